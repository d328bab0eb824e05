"""What was done to one question is done to another where "the same" is said of it, in a message of its own."""

from uuid import uuid4

import pytest

from assistant.take_along.edited_list import Question
from assistant.take_along.list_commands import read_commands
from assistant.take_along.list_edit import edited
from assistant.take_along.once_more import last_done

LIST = ("a lump?", "a scan?", "a drip?", "a fever?", "a cast?")


def after(*says):
    now = tuple(Question(uuid4(), text) for text in LIST)
    states, gone = [], []
    for said in says:
        result = edited(now, read_commands(said), states[0] if states else None, gone, older=states)
        if result.questions != now:
            gone = [one for one in (*gone, *now) if one not in result.questions]
            states, now = [now, *states], result.questions
    return [LIST.index(one.text) for one in now]


@pytest.mark.parametrize(
    "says, left",
    [
        (["take out the scan one", "same for the bottom one"], [0, 2, 3]),
        (["take out the scan one", "and number two as well"], [0, 3, 4]),
        (["take out the scan one", "the fever one too please"], [0, 2, 4]),
        (["put the cast one first", "same with the drip one"], [2, 4, 0, 1, 3]),
        (["put the lump one last", "do the same for the second"], [1, 3, 4, 0, 2]),
        (["take out 2 and 3", "put the scan one back", "the drip one as well"], [0, 1, 2, 3, 4]),
    ],
)
def test_it_is_done_to_the_other_one(says, left):
    assert after(*says) == left


@pytest.mark.parametrize(
    "says",
    [
        ["same for the bottom one"],
        ["and number two as well"],
        ["same for my sister"],
    ],
)
def test_where_nothing_was_done_nothing_is(says):
    assert after(*says) == [0, 1, 2, 3, 4]


def test_what_names_no_question_of_the_list_is_not_said_to_it():
    assert after("take out the scan one", "the other consultant one too") == [0, 2, 3, 4]


@pytest.mark.parametrize("now, before", [("abX", "ab"), ("aX", "ab"), ("dcba", "abcd"), ("ab", "ab"), ("ab", None)])
def test_a_new_question_new_words_and_another_order_are_not_done_again(now, before):
    assert last_done(now, before) is None


def test_one_that_went_up_or_down_goes_as_far_again():
    assert last_done("adbce", "abcde").where == "up 2" and last_done("acdbe", "abcde").where == "down 2"
