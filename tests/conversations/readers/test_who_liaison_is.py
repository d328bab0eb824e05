"""Who the office is that answers name."""

import pytest

from assistant.conversations.readers.who_liaison_is import (
    asked_beside_liaison,
    asks_how_to_reach,
    asks_whether_open,
    asks_who_liaison_is,
)
from tests.support.factories import FakeEngine, answering, make_chat


@pytest.mark.parametrize(
    "text",
    ["what is PALS", "who are pals?", "what does pals do", "whats pals", "So what is PALS then", "never heard of pals"],
)
def test_it_is_asked_who_the_office_is(text):
    assert asks_who_liaison_is(text, "PALS")


@pytest.mark.parametrize(
    "text",
    ["what is the number for pals", "pals", "what is palsy", "who at pals said that", "is pals open", "can pals help"],
)
def test_something_else_is_asked(text):
    assert not asks_who_liaison_is(text, "PALS")


def test_it_is_said_and_how_to_reach_it_and_nobody_is_called(db):
    body = make_chat(db, FakeEngine()).say("what is PALS")
    told = body["messages"][0]["text"]
    assert "families can turn to" in told and "01632 960 100" in told and body["mode"] == "assistant"


@pytest.mark.parametrize(
    "text",
    [
        "how can i reach pals if i cannot phone",
        "How do I get in touch with PALS by email?",
        "what other way to write to pals",
        "is there another way to contact PALS",
    ],
)
def test_how_to_reach_it_is_asked(db, text):
    assert asks_how_to_reach(text, "PALS")
    body = make_chat(db, FakeEngine()).say(text)
    assert "pals@northgate.example" in body["messages"][0]["text"] and body["mode"] == "assistant"


@pytest.mark.parametrize(
    "text", ["can i talk to pals", "i want to see pals", "how long does pals take to reach a decision", "get me pals"]
)
def test_a_wish_for_a_person_is_no_such_question(text):
    assert not asks_how_to_reach(text, "PALS")


@pytest.mark.parametrize(
    "text", ["where is your office", "whats the pals room number", "which floor is pals on", "where is pals based"]
)
def test_where_the_office_is_calls_nobody(text):
    assert asks_how_to_reach(text, "PALS")


@pytest.mark.parametrize("text", ["what is pals", "where is the doctors office", "what room is he in", "which office"])
def test_other_rooms_are_none_of_it(text):
    assert not asks_how_to_reach(text, "PALS")


OPEN = [
    "i go office now? it open? my husband work i am alone with baby",
    "no i am not crisis. i ask office open or close",
    "is the office open",
    "PALS open what time",
    "what time does pals open tomorrow",
    "are pals open on saturdays",
    "can i go to pals now?",
    "pals office hours",
    "how late is the office open tonight",
    "is the pals office closed",
]


@pytest.mark.parametrize("text", OPEN)
def test_it_is_asked_whether_the_office_is_open(text):
    assert asks_whether_open(text, "PALS")


@pytest.mark.parametrize(
    "text",
    [
        "my consultant's office said open the letter",
        "is the ward open",
        "when does the cafe open",
        "the office told me nothing",
        "i went to the office and they were rude",
        "is the operation open or keyhole",
        "pals said they would open a case",
        "can i keep it open with pals",
        "do i go to the post office",
        "is pals any good",
    ],
)
def test_other_things_that_open_are_none(text):
    assert not asks_whether_open(text, "PALS")


@pytest.mark.parametrize("text", OPEN[:3])
def test_when_the_office_is_there_is_said(db, text):
    told = make_chat(db, FakeEngine()).say(text)["messages"]
    assert "Monday to Thursday" in told[0]["text"] and not [one for one in told if one["notice"]]


def test_it_is_said_behind_a_denial_too(db, engine):
    engine.reply = lambda told: answering("emotional_support")
    chat = make_chat(db, engine)
    chat.say("is there anybody for mothers like me")
    first, second = chat.say("no i am not crisis. i ask office open or close")["messages"]
    assert first["text"].startswith("I am sorry that I misread you") and "Monday to Thursday" in second["text"]


def test_danger_beside_it_draws_its_card(db, engine):
    told = make_chat(db, engine).say("is the office open? she is not breathing")["messages"]
    assert told[0]["notice"] == {"route": "emergency", "level": "card"}


@pytest.mark.parametrize(
    "text, behind",
    [
        ("whats pals are they going to treat it as me moaning", "are they going to treat it as me moaning"),
        ("what is PALS? will they tell the consultant", "will they tell the consultant"),
        ("who are pals and do they work for the hospital", "and do they work for the hospital"),
        ("what is pals", ""),
        ("what is pals going to do about my complaint", None),
        ("what are pals opening hours", None),
        ("my pals are coming", None),
    ],
)
def test_what_is_asked_behind_it_is_kept(text, behind):
    assert asked_beside_liaison(text, "PALS") == behind
