"""What was said before the form: taken where it was plainly said, the newest word counts, and nothing is guessed."""

import pytest

from assistant.handoffs.prefill import said_before
from tests.support.factories import example_profile


def prefilled(*messages):
    """`messages` oldest first, as a family writes them."""
    return said_before(reversed(messages), example_profile())


@pytest.mark.parametrize(
    "messages, lines",
    [
        (
            ["im his nan and hes on kestrel ward"],
            {"relationship": "Grandparent", "site": "Northgate Children's Hospital", "place": "Kestrel ward"},
        ),
        (["we need a polish interpreter"], {"needs": "Polish"}),
        (["im her mum", "is it our right"], {"relationship": "Mother"}),
        (["hes at the saltmarsh"], {"site": "Saltmarsh Site"}),
    ],
)
def test_what_was_plainly_said_is_a_line(messages, lines):
    assert prefilled(*messages) == lines


def test_the_newest_word_counts():
    assert prefilled("hes on heron ward", "they moved him to plover ward yesterday") == {
        "site": "Saltmarsh Site",
        "place": "Plover ward",
    }


@pytest.mark.parametrize(
    "text",
    [
        "what is a second opinion",
        "my mum says i should ask",
        "the nurse on the ward was kind",
        "do you speak english",
        "my son is poorly",
    ],
)
def test_what_was_not_plainly_said_is_asked(text):
    assert prefilled(text) == {}
