"""A question of the list that is named by another word for what it is about."""

import pytest

from assistant.take_along.edited_list import Question
from assistant.take_along.list_commands import read_commands
from assistant.take_along.list_edit import edited
from assistant.take_along.other_words import by_other_words, names_by_other_words

LIST = (
    "What happens at bedtime when I am not there?",
    "Will he have injections every day?",
    "Can we have the feeding tube at home?",
    "When does the cast come off?",
)


def after(said, likeness=None):
    result = edited([Question(None, text) for text in LIST], read_commands(said), likeness=likeness)
    return [LIST.index(one.text) for one in result.questions], result


@pytest.mark.parametrize(
    "said, left",
    [
        ("the sleep one off", [1, 2, 3]),
        ("needle one first", [1, 0, 2, 3]),
        ("mealtimes, gone", [0, 1, 3]),
        ("plaster question to the bottom", [0, 1, 2, 3]),
        ("remove the jab one", [0, 2, 3]),
        ("the sleep one off, the needle one off", [2, 3]),
    ],
)
def test_it_is_found_by_what_families_say_for_it(said, left):
    assert after(said)[0] == left


@pytest.mark.parametrize("said", ["snuggles one first", "put the cuddle one first"])
def test_holding_a_child_goes_by_other_names(said):
    held = (Question(None, LIST[0]), Question(None, "Can I hold him while it is done?"))
    assert edited(held, read_commands(said)).questions == held[::-1]


@pytest.mark.parametrize(
    "said", ["the hard one is when he cries", "school, gone", "the parking one off", "that one hurts"]
)
def test_what_names_no_question_of_the_list_changes_nothing(said):
    assert after(said)[0] == [0, 1, 2, 3]


def test_of_two_that_fit_none_is_guessed():
    assert by_other_words("the needle one", ["Will there be injections?", "Who gives the vaccine, and when?"]) == []


def test_the_meaning_counts_where_one_is_clearly_nearest():
    def clear(text, others):
        return [0.1, 0.2, 0.6, 0.1]

    def close(text, others):
        return [0.1, 0.5, 0.55, 0.1]

    assert by_other_words("the kit one", LIST, clear) == [2]
    assert by_other_words("the kit one", LIST, close) == []
    assert by_other_words("kit", LIST, clear) == []  # not said of a question


def test_a_part_that_was_not_done_is_unclear_and_said():
    places, result = after("the sleep one off, the parking one off")
    assert places == [1, 2, 3] and result.unclear == () and result.did == ("drop",)


@pytest.mark.parametrize(
    "said", ["the other one", "that question", "the last one off", "one", "this one is hard to say to him today"]
)
def test_pointers_name_nothing_by_other_words(said):
    assert not names_by_other_words(said)
