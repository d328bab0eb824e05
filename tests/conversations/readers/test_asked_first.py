"""Whose yes is asked first, whether a child may say no, and whether another doctor is allowed."""

import pytest

from assistant.conversations.readers.asked_first import (
    asks_if_child_says_no,
    asks_if_permitted,
    asks_whose_yes_first,
)
from tests.conversations.test_refused_pages import choosing, ids
from tests.support.factories import make_chat


@pytest.mark.parametrize(
    "said",
    [
        "nah i mean if they want to brake it again do we get asked first or do they just do it",
        "do they have to ask us first before they operate",
        "can they just operate without our say so",
        "will i be asked before they change his medicine",
        "do they need my permission to do the op",
    ],
)
def test_whose_yes_comes_first_is_asked(said):
    assert asks_whose_yes_first(said)


@pytest.mark.parametrize(
    "said",
    [
        "do we get asked first about the second opinion",
        "can they send the message without our ok",
        "did they ask you before",
        "do they need my ex's permission",
        "do they ask us before they come in the room",
        "will we be told the results",
    ],
)
def test_other_things_that_are_asked_first_are_not(said):
    assert not asks_whose_yes_first(said)


@pytest.mark.parametrize(
    "said",
    [
        "so can he say no? hes 14. he wont have it broke again for love nor money",
        "can a 14 yr old refuse",
        "if a 14 yr old gets a say",
        "is my daughter allowed to say no to it",
        "can she say no, she is twelve",
    ],
)
def test_whether_a_child_may_say_no_is_asked(said):
    assert asks_if_child_says_no(said)


@pytest.mark.parametrize("said", ["can he say no", "can the consultant say no", "he says no", "what if they say no"])
def test_a_no_of_the_doctor_is_something_else(said):
    assert not asks_if_child_says_no(said)


@pytest.mark.parametrize(
    "said",
    ["And for the another doctor? Is permitted?", "is it allowed another doctor", "it is possible second opinion?"],
)
def test_whether_another_doctor_is_allowed_is_asked_in_any_english(said):
    assert asks_if_permitted(said)


@pytest.mark.parametrize(
    "said",
    [
        "another doctor said it is not allowed to eat",
        "is my husband allowed to see another doctor",
        "is permitted to visit with another doctor?",
        "is it possible a second opinion in my country?",
    ],
)
def test_what_a_doctor_allows_and_other_leave_is_not(said):
    assert not asks_if_permitted(said)


def test_each_is_answered_with_its_page(db):
    chat = make_chat(db, choosing("will_they_wait"))
    chat.say("what if they wait")
    said = {
        "And for the another doctor? Is permitted?": "legal_right",
        "if they want to brake it again do we get asked first or do they just do it": "say_no",
        "so can he say no? hes 14": "child_voice",
    }
    assert [ids(chat.say(one)) for one in said] == [[page] for page in said.values()]


def test_a_question_that_is_put_once_more_is_answered_beside_another(db):
    chat = make_chat(db, choosing("cost_private"))
    chat.say("and what then")
    assert ids(chat.say("whats the 999 for?? hes in bed playin fifa. i asked if a 14 yr old gets a say")) == [
        "child_voice"
    ]


def test_what_is_put_right_is_read_as_plainly(db):
    chat = make_chat(db, choosing("will_they_wait"))
    chat.say("what if they wait")
    said = "nah i mean if they want to brake it again do we get asked first or do they just do it"
    assert ids(chat.say(said)) == ["say_no"]
