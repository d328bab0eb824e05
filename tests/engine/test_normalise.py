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


@pytest.mark.parametrize(
    "typed, read",
    [
        ("they can't even sodding agree, whose word counts", "they can't even agree, whose word counts"),
        ("flipping heck, where do I get a fresh pair of eyes", "where do I get a fresh pair of eyes"),
        ("where the hell do we start", "where do we start"),
        ("how long is the bloody wait for God's sake", "how long is the wait"),
    ],
)
def test_strong_words_are_left_out_of_a_question(typed, read):
    assert normalise(typed, {}) == read


@pytest.mark.parametrize(
    "typed", ["his nappy is bloody", "she has bloody stools again", "bloody hell", "I'll be damned if I know", "what for", "go to hell"]
)  # fmt: skip
def test_words_that_say_something_stay(typed):
    assert normalise(typed, {}) == typed
