"""Which choice is named by the words that only its title has."""

import pytest

from assistant.conversations.readers.named_choice import named_choice

WAYS = [
    "Your own team goes over it again",
    "Another team at the same hospital",
    "Another NHS hospital",
    "A private opinion",
    "An opinion from abroad",
]


@pytest.mark.parametrize(
    "said, title",
    [
        ("the private one", "A private opinion"),
        ("about the other NHS hospital", "Another NHS hospital"),
        ("ok thanks, what about the one abroad?", "An opinion from abroad"),
        ("can you tell me more about going private", "A private opinion"),
        ("go for the nhs option please", "Another NHS hospital"),
        ("say more on the same-building way", "Another team at the same hospital"),
    ],
)
def test_the_one_that_it_fits_is_meant(said, title):
    assert WAYS[named_choice(said, WAYS)] == title


@pytest.mark.parametrize(
    "said",
    [
        "the private one said he was fine",
        "how much is the private one",
        "is the one abroad any good",
        "not the private one",
        "more about the private one and the one abroad",
        "tell me more",
        "the ambulance is on its way now",
        "we went private and got a letter about the scan",
        "private",
        "more about the opinion",
        "what about his sister",
        "tell me about the private one that my neighbour had for her own little boy last spring please",
    ],
)
def test_words_that_ask_or_tell_more_or_fit_several_name_none(said):
    assert named_choice(said, WAYS) is None
