"""A wish for the message beside a short line; how a name is spelt is none."""

import pytest

from assistant.handoffs.beside.for_the_message import wish_apart


@pytest.mark.parametrize(
    "step, said, answer",
    [
        ("child_name", "Kiara Thompson, and i want it to say his name too, dr whitfield", "Kiara Thompson"),
        ("child_name", "Kiara Thompson and can it say about the meeting", "Kiara Thompson"),
        ("child_name", "Mo Ali. please put in that we were told nothing", "Mo Ali"),
        ("child_name", "Ben Moss I'd like it to say we asked twice", "Ben Moss"),
        ("site", "northgate, i want you to mention the nurse", "northgate"),
        ("child_identifier", "4 May 2019 and make sure it says he is deaf", "4 May 2019"),
        ("place", "heron, can you write about the drip", "heron"),
        ("place", "kestrel. I need them to know he is scared", "kestrel"),
    ],
)
def test_the_wish_is_parted_from_the_answer(step, said, answer):
    assert wish_apart(step, said)[0] == answer and wish_apart(step, said)[1] in said


@pytest.mark.parametrize(
    "step, said",
    [
        ("child_name", "Tyler, can you write it with a y"),
        ("child_name", "Kiara Thompson and can you put her middle name Rose"),
        ("child_name", "Kiara please put that down"),
        ("child_name", "I want to say Alex Moss"),
        ("child_name", "Jo Say"),
        ("contact_value", "07700 900118 and I want you to say it is about Kiara"),
        ("message", "He is worse and I want it to say so"),
        ("place", "can you tell me about heron?"),
    ],
)
def test_other_words_stay_whole(step, said):
    assert wish_apart(step, said) == (said, "")
