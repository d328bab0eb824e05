"""A message with the kinds our lists know: the longest phrase is one word, an amount is one, no other word is kept."""

import pytest

from assistant.details.message import UNKNOWN, Message, nlp


def of(text, *kinds):
    return [(token.plain, token.means) for _, token in Message(text).of_kind(*kinds)]


@pytest.mark.parametrize("text, kind, means", [
    ("he is 3 years old", "OLD", "3 year"), ("two and a half years", "AMOUNT", "2.5 year"), ("twenty three weeks", "AMOUNT", "23 week"),
    ("3 years and a half", "AMOUNT", "3.5 year"), ("ward 7", "NUMBER", "7"), ("half past", "NUMBER", None),
])  # fmt: skip
def test_a_number_with_its_unit_is_one_amount(text, kind, means):
    assert [said for _, said in of(text, kind)] == ([means] if means else [])


def test_of_phrases_inside_one_another_the_longest_is_taken():
    [(plain, _)] = of("we went to great ormond street", "FAMED", "HOSPITAL", "CITY")
    assert plain == "great ormond street"


def test_what_was_said_is_told_in_the_familys_own_characters_without_the_breaks_around():
    message = Message("Well, Ward 7!")
    said, span = message.said(1, len(message.tokens))
    assert said == "Well, Ward 7" and message.text[slice(*span)] == said


def test_it_knows_which_words_and_kinds_are_in_it():
    message = Message("she is in leeds")
    assert message.has("leeds") and message.has("CITY", "nowhere") and not message.has("ward")


def test_a_word_that_no_list_knows_does_not_stay_in_memory():
    message = Message("zqvxtrin is poorly")
    assert message.doc[1].text == UNKNOWN
    assert "zqvxtrin" not in nlp().vocab.strings
