"""Orders to change a line by its name: which line, and what is to stand there."""

import pytest

from assistant.handoffs.corrections.named_edit import named_edit, way_edit
from tests.support.factories import example_profile

ORDERS = [
    ("please change my message to: ask the nurse to call my husband at work", ("message", "ask the nurse to call my husband at work")),
    ("rewrite my message to: " + "we want to go to the meeting, and " * 6, ("message", ("we want to go to the meeting, and " * 6).strip())),
    ("the birthday should really be 9 June 2017", ("child_identifier", "9 June 2017")),
    ("hospital number should just read 4471902", ("child_identifier", "4471902")),
    ("can you change the ward to plover?", ("place", "plover")),
    ("set his name to Idris Vale", ("child_name", "Idris Vale")),
    ("change the phone to text", ("contact_method", "text")),
    ("change my mobile to 07700 900456", ("contact_value", "07700 900456")),
]  # fmt: skip
NO_ORDERS = [
    "the message on the board should say her name",
    "should the ward be cleaner?",
    "his name should be on the door of the ward",
    "they want to change his hospital",
    "my message should be read by the consultant",
    "change my message",
    "can I change my message to them?",
    "I want to change my message to the ward sister",
    "edit the questions to the doctors please",
]


@pytest.mark.parametrize("said, edit", ORDERS)
def test_what_stands_behind_the_lines_name_is_its_new_words(said, edit):
    assert named_edit(said, example_profile()) == edit


@pytest.mark.parametrize("said", NO_ORDERS)
def test_words_about_a_ward_or_a_message_order_nothing(said):
    assert named_edit(said, example_profile()) is None


@pytest.mark.parametrize(
    "said, way",
    [
        ("no calls. text. put text", "Text message"),
        ("dont ring, email me instead", "Email"),
        ("change email. i want a phone call", "Phone call"),
        ("not text", None),
        ("ring me", None),
        ("dont text while he sleeps, ring the ward", None),
    ],
)
def test_another_way_to_be_reached_is_the_one_that_is_not_refused(said, way):
    assert way_edit(said, "Phone call", example_profile()) == (way and ("contact_method", way))
    assert way_edit(said, None, example_profile()) is None
