"""What stands otherwise than it was sent, what was forgotten, and the order to put it in."""

import pytest

from assistant.conversations.readers.news_of_lines import (
    asks_to_put_in,
    forgot_to_tell,
    line_without_words,
    tells_news,
)


@pytest.mark.parametrize(
    "said",
    [
        "phone of me is changed, from tomorrow 07700 900 744",
        "my number has changed",
        "you have my old number",
        "we are moved to another ward, it is Heron now",
        "they've moved us to Kestrel",
        "We are in bed 6 now",
        "I have a new address, 14 Larch Close, Hexham",
        "my mobile is broken so use 01632 960 200 instead",
        "the ward's changed, he's gone up to PICU",
        "mornings before 10 are better",
        "can they ring another time?",
        "I can't do Fridays any more",
        "her surname is different now",
    ],
)
def test_news_of_a_line(said):
    assert tells_news(said)


@pytest.mark.parametrize(
    "said",
    [
        "can he be moved to another ward",
        "what if my number changes",
        "the hospital is no good",
        "they moved him to Heron last year and forgot his medicine",
        "he used to be on another ward",
        "his time is not good",
        "should we have another doctor instead",
        "his breathing has changed",
        "they moved on to the next child",
    ],
)
def test_no_news(said):
    assert not tells_news(said)


@pytest.mark.parametrize(
    "said, line",
    [
        ("my number has changed", "contact_value"),
        ("I wrote the wrong time", "best_time"),
        ("we are moved to another ward", "place"),
        ("my number has changed to 07700 900 744", None),
        ("we have moved to Heron", None),
        ("we've moved house", None),
    ],
)
def test_a_line_whose_new_words_are_not_told(said, line):
    assert line_without_words(said) == line


@pytest.mark.parametrize(
    "said",
    [
        "I forgot the name of the mother, it is Elena",
        "I forgot to say that he is allergic to penicillin",
        "we left out that he was in Leeds before",
        "I didn't put that her dad is away until the 9th",
    ],
)
def test_what_was_forgotten(said):
    assert forgot_to_tell(said)


@pytest.mark.parametrize(
    "said",
    [
        "I forgot my code",
        "I forgot what you told me",
        "I never said yes to the operation",
        "I did not say that",
        "they forgot his medicine",
    ],
)
def test_forgotten_of_something_else(said):
    assert not forgot_to_tell(said)


def test_an_order_is_all_of_a_clause():
    assert (
        asks_to_put_in("please add.")
        and asks_to_put_in("can be added?")
        and asks_to_put_in("could you put that in please")
    )
    assert not asks_to_put_in("can you add an interpreter") and not asks_to_put_in("can he be seen")
