"""Whom a portal has signed in reads what they passed on without a code, also of another day; nobody else does."""

from datetime import timedelta
from uuid import UUID

import pytest
from cryptography.fernet import Fernet

from assistant.handoffs.send import send
from assistant.records import conversations, handoffs, portal, sealing
from assistant.records.models import Handoff
from tests.support.factories import make_draft, make_services, make_turn
from tests.support.portal_tokens import AUDIENCE, ISSUER, make_claims, make_token, public_pem

PORTAL = "https://portal.example"
OURS = "http://testserver"


@pytest.fixture
def services(db, engine, tmp_path):
    return make_services(
        db, engine, var_dir=tmp_path, portal_public_key=public_pem("ES256"), portal_issuer=ISSUER,
        portal_audience=AUDIENCE, allowed_origins=(PORTAL,),
    )  # fmt: skip


@pytest.fixture
def signed_in(open_chat):
    """A chat of this account of the portal."""
    return lambda account="account-17": open_chat(channel="portal", portal_token=make_token(make_claims(sub=account)))


def passed_on(db, family):
    """What this family sent: its reference."""
    with db.begin() as session:
        conversation = conversations.by_id(session, UUID(family.id))
        make_draft(
            session, conversation, approved=True, without=(*portal.facts(session, conversation.id), "contact_value")
        )
        turn = make_turn(session, conversation)
        return send(session, conversation_id=conversation.id, turn_id=turn.id, channels=("email",)).reference


def way_in(family):
    told = family.post("/passed-on")
    assert told.status_code == 200, told.text
    return told.json()


def sent_in(client, way, *, origin=PORTAL):
    """As the chat in a page of this origin does; without one, as no browser of today does."""
    headers = {"Origin": origin} if origin else {}
    return client.post(way["address"], data={"door": way["door"]}, headers=headers)


def test_what_one_sent_on_another_day_is_listed_and_opened(client, db, signed_in):
    before = passed_on(db, signed_in())
    today = signed_in()
    now = passed_on(db, today)

    page = sent_in(client, way_in(today))

    assert page.url.path == "/handoff/mine" and page.text.index(now) < page.text.index(before)
    opened = client.post("/handoff/mine", data={"reference": before})
    assert opened.url.path == "/handoff/opened" and "What the team reads" in opened.text and before in opened.text
    assert "All that you passed on" in opened.text


def test_the_only_one_is_opened_at_once(client, db, signed_in):
    family = signed_in()
    reference = passed_on(db, family)
    page = sent_in(client, way_in(family))
    assert page.url.path == "/handoff/opened" and reference in page.text


def test_nothing_passed_on_is_said_and_the_codes_still_work(client, signed_in):
    page = sent_in(client, way_in(signed_in()))
    assert "Nothing was passed on while you were signed in" in page.text and 'href="/handoff"' in page.text


def test_a_way_in_is_good_once_and_not_for_long(client, db, signed_in, clock):
    family = signed_in()
    passed_on(db, family)
    way = way_in(family)
    sent_in(client, way)
    client.post("/handoff/hide")
    assert sent_in(client, way).status_code == 403 and client.get("/handoff/mine").status_code == 403

    late = way_in(family)
    clock.forward(minutes=11)
    refused = sent_in(client, late)
    assert refused.status_code == 403 and "Open it again from the chat" in refused.text


def test_nobody_else_reads_it(client, db, signed_in, open_chat):
    reference = passed_on(db, signed_in())
    sent_in(client, way_in(signed_in("account-18")))
    assert reference not in client.get("/handoff/mine").text
    assert reference not in client.post("/handoff/mine", data={"reference": reference}).text

    assert way_in(open_chat()) == {"address": "/handoff", "door": None}, "without a portal there is no way in"
    assert sent_in(client, {"address": "/handoff/signed-in", "door": "made-up"}).status_code == 403


def test_what_is_sent_on_to_somebody_else_opens_nothing_there(client, db, signed_in):
    family = signed_in()
    reference = passed_on(db, family)
    way = way_in(family)
    assert way["door"] not in way["address"], "there is no address to send on"

    for address in (way["address"], f"{way['address']}?door={way['door']}"):
        assert client.get(address).status_code == 403
    for elsewhere in ("https://elsewhere.example", "null", None):
        refused = sent_in(client, way, origin=elsewhere)
        assert refused.status_code == 403 and "Please type your reference and code" in refused.text, elsewhere
        assert client.get("/handoff/mine").status_code == 403

    assert reference in sent_in(client, way, origin=OURS).text, "what was refused used nothing up"


def test_who_came_back_with_a_code_is_not_known_to_be_the_same(client, db, signed_in):
    family = signed_in()
    reference = passed_on(db, family)
    code = family.post("/return-code").json()["code"]
    back = client.post("/api/v1/return", json={"code": code}).json()

    headers = {"Authorization": f"Bearer {back['token']}"}
    told = client.post(f"/api/v1/conversations/{family.id}/passed-on", headers=headers)

    assert told.json() == {"address": "/handoff", "door": None} and reference


def test_no_account_s_name_is_kept_and_a_new_key_finds_what_the_old_one_kept(client, db, signed_in):
    passed_on(db, signed_in("account-17"))
    with db.begin() as session:
        kept = session.query(Handoff).one().portal_person
        assert "account-17" not in kept and len(kept) == 64
    sealing.use(db.engine, [Fernet.generate_key().decode()])
    with db.begin() as session:
        person = portal.person(session, (ISSUER, "account-17"))
        assert person != kept and [one.portal_person for one in handoffs.of_portal_person(session, person)] == [person]


def test_the_list_is_over_after_a_while(client, db, signed_in, clock):
    family = signed_in()
    passed_on(db, family)
    passed_on(db, family)
    sent_in(client, way_in(family))
    clock.forward(seconds=timedelta(minutes=16).total_seconds())
    assert client.get("/handoff/mine").status_code == 403
