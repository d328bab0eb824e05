import pytest

from assistant.handoffs.fields import NOT_GIVEN
from tests.support.step_words import reading, refusal


@pytest.mark.parametrize("said", [
    "4 May 2019", "04/05/19", "K1234567", "943 476 5919", "he is 4th of may two thousand and 19",
    "not sure of the number, dob 4.5.19",
])  # fmt: skip
def test_a_date_or_number_that_was_given_is_never_thrown_away(said):
    assert reading("child_identifier", said) == said


@pytest.mark.parametrize(
    "said",
    [
        "i don't know",
        "I don’t know it",
        "dont have it here",
        "do not remember",
        "no idea sorry",
        "rather not say",
        "not sure",
    ],
)
def test_not_knowing_the_number_is_an_answer(said):
    assert reading("child_identifier", said) == NOT_GIVEN


@pytest.mark.parametrize("said", ["last spring", "the doctor has it", "why?"])
def test_words_without_a_digit_are_asked_about_as_an_identifier(said):
    assert refusal("child_identifier", said) == "utter_handoff_identifier_unclear"


@pytest.mark.parametrize(
    "said, line",
    [
        ("14 March 2019, no 2020, she is six", "14 March 2020"),
        ("14 March 2019 she's 6", "14 March 2019"),
        ("4/5/2019. he is now 7 years old", "4/5/2019"),
    ],
)
def test_how_old_they_are_is_no_part_of_the_date(said, line):
    assert reading("child_identifier", said) == line
