"""Words about the list stand for the list; a question is a question."""

import pytest

from assistant.handoffs.beside.uses_list import left_out, refuses_list, uses_list


@pytest.mark.parametrize(
    "said, more",
    [
        ("just use the list", ""),
        ("my list please", ""),
        ("yes use list", ""),
        ("no. my list. 5 question i make before", ""),
        ("use the questions i made", ""),
        ("put the list in please", ""),
        ("use list, but add can he swim", "can he swim"),
        ("yes, send the list i made", ""),
        ("use my list but add the scan one", "the scan one"),
        ("the list, and please add: when can he swim?", "when can he swim?"),
    ],
)
def test_the_list_is_meant(said, more):
    assert uses_list(said) == more


@pytest.mark.parametrize(
    "said",
    [
        "list of doctors please",
        "i made a list of his symptoms, can you look at it",
        "use the questions to understand us",
        "put him on the list for physio",
        "no list",
        "is my list in it?",
        "why is he not on the list",
        "the list is too long for them",
    ],
)
def test_other_words_are_no_list(said):
    assert uses_list(said) is None


@pytest.mark.parametrize(
    "said, place",
    [
        ("use my list but not number 3", 2),
        ("use my list but not number 3, thats the same as 2", 2),
        ("no put my list in the questions, without number 3", 2),
        ("my list without the last one", 3),
        ("send my list except question 2 please", 1),
        ("use my list not the second one", 1),
        ("just the list minus no 4 thanks", 3),
        ("use my list", None),
        ("use my list but not number 9", None),
    ],
)
def test_one_of_them_may_be_left_out(said, place):
    assert uses_list(said) == "" and left_out(said, 4) == place


@pytest.mark.parametrize("said", ["use my list but he is not well", "not number 3", "why is number 3 not on my list"])
def test_nothing_is_left_out_by_other_words(said):
    assert left_out(said, 4) is None


@pytest.mark.parametrize(
    "said",
    [
        "dont use that list!! its the dying one",
        "not that list",
        "no not the list, its wrong",
        "don't use my list please",
        "leave the list out",
        "i dont want that list sent",
        "do not send them my list",
        "scrap the list",
        "please dont include the list it is rubbish",
        "i don't want to use that list, it scares me",
    ],
)
def test_the_list_is_refused(said):
    assert refuses_list(said) and uses_list(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "dont use that list, use these: can she swim?",
        "leave the list out of it but ask when he can swim",
        "dont put him on that list",
        "not on the transplant list yet, why",
        "do not take her off the list",
        "don't use the list of doctors",
        "don't send my list to anyone but Dr Owen",
        "why is he not on the list",
        "use the list",
    ],
)
def test_what_says_more_or_is_of_another_list_refuses_none(said):
    assert not refuses_list(said)


@pytest.mark.parametrize(
    "said", ["Put my list with it", "questions should be my list", "for the questions use my list"]
)
def test_the_list_is_meant_in_other_words_too(said):
    assert uses_list(said) == ""


@pytest.mark.parametrize("said", ["the questions should be: why now", "questions should be short"])
def test_other_words_on_questions_are_not_the_list(said):
    assert uses_list(said) is None
