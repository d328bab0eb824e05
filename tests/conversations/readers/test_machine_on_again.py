"""A machine that is turned on again after a card; whatever else is said stands against it."""

import pytest

from assistant.conversations.readers.machine_on_again import on_again

PUMP = "my insulin pump has been off since this morning"


@pytest.mark.parametrize(
    "said",
    [
        "im at home. im gonna turn it back on ok. carry on",
        "ok ive turned my pump back on",
        "i'll plug it back in now",
        "gonna put it back on",
        "its back on now, carry on",
        "I'm at home with mum. I have switched it on again",
        "right, mum is putting it back in. can we go on",
        "the pump is running again",
    ],
)
def test_it_is_on_again(said):
    assert on_again(said, PUMP)


@pytest.mark.parametrize(
    "said",
    [
        "i turned it back on and i feel sick",
        "im not gonna turn it back on",
        "im gonna turn it back off",
        "i cant turn it back on",
        "i turned it on again but my sugar is 28",
        "should i turn it back on?",
        "im at home. carry on",
        "its back on. i gave myself the whole lot",
        "it wont go back on",
        "im gonna turn it up",
        "i turned it up to the top, carry on",
    ],
)
def test_what_is_not_that_alone(said):
    assert not on_again(said, PUMP)


def test_without_a_machine_nothing_is_meant():
    assert not on_again("im gonna turn it back on", "he hits me")
