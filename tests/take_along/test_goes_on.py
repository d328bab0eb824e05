"""An order goes on without its verb, in the same message or the next; what tells something, or asks, does not."""

import pytest

from assistant.take_along.goes_on import goes_on_with, same_for
from assistant.take_along.list_commands import read_commands
from tests.take_along.test_list_orders import CURE, FEED, LIST, MANY, SISTER, WHO, after, chat, listed, on_it  # noqa: F401


@pytest.mark.parametrize(
    "said, one",
    [
        ("And also the one about the team of experts, that one is still there.", "the one about the team of experts"),
        ("and the brother one too", "the brother one"),
        ("that one as well", "that one"),
        ("same with the last", "the last"),
        ("same for the bottom one please", "the bottom one"),
        ("plus the one about school", "the one about school"),
        ("the one about my sister, you missed it", "the one about my sister"),
        ("and number two as well", "number two"),
        ("the scan one too please", "the scan one"),
    ],
)
def test_the_order_before_goes_on(said, one):
    assert same_for(said) == one


@pytest.mark.parametrize(
    "said",
    [
        "and will it hurt too",
        "also can his brother be tested",
        "the brother one please",
        "is the brother one still there",
        "and my sister is still there",
        "me too",
        "she has one too",
        "and the team said no",
        "same for my sister",
        "his brother has it as well",
    ],
)
def test_what_tells_or_asks_is_no_order(said):
    assert same_for(said) == ""


@pytest.mark.parametrize("clause", ["And the team of experts", "and my sister too", "also the milk tube"])
def test_a_thing_behind_an_order_belongs_to_it(clause):
    assert goes_on_with(clause)


@pytest.mark.parametrize(
    "clause",
    ["and the team said no", "the team of experts", "and my sister's here", "and the doctor knows", "and thanks"],
)
def test_what_is_told_behind_an_order_does_not(clause):
    assert goes_on_with(clause) == ""


@pytest.mark.parametrize(
    "said",
    [
        "Please take out the one about cure, I know they can not. And my sister.",
        "drop the cure one. and the sister one too",
        "take the cure one off; also the one about my sister",
    ],
)
def test_both_are_taken_off(said):
    assert after(said) == [one for one in LIST if one not in (CURE, SISTER)]


def test_both_are_put_first():
    assert after("put the cure one last. And the sister one")[-2:] == [CURE, SISTER]


@pytest.mark.parametrize("said", ["And also the one about my sister, that one is still there.", "and the sister one too", "also the one about my sister"])  # fmt: skip
def test_the_next_message_takes_off_the_other(db, listed, said):  # noqa: F811
    listed.say("take out the one about cure")
    listed.say(said)
    assert on_it(db, listed) == [one for one in LIST if one not in (CURE, SISTER)]


def test_which_is_asked_where_that_one_means_none(db, listed):  # noqa: F811
    listed.say("drop the cure one")
    body = listed.say("that one as well")
    assert on_it(db, listed) == [one for one in LIST if one != CURE]
    assert "Which one" in body["messages"][-1]["text"]


def test_a_part_that_is_not_there_is_named(db, listed):  # noqa: F811
    body = listed.say("drop the cure one. And the giraffe.")
    assert on_it(db, listed) == [one for one in LIST if one != CURE]
    assert "did not" in body["messages"][-1]["text"]


def test_after_something_was_added_the_one_about_is_added():
    assert [(one.do, one.text) for one in read_commands("also the one about his tablets")] == [("same", "the one about his tablets")]  # fmt: skip
    assert after("also the one about his tablets") == [*LIST, "his tablets"]


@pytest.mark.parametrize("said", ["drop the cure one. and the doctor with my sister was rude", "drop the cure one. my sister is here"])  # fmt: skip
def test_what_is_told_takes_nothing_off(said):
    assert after(said) == [one for one in LIST if one != CURE] and {WHO, MANY, FEED} <= set(after(said))


@pytest.mark.parametrize("said, named", [("drop the cure one. And the giraffe one", "the giraffe one"), ("drop 1 and take out the one about football", "the one about football"), ("drop 1. And the giraffe", "the giraffe")])  # fmt: skip
def test_what_was_not_found_is_said_in_their_words(listed, said, named):  # noqa: F811
    assert f'did not find "{named}"' in listed.say(said)["messages"][-1]["text"]


def test_what_is_there_no_more_is_asked_about(db, listed):  # noqa: F811
    listed.say("drop the cure one")
    body = listed.say("and also the one about cure, that one is still there")
    assert len(on_it(db, listed)) == len(LIST) - 1 and "Which one" in body["messages"][-1]["text"]
