"""Words about the list stand for the list; a question is a question."""

import pytest

from assistant.handoffs.uses_list import uses_list


@pytest.mark.parametrize(
    "said, more",
    [
        ("just use the list", ""),
        ("my list please", ""),
        ("yes, send the list i made", ""),
        ("use my list but add the scan one", "the scan one"),
        ("the list, and please add: when can he swim?", "when can he swim?"),
    ],
)
def test_the_list_is_meant(said, more):
    assert uses_list(said) == more


@pytest.mark.parametrize(
    "said", ["no list", "is my list in it?", "why is he not on the list", "the list is too long for them"]
)
def test_other_words_are_no_list(said):
    assert uses_list(said) is None
