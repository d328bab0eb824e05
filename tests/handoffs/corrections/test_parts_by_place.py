"""A part of their own words that is named by its place goes or changes; what is told of the child is no such order."""

import pytest

from assistant.handoffs.corrections.parts_by_place import by_place, changed_part, orders_a_part

MESSAGE = "We are worried full stop she has a lump comma and it grows. Please look again. Is one message enough?"
LINES = {"message": MESSAGE, "questions": "1. Why wait?\n2. What else?\n3. Who decides?", "needs": "large print"}


@pytest.mark.parametrize(
    "said, stands",
    [
        ("drop question 3", "1. Why wait?\n2. What else?"),
        ("take number 3 out of my questions", "1. Why wait?\n2. What else?"),
        ("remove the second question", "1. Why wait?\n2. Who decides?"),
        ("take out questions 1 and 3", "1. What else?"),
        ("can you take the last question out of my list", "1. Why wait?\n2. What else?"),
        ("change question 1 to how many have you done", "1. how many have you done\n2. What else?\n3. Who decides?"),
        ("question 2 should be who is the surgeon?", "1. Why wait?\n2. who is the surgeon?\n3. Who decides?"),
        ("reword q3 to say who has the last word", "1. Why wait?\n2. What else?\n3. who has the last word"),
        ("My questions should be empty", "No list today"),
        ("Remove that. My questions should be empty", "No list today"),
        ("clear my questions", "No list today"),
    ],
)
def test_of_the_questions(said, stands):
    assert by_place(said, LINES) == {"questions": stands}


@pytest.mark.parametrize(
    "said, stands",
    [
        ("take out the last sentence of my message", MESSAGE.removesuffix(" Is one message enough?")),
        ("remove the second sentence", MESSAGE.replace("Please look again. ", "")),
        ("the mesage is wrong. it shud be plese can anther docter look", "plese can anther docter look"),
    ],
)
def test_of_the_message(said, stands):
    assert by_place(said, LINES) == {"message": stands}


def test_marks_that_were_dictated_become_marks():
    said = "take out the full stop words comma and its a lump no sorry just take out the full stops"
    assert by_place(said, LINES)["message"].startswith("We are worried. she has a lump, and it grows.")
    assert orders_a_part(said)


@pytest.mark.parametrize(
    "said",
    [
        "number 3 is wrong",
        "drop in to see us",
        "my questions are all about the scan",
        "the first question is the most important",
        "take him out of hospital",
        "stop the full treatment",
        "is question 3 ok?",
        "change the number to 07700 900123",
        "my list is empty",
        "the last bit is right",
        "please stop",
        "drop it",
    ],
)
def test_these_are_no_such_order(said):
    assert by_place(said, LINES) == {} and not orders_a_part(said)


def test_a_part_that_is_not_there_changes_nothing():
    assert by_place("drop question 9", LINES) == {} and orders_a_part("drop question 9")


def test_words_that_are_offered_are_changed_in_the_same_way():
    assert changed_part("number 1 is how long is it", "1. Why?\n2. Who?", listed=True) == "1. how long is it\n2. Who?"
    assert changed_part("drop the last question", "Look again. Is that all?", listed=False) == "Look again."


@pytest.mark.parametrize(
    "said",
    [
        "my message is not right, it should be shorter and more polite",
        "The wording is wrong; it must be clear to them he is deaf",
    ],
)
def test_what_is_said_of_the_message_is_not_the_message(said):
    assert by_place(said, {"message": "He is deaf. Please help."}) == {}


TOLD = (
    "They did the biopsy in June. He will not wake up again, a nurse told me. Was the biopsy late? Please answer in"
    " writing, and soon."
)
ASKED = "1. What did the biopsy say?\n2. Will there be another biopsy?\n3. Who signs the letter?"


@pytest.mark.parametrize(
    "said, gone",
    [
        ("take out the last sentence about the nurse", "He will not wake up again, a nurse told me. "),
        (
            "remove the first sentence of my message where he will not wake up",
            "He will not wake up again, a nurse told me. ",
        ),
        ("delete the last sentence about the biopsy", "Was the biopsy late? "),
        ("cut the first sentence that says biopsy", "They did the biopsy in June. "),
        ("take out the last bit, the one about writing", " Please answer in writing, and soon."),
        ("remove the third sentence about the biopsy", "Was the biopsy late? "),
        ("drop the second sentence", "He will not wake up again, a nurse told me. "),
    ],
)
def test_what_is_said_of_a_sentence_goes_before_its_place(said, gone):
    assert by_place(said, {"message": TOLD}) == {"message": TOLD.replace(gone, "")}


@pytest.mark.parametrize(
    "said",
    [
        "take out the last sentence about his drip",
        "remove the second sentence of my message where she fell",
        "delete the last line that says we complain",
        "drop question 3 about the biopsy",
        "take out the last question about the ward",
        "take out the exclamation marks",
        "remove the new lines",
        "take out the comma after june",
    ],
)
def test_what_does_not_stand_there_takes_nothing_else_away(said):
    assert by_place(said, {"message": TOLD, "questions": ASKED}) == {} and orders_a_part(said)


@pytest.mark.parametrize(
    "said, left",
    [
        ("drop question 2 about the biopsy", "1. What did the biopsy say?\n2. Who signs the letter?"),
        ("take out the last question about the biopsy", "1. What did the biopsy say?\n2. Who signs the letter?"),
        (
            "remove the second question about the letter",
            "1. What did the biopsy say?\n2. Will there be another biopsy?",
        ),
    ],
)
def test_what_is_said_of_a_question_too(said, left):
    assert by_place(said, {"message": TOLD, "questions": ASKED}) == {"questions": left}


def test_of_two_sentences_that_are_alike_the_one_that_is_meant_goes():
    assert by_place("take out the first sentence", {"message": "Please ring. He is ill. Please ring."}) == {
        "message": "He is ill. Please ring."
    }


DICTATED = "She fell comma twice new line nobody came full stop Was Dr. Moss there, or not?"


@pytest.mark.parametrize(
    "said, stands",
    [
        ("take out the commas", DICTATED.replace(" comma", ",")),
        ("please remove the word full stop", DICTATED.replace(" full stop", ".")),
        ("get rid of the new lines", DICTATED.replace(" new line ", "\n")),
        ("take the question marks out", DICTATED.removesuffix("?")),
        ("no wait, just take out the comma after there", DICTATED.replace("there,", "there")),
        ("take out the capital letters", DICTATED.lower()),
    ],
)
def test_only_the_marks_that_are_named_go(said, stands):
    assert by_place(said, {"message": DICTATED}) == {"message": stands}


@pytest.mark.parametrize(
    "said",
    [
        "the name is ida moss without capitals",
        "nobody could remove the comma in his chart from the record",
        "they want to cut the capital of the hospital",
        "take out the comma in the second sentence",
    ],
)
def test_marks_are_left_where_others_or_only_some_are_meant(said):
    assert by_place(said, {"message": DICTATED}) == {}
