"""Where the words of a message's row stand: in which clause, in which sentence."""

import pytest

from assistant.safety.message import Message

TEXT = "She's fine. He fell but he is awake"


@pytest.fixture
def message():
    return Message(TEXT)


def touched(message, words):
    """The clauses in which these words of the row stand."""
    start = message.row.index(words)
    return message.clauses_of(start, start + len(words))


def test_its_row_is_the_words_without_their_breaks(message):
    assert message.row == "shes fine he fell but he is awake"


def test_words_are_found_in_their_clause(message):
    assert message.words(touched(message, "fell")) == "he fell"
    assert message.words(touched(message, "but")) == "but he is awake"
    assert message.words(touched(message, "fell but he")) == "he fell but he is awake"


def test_one_character_of_a_word_is_enough(message):
    assert message.words(touched(message, "l but")) == "he fell but he is awake"
    assert message.words(touched(message, "wake")) == "but he is awake"


def test_a_clause_knows_its_sentence(message):
    [fell] = touched(message, "fell")
    assert message.words(message.sentence_of(fell)) == "he fell but he is awake"


def test_words_that_reach_over_the_end_of_a_sentence_are_broken_and_over_a_clause_are_not(message):
    assert message.broken(touched(message, "fine he fell"))
    assert not message.broken(touched(message, "fell but"))


def test_no_clauses_have_no_words(message):
    assert message.words(()) == ""
