"""A time that is refused is never written down as one that suits."""

import pytest

from assistant.handoffs.readers.times_said import time_refused, time_said


@pytest.mark.parametrize(
    "said, line",
    [
        ("ring me, just never before 10 please", "never before 10"),
        ("email is best. weekends are hardest", "weekends are hardest"),
        ("phone, but don't call me in the afternoons", "don't call me in the afternoons"),
        ("text whenever, except evenings", "except evenings"),
        ("ring, not mornings but after 2 is fine", "not mornings, after 2"),
        ("call me any time but evenings", "any time but evenings"),
        ("mornings don't suit", "mornings don't suit"),
    ],
)
def test_what_turns_a_time_round_stays_with_it(said, line):
    assert time_said(said) == time_refused(said) == line


@pytest.mark.parametrize(
    "said", ["text, after 6 im on shift", "I work evenings, so ring", "can't really do phone much, evenings I sleep"]
)
def test_where_it_is_open_the_step_asks(said):
    assert time_said(said) is None


@pytest.mark.parametrize(
    "said, line",
    [
        ("ring me on 07700 900123 after 6", "after 6"),
        ("07700 900123 mornings only", "mornings only"),
        ("not email, ring in the evenings", "in the evenings"),
        ("no calls please. afternoons", "afternoons"),
        ("between 2 and 4pm", "between 2 and 4pm"),
    ],
)
def test_a_time_that_suits_is_taken_as_before(said, line):
    assert (time_said(said), time_refused(said)) == (line, None)


@pytest.mark.parametrize(
    "said, line",
    [
        ("mornings only, I do nights", "mornings only, I do nights"),
        ("afternoons, cos i work nights", "afternoons, cos i work nights"),
        ("after 4, i'm on earlies", "after 4, i'm on earlies"),
        ("I do nights", None),
        ("i work lates", None),
        (
            "By telephone please, but not before six in the evening as I work",
            "not before six in the evening as I work",
        ),
        ("ring after 5 in the evening", "after 5 in the evening"),
        ("not before 7 in the evening because i'm at work", "not before 7 in the evening because i'm at work"),
        ("evenings or nights are fine", "evenings, nights"),
    ],
)
def test_shifts_that_somebody_works_are_a_reason_and_no_time(said, line):
    assert time_said(said) == line
