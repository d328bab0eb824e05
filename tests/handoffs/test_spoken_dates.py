"""Days that were spoken, as they would be typed; other figures stay words."""

import pytest

from assistant.conversations.field_answer import plainly_answers
from assistant.handoffs.fields import read
from assistant.handoffs.spoken_dates import days_written
from tests.support.factories import example_profile


@pytest.mark.parametrize(
    "said, typed",
    [
        ("the twelfth of November twenty fifteen", "12 November 2015"),
        ("june the ninth, two thousand nineteen", "9 June 2019"),
        ("nineteen oh four twenty seventeen", "19/04/2017"),
        ("born the twenty-first of march two thousand and twenty one", "born 21 March 2021"),
        ("third of may twenty oh nine", "3 May 2009"),
        ("the fourth of the sixth twenty eighteen", "04/06/2018"),
        ("5th of june twenty twenty", "5 June 2020"),
    ],
)
def test_a_spoken_day_is_written_and_stands_as_a_birthday(said, typed):
    assert days_written(said) == typed
    assert plainly_answers("child_identifier", said, example_profile())
    assert read("child_identifier", said, example_profile(), {}) == typed


@pytest.mark.parametrize(
    "said",
    [
        "4 May 2019",
        "the fourth of May",
        "the second one",
        "one of the nineteen",
        "twenty fifteen year olds",
        "we may be there at nine twenty",
        "thirty two thousand",
        "04 05 2019",
    ],
)
def test_what_is_no_whole_spoken_day_stays_as_it_is(said):
    assert days_written(said) == said
