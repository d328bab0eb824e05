"""Days that were spoken, as they would be typed; other figures stay words."""

import pytest

from assistant.conversations.readers.field_answer import plainly_answers
from assistant.handoffs.form.read_line import read
from assistant.handoffs.words.spoken_dates import day_put_right, days_written
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


@pytest.mark.parametrize(
    "said, meant",
    [
        ("third of march twenty twenty no twenty twenty one", "3 March 2021"),
        ("14th of march no the 15th 2019", "15 March 2019"),
        ("14th of march no wait the 15th", "15 March"),
        ("4 May 2019 sorry June", "4 June 2019"),
        ("14/3/2019 no 15/3/2019", "15/3/2019"),
        ("may 4th 2019, no 5th", "5 May 2019"),
    ],
)
def test_a_day_that_is_put_right_is_put_together(said, meant):
    assert day_put_right(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "14 feb 2017",
        "no 4471902",
        "NG44821 no NG44812",
        "9/8/14 no 15",
        "9/18/2014 no 15",
        "9/8/2014 no 4471902",
        "4 may 2019, no idea of the number",
    ],
)
def test_what_is_no_second_day_stays(said):
    assert day_put_right(said) == said


@pytest.mark.parametrize(
    "said, day",
    [
        ("um twelfth of the ninth twenty seventeen I think no hang on eighteen", "12 September 2018"),
        ("twelfth of september twenty seventeen no hang on eighteen", "12 September 2018"),
        ("the third of may twenty nineteen, no wait, twenty", "3 May 2020"),
        ("er the fourteenth of march twenty fifteen no the fifteenth", "15 March 2015"),
        ("14th of March no the 15th 2019", "15 March 2019"),
        ("fourth of the second twenty sixteen sorry twenty seventeen", "4 February 2017"),
        ("9 august 2014 no 19", "19 August 2014"),
        ("april, no may 2018", "May 2018"),
        ("2011 sorry 2012", "2012"),
        ("9/8/2014 no 19", "19 August 2014"),
        ("09.08.2014, sorry 2015", "9 August 2015"),
        ("9/8/2014 wait 10/8", "10 August 2014"),
        ("his dob is 9 august 2014 no 19", "19 August 2014"),
        ("9-8-14 actually september", "9 September 2014"),
    ],
)
def test_the_part_said_last_stands(said, day):
    assert day_put_right(said) == day
