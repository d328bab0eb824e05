"""The language that patterns are written in, each sign of it by itself."""

import pytest

from assistant.details.message import Message
from assistant.details.pattern import Patterns


def found(line, text, around=("NUMBER", "ward", "he")):
    """The words that each match means."""
    message = Message(text)
    return [
        " ".join(message.tokens[place].plain for place in match.meant)
        for match in Patterns({"it": line}, around=around).find(message)
    ]


@pytest.mark.parametrize("line, text, meant", [
    ("he|she is on [ward]", "she is on ward", ["ward"]), ("he|she is on [ward]", "it is on ward", []),
    ("he is just? on [ward]", "he is on ward", ["ward"]), ("he is just? on [ward]", "he is just on ward", ["ward"]),
    ("he is _{0,2} [ward]", "he is very ill ward", ["ward"]), ("he is _{0,2} [ward]", "he is so very ill ward", []),
    ("he is _ [ward]", "he is, ward", []), ("he is , [ward]", "he is, ward", ["ward"]),
    ("he !is on [ward]", "he was on ward", ["ward"]), ("he !is on [ward]", "he is on ward", []),
    ("[ward NUMBER]", "ward 7", ["ward 7"]), ("ward [NUMBER]", "ward seven", ["seven"]),
])  # fmt: skip
def test_each_sign_means_what_it_says(line, text, meant):
    assert found(line, text) == meant


def test_nothing_is_looked_for_where_none_of_the_words_around_is():
    assert found("he is on [bed]", "he is on bed", around=("ward",)) == []
    assert found("he is on [bed]", "he is on bed", around=("bed",)) == ["bed"]


def test_matches_come_in_the_order_they_are_said():
    assert found("ward [NUMBER]", "ward 9 then ward 4") == ["9", "4"]


@pytest.mark.parametrize("line", ["he is ???", "_{0,3} ward"])
def test_what_is_no_pattern_is_refused(line):
    with pytest.raises(ValueError):
        Patterns({"it": line}, around=("ward",))
