"""An order to us about what is written is told from words for the team."""

import pytest

from assistant.handoffs.corrections.order_to_us import line_ordered, orders_us, orders_words
from tests.support.factories import example_profile

KEPT = "Please look at the hip. Her mother cries each night. My dad thinks they will remove the shunt. Take out his stoma soon."


@pytest.mark.parametrize(
    "said",
    [
        "Use these words, but replace 'valve operation' with 'pulmonary valve replacement'.",
        "use that but they dont seem to agree instead of they never agree",
        "take the dad bit out of my message, leave just i want a different consultant",
        "Remove: Her mother cries each night. Remove: The father thinks the surgeon made a mistake.",
        "Delete: my sister knows. Thanks",
        "take out the um bits and the bit about blaming",
        "and take out all the ums",
        "please delete the sentence about my ex",
        "leave my brother out of the message",
        "split question 2, the left ear bit is its own question",
        "drop question 3 please",
        "No. Take out the bit about school, please.",
    ],
)
def test_an_order_to_us(said):
    assert orders_us(said)


@pytest.mark.parametrize("said", ["remove her mother cries each night", "take the dad bit out", "lose the hip bit"])
def test_an_order_that_copies_or_tells_of_what_stands(said):
    assert orders_us(said, KEPT) and not orders_us(said)


@pytest.mark.parametrize(
    "said",
    [
        "remove the shunt",
        "take out his stoma",
        "Take out his stoma? when?",
        "please move him to another ward",
        "please take him seriously",
        "change his medicine to the old one",
        "take the tube out of his nose",
        "remove the line in her arm",
        "leave the line in",
        "take out the metal bit and tell us when",
        "delete the wrong letter from his notes",
        "Please change the consultant. I want someone else to look.",
        "We want a second opinion. Take out the bit about school.",
        "leave just one drain in please",
        "take her off the list",
        "remove him from the waiting list please",
        "fix the words in her letter",
        "take the stitches out of the last part",
        "undo the last operation",
    ],
)
@pytest.mark.parametrize("kept", ["", KEPT])
def test_what_the_team_is_to_do_is_none(said, kept):
    assert not orders_us(said, kept)


@pytest.mark.parametrize("said", ["send it", "yes that is right", "the ward is kestrel", "is the dad bit out?"])
def test_what_names_no_words_of_the_page(said):
    assert not orders_words(said, {"message": KEPT})


def test_the_line_that_an_order_is_of():
    lines = {"message": KEPT, "questions": "Why?", "best_time": "mornings"}
    assert line_ordered("take the dog out of the best time", lines, example_profile()) == "best_time"
    assert line_ordered("take the dog out", lines, example_profile()) == "message"
    assert line_ordered("take the dog out of the ward line", lines, example_profile()) == "message"


@pytest.mark.parametrize(
    "said",
    [
        "remove: the tumour",
        "change: his consultant",
        "take the words out of his mouth",
        "take the drip stuff out",
        "take the blocked part out",
        "drop the shunt part",
        "his name should be on the list",
        "her name needs to be on the list",
        "his name should go on the list",
        "please take out the line",
        "please take out the line and move him to another ward",
        "drop the dose",
        "cut the cast off",
        "take out the drip",
    ],
)
def test_a_thing_of_the_treatment_is_for_the_team(said):
    stands = "They left the drip in, and the blocked part. The shunt, the line, the cast and the dose. The list."
    assert not orders_us(said, stands) and not orders_words(said, {"message": stands})
