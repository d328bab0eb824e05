"""Orders at the review that name a line, and say what is to stand there."""

import pytest

from assistant.handoffs.corrections.every_correction import read_corrections
from tests.support.factories import example_profile

LINES = {
    "consent": "yes",
    "relationship": "mum, no hyphen",
    "child_name": "Tommy Harris",
    "child_identifier": "3 March 2020",
    "site": "Northgate Children's Hospital",
    "place": "Heron ward",
    "contact_method": "Phone call",
    "contact_value": "01632 960983",
    "best_time": "mornings",
    "needs": "None",
    "message": "What is wrong with that?",
    "questions": "Please look again",
}
BOTH = {"message": "Please look again", "questions": "What is wrong with that?"}


def ordered(said, lines=LINES):
    found = read_corrections(said, example_profile(), lines=lines, looking=True, step="check")
    return {one.field: one.value for one in found}


@pytest.mark.parametrize(
    "said, changed",
    [
        ("the date is third of march 2021", {"child_identifier": "3 March 2021"}),
        ("date of birth just the 14th of Feb 2017 without my rant", {"child_identifier": "14 Feb 2017"}),
        ("her birthday is 3/4/2019 sorry", {"child_identifier": "3/4/2019"}),
        ("his name is Reuben O'Neill without all that", {"child_name": "Reuben O'Neill"}),
        ("her name is spelt Aysha Khan", {"child_name": "Aysha Khan"}),
        ("the name is a mess, just put Thomas Harriss", {"child_name": "Thomas Harriss"}),
        ("the name line is wrong. it should be Thomas Harris", {"child_name": "Thomas Harris"}),
        ("the ward is wrong, it should be kestrel", {"place": "Kestrel ward"}),
        ("my name is just Kerry Ann", {"relationship": "mum, Kerry Ann"}),
        ("where does it say my name. its Dee", {"relationship": "mum, Dee"}),
        ("the name is a mess", {"child_name": None}),
        ("the date is wrong", {"child_identifier": None}),
    ],
)
def test_the_line_is_changed_to_what_is_said_and_no_more(said, changed):
    assert ordered(said) == changed


@pytest.mark.parametrize(
    "said",
    [
        "swap the message and the questions please",
        "no the message is wrong. swap it with the question",
        "the bit under questions is my message",
        "what I put under questions should be in the message",
        "my message is the questions bit",
    ],
)
def test_the_message_and_the_questions_change_places(said):
    assert ordered(said) == BOTH


def test_a_message_that_is_said_to_be_wrong_makes_room():
    said = "the message bit is wrong. the bit under questions is my message"
    assert ordered(said) == {"message": "Please look again", "questions": "No list today"}


def test_where_no_questions_stand_the_message_is_asked_again():
    lines = LINES | {"questions": "No list today"}
    assert ordered("swap the message and the questions", lines) == {"message": None}


def test_what_is_to_be_in_the_message_too_stands_behind_it():
    said = "can you put not to tell birth mum in the message not the questions bit"
    assert ordered(said) == {"message": "What is wrong with that?\n\nnot to tell birth mum"}
    assert ordered("put it in the message") == {}


@pytest.mark.parametrize(
    "said",
    ["the ward is lovely", "the message is long", "is the date ok?", "the hospital is rubbish, put someone else on it"],
)
def test_what_is_only_said_of_a_line_changes_none(said):
    assert ordered(said) == {}


def test_a_line_that_is_a_mess_is_put_right_at_any_step_but_in_a_message():
    said = "the name is a mess, just put Thomas Harriss"
    profile = example_profile()
    [found] = read_corrections(said, profile, lines=LINES, step="best_time")
    assert (found.field, found.value) == ("child_name", "Thomas Harriss")
    assert not any(one.ordered for one in read_corrections(said, profile, lines=LINES, step="message"))
