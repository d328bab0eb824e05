"""That an address is to be kept back goes to the team in the family's words."""

import pytest

from assistant.handoffs.readers.address_kept import keeps_address
from assistant.handoffs.readers.not_to_know import not_to_know


@pytest.mark.parametrize(
    "said",
    [
        "he doesn't know where we live",
        "his dad must not find out our address",
        "keep our address private",
        "my ex mustn't get my new address",
        "I am not allowed to tell him where we live",
        "dont give his dad our address",
        "our address must not reach him",
        "she can't know where we've moved to",
        "his father isn't allowed to know where we live",
        "keep my address off the letters",
        "I don't want my ex knowing where we live",
        "do not put our address on any letter",
        "he must not know where we are",
        "he doesn't know where we are now",
        "her ex can't find out where we are staying and it must stay so",
        "she must not know where I am, she has followed us",
    ],
)
def test_it_is_kept(said):
    assert keeps_address(said) == [said] and not_to_know(said) == said


def test_it_is_kept_beside_a_question_too():
    said = (
        "I have PR, so does he. He doesn't know where we live and it has to stay like that. Do letters go to us both?"
    )
    assert not_to_know(said) == "He doesn't know where we live and it has to stay like that"


@pytest.mark.parametrize(
    "said",
    [
        "he doesn't know where the ward is",
        "my son doesn't know his address any more",
        "they don't know where we live",
        "he doesn't know where we are with the diagnosis",
        "she doesn't know where I am coming from",
        "he can't see where we are going wrong",
        "his dad doesn't know where we are in the queue",
        "he knows where we live",
        "where we live there is no bus",
        "don't put my address, text me",
        "does he know where we live?",
        "will he not know where we live",
        "he must not eat before the scan",
    ],
)
def test_other_words_keep_nothing(said):
    assert keeps_address(said) == []
