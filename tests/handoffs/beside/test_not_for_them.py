"""Sentences of a message that are said to us alone are no part of it; what is asked of the team stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.handoffs.beside.not_for_them import told_apart_from

FIRST, LAST = "She asks why the valve must go.", "We want another look."
OURS = [
    "My brother says he don't agree but don't write this.",
    "He drinks again, please don't put that in.",
    "His father hits the wall. Don't write that down.",
    "She was spoken to badly by the receptionist but that is not for this.",
    "Between us, I do not trust Dr Marsh.",
    "I think the nurse is lazy (not for them).",
    "we cannot pay the train, but don't tell them that",
    "I cried all night, this is just between us.",
    "Off the record: he sold the car.",
    "I am scared of her, but you must not include that in the message please.",
]


@pytest.mark.parametrize("said", OURS)
def test_what_is_said_to_us_alone_is_left_out_and_kept_to_say_back(said):
    left, gone = told_apart_from(f"{FIRST} {said}\n{LAST}" if said[-1] not in ".!" else f"{FIRST} {said} {LAST}")
    assert left.split() == f"{FIRST} {LAST}".split() and " ".join(gone) == said


@given(st.lists(st.sampled_from([FIRST, LAST, "He is four.", "It hurts him."]), min_size=1), st.sampled_from(OURS))
def test_the_other_sentences_stay_as_they_are(others, said):
    said = said if said[-1] in ".!" else f"{said}."
    left, gone = told_apart_from(" ".join([*others, said]))
    assert left == " ".join(others) and " ".join(gone) == said


@pytest.mark.parametrize(
    "said",
    [
        "Please do not write this in his notes.",
        "The nurse said: don't write that in the chart.",
        "Please don't put that in his arm.",
        "There is bad blood between us and the ward.",
        "Between us we have three children.",
        "Between us, we have three children.",
        "This medicine is not for him.",
        "Do not tell his father.",
        "Don't tell him that she is ill.",
        "He does not write it well.",
        "It was decided between you and the surgeon.",
        "They did not include that in the letter from Leeds.",
        "Please never send him home like that.",
        "They say it is not for them to decide.",
    ],
)
def test_what_is_for_the_team_stays(said):
    assert told_apart_from(f"{FIRST} {said} {LAST}") == (f"{FIRST} {said} {LAST}", [])


def test_where_nothing_else_is_said_nothing_is_left():
    assert told_apart_from("My brother does not agree, but don't write this.")[0] == ""


def test_what_is_said_of_an_earlier_message_is_no_part_of_this_one():
    said = "No, don't put that in. We want another look."
    assert told_apart_from(said) == (said, [])
