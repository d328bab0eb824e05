"""What is judged of a message: its clauses, its sentences and, if it is short, all of it."""

import pytest

from assistant.safety.message import Message
from assistant.safety.units import unit, units


def number(count):
    """So many different words that no clause begins at."""
    return [f"w{n}" for n in range(count)]


def parts(text):
    return [(one.start, one.end) for one in units(Message(text))]


def test_clauses_sentences_and_a_short_message_are_judged():
    assert parts("where is it, thanks. she fell") == [(0, 3), (3, 4), (4, 6), (0, 4), (0, 6)]


def test_a_later_sentence_of_two_clauses_is_judged_whole_too():
    assert (2, 6) in parts("hello all. she fell, very hard")


@pytest.mark.parametrize(
    "count, judged",
    [
        (40, [(0, 40)]),
        (41, [(0, 40), (20, 41)]),
        (60, [(0, 40), (20, 60)]),
        (90, [(0, 40), (20, 60), (40, 80), (60, 90)]),
    ],
)
def test_a_long_sentence_is_cut_into_pieces_of_forty_words_that_overlap_by_half(count, judged):
    assert parts(" ".join(number(count))) == judged


def test_where_a_sentence_stands_does_not_decide_whether_it_is_cut():
    assert parts(" ".join(number(30)) + ". " + " ".join(number(25))) == [(0, 30), (30, 55)]


def test_a_message_of_forty_words_is_judged_whole_and_one_more_is_not():
    half = " ".join(number(20))
    assert (0, 40) in parts(f"{half}. {half}")
    assert (0, 41) not in parts(f"{half}. {half} more")


def test_a_unit_carries_the_thirty_words_on_either_side():
    words = number(100)
    message = Message(" ".join(words))
    found = unit(message, 45, 50)
    assert (found.left, found.words, found.right) == (tuple(words[15:45]), tuple(words[45:50]), tuple(words[50:80]))
    assert unit(message, 3, 5).left == tuple(words[:3])
