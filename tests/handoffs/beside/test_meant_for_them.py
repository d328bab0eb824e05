"""Which questions, typed where words for the team are taken, may be for the team."""

import pytest

from assistant.handoffs.beside.fixed_answers import fixed_answer
from assistant.handoffs.beside.form_questions import asks_of_form
from assistant.handoffs.beside.meant_for_them import may_be_asked_too, meant_for_them
from tests.support.factories import example_profile


def kinds(said):
    fixed, question = fixed_answer(said, "questions", example_profile()), asks_of_form(said)
    return tuple(one for one in (fixed and fixed.phrase, question and question.about.value) if one)


@pytest.mark.parametrize(
    "said",
    [
        "Will Dr Okoro see it?",
        "will the surgeon be told that",
        "Can we change it later on?",
        "Could I still cancel it afterwards?",
        "Is it kept private?",
        "Will it go in his notes?",
        "what happens after that",
    ],
)
def test_these_may_be_for_the_team(said):
    assert meant_for_them(said, kinds(said))


@pytest.mark.parametrize(
    "said",
    [
        "Will Dr Okoro see this?",
        "will the surgeon read my message",
        "can I change it after I send it",
        "is my message private",
        "does this go in his notes",
        "what happens after i press send",
        "is this a complaint",
        "who reads it",
        "how long should it be",
        "can i see it first",
        "go back",
    ],
)
def test_these_are_of_the_form(said):
    assert not meant_for_them(said, kinds(said))


@pytest.mark.parametrize(
    "said, too",
    [
        ("is this a formal complaint", True),
        ("who reads this", True),
        ("when will they reply", True),
        ("what do i write here", False),
        ("go back", False),
        ("how long can it be", False),
    ],
)
def test_which_may_be_asked_too(said, too):
    assert kinds(said)
    assert may_be_asked_too(kinds(said)) == too
