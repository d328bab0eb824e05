"""What the classifier reads of a message: written out, and with the stops that a phone wrote as words."""

import pytest

from assistant.engine.normalise import normalise, read_textspeak


@pytest.mark.parametrize(
    "typed, read",
    [
        ("hiya comma will they be cross question mark", "hiya, will they be cross?"),
        ("we asked twice full stop nobody rang", "we asked twice. nobody rang"),
        ("there is a comma in his name", "there is a comma in his name"),
        ("pleeeease", "pleease"),
    ],
)
def test_stops_that_were_dictated_are_stops(typed, read):
    assert normalise(typed, {}) == read


def test_textspeak_is_written_out():
    assert normalise("can u tell me", read_textspeak()) == "can you tell me"
