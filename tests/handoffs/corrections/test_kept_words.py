"""An order about words that are offered is done where it can be done exactly, and is never taken for a message."""

import pytest

from assistant.handoffs.corrections.kept_words import changed
from assistant.handoffs.corrections.order_to_us import orders_us

KEPT = "He fell on Monday and hurt his left leg. He went floppy. We want another scan."


@pytest.mark.parametrize(
    "said, words",
    [
        ("use it but drop the floppy bit", "He fell on Monday and hurt his left leg. We want another scan."),
        ("same words but right leg", KEPT.replace("left", "right")),
        ("use that, but change Monday to Tuesday", KEPT.replace("Monday", "Tuesday")),
        ("yes use those words without the scan part", "He fell on Monday and hurt his left leg. He went floppy."),
        ("take out the sentence about the scan", "He fell on Monday and hurt his left leg. He went floppy."),
        ("keep it but say right not left", KEPT.replace("left", "right")),
        ("use it please", KEPT),
    ],
)
def test_it_is_done_exactly(said, words):
    assert orders_us(said, KEPT) and changed(said, KEPT) == words


@pytest.mark.parametrize(
    "said",
    [
        "use it but make it kinder",
        "same words but drop the bit about school",
        "use that but change he to she",
        "just the second one",
        "take the brackets bit out of my message and the word Back",
    ],
)
def test_what_cannot_be_done_exactly_is_left(said):
    assert orders_us(said, KEPT) and changed(said, KEPT) is None


def test_one_of_several_is_taken():
    assert changed("just the second one, not the first", "One thing.\n\nAnother thing.") == "Another thing."


@pytest.mark.parametrize(
    "said",
    [
        "we would like another doctor to look at his leg",
        "they keep saying the same thing and nobody looks at him",
        "drop in to see us please",
        "He went floppy and I want to know why",
        "take him seriously please",
    ],
)
def test_a_message_is_no_order(said):
    assert not orders_us(said, KEPT)


def test_what_was_there_before_is_kept_and_only_its_part_goes():
    said = "same as before but without the last question about one message"
    assert orders_us(said, KEPT) and changed(said, f"{KEPT} Is it all in one message?") == KEPT


@pytest.mark.parametrize(
    "said, stands",
    [
        (
            "same as my list but number 1 is how many of these operations do you do in a year",
            "1. how many of these operations do you do in a year\n2. Who decides?",
        ),
        ("the same questions but drop number 2", "1. Why wait?"),
        ("same as before but question 2 should be Who is the surgeon", "1. Why wait?\n2. Who is the surgeon"),
        ("same as my list but shorter", None),
    ],
)
def test_a_list_is_changed_where_it_is_named(said, stands):
    assert orders_us(said, KEPT) and changed(said, "1. Why wait?\n2. Who decides?", listed=True) == stands


@pytest.mark.parametrize("said", ["its the same pain as before but worse", "the same doctor but a different drug"])
def test_what_is_the_same_for_the_child_is_no_order(said):
    assert not orders_us(said, KEPT)
