"""Whom to ask for by somebody who is in hospital now; a family elsewhere is told of GP and consultant as before."""

import pytest

from assistant.conversations.readers.whom_on_the_ward import asks_whom
from tests.support.factories import FakeEngine, make_chat, texts


@pytest.mark.parametrize(
    "said",
    [
        "nurse in charge? is that who i grab",
        "senior doctor. tonight",
        "who do i ask for to get a more senior doctor",
        "how do we get someone more senior to look at him",
        "Who should I tell on the ward at night?",
        "can I speak to the doctor in charge",
        "i want to see the registrar now",
        "consultant on call, now",
    ],
)
def test_somebody_in_hospital_is_heard(said):
    assert asks_whom(said)


@pytest.mark.parametrize(
    "said",
    [
        "the senior doctor said no",
        "do I ask my GP or a senior doctor",
        "what is a registrar",
        "can I get a second opinion from a more senior doctor",
        "who do I ask for a second opinion",
        "the nurse in charge was lovely",
    ],
)
def test_anything_else_is_left_to_be_understood(said):
    assert not asks_whom(said)


def test_no_gp_is_named_to_them(db):
    told = texts(make_chat(db, FakeEngine()).say("nurse in charge? is that who i grab"))[0]
    assert "nurse in charge" in told and "senior doctor" in told and "GP" not in told


@pytest.mark.parametrize(
    "said",
    [
        "They have taken her. Meningitis or sepsis, they do not know. My husband is with her and I am home with the baby. If they get it wrong again, who do I ask for?",
        "I want to know who I can call if they will not listen to us in there tonight.",
        "who do we turn to if nobody comes",
        "if the doctors don't take us seriously who else can I ring",
        "is there anyone I can call if they fob us off",
        "how do I make them take me seriously in there",
        "how can we get them to listen tonight",
    ],
)
def test_whoever_fears_not_to_be_heard_is_told_whom_to_ask_next(db, said):
    assert asks_whom(said)
    told = texts(make_chat(db, FakeEngine(), nation="england", writer="lost_another").say(said))[0]
    assert "nurse in charge" in told and "senior doctor" in told and "Call 4 Concern" in told


@pytest.mark.parametrize(
    "said",
    [
        "who do I ask if they will not refer us",
        "if the GP won't listen who do I complain to",
        "who can I call if they do not send the letter",
        "how do I make them listen at the next appointment",
        "they will not listen to us",
        "who do I ask for a second opinion if they get it wrong",
        "who can I talk to",
    ],
)
def test_what_is_no_matter_of_this_hour_has_other_answers(said):
    assert not asks_whom(said)


def test_asked_once_more_it_is_told_in_full_and_what_was_refused_is_left_alone(db):
    chat = make_chat(db, FakeEngine(), nation="england", writer="lost_another")
    first = texts(chat.say("If they get it wrong again, who do I ask for?"))[0]
    second = texts(
        chat.say("Please do not speak to me about reviews. Who can I call if they will not listen in there tonight?")
    )[0]
    third = texts(chat.say("How do I make them take me seriously in there"))[0]
    assert second.startswith("I am sorry.") and "review" not in second and second != first
    assert all("Call 4 Concern" in one and "nurse in charge" in one for one in (first, second, third))
