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
    assert "Do you still want that?" in texts(chat.say(said))[-1]
    assert mode_of(db, chat) == WAITING


@pytest.mark.parametrize(
    "said",
    [
        "Nobody has to come. I only wanted to know when the fitting stops",
        "No need for anyone to come, I only wondered how long a fit may last",
        "please cancel the call. I only wanted to know how long she can go without a wee",
        "Nobody needs to come. I wondered how long a fever may last",
    ],
)
def test_beside_a_body_the_call_stands_and_help_is_named(db, chat, said):
    body = texts(chat.say(said))
    assert any("Do you still want that?" in one for one in body) and "nurse" in " ".join(body), body
    assert mode_of(db, chat) == WAITING


@pytest.mark.parametrize(
    "said",
    [
        "Nobody needs to come. I only wanted to know if I can give her another dose of morphine",
        "Nobody has to come. Will he find out?",
        "They need not come. Where is the crash team?",
        "nobody need come, I only wanted to know where to go when I am scared",
    ],
)
def test_beside_medicine_or_fear_it_is_asked(db, chat, said):
    chat.say(said)
    assert mode_of(db, chat) == WAITING


def test_asked_whether_it_is_wanted_a_body_still_keeps_it(db, chat):
    chat.say("Nobody has to come. I only wanted to know when the fitting stops")
    chat.say("They need not come, I only want the fit to stop")
    assert mode_of(db, chat) == WAITING
    chat.say("no")
    assert mode_of(db, chat) != WAITING


@pytest.mark.parametrize(
    "said",
    [
        "I did not ask to speak with anybody, I am unable to hear them. I should like to know whether correspondence by post is acceptable.",
        "i never asked to talk to anyone, i am deaf. can i do this by post?",
    ],
)
def test_a_call_that_was_not_asked_for_is_taken_back_and_the_question_answered(db, chat, said):
    told = texts(chat.say(said))
    assert "Nobody is being asked to talk to you any more" in told[0] and "postal address" in told[1]
    assert mode_of(db, chat) != WAITING


@pytest.mark.parametrize(
    "said",
    [
        "Nobody has to come. I only wanted to know what a second opinion costs",
        "They need not come. Where do I find the form?",
        "please cancel the call, thanks for your help",
    ],
)
def test_an_everyday_question_beside_it_keeps_nothing_open(db, chat, said):
    chat.say(said)
    assert mode_of(db, chat) != WAITING


@pytest.mark.parametrize(
    "said",
    [
        "I am unable to speak to them. Where are they?",
        "I am deaf. Is anybody coming?",
        "I did not ask to speak with anybody, he is not breathing. Is that normal?",
    ],
)
def test_who_cannot_hear_may_still_want_somebody(db, chat, said):
    chat.say(said)
    assert mode_of(db, chat) == WAITING
