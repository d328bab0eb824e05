"""Words that are named on the check page, and a line without them."""

import pytest

from assistant.handoffs.corrections.where_words_stand import exactly, told_of, without

MESSAGE = "Please look at the scan. He was held by four, no wait, by three. My mum is worried, but she will come."
LINES = {"message": MESSAGE, "best_time": "mornings, he does not know", "child_name": "Owen Mum", "needs": "None"}


def left(said, line=None, **how):
    part = (told_of if how else exactly)(said, LINES, line, **how)
    return part and without(LINES[part.line], part.start, part.end)


@pytest.mark.parametrize("said", ["no wait, by three", "No wait by three", "no wait,  by three."])
def test_words_are_found_as_they_are_said_commas_and_all(said):
    assert left(said) == MESSAGE.replace(", no wait, by three", "")


def test_the_message_comes_first_and_twice_is_nowhere():
    assert exactly("mum", LINES).line == "message"
    assert exactly("by", LINES) is None
    assert exactly("mornings", LINES).line == "best_time"


@pytest.mark.parametrize("said", ["My mum", "was held by", "mum is", "to the scan", ""])
def test_no_broken_sentence_is_left(said):
    assert left(said) is None


@pytest.mark.parametrize(
    "said, whole, gone",
    [
        ("my mum being worried", True, " My mum is worried, but she will come."),
        ("the scan", True, "Please look at the scan. "),
    ],
)
def test_a_sentence_goes_as_a_whole(said, whole, gone):
    assert left(said, whole=whole) == MESSAGE.replace(gone, "")


def test_a_bit_of_one_goes_where_the_rest_can_stand():
    assert left("my mum worrying", whole=False) == MESSAGE.replace("My mum is worried, but she", "She")
    assert left("him not knowing", "best_time", whole=False) == "mornings"


def test_what_no_sentence_tells_of_is_found_nowhere():
    assert told_of("the dog", LINES) is None and told_of("that about him", LINES) is None
