"""The loopback door through which the engine runs our actions: a secret, and nothing of a family in what goes wrong."""

import pytest
from starlette.testclient import TestClient

from actions.deps import Deps
from actions.every import every_action
from assistant.engine.shared_secret import HEADER, pass_for
from assistant.web.actions_door import create_actions_app
from tests.support.factories import example_profile, make_conversation, make_turn
from tests.support.form_engine import make_tracker

SECRET = "s" * 40


@pytest.fixture
def door(db):
    return TestClient(create_actions_app(every_action(Deps(db, example_profile())), SECRET))


@pytest.fixture
def call(db):
    """What Rasa posts to run an action."""
    with db.begin() as session:
        conversation = make_conversation(session)
        turn_id = make_turn(session, conversation).id
    tracker = make_tracker(conversation.id, turn_id, intent="request_person")
    state = {**tracker.current_state(), "events": [], "latest_action_name": "action_listen"}
    return {"next_action": "action_request_person", "sender_id": str(conversation.id), "tracker": state, "domain": {}}


def test_with_the_secret_an_action_is_run_and_its_words_come_back(door, call, clock):
    response = door.post("/webhook", json=call, headers=pass_for("actions", SECRET))
    assert response.status_code == 200 and set(response.json()) == {"events", "responses"}
    assert [one["response"] for one in response.json()["responses"]] == ["utter_person_asked"]


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {HEADER: ""},
        {HEADER: SECRET},
        pass_for("actions", "t" * 40),
        pass_for("engine", SECRET),
        {"Authorization": pass_for("actions", SECRET)[HEADER]},
        {HEADER.encode(): "\u00e9".encode() * 40},
    ],
)
def test_without_the_secret_nothing_is_run(door, call, headers):
    response = door.post("/webhook", json=call, headers=headers)
    assert response.status_code == 401 and response.json() == {"code": "forbidden"}


def test_an_action_we_do_not_have_is_not_run(door, call):
    response = door.post(
        "/webhook", json={**call, "next_action": "action_delete_everything"}, headers=pass_for("actions", SECRET)
    )
    assert (response.status_code, response.json()["code"]) == (404, "action_unknown")


def test_an_action_that_breaks_tells_its_kind_and_none_of_the_conversation(door, call, capsys):
    call["tracker"]["sender_id"] = "Aisha Khan"
    response = door.post("/webhook", json=call, headers=pass_for("actions", SECRET))

    assert (response.status_code, response.json()) == (500, {"code": "action_fault"})
    logged = capsys.readouterr().out
    assert "ValueError" in logged and "Aisha" not in logged


def test_there_is_no_other_way_in(door):
    assert door.get("/webhook").status_code == 405
    assert [door.get(path).status_code for path in ("/", "/actions", "/health")] == [404, 404, 404]
