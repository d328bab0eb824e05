"""A date of birth that no child can have is asked about; every other way to write one is left alone."""

from datetime import date

import pytest

from assistant.handoffs.readers.dates import cannot_be, name_and_birth, speaks_of_a_date

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    "said", ["31/02/2019", "45/13/20", "May 4th 2031", "2019-02-30", "29 February 2023", "1/1/1950"]
)
def test_a_day_that_cannot_be(said):
    assert cannot_be(said, TODAY)


@pytest.mark.parametrize(
    "said", ["4/5/19", "29/02/2020", "4 May 2019", "28.11.26", "12345678", "shes 4", "943 476 5919"]
)
def test_a_day_that_can_be_or_no_date_at_all(said):
    assert not cannot_be(said, TODAY)


def test_a_date_is_heard_without_figures():
    assert speaks_of_a_date("the fourth of may twenty nineteen") and not speaks_of_a_date("i dont know it")


@pytest.mark.parametrize(
    "said, both",
    [
        ("Lena Wolska dob 2020-02-14", ("Lena Wolska", "2020-02-14")),
        ("Omar, 7 June 2015", ("Omar", "7 June 2015")),
        ("Omar", ("Omar", None)),
        ("7 June 2015", ("7 June 2015", None)),
    ],
)
def test_a_name_and_a_birthday_behind_it_are_told_apart(said, both):
    assert name_and_birth(said) == both
