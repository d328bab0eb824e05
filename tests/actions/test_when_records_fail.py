"""Records that fail: every action says honestly that it did not work, with a number to ring, and confirms nothing."""

from uuid import uuid4

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.deps import Deps
from actions.every import ACTIONS, every_action
from assistant.records.database import Database
from tests.support.factories import example_profile
from tests.support.form_engine import domain, make_tracker

NAMES = [action.name() for action in every_action(Deps(None, None))]
CLAIMS = (
    "passed this on",
    "have taken it back",
    "have deleted",
    "have let",
    "is marked as withdrawn",
    "is safely stored",
    "have changed",
)


@pytest.fixture
def broken(tmp_path):
    """A database that has none of our tables."""
    database = Database(f"sqlite:///{tmp_path}/broken.db")
    yield {action.name(): action for action in every_action(Deps(database, example_profile()))}
    database.close()


def run(action, **tracker):
    dispatcher = CollectingDispatcher()
    events = action.run(dispatcher, make_tracker(uuid4(), uuid4(), **tracker), {})
    return events, dispatcher.messages


@pytest.mark.parametrize("name", NAMES)
def test_an_action_whose_records_fail_says_so_with_a_number_to_ring(broken, name):
    _, [message] = run(broken[name], intent="affirm", step="child_name")
    text = domain()["responses"][message["response"]][0]["text"]

    assert "{phone}" in text and message["phone"] == "01632 960 100"
    assert any(honest in text for honest in ("not working", "could not", "cannot"))
    assert [claim for claim in CLAIMS if claim in text] == []


@pytest.mark.parametrize("name", NAMES)
def test_an_action_whose_records_fail_tells_rasa_of_no_success(broken, name):
    events, _ = run(broken[name], intent="affirm", step="child_name")
    assert [event for event in events if event.get("value") is not None] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_failure_is_logged_by_its_kind_and_never_by_its_text(broken, name, capsys):
    run(broken[name], intent="affirm", step="child_name")
    logged = capsys.readouterr().out
    assert "OperationalError" in logged and name in logged
    assert "SELECT" not in logged and "no such table" not in logged


def test_every_action_is_listed_and_declared_in_the_domain():
    assert len(NAMES) == len(set(NAMES)) == len(ACTIONS) > 5
    assert sorted(NAMES) == sorted(name for name in domain()["actions"] if name.startswith(("action_", "validate_")))
