"""Orders to the list with several parts: each is done as it was said, or said not to be; none is kept as a question."""

from uuid import uuid4

import pytest

from assistant.take_along.list_commands import read_commands
from assistant.take_along.list_edit import Edited, Question, edited

DAILY, DIALYSIS, BIOPSY, SCHOOL, PROTON = LIST = (
    "What are the side effects each day?",
    "Will my child need dialysis?",
    "What does a biopsy involve?",
    "Will my child miss school?",
    "Is proton therapy better for her?",
)


def after(said: str) -> Edited:
    return edited([Question(uuid4(), one) for one in LIST], read_commands(said))


def texts(said: str) -> list[str]:
    return [one.text for one in after(said).questions]


@pytest.mark.parametrize(
    "said",
    [
        "the side effects each day one can go last and merge the two about school",
        "can you merge 1 and 2?",
        "split the last one into two",
        "put 3 first, then combine the others",
        "make 2 and 4 into one",
    ],
)
def test_nothing_changes_where_questions_are_to_be_joined_or_split(said):
    assert [one.do for one in read_commands(said)] == ["cannot"]
    assert texts(said) == list(LIST)


@pytest.mark.parametrize("said", ["can you combine the two drugs?", "add: can they split the dose", "ask about it"])
def test_what_is_asked_of_medicines_is_no_such_order(said):
    assert "cannot" not in [one.do for one in read_commands(said)]


def test_the_top_few_are_counted_once_the_first_part_is_done():
    assert texts("put 5 first. then keep only the top three") == [PROTON, DAILY, DIALYSIS]
    assert texts("move the last one to the top and drop the last two") == [PROTON, DAILY, DIALYSIS]


def test_what_goes_to_the_top_and_what_goes_are_both_done():
    told = texts("Put will he need dialysis at the top and I don't want number three, we've got a list")
    assert told == [DIALYSIS, DAILY, SCHOOL, PROTON]


@pytest.mark.parametrize(
    "said",
    [
        "swap 'my child' for 'Reggie' everywhere",
        "say Reggie instead of my child in all of them",
        "change my child to Reggie throughout",
    ],
)
def test_a_word_is_changed_wherever_it_stands(said):
    assert texts(said) == [DAILY, "Will Reggie need dialysis?", BIOPSY, "Will Reggie miss school?", PROTON]


def test_where_the_word_stands_nowhere_that_is_not_done():
    told = after("swap Tom for Reggie everywhere")
    assert told.unclear == () and [one.text for one in told.questions] == list(LIST)


def test_new_words_end_where_the_next_order_begins():
    told = texts("change the last one to 'How long will it take?', and swap 'my child' for 'Reggie' everywhere")
    assert told[-1] == "How long will it take?" and told[1] == "Will Reggie need dialysis?"


def test_an_edit_is_done_and_what_came_with_it_said_not_to_be():
    told = after("actually 2 says my child, make it Reggie, then send the lot")
    assert told.questions[1].text == "Will Reggie need dialysis?" and told.unclear == ()


def test_the_list_starts_with_the_one_that_is_named():
    assert texts("start the list with the proton one")[0] == PROTON
    assert texts("yes put that on but as: will she feel sick")[-1] == "will she feel sick"
