"""One day of birth out of words that tell it once, or put it right."""

import pytest

from assistant.handoffs.readers.one_date import one_date


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("9 7 2010. hang on no 9th of june", "9 June 2010"),
        ("3/4/2017 sorry I mean 4/3/2017", "4/3/2017"),
        ("it's 4th may 2018, no wait 2019", "4 May 2019"),
        ("12 March 2015 she was tiny. actually no, 13 March 2015", "13 March 2015"),
        ("born 2 Feb 2020 in the night", "2 Feb 2020"),
        ("2020-02-03", "2020-02-03"),
        ("5 May 2014, yes 5 May 2014", "5 May 2014"),
    ],
)
def test_the_last_of_days_that_are_put_right_is_meant(words, day):
    assert one_date(words) == day


@pytest.mark.parametrize("words", ["3/4/2017 or 4/3/2017", "3 May 2019 and 6 June 2021", "last spring", ""])
def test_of_two_days_side_by_side_none_is_guessed(words):
    assert one_date(words) is None


@pytest.mark.parametrize("words", ["3 May 2019 " + "no sorry " * 70, "3 May 2019 " + "no sorry " * 70 + "2020"])
def test_a_stammer_stops_nothing(words):
    assert one_date(words) in ("3 May 2019", None)


@pytest.mark.parametrize("words, day", [
    ("born 14 March 2026, sorry, the 15th; it was past midnight.", "15 March 2026"),
    ("14 march 2019 no the 15th", "15 March 2019"), ("14 March 2019, no sorry it's the 9th", "9 March 2019"),
    ("14 March 2019, sorry, the 15th time I say it", "14 March 2019"),
    ("14 March 2019, sorry, the 1st ward was wrong", "14 March 2019"),
])  # fmt: skip
def test_a_day_of_the_month_that_is_put_right_is_meant(words, day):
    assert one_date(words) == day
