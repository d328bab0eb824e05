"""A correction that names no line is told by what can stand in one line alone."""

import pytest

from assistant.handoffs.corrections.every_correction import read_corrections
from assistant.handoffs.corrections.one_correction import read_correction
from tests.support.factories import LINES, example_profile


@pytest.mark.parametrize(
    "words, step, field",
    [
        ("12 december 2020", "site", "child_identifier"),
        ("sorry, he was born 4/5/2019", "place", "child_identifier"),
        ("sam@example.org", "best_time", "contact_value"),
        ("07700 900456", "needs", "contact_value"),
        ("12 december 2020", "child_identifier", None),
        ("from 12 december 2020", "best_time", None),
        ("ward 7 since 4 May 2019", "place", None),
    ],
)
def test_what_can_only_stand_in_an_earlier_line_is_of_that_line(words, step, field):
    found = read_correction(words, example_profile(), step=step)
    assert (found and found.field) == field


def test_of_a_number_at_the_check_page_the_words_before_it_are_no_part():
    stands = {"contact_method": "Phone call", "contact_value": "07700 900123"}
    found = read_corrections("no its 07700 900456", example_profile(), lines=stands, looking=True, step="check")
    assert [(one.field, one.value) for one in found] == [("contact_value", "07700 900456")]


def test_where_they_live_takes_no_number_from_who_is_rung():
    found = read_corrections("12 Tern Close, Northgate", example_profile(), lines=LINES, looking=True, step="check")
    assert not [one for one in found if one.field == "contact_value"]
