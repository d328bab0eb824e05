"""What is an answer, and what behind it is of another line."""

import pytest

from assistant.handoffs.second_sentence import answer_and_rest, corrected_besides
from tests.support.factories import example_profile

GIVEN = {"consent": "yes", "relationship": "Father", "child_name": "Catrin Moss"}


@pytest.mark.parametrize(
    "step, said, answer, rest",
    [
        ("child_identifier", "7 July 2016. oops it's Katrin not Catrin", "7 July 2016", "oops it's Katrin not Catrin"),
        ("site", "saltmarsh, sorry her surname is Marsh", "saltmarsh", "sorry her surname is Marsh"),
        ("child_identifier", "7 July 2016. please do not use my work number", "7 July 2016", "please do not use my work number"),
        ("best_time", "mornings, no wait, after four", "mornings, no wait, after four", ""),
        ("child_identifier", "7.7.2016. hospital number 4471902", "7.7.2016. hospital number 4471902", ""),
        ("contact_value", "07700 900123. not before nine", "07700 900123. not before nine", ""),
        ("message", "Look again. sorry it's Katrin not Catrin", "Look again. sorry it's Katrin not Catrin", ""),
    ],
)  # fmt: skip
def test_only_what_is_of_another_line_is_parted_from_the_answer(step, said, answer, rest):
    assert answer_and_rest(step, said, GIVEN, example_profile()) == (answer, rest)


def test_whom_it_is_about_is_no_part_of_who_asks():
    assert answer_and_rest("relationship", "dad. he is Owen Pike", {}, example_profile()) == ("dad", "he is Owen Pike")


def test_only_lines_that_stand_are_put_right():
    assert corrected_besides("site", "sorry, the ward should be heron", GIVEN, example_profile()) == ()
    [name] = corrected_besides("site", "sorry, her surname is Marsh", GIVEN, example_profile())
    assert (name.field, name.value) == ("child_name", "Catrin Marsh")


def test_a_rest_that_only_assures_is_dropped():
    assert answer_and_rest("child_name", "Mark Field. honest, it is right", {}, example_profile())[0] == "Mark Field"
    assert (
        answer_and_rest("child_name", "Will Field. yes that is how it's spelt", {}, example_profile())[0]
        == "Will Field"
    )
    both = "Mark Field. honest, it is a lovely ward"
    assert answer_and_rest("child_name", both, {}, example_profile()) == (both, "")
