"""What a family notes by itself is heard, and opens no list."""

from dataclasses import replace

import pytest

from assistant.conversations.readers.own_notes import notes_themselves, without_list
from tests.support.factories import FakeEngine, answering, make_chat


@pytest.mark.parametrize(
    "said",
    ["let me dig out the dates beforehand", "we shall jot the whole story at home tonight", "I'd better put it on paper while it's fresh",
     "ok right, I'll write things down before the clinic", "I'll get his letters together tonight"],
)  # fmt: skip
def test_what_they_note_themselves_is_heard(db, said):
    assert notes_themselves(said)
    chat = make_chat(db, engine := FakeEngine(lambda told: answering("how_to_request")))
    chat.say("how do we ask")
    chat.say(said)
    assert len(engine.told) == 1


@pytest.mark.parametrize(
    "said",
    ["help me jot questions", "I'll write a message", "I want to write it down for the team", "I'll put him down for a nap", "shall I write it down first?",
     "I'm going to put my foot down", "I'll find the ward", "let me write it for you"],
)  # fmt: skip
def test_other_wishes_are_read(said):
    assert not notes_themselves(said)


@pytest.mark.parametrize(
    "said, list_opens",
    [
        ("we see the surgeon again on Tuesday", False),
        ("what could we ask on Tuesday", True),
        ("I forget everything in those rooms, questions first", True),
        ("list please", True),
    ],
)
def test_a_telling_opens_no_list(said, list_opens):
    turn = replace(answering("prepare_questions"), intent="prepare_questions")
    assert (without_list(turn, said) == turn) is list_opens
    assert without_list(turn, None) == turn
