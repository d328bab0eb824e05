"""The page for a family that comes back from elsewhere: only reference and secret together open it, and nothing of them is in an address."""

import re
from uuid import UUID

import pytest
from fastapi.testclient import TestClient

from assistant.handoffs import secret
from assistant.handoffs.from_elsewhere import TRIES
from assistant.handoffs.move import acknowledge, close
from assistant.records import handoffs
from assistant.web.app import create_app
from tests.factories import make_handoff

KEY = "the key of the service " * 2


@pytest.fixture
def sent(db, clock):
    with db.begin() as session:
        handoff = make_handoff(session, secret_key=KEY)
        return {"reference": handoff.reference, "secret": secret.of(KEY, handoff.id)}


def status(db, sent):
    with db.read() as session:
        return handoffs.by_reference(session, sent["reference"]).status


def state(page):
    return re.search(r'name="state" value="([^"]+)"', page.text)[1]


def test_both_together_show_what_happened_and_who_has_it(client, db, sent):
    with db.begin() as session:
        acknowledge(session, sent["reference"], by="Priya Shah", actor="staff:1")
    page = client.post("/handoff", data={name: value.lower().replace("-", " ") for name, value in sent.items()})

    assert page.status_code == 200 and "Priya Shah</strong><br>A member of staff has it" in page.text and "safely stored" in page.text
    assert sent["secret"] not in page.text and page.headers["Cache-Control"] == "no-store"


def test_wrong_ones_get_the_same_answer_whether_or_not_there_is_such_a_reference(client, db, sent):
    with db.begin() as session:
        without = make_handoff(session).reference
    wrong = [
        {**sent, "secret": secret.of(KEY, UUID(int=1))},
        {**sent, "reference": "2222-2222"},
        {**sent, "reference": without},
        {"reference": "", "secret": ""},
    ]
    pages = [client.post("/handoff", data=one) for one in wrong]

    assert {page.status_code for page in pages} == {403} and len({page.text for page in pages}) == 1
    assert "That does not fit" in pages[0].text


def test_tries_are_limited_also_after_a_restart_and_the_wait_ends(client, services, sent, clock):
    for _ in range(TRIES):
        client.post("/handoff", data={**sent, "secret": "no"})
    restarted = TestClient(create_app(services))
    assert restarted.post("/handoff", data=sent).status_code == 429

    clock.forward(minutes=16)
    assert restarted.post("/handoff", data=sent).status_code == 200


def test_taking_it_back_is_asked_once_more_and_then_done(client, db, sent):
    asked = client.post("/handoff/take-back", data={"state": state(client.post("/handoff", data=sent))})
    assert "The team will be told" in asked.text and status(db, sent) == "received"

    done = client.post("/handoff/take-back", data={"state": state(asked), "sure": "true"})
    assert "You took it back." in done.text and status(db, sent) == "withdrawn"


def test_a_state_that_is_old_or_made_up_opens_nothing(client, db, sent, clock):
    kept = state(client.post("/handoff", data=sent))
    clock.forward(minutes=16)
    for one in (kept, "x" * 40, ""):
        assert client.post("/handoff/take-back", data={"state": one, "sure": "true"}).status_code == 403
    assert status(db, sent) == "received"


def test_what_the_team_has_finished_with_is_not_taken_back(client, db, sent):
    kept = state(client.post("/handoff", data=sent))
    with db.begin() as session:
        acknowledge(session, sent["reference"], by="Priya Shah", actor="staff:1")
        close(session, sent["reference"], by="Priya Shah", actor="staff:1", why="Rang the family")
    page = client.post("/handoff/take-back", data={"state": kept, "sure": "true"})

    assert "It was closed." in page.text and "Rang the family" not in page.text and status(db, sent) == "closed"
