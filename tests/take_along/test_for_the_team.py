"""A question for the team, told to the list in whatever English, stands there in its own words."""

import pytest

from assistant.records import take_along
from assistant.take_along.for_the_team import question_for_team
from tests.support.factories import answering, make_chat, saying, texts
from tests.take_along.conftest import not_understood

FOR_THEM = [
    ("I want say to nurse: why he not eat", "why he not eat"),
    ("please ask the surgeon how long he will be asleep", "how long he will be asleep"),
    ("ask them whether it can wait till June", "whether it can wait till June"),
    ("my question to consultant is why so many blood tests", "why so many blood tests"),
    ("we would like to ask Dr Hassan what the plan B is?", "what the plan B is?"),
    ("Question for the team: will she walk?", "will she walk?"),
    ("tell doctor: why nobody ring us", "why nobody ring us"),
]


@pytest.mark.parametrize("said, own", FOR_THEM)
def test_the_question_is_known_in_their_words(said, own):
    assert question_for_team(said) == own


@pytest.mark.parametrize(
    "said",
    [
        "tell them he hates needles",
        "ask them to ring me",
        "i asked them why and nobody said",
        "ask the doctor",
        "ask them why",
        "can you ask them why they wait",
        "what should i ask the doctor",
        "i want to tell the team: thank you",
        "is it rude to ask the doctor why",
    ],
)
def test_what_asks_nothing_of_the_team_is_no_question(said):
    assert question_for_team(said) is None


def on_it(db, chat):
    with db.read() as session:
        return [item.text for item in take_along.items(session, chat.conversation_id)]


@pytest.mark.parametrize("said, own", FOR_THEM)
def test_at_the_list_it_is_put_on(db, at_the_list, said, own):
    at_the_list.say(said)
    assert on_it(db, at_the_list)[-1].lower() == own.lower() and len(on_it(db, at_the_list)) == 6


@pytest.mark.parametrize("said, own", FOR_THEM[:3])
def test_while_the_list_is_begun_it_is_put_on_and_the_step_asked_again(db, engine, said, own):
    engine.reply = lambda told: saying("what is coming up", intent="prepare_questions")
    chat = make_chat(db, engine)
    chat.say("what should i ask them")
    body = chat.say(said)
    assert on_it(db, chat) == [own] and body["messages"][-1]["form"]["field"] == "coming_up"


@pytest.mark.parametrize("said, own", FOR_THEM[:3])
def test_elsewhere_the_list_and_the_message_are_offered(db, engine, said, own):
    engine.reply = not_understood
    chat = make_chat(db, engine)
    offered = [choice["title"] for choice in chat.say(said)["messages"][-1]["choices"]]
    assert offered[:2] == ["Put it on my list", "Leave a message for them"]
    chat.press("Put it on my list")
    assert on_it(db, chat) == [own]


def test_what_they_want_on_it_is_what_they_asked_before(db, engine, at_the_list):
    engine.reply = not_understood
    at_the_list.say("done")
    engine.reply = lambda told: answering("waiting_time")
    at_the_list.say("why is the clinic list so long?")
    at_the_list.say("the nurse knows, i still want it on my list")
    assert on_it(db, at_the_list)[-1] == "why is the clinic list so long?"


@pytest.mark.parametrize("said", ["and if not", "what if there isn't one", "but if i dont know", "if not?"])
def test_what_if_not_closes_nothing(db, engine, said):
    engine.reply = lambda told: saying("what is coming up", intent="prepare_questions")
    chat = make_chat(db, engine)
    chat.say("what should i ask them")
    engine.reply = lambda told: saying("That is fine.", intent="deny")
    body = chat.say(said)
    assert body["messages"][-1]["form"]["field"] == "coming_up" and "Not sure" in texts(body)[0]


def test_a_denial_that_begins_with_if_leaves_the_step_open(db, engine):
    engine.reply = lambda told: saying("what is coming up", intent="prepare_questions")
    chat = make_chat(db, engine)
    chat.say("what should i ask them")
    engine.reply = lambda told: saying("That is fine.", intent="deny")
    body = chat.say("and if they do not")
    assert body["messages"][-1]["form"]["field"] == "coming_up" and "That is fine." not in texts(body)
