"""Asked after sending whether a note has gone, the records tell it, in the family's words."""

import pytest

from assistant.conversations.readers.whether_sent import asks_of_a_note, asks_whether_sent
from assistant.records import conversations
from tests.support.factories import make_chat, make_handoff, saying

NOTE = "the ward is Kingfisher now"


@pytest.mark.parametrize(
    "said",
    [
        "did the Kingfisher bit go or not",
        "has my note gone",
        "have you sent what I added",
        "did you send the numb legs one",
        "was the correction sent",
        "did the bit about her legs get there",
        "have they got the bit about numb legs",
        "which one went",
        "the kingfisher bit went or not",
        "wait, did you send that last bit?",
        "Is it now with the hospital, what I added?",
        "is it with them what i added",
        "what I added, do they have it?",
        "do they have what I added",
        "did the hospital get what i added",
        "is what I just added with the team now",
        "has what i added got to the ward yet",
        "ok and can the doctors see what I added?",
    ],
)
def test_a_note_is_asked_about(said):
    assert asks_of_a_note(said) and asks_whether_sent(said)


@pytest.mark.parametrize(
    "said",
    [
        "did my list go with it",
        "did the questions bit go",
        "has it gone to the consultant",
        "did the operation go well",
        "did the last bit of the scan go well",
        "have they got the right one",
        "did you send the ambulance",
        "who gets this message",
        "is he now with the hospital team",
        "can they see what I write",
        "do they have what he needs",
        "is it at the hospital what you have for the scan",
    ],
)
def test_near_questions_are_of_something_else(said):
    assert not asks_whether_sent(said)


@pytest.fixture
def chat(db, engine):
    engine.reply = lambda told: saying("It was delivered.", intent="ask_handoff_status")
    chat = make_chat(db, engine)
    with db.begin() as session:
        make_handoff(session, conversations.by_id(session, chat.conversation_id))
    return chat


def last(body):
    return body["messages"][-1]


@pytest.mark.parametrize("said", ["did the Kingfisher bit go or not", "did it go", "has it been sent?"])
def test_what_waits_is_told_to_wait_in_its_words(chat, said):
    chat.say("can i add something")
    chat.say(NOTE)
    body = chat.say(said)
    shown = body["messages"][-2]["text"]
    assert "was not sent yet" in shown and NOTE in shown and "Nothing was added" in shown
    assert "has not been sent yet" in last(body)["text"] and last(body)["choices"][0]["title"] == "Send it"
    assert "on their way" in last(chat.say("yes"))["text"]


def test_what_went_is_told_in_its_words(chat):
    chat.say("can i add something")
    chat.say(NOTE)
    chat.say("yes")
    told = last(chat.say("did the Heron bit go or not"))["text"]
    assert NOTE in told and "Nothing else was added" in told


def test_where_nothing_was_added_that_is_said_of_a_note_alone(chat):
    assert "Nothing was added to it" in last(chat.say("did the Kingfisher bit go or not"))["text"]
    assert last(chat.say("has it been sent"))["text"] == "It was delivered."


@pytest.mark.parametrize("said", ["did my note go", "did it go"])
def test_words_kept_before_a_card_have_not_gone(chat, said):
    body = chat.say("add to my message that her legs have gone numb and shes stopped breathing")
    assert body["messages"][0]["notice"]["level"] == "card"
    told = last(chat.say(said))
    assert "have not gone" in told["text"] and told["choices"][0]["title"] == "Carry on with these words"
