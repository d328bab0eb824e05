"""Words about the list stand for the list; a question is a question."""

import pytest

from assistant.handoffs.uses_list import uses_list


@pytest.mark.parametrize(
    "said, more",
    [
        ("just use the list", ""),
        ("my list please", ""),
        ("yes use list", ""),
        ("no. my list. 5 question i make before", ""),
        ("use the questions i made", ""),
        ("put the list in please", ""),
        ("use list, but add can he swim", "can he swim"),
        ("yes, send the list i made", ""),
        ("use my list but add the scan one", "the scan one"),
        ("the list, and please add: when can he swim?", "when can he swim?"),
    ],
)
def test_the_list_is_meant(said, more):
    assert uses_list(said) == more


@pytest.mark.parametrize(
    "said",
    [
        "list of doctors please",
        "i made a list of his symptoms, can you look at it",
        "use the questions to understand us",
        "put him on the list for physio",
        "no list",
        "is my list in it?",
        "why is he not on the list",
        "the list is too long for them",
    ],
)
def test_other_words_are_no_list(said):
    assert uses_list(said) is None
