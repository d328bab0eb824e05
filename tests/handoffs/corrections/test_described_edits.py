"""Edits of the check page that copy no words are done exactly, or change nothing."""

import pytest

from assistant.handoffs.corrections.described_edits import described_edit, describes
from tests.handoffs.corrections.test_edits_in_breath import edited, left_undone
from tests.support.factories import example_profile

SPOKEN = "Um, I want someone to check Jack, um, er because Poppy had a heart thing. I dont blame anyone. He went to er on Monday um."
HIPS = "We want another doctor to look at the hips. Her mother cries each night. The father thinks the surgeon made a mistake. Please ring."
DAD = "i want a different consultant cos mine talks to my dad not me. dad cant know i asked"


@pytest.mark.parametrize(
    "said, stands",
    [
        (
            "and take out all the ums",
            "I want someone to check Jack, er because Poppy had a heart thing. I dont blame anyone. He went to er on Monday.",
        ),
        (
            "get rid of the ums and ers please",
            "I want someone to check Jack, because Poppy had a heart thing. I dont blame anyone. He went to er on Monday.",
        ),
        (
            "take out the um bits and the bit about blaming",
            "I want someone to check Jack, er because Poppy had a heart thing. He went to er on Monday.",
        ),
    ],
)
def test_sounds_between_words_go(said, stands):
    assert edited(said, message=SPOKEN) == {"message": stands} and not left_undone(said, message=SPOKEN)


def test_they_go_from_every_line_but_a_name():
    found = edited("take out the ums", relationship="Um Jiwoo, aunt", child_identifier="born the um 02/06/2019")
    assert found == {"child_identifier": "born the 02/06/2019"}


@pytest.mark.parametrize(
    "said",
    [
        "Take out that mother cries and that surgeon made a mistake, father ashamed.",
        "Remove: Her mother cries each night. Remove: The father thinks the surgeon made a mistake.",
        "remove the sentence about the mother and the one about the surgeon, please",
        "delete the bit about crying, and the bit about the mistake",
    ],
)
def test_each_thing_of_a_list_goes(said):
    whole = "We want another doctor to look at the hips. Please ring."
    assert edited(said, message=HIPS) == {"message": whole} and not left_undone(said, message=HIPS)


def test_beside_an_empty_line():
    said = "Take out that mother cries and that surgeon made a mistake. And the questions line empty please"
    assert edited(said, message=HIPS)["questions"] == "No list today"


def test_what_is_not_there_of_a_list_is_said():
    said = "take out the bit about crying and the bit about the dog"
    assert "cries" not in edited(said, message=HIPS)["message"] and left_undone(said, message=HIPS)


@pytest.mark.parametrize(
    "said, changed",
    [
        (
            "take the dad bit out of my message, leave just i want a different consultant",
            {"message": "i want a different consultant"},
        ),
        ("keep only i want a different consultant", {"message": "i want a different consultant"}),
        ("and just leave 9 june 2010 in the date", {"child_identifier": "9 june 2010"}),
        ("leave only after 2 pm in the best time", {"best_time": "after 2 pm"}),
        (
            "no the name goes in the name. and just leave 9 june 2010 in the date",
            {"child_name": "Tomasz Kowalski", "child_identifier": "9 june 2010"},
        ),
    ],
)
def test_what_is_to_be_left_alone_or_goes_elsewhere(said, changed):
    given = {
        "message": DAD,
        "child_identifier": "9 june 2010 and name Tomasz Kowalski, language none",
        "best_time": "after 2 pm, not Fridays",
    }
    assert edited(said, **given) == changed and not left_undone(said, **given)


@pytest.mark.parametrize(
    "said", ["leave just the good words", "keep only 3 may 2011 in the date", "the number goes in the date"]
)
def test_what_stands_nowhere_is_not_left_alone(said):
    assert edited(said, message=DAD) == {}


@pytest.mark.parametrize("said", ["Move 'not Fridays' to the best time.", "move not Fridays to the best time line"])
def test_words_move_behind_what_another_line_holds(said):
    given = {"best_time": "after 2 pm", "needs": "letters in Welsh, not Fridays"}
    assert edited(said, **given) == {"needs": "letters in Welsh", "best_time": "after 2 pm, not Fridays"}
    assert edited(said, best_time="after 2 pm", message="Please look again.") == {}  # they stand nowhere


def test_one_part_is_done_and_the_other_said():
    said = "put Fridays back where it was, and the language line should only say letters in Welsh"
    given = {"best_time": "after 2 pm, not Fridays", "needs": "letters in Welsh, large print"}
    assert edited(said, **given) == {"needs": "letters in Welsh"} and left_undone(said, **given)


def test_a_line_in_quotes_takes_what_it_must_read():
    found = edited("In 'Who is asking' it must read: Margaret Pugh, stepmother")
    assert found == {"relationship": "Margaret Pugh, stepmother"}
    assert edited("in the ward it must be quieter") == {}


@pytest.mark.parametrize(
    "said", ["split question 2, the left ear bit is its own question", "split the second question in two"]
)
def test_a_question_is_split(said):
    asked = "1. Is it common?\n2. Does he need grommets and is the left ear worse?"
    assert edited(said, questions=asked) == {
        "questions": "1. Is it common?\n2. Does he need grommets?\n3. is the left ear worse?"
    }
    assert edited("split question 2, the school bit is its own question", questions=asked) == {}
    assert edited("split question 1 in two", questions=asked) == {}


def test_what_corrected_the_old_words_goes_with_them():
    said = "change 'they never agree' to 'they dont seem to agree'"
    message = "they never agree, no wait don't say never, say they dont seem to agree. Please help."
    assert edited(said, message=message) == {"message": "they dont seem to agree. Please help."}


@pytest.mark.parametrize(
    "said", ["keep him in the ward", "move him to another ward", "the bed goes in the corner", "take out the drip"]
)
def test_near_words_describe_no_edit(said):
    lines = {"message": "Please look again.", "place": "Heron ward", "child_name": "Noah"}
    assert not describes(said, lines) and described_edit(said, lines, example_profile()) == {}
