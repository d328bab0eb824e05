"""While a person is called: the words of the button that takes it back, typed, with what was to be known."""

import pytest

from assistant.conversations.mode import WAITING
from assistant.records import conversations
from tests.support.factories import FakeEngine, answering, make_chat, texts


@pytest.fixture
def chat(db):
    engine = FakeEngine()
    engine.reply = lambda told: answering("records")
    chat = make_chat(db, engine)
    chat.engine = engine
    with db.begin() as session:
        conversations.by_id(session, chat.conversation_id).mode = WAITING
    return chat


def mode_of(db, chat):
    with db.read() as session:
        return conversations.by_id(session, chat.conversation_id).mode


def test_the_call_is_off_and_the_question_answered(db, chat):
    body = chat.say("Never mind, nobody has to come. I only wanted to know if I can ask for her notes.")
    assert "Nobody is being asked to talk to you any more" in texts(body)[0] and len(texts(body)) > 1
    assert mode_of(db, chat) != WAITING


@pytest.mark.parametrize(
    "said",
    ["Nobody has to come. He is home now", "nobody need come, I only wanted to know if it is normal that she is cold"],
)
def test_where_more_may_be_the_matter_it_is_asked(db, chat, said):
    assert "Do you still want that?" in texts(chat.say(said))[0]
    assert mode_of(db, chat) == WAITING
