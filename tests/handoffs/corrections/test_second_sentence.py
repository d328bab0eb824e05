"""What is an answer, and what behind it is of another line."""

import pytest

from assistant.handoffs.corrections.second_sentence import answer_and_rest, corrected_besides
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


@pytest.mark.parametrize(
    "step, said, answer",
    [
        ("child_identifier", "sorry its Dunne with an e. shes 9th sept 2015", "shes 9th sept 2015"),
        ("child_identifier", "sorry, her surname is Dunne. born 9 sept 2015", "born 9 sept 2015"),
        ("child_identifier", "sorry it's Dunne with an e, 9/9/2015", "9/9/2015"),
        ("contact_value", "sorry its Dunne with an e. 07700 900123", "07700 900123"),
    ],
)
def test_a_line_put_right_before_the_answer_is_no_part_of_it(step, said, answer):
    lines = {"child_name": "Maisie Dunn"}
    found, rest = answer_and_rest(step, said, lines, example_profile())
    assert found == answer
    assert [one.value for one in corrected_besides(step, rest, lines, example_profile())] == ["Maisie Dunne"]


@pytest.mark.parametrize(
    "said", ["no idea. 4 or 5 of march 2015", "she was early. 9 sept 2015", "sorry my mistake. 9 sept 2015"]
)
def test_words_before_an_answer_that_put_nothing_right_stay_with_it(said):
    assert answer_and_rest("child_identifier", said, {"child_name": "Maisie Dunn"}, example_profile())[1] == ""
