"""A question that somebody else has the writer ask is the question."""

import pytest

from assistant.conversations.readers.carried_question import carried_question
from tests.support.factories import answering, make_chat, saying


@pytest.mark.parametrize(
    "said, rest",
    [
        ("mother in law wants to know if paying gets it done", "if paying gets it done"),
        ("my brother is on at me to find out whether it costs", "whether it costs"),
        ("her nan keeps asking: who decides", "who decides"),
        ("His dad told me to ask how long it takes.", "how long it takes."),
        ("everyone keeps asking me what happens next", "what happens next"),
        ("ok thanks. my partner's asking if it is free", "if it is free"),
    ],
)
def test_what_is_asked_is_read(said, rest):
    assert carried_question(said) == rest


@pytest.mark.parametrize(
    "said",
    [
        "my mum wants to know if she can come",
        "they told me to wait",
        "the doctor asked if he was eating",
        "the nurse told us to ask for the consultant",
        "i want to know if it is free",
        "my son wants to be a doctor",
        "he keeps crying when we leave",
        "the nurse is asking what medicines he takes",
    ],
)
def test_who_asks_for_themselves_and_what_is_told_are_left(said):
    assert carried_question(said) is None


def test_it_is_no_telling_where_it_is_not_understood(db, engine):
    chat = make_chat(db, engine)
    engine.reply = lambda told: answering("situation")
    chat.say("he has been ill for weeks")
    engine.reply = lambda told: saying("unsure", intent="nlu_fallback", render="unsure")
    told = chat.say("my brother is on at me to find out whether it costs")["messages"][0]["text"]
    assert engine.told[-1].text == "whether it costs" and told.startswith("I am not sure")
