"""Who wishes for a person is put in the queue; a guess from a few words that name nobody asks first."""

import pytest

from assistant.records import conversations


@pytest.mark.parametrize(
    "said, sure, mode",
    [
        ("number two", 0.7, "assistant"),
        ("number two", 1.0, "waiting"),  # a press, or words that the service read itself
        ("a human pls", 0.7, "waiting"),
        ("could one of them drop by", 0.7, "waiting"),
    ],
)
def test_a_guess_calls_nobody(stage, said, sure, mode):
    done = stage.run("action_request_person", text=said, intent="request_person", sure=sure)
    with stage.db.read() as session:
        assert conversations.by_id(session, stage.conversation_id).mode == mode
    first = [message["custom"].get("render") for message in done.facts if message.get("custom")]
    assert first == (["person_first"] if mode == "assistant" else [])
