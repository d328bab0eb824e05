"""One order about words, read: what is to be done, with which words, in which line."""

import pytest

from assistant.handoffs.corrections.word_order import Does, Order, read_order
from tests.support.factories import example_profile

LINES = {
    "message": "He is in pain. She asks also why the valve must go. The drip hurt him.",
    "contact_value": "07700 900 188, a.voss@example.org, write first",
    "questions": "Why now?",
}


@pytest.mark.parametrize(
    "said, order",
    [
        ("Please add to the message, at the end: 'We can wait.'", Order(Does.ADD, "We can wait.", "message")),
        ("Only add 'We can wait.' to the end.", Order(Does.ADD, "We can wait.", "message")),
        ("at the end of my message write: 'We can wait'", Order(Does.ADD, "We can wait", "message")),
        ("Put operation date 14 of March in message", Order(Does.ADD, "operation date 14 of March", "message", sure=False)),
        ("take out: he is in pain", Order(Does.OUT, "he is in pain")),
        ("he is in pain, take it out too", Order(Does.OUT, "he is in pain")),
        ("take out that he has pain", Order(Does.TOLD_OUT, "he has pain", sure=False)),
        ("And put again the word also.", Order(Does.AGAIN, "also")),
        ("put the word also back in", Order(Does.AGAIN, "also")),
        ("the message should start at She asks", Order(Does.ONLY_FROM, "She asks", "message")),
        ("the message should stop after pain", Order(Does.ONLY_TO, "pain", "message")),
        ("in the address line remove everything after the email address", Order(Does.ONLY_TO, "the email address", "contact_value")),
        ("delete everything before the email in the number line", Order(Does.ONLY_FROM, "the email", "contact_value")),
        ("put the letters where the address goes", Order(Does.MOVE, "the letters", "contact_value", sure=False)),
    ],
)  # fmt: skip
def test_each_order_is_read(said, order):
    assert read_order(said, LINES, example_profile()) == order


@pytest.mark.parametrize(
    "said",
    [
        "take out the drip",
        "take the plates out",
        "the message should start a conversation",
        "remove everything",
        "add this to the message",
        "put it back",
        "put him back on the list",
        "He is in pain.",
        "we want to go back to Leeds again",
        "can they start the medicine with food",
        "",
    ],
)
def test_other_words_are_no_such_order(said):
    assert read_order(said, LINES, example_profile()) is None
