import pytest

from assistant.details.read import Details


def when(text):
    return [one.said for one in Details(text).when]


@pytest.mark.parametrize(
    "text, said",
    [
        ("is there a translator for the meeting on thursday", ["on thursday"]),
        ("booked for the 3rd", ["the 3rd"]),
        ("op next week", ["next week"]),
        ("can they come up tonight", ["tonight"]),
        ("asked on the 3rd, asked on the 10th", ["on the 3rd", "on the 10th"]),
        ("meeting wi the con the morra", ["the morra"]),
        ("hes on 12 hr shifts, evenings best", ["evenings"]),
        ("can someone call me back after 3", ["after 3"]),
        ("meeting at 2, what do i say", ["at 2"]),
        ("rods going in her back 3 weeks monday", ["3 weeks monday"]),
        ("in to see him on the 9th at half eight in the morning", ["on the 9th at half eight in the morning"]),
        ("that was two weeks ago", ["two weeks ago"]),
        ("adoption not final til may", ["til may"]),
        ("We asked on the ninth", ["on the ninth"]),
        ("ward round in 10 mins", ["in 10 mins"]),
        ("Submission 12 Feb, 21:40", ["12 Feb", "21:40"]),
        ("before xmas", ["before xmas"]),
        ("clinic on 14/3", ["on 14/3"]),
        ("con came round at 7 this morning", ["at 7 this morning"]),
        ("its gone midnight and shes still sick", ["gone midnight"]),
        ("ward round at 8.30", ["at 8.30"]),
        ("hearing is friday 2.15", ["friday 2.15"]),
        ("eye clinic at 9 and bloods at 10 same morning", ["at 9", "at 10"]),
        ("hes coming tuesday", ["tuesday"]),
        ("delete it all from last night", ["from last night"]),
    ],
)
def test_dates_and_times_are_read_as_said(text, said):
    assert when(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "for 8 weeks",
        "took 14 months",
        "every night",
        "every second Wednesday",
        "weeks or months?",
        "day shift",
        "they read all the scans in three days",
        "in two-week blocks",
        "four operations in three years",
        "the week after we asked",
    ],
)
def test_a_length_of_time_or_a_habit_is_not_a_date(text):
    assert when(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "good morning",
        "good evening dear",
        "a 2nd opinion",
        "the 2nd doctor",
        "10/10",
        "24/7",
        "crp was 7.28",
        "i may ask",
        "the night nurse",
        "they march in",
        "our April is poorly",
        "she sat there",
        "wed like another doctor",
    ],
)
def test_what_only_looks_like_a_date_is_none(text):
    assert when(text) == []
