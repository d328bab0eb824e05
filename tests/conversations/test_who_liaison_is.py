"""Who the office is that answers name."""

import pytest

from assistant.conversations.who_liaison_is import asks_how_to_reach, asks_who_liaison_is
from tests.support.factories import FakeEngine, make_chat


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
