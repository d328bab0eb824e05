"""A number that rings out at night is worse than none: cards tell open lines only, answers tell the hours."""

from datetime import UTC, datetime

import pytest

from assistant.answers.helplines import Helpline, UnknownLine, load_helplines, tell, tell_open

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
LINES = {
    "always": Helpline("always", "Samaritans on 116 123", "116 123", "fact", "always"),
    "days": Helpline("days", "Marie Curie on 0800 1", "0800 1", "fact", dict.fromkeys(WEEKDAYS, "10:00-16:00")),
    "unknown": Helpline("unknown", "Contact on 0800 2", "0800 2", "fact", None),
}
NOON, NIGHT = datetime(2026, 11, 23, 12, 0, tzinfo=UTC), datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
HOLIDAY = datetime(2026, 12, 25, 12, 0, tzinfo=UTC)
CARD = "Ring 999.\n\nYou can ring {line.always}. You can ring {line.days}.\n\nYou can ring {line.unknown}."


def at(moment):
    return tell_open(CARD, LINES, now=moment, nation="england")


def test_by_day_a_card_names_every_line_with_its_hours():
    assert at(NOON) == (
        "Ring 999.\n\nYou can ring Samaritans on 116 123. You can ring Marie Curie on 0800 1 "
        "(Monday to Friday, 10am to 4pm).\n\nYou can ring Contact on 0800 2 (its hours may change)."
    )


@pytest.mark.parametrize("moment", [NIGHT, HOLIDAY])
def test_when_a_line_is_shut_its_sentence_is_left_out_and_no_gap_stays(moment):
    assert at(moment) == "Ring 999.\n\nYou can ring Samaritans on 116 123."


def test_an_answer_names_a_shut_line_with_its_hours():
    assert tell("Ring {line.days}.", LINES) == "Ring Marie Curie on 0800 1 (Monday to Friday, 10am to 4pm)."


def test_a_line_that_does_not_exist_is_a_fault():
    with pytest.raises(UnknownLine):
        tell("Ring {line.nobody}.", LINES)
    with pytest.raises(UnknownLine):
        tell_open("Ring {line.nobody}.", LINES, now=NOON, nation="wales")


def test_every_line_here_says_its_number_and_is_read_with_its_hours():
    for line in load_helplines().values():
        assert line.number in line.says or "website" in line.says, line.id
        assert line.told().startswith(line.says)
