"""A family that comes back is told what was last talked of, and what it left open."""

import pytest

from assistant.conversations.readers.back_again import comes_back
from tests.support.factories import FakeEngine, answering, make_chat, texts
from tests.support.form_engine import FormEngine


def choices(body):
    return [choice["title"] for message in body["messages"] for choice in message["choices"]]


@pytest.fixture
def chat(db):
    engine = FakeEngine()
    engine.reply = lambda told: answering("how_to_request")
    chat = make_chat(db, engine)
    chat.engine = engine
    return chat


@pytest.mark.parametrize(
    "said", ["hi im back", "Where were we?", "back", "ok I'm back, where were we", "we are back, can we carry on"]
)
def test_what_was_last_talked_of_is_named(chat, said):
    chat.say("how do we ask for one")
    told = len(chat.engine.told)
    body = chat.say(said)
    assert "How to ask for a second opinion" in texts(body)[0]
    assert len(chat.engine.told) == told


def test_what_was_left_open_can_be_chosen(chat):
    chat.say("add: will it hurt her")
    chat.press("That is my list")
    chat.say("help me think it through")
    chat.say("whether she has the operation")
    chat.say("gtg")
    body = chat.say("im back")
    assert {"Show my list", "Carry on thinking it through"} <= set(choices(body))
    assert "will it hurt her" in texts(chat.press("Show my list"))[-1]


def test_a_message_to_the_team_that_was_left_is_among_it(db):
    chat = make_chat(db, FormEngine(db))
    for said in ("pass it on", "yes", "Mother", "stop"):
        chat.say(said)
    assert "Carry on with my message to the team" in choices(chat.say("where were we"))


def test_who_wants_to_carry_on_with_it_is_asked_the_open_step(db):
    chat = make_chat(db, FormEngine(db))
    for said in ("pass it on", "yes", "Mother", "stop"):
        chat.say(said)
    body = chat.say("we are back now, can we carry on")
    assert body["messages"][-1]["form"]["field"] == "child_name"


def test_where_nothing_was_talked_of_it_says_so_and_asks(chat):
    body = chat.say("hi im back")
    assert "What would you like to know?" in texts(body)[0]
    assert choices(body)


@pytest.mark.parametrize(
    "said",
    [
        "Hello. I was here before. I had to stop.",
        "it's me again",
        "I had to go, where were we",
        "Hi, it's me from this morning. I was writing to the team and the baby woke up",
        "I left earlier in the middle, do you still have it?",
        "sorry I disappeared, the doctor came in",
        "do you remember me?",
        "sorry, my phone died. where did we get to",
        "we talked to you yesterday, have you kept what I wrote?",
    ],
)
def test_in_any_words(said):
    assert comes_back(said)


@pytest.mark.parametrize("said", ["We talked to you yesterday.", "I was writing to the team and he woke up", "me"])
def test_among_own_words_only_plainly(said):
    assert not comes_back(said, plainly=True)


@pytest.mark.parametrize(
    "said",
    [
        "it's me",
        "she died, I had to stop",
        "I had to stop the medicine",
        "do you still have my notes",
        "we left",
        "I had to go to A and E with him",
        "I lost signal in his room, can they ring the ward",
        "we lost the baby",
        "I was here before with my other child and it went wrong",
        "I had to stop, she is breathing badly",
        "it's me again and he has gone blue",
    ],
)
def test_what_is_said_with_more_is_read_as_it_is(said):
    assert not comes_back(said)


def test_another_window_is_named_where_nothing_was_said_in_this_one(chat):
    assert "I have a code" in texts(chat.say("Hello. I was here before. I had to stop."))[0]
    chat.say("how do we ask for one")
    assert "I have a code" not in texts(chat.say("it's me again"))[0]


@pytest.mark.parametrize(
    "said", ["back pain", "he is back on the ward", "where is the ward", "go back to the form", "we are back to square one with his scan"]
)  # fmt: skip
def test_what_says_more_is_no_coming_back(said):
    assert not comes_back(said)
