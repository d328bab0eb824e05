"""What sends, takes back or deletes needs a plain yes or a press: a yes that the engine only guesses asks once more."""

import pytest

from assistant.records import conversations, drafts
from tests.support.factories import make_draft, make_handoff

GUESSED = 0.95


@pytest.fixture
def drafted(stage):
    """One handoff is sent, another is being written."""
    with stage.db.begin() as session:
        conversation = conversations.by_id(session, stage.conversation_id)
        make_handoff(session, conversation)
        make_draft(session, conversation)
    return stage


@pytest.mark.parametrize("action", ["action_withdraw_handoff", "action_discard_draft"])
def test_a_guessed_yes_takes_nothing_back_and_asks_again(drafted, action):
    done = drafted.run(action, intent="affirm", sure=GUESSED)
    assert (done.said == [] and list(done.slots.values()) == [None]) or "action_offer" in str(done.slots)
    with drafted.db.read() as session:
        assert drafts.of(session, drafted.conversation_id) is not None


def test_a_guessed_yes_at_the_check_page_sends_nothing(drafted):
    done = drafted.run("validate_handoff_form", intent="affirm", step="check", sure=GUESSED)
    assert done.said == ["utter_unclear_step"]
    with drafted.db.read() as session:
        assert not drafts.of(session, drafted.conversation_id).approved


def test_a_guessed_yes_is_no_consent(stage):
    assert stage.run("validate_handoff_form", intent="affirm", step="consent", sure=GUESSED).said == [
        "utter_unclear_step"
    ]
