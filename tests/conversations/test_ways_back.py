"""What was asked besides a danger, and what was open before it, is in reach under the card."""

import pytest

from assistant.conversations.ways_back import question_beside
from assistant.records.models import Conversation
from tests.support.factories import make_chat, saying, texts


def buttons(body):
    return [choice["title"] for message in body["messages"] for choice in message["choices"]]


@pytest.fixture
def chat(db, engine):
    engine.reply = lambda told: saying("I am still here.", intent=told.intent or "nlu_fallback", render="after_danger")
    return make_chat(db, engine)


@pytest.mark.parametrize(
    "said, asked",
    [
        ("She is getting worse every hour. Who decides about another opinion?", "Who decides about another opinion?"),
        ("my husband hits me. can he see my daughter's notes", "can he see my daughter's notes"),
        ("she is getting worse, should i call the nurse", None),
        ("she is getting worse. what do i do?", None),
        ("my husband hits me", None),
        (
            "They won't talk to us. I'm taking him home tonight. Can they stop me",
            "I'm taking him home tonight. Can they stop me",
        ),
        ("She has crashed. I want to stay the night. Is that allowed", "I want to stay the night. Is that allowed"),
    ],
)
def test_what_is_asked_besides_the_danger(said, asked):
    assert question_beside(said) == asked


def test_the_question_stands_beside_the_person(chat):
    told = chat.say("She is getting worse and nobody will listen. Who decides about another opinion?")
    assert {"Talk to a person", "Answer what I asked"} <= set(buttons(told))


def test_beside_an_emergency_there_is_nothing_to_press(chat):
    assert "Answer what I asked" not in buttons(chat.say("she's not breathing. Who decides about another opinion?"))


def test_the_list_that_a_card_broke_off_is_in_reach(db, chat):
    with db.begin() as session:
        conversation = session.get_one(Conversation, chat.conversation_id)
        conversation.form, conversation.field = "questions", "worry"
    assert "Show my list" in buttons(chat.say("my husband hits me and my son"))


def test_what_is_read_again_presumes_no_danger(chat, engine):
    chat.say("my husband hits me. who gets to decide about her")
    engine.reply = lambda told: saying("I am still here.", intent="report_safeguarding", render="after_danger")
    told = chat.press("Answer what I asked")
    assert texts(told)[0].startswith("I am not sure") and "Talk to a person" in buttons(told)
