"""A way to be reached with tears beside it is a way; the rest of what is said is never cut off."""

import pytest

from assistant.conversations.readers.in_tears import way_beside_tears


@pytest.mark.parametrize(
    "said, way",
    [
        ("Text please, 07700 900456. I can't talk on the phone at the moment, I cry.", "Text please, 07700 900456"),
        ("email, i cant speak on the phone because i just cry", "email"),
        ("by letter. I can't ring at the moment", "by letter"),
    ],
)
def test_the_way_is_left(said, way):
    assert way_beside_tears(said) == way


@pytest.mark.parametrize(
    "said",
    [
        "I can't talk on the phone at the moment, I cry",
        "text please, I want to die",
        "text please",
        "I cry all night",
        "im deaf, text me",
    ],
)
def test_nothing_else_is_cut(said):
    assert way_beside_tears(said) is None


def test_what_else_is_told_stays():
    assert "he hits me" in way_beside_tears("Text please. I can't talk on the phone at the moment, I cry, he hits me")
