"""What orders about words make of the lines: each is done, or named as left; none is written into a line."""

import pytest

from assistant.handoffs.corrections.carried_out import carried_out
from assistant.handoffs.corrections.every_correction import in_sentences, read_corrections
from assistant.handoffs.corrections.word_order import Does, Order
from tests.support.factories import example_profile

WORDS = "We ask for another opinion about Theo. The operation is planned for March."
LINES = {
    "relationship": "Mother",
    "child_name": "Theo",
    "contact_method": "Email",
    "contact_value": "a.voss@example.org. Please write rather than ring",
    "best_time": "mornings",
    "needs": "None",
    "message": WORDS,
    "questions": "Why now?\nWhat else is there?\nCan we wait?",
}


def edited(said, **lines):
    found = read_corrections(said, example_profile(), lines=LINES | lines, looking=True, step="check")
    return {one.field: one.value for one in found}


def left(said, **lines):
    return in_sentences(said, example_profile(), lines=LINES | lines)[1]


@pytest.mark.parametrize("order", ["change the order of the questions, three first", "put question 3 first", "move the last question to the top"])  # fmt: skip
def test_three_orders_in_one_message_are_all_done(order):
    said = f"Please add to the message, at the end: 'We are content to wait for the answer.' And in the address line remove everything after the email address. And {order}."
    assert edited(said) == {
        "message": f"{WORDS}\n\nWe are content to wait for the answer.",
        "contact_value": "a.voss@example.org",
        "questions": "Can we wait?\nWhy now?\nWhat else is there?",
    }
    assert not left(said)


def test_what_cannot_be_done_is_named_and_never_written_in():
    said = "Add at the end: 'We can wait.' And turn the page the other way round. And take out 'the purple elephant'."
    assert edited(said) == {"message": f"{WORDS}\n\nWe can wait."}
    assert [one.rstrip(".") for one in left(said)] == [
        "turn the page the other way round",
        "take out 'the purple elephant'",
    ]


def test_words_that_are_added_are_theirs_to_the_last():
    said = "Add to the message: he is worse today. Change his dose please. We are tired."
    assert edited(said) == {"message": f"{WORDS}\n\nhe is worse today. Change his dose please. We are tired."}


@pytest.mark.parametrize(
    "said", ["put question 2 last", "move number 2 of the questions to the end", "swap questions 2 and 3"]
)
def test_questions_change_places(said):
    assert edited(said) == {"questions": "Why now?\nCan we wait?\nWhat else is there?"}


SISTER = {"best_time": "Morning. And the letters to my sister's at 14 Larch Close", "contact_value": "07700 900188"}


@pytest.mark.parametrize(
    "said",
    [
        "The time line has got my sister in it! Take that bit out and put the letters where the address goes, the text number stays",
        "you put my sister in the time line. take it out. and put the letters where the number goes",
    ],
)
def test_what_stands_in_a_line_that_it_is_not_of_goes_where_it_is_told(said):
    found = edited(said, **SISTER)
    assert found["best_time"].strip(".") == "Morning" and not left(said, **SISTER)
    assert found["contact_value"] == "07700 900188, the letters to my sister's at 14 Larch Close"


VALVE = "I am the uncle. She asks also why the valve. I can translate, and she wants not that I know all. My brother says he does not agree."


@pytest.mark.parametrize(
    "said",
    [
        "Wait. Take out that my brother does not agree... And she wants not that I know all, take out also.",
        "take out that my brother does not agree. she wants not that I know all, take it out too",
    ],
)
def test_a_small_word_behind_an_order_is_never_what_goes(said):
    assert edited(said, message=VALVE) == {
        "message": "I am the uncle. She asks also why the valve. I can translate."
    } and not left(said, message=VALVE)


def test_the_bit_of_a_word_is_more_than_the_word():
    said = "Take out the drip bit. Nothing else with it."
    message = "He is well. The drip hurt him. We want to go."
    assert edited(said, message=message) == {"message": "He is well. We want to go."} and not left(
        said, message=message
    )


def test_what_stands_before_the_beginning_that_is_named_goes():
    said = "Good grief, no! His name is Callum James Rennie, never mind the dog. And the message should start at Moira Rennie."
    lines = {"child_name": "Callum, everybody says Cal", "message": "No not that! Write: Moira Rennie, his gran. It hurts him."}  # fmt: skip
    assert edited(said, **lines) == {
        "child_name": "Callum James Rennie",
        "message": "Moira Rennie, his gran. It hurts him.",
    }


def done(order, lines, before):
    return carried_out(order, lines, before, example_profile())


def test_a_word_that_was_lost_comes_back_where_it_stood():
    order, before = Order(Does.AGAIN, "also"), {"message": "He fell. She asks also why the valve."}
    assert done(order, {"message": "She asks why the valve."}, before) == {"message": "She asks also why the valve."}
    assert done(order, before, before) == {} and done(order, {"message": "She asks why."}, {}) == {}


def test_one_side_of_words_that_do_not_stand_is_left_as_it_is():
    assert done(Order(Does.ONLY_FROM, "the purple dog", "message"), LINES, {}) == {}
    assert done(Order(Does.ONLY_TO, "the date", "contact_value"), LINES, {}) == {}
