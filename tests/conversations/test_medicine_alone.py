"""Whoever would change a medicine alone, or gave too much, is told to ask first, and whom."""

import pytest

from assistant.conversations.medicine_alone import medicine_by_themselves


@pytest.mark.parametrize(
    "said",
    [
        "could we halve her steroids ourselves",
        "i'm thinking of taking him off the keppra",
        "what happens if i skip tonight's dose",
        "is it ok to use the leftover antibiotics",
        "would it matter if we stopped giving the inhaler",
        "would it matter if we stop the inhaler",
        "can I go back to the previous one, I kept a box of tablets",
        "we accidentally gave her a second dose",
        "I've given him his brother's tablets by mistake",
        "she took three tablets instead of one",
        "nan gave her the wrong medicine",
        "i forgot his morning tablets",
        "i will just double the calpol",
    ],
)
def test_a_medicine_by_themselves(said):
    assert medicine_by_themselves(said)


@pytest.mark.parametrize(
    "said",
    [
        "can the doctors stop the treatment without asking us",
        "can i ask them to change the medicine",
        "she was given the wrong dose two years ago, how do we complain",
        "they gave her ten times too much",
        "can we stop the referral",
        "who pays for the new drug",
        "can we get a second opinion about stopping the medicine",
        "should i take him to another hospital",
        "can i give you my number",
        "the medicine is not working and nobody listens",
        "can we change the doctor",
        "i gave him two names",
    ],
)
def test_other_words_are_read_as_ever(said):
    assert not medicine_by_themselves(said)
