"""Whether a message that was thrown away is really gone: told from the records."""

import pytest

from assistant.conversations.readers.whether_gone import asks_whether_gone
from tests.support.factories import FakeEngine, make_chat, saying, texts

ASKED = [
    "so no trace remains?",
    "has it really been deleted",
    "is everything gone for good?",
    "and nothing is left anywhere?",
    "do you still have it",
]


@pytest.mark.parametrize("said", ASKED)
def test_it_is_asked(said):
    assert asks_whether_gone(said)


@pytest.mark.parametrize(
    "said",
    [
        "is the tumour gone",
        "has she gone home",
        "delete it",
        "nothing is left to try for her, is there",
        "can this be deleted later?",
    ],
)
def test_other_words_do_not_ask_it(said):
    assert not asks_whether_gone(said)


def test_it_is_told_where_a_message_was_begun_and_is_gone(db):
    engine = FakeEngine(lambda told: saying("Is that all right?", intent="request_handoff", step="consent"))
    chat = make_chat(db, engine)
    assert "Nothing of your message" not in texts(chat.say(ASKED[0]))[0]
    chat.say("pass it on")
    engine.reply = lambda told: saying("I have deleted what you wrote for the team.", intent="affirm", render="done")
    chat.say("no, delete it all")
    assert "Nothing of your message to the team is left" in texts(chat.say(ASKED[0]))[0]
