"""Orders to the list with several parts: each is done as it was said, or said not to be; none is kept as a question."""

from uuid import uuid4

import pytest

from assistant.take_along.edited_list import Edited, Question
from assistant.take_along.list_commands import read_commands
from assistant.take_along.list_edit import edited

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


TAKEN = "I already said. why not the diet again?"


@pytest.mark.parametrize(
    "said, left",
    [
        ("take out 'i already said' from number 1", "why not the diet again?"),
        ('remove "I already said" from 1', "why not the diet again?"),
        ("delete the words i already said in the first one", "why not the diet again?"),
        ("take the bit that says i already said out of number 1 please", "why not the diet again?"),
        ("can you cut 'the diet' out of the first one", "I already said. why not again?"),
        ("drop the diet bit from 1", TAKEN),
        ("delete 'i alredy said' from 1", TAKEN),
    ],
)
def test_words_are_taken_out_of_a_question_that_stays(said, left):
    now = edited([Question(uuid4(), one) for one in (TAKEN, DAILY)], read_commands(said)).questions
    assert [one.text for one in now] == [left, DAILY]


@pytest.mark.parametrize("said", ["take his tablet at 8", "cut the dose in 2", "take 2 paracetamol at 8"])
def test_what_is_taken_at_an_hour_is_said_to_no_question(said):
    assert "replace" not in [one.do for one in read_commands(said)]


@pytest.mark.parametrize("said", ["take the last one off the list", "remove number 2 from my list", "take 2 off"])
def test_a_question_is_taken_off_the_list_as_ever(said):
    assert len(texts(said)) == len(LIST) - 1


@pytest.mark.parametrize(
    "said, dropped",
    [
        ("drop 4, and the one about proton therapy", [SCHOOL, PROTON]),
        ("can you drop 1, 2 and the one about the biopsy", [DAILY, DIALYSIS, BIOPSY]),
        ("you've left the one about the biopsy, I said drop that as well", [BIOPSY]),
        ("you left the biopsy one on", [BIOPSY]),
        ("number 4 is still there, i said drop it", [SCHOOL]),
        ("u left 4 in i said take it off", [SCHOOL]),
        ("3 is still on", [BIOPSY]),
        ("you forgot the one about school", []),
        ("is the doctor still there", []),
        ("he is still there", []),
        ("i left my phone in there", []),
    ],
)
def test_all_that_was_to_go_goes(said, dropped):
    assert texts(said) == [one for one in LIST if one not in dropped]


@pytest.mark.parametrize("said", ["nooo put it back that was the main one", "noooo undo", "ohh no bring that back"])
def test_a_long_no_before_an_order_hides_none(said):
    assert [one.do for one in read_commands(said)] == ["undo"]


def test_a_question_beside_an_order_is_said_not_to_be_answered():
    asked = after("drop 4, and the one about proton therapy.. what does MDT mean anyway")
    assert asked.did == ("drop",) and asked.unclear == ()
    assert after("drop 2. is that ok?").unclear is None


def test_new_words_end_where_the_next_order_begins():
    told = texts("change the last one to 'How long will it take?', and swap 'my child' for 'Reggie' everywhere")
    assert told[-1] == "How long will it take?" and told[1] == "Will Reggie need dialysis?"


def test_an_edit_is_done_and_what_came_with_it_said_not_to_be():
    told = after("actually 2 says my child, make it Reggie, then send the lot")
    assert told.questions[1].text == "Will Reggie need dialysis?" and told.unclear == ()


def test_the_list_starts_with_the_one_that_is_named():
    assert texts("start the list with the proton one")[0] == PROTON
    assert texts("yes put that on but as: will she feel sick")[-1] == "will she feel sick"


@pytest.mark.parametrize(
    "complaint",
    [
        "I did not ask that.",
        "That's not what I meant.",
        "you keep getting it wrong.",
        "I never said that!!",
        "no, you misunderstood me.",
        "them are all wrong.",
        "not what I said...",
    ],
)
@pytest.mark.parametrize("order, do", [("drop 2", "drop"), ("put 3 first", "move"), ("undo", "undo"), ("add can he swim", "add")])  # fmt: skip
def test_a_complaint_before_an_order_is_no_part_of_it(complaint, order, do):
    assert [one.do for one in read_commands(f"{complaint} {order}")] == [do]


@pytest.mark.parametrize(
    "said",
    [
        "add: that is not right for him. can it be changed",
        "change 1 to: you got it wrong. what now",
        "add he said it is not cancer. is that sure",
    ],
)
def test_a_complaint_in_their_own_words_stays_in_them(said):
    (only,) = read_commands(said)
    assert "not" in only.text or "wrong" in only.text


@pytest.mark.parametrize(
    "said, dos",
    [
        ("drop 1. and email it to me", ["drop", "lost"]),
        ("add can I swim, and make it nicer", ["add", "lost"]),
        ("drop 1, the lump one should say is it a lump", ["drop", "reword"]),
        ("could I see the list in a shorter form?", ["shorter"]),
        ("add can they make it nicer for him", ["add"]),
        ("drop 1. I told him", ["drop"]),
    ],
)
def test_each_part_is_done_or_known_to_be_left(said, dos):
    assert [one.do for one in read_commands(said)] == dos
