"""A chat that is opened with a portal's token: known, or anonymous with a note, and never an error page."""

import json
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest
import structlog
from fastapi.testclient import TestClient

from assistant.answers.load import load_phrases
from assistant.portal.errors import KINDS
from assistant.records import conversations, portal
from assistant.records.models import Conversation, UsedPortalToken, VerifiedFact
from assistant.web.app import create_app
from tests.support.factories import count, make_services
from tests.support.portal_tokens import AUDIENCE, ISSUER, make_claims, make_token, public_pem

CLAIMED = (
    "Samira",
    "Aisha",
    "Test-Khan",
    "07700",
    "example.org",
    "K7654321",
    "943",
    "5919",
    "2019",
    "portal-account-17",
)


@pytest.fixture
def services(db, engine, tmp_path):
    return make_services(
        db,
        engine,
        var_dir=tmp_path,
        portal_public_key=public_pem("ES256"),
        portal_issuer=ISSUER,
        portal_audience=AUDIENCE,
    )


def facts(db, family):
    with db.read() as session:
        return portal.facts(session, UUID(family.id))


def first_words(family):
    return [message["text"] for message in family.get().json()["messages"]]


def counted(client):
    lines = client.get("/metrics").text.splitlines()
    told = dict(line.rsplit(" ", 1) for line in lines if line.startswith("assistant_portal_tokens_total"))
    return {name.split('"')[1]: float(value) for name, value in told.items()}


def test_a_good_token_is_kept_as_facts_and_the_family_is_told(open_chat, db):
    family = open_chat(channel="portal", portal_token=make_token())

    assert first_words(family)[0] == load_phrases()["portal_known"]
    assert facts(db, family)["child_name"] == "Aisha Test-Khan"


def test_without_a_token_nothing_is_said_of_one(open_chat, db):
    family = open_chat(channel="portal")
    assert (
        not {load_phrases()["portal_known"], load_phrases()["portal_not_known"]} & set(first_words(family))
        and facts(db, family) == {}
    )


@pytest.mark.parametrize("token, kind", [
    (lambda: "", "malformed"), (lambda: "not a token", "malformed"), (lambda: "a" * 200_000, "too_large"), (lambda: make_token(number=1), "signature"),
    (lambda: make_token(make_claims(aud="x")), "audience"), (lambda: make_token(make_claims(exp=1, iat=0)), "expired"), (lambda: make_token(make_claims(child=None)), "claims"),
    (lambda: make_token(algorithm="HS256"), "algorithm"), (lambda: "\u0660.a.b", "malformed"),
])  # fmt: skip
def test_a_bad_token_opens_an_anonymous_chat_with_a_note_and_is_counted(open_chat, client, db, token, kind):
    before = counted(client)
    family = open_chat(channel="portal", portal_token=token())

    assert first_words(family)[0] == load_phrases()["portal_not_known"] and facts(db, family) == {}
    after = counted(client)
    assert {name: after[name] - before[name] for name in after if after[name] != before[name]} == {kind: 1}
    assert set(after) == {"accepted", *KINDS}


def test_a_token_opens_one_conversation_and_no_second(open_chat, client, db):
    token = make_token()
    first, second = open_chat(portal_token=token), open_chat(portal_token=token)

    assert first_words(second)[0] == load_phrases()["portal_not_known"] and facts(db, second) == {}
    assert first.id != second.id and facts(db, first) != {}


def test_another_token_with_the_same_id_is_refused(open_chat, db):
    claims = make_claims()
    open_chat(portal_token=make_token(claims))
    assert facts(db, open_chat(portal_token=make_token(claims | {"sub": "somebody else"}))) == {}


def test_of_many_at_once_with_one_token_one_wins(services, db):
    """Each with a connection of its own, as browsers have."""
    app, token = create_app(services), make_token()

    def opening(_):
        return TestClient(app).post("/api/v1/conversations", json={"portal_token": token})

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(opening, range(16)))

    assert {answer.status_code for answer in answers} == {201}
    with db.read() as session:
        assert count(session, UsedPortalToken) == 1 and count(session, Conversation) == 16
        assert len({fact.conversation_id for fact in session.query(VerifiedFact)}) == 1


def test_a_persons_token_never_opens_a_conversation_that_is_there(open_chat, db):
    """The same person with a fresh token, and another one: each gets a chat of its own, and a portal's token opens no
    other door.
    """
    first = open_chat(portal_token=make_token())
    first.say("something only I should see")
    fresh = make_token()
    again, other = (
        open_chat(portal_token=fresh),
        open_chat(portal_token=make_token(make_claims(sub="another", person__name="Anna Other"))),
    )

    assert len({first.id, again.id, other.id}) == 3
    assert [one for one in (again, other) if "only I" in json.dumps(one.get().json())] == []
    first.token = fresh
    assert first.get().status_code == 401


def test_a_young_person_who_writes_about_themselves_is_spoken_to_as_one(open_chat, db):
    family = open_chat(portal_token=make_token(make_claims(relationship="self")))
    with db.read() as session:
        assert conversations.by_id(session, UUID(family.id)).writer == "young_person"


def test_a_used_token_is_forgotten_when_it_would_be_refused_anyway(open_chat, db, clock):
    from assistant.keeping.purge import Rules, purge

    rules, token = Rules(30, 3650, 10, 90, 90), make_token()
    open_chat(portal_token=token)
    purge(db, rules, by="test")
    with db.read() as session:
        assert count(session, UsedPortalToken) == 1
    clock.forward(seconds=330)
    purge(db, rules, by="test")
    with db.read() as session:
        assert count(session, UsedPortalToken) == 0
    assert facts(db, open_chat(portal_token=token)) == {}


def test_erasing_a_conversation_erases_what_was_verified(open_chat, db):
    open_chat(portal_token=make_token()).erase()
    with db.read() as session:
        assert count(session, VerifiedFact) == 0


def test_no_claim_reaches_a_log_or_a_metric(open_chat, client):
    claims = make_claims()
    changed = [
        claims | {"child": {"name": "Aisha Test-Khan"}},
        claims | {"aud": "07700 900123"},
        claims | {"exp": 1, "iat": 0},
        claims,
        claims,
    ]
    with structlog.testing.capture_logs() as logged:
        for one in changed:
            open_chat(portal_token=make_token(one))
        open_chat(portal_token=make_token(claims, number=1))
    told = json.dumps(logged) + client.get("/metrics").text

    assert [entry["kind"] for entry in logged if entry["event"] == "portal_token_refused"] == [
        "claims",
        "audience",
        "expired",
        "replayed",
        "signature",
    ]
    assert [word for word in CLAIMED if word in json.dumps(logged)] == [] and [
        word for word in CLAIMED[:5] if word in told
    ] == []
