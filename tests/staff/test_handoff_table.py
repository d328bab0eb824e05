"""The year for a spreadsheet: nobody's name, nobody's words."""

import csv
import io
from datetime import UTC, datetime

import pytest

from assistant.handoffs.move import acknowledge, close, reopen, withdraw
from assistant.handoffs.themes import confirm
from assistant.hospital.profile import load
from assistant.settings import ROOT
from assistant.staff.handoff_desk import assign, complain
from assistant.staff.handoff_table import COLUMNS, OF_FAMILIES, year_as_csv
from assistant.staff.reports.small_numbers import LEAST
from tests.support.staff_factories import (
    CHILD,
    WORDS,
    entries,
    make_account,
    make_conversation,
    make_handoff,
    member,
)

PROFILE = load(ROOT / "hospital" / "example.yml")
BY = {"by": "Priya Shah", "actor": "staff:1"}


@pytest.fixture
def lead(session):
    return member(make_account(session, role="lead"))


def read(session, lead, year=2026):
    written = year_as_csv(session, PROFILE, lead, year=year)
    return written, list(csv.reader(io.StringIO(written.decode("utf-8-sig"), newline="")))


def sent(session, **changes):
    conversation = make_conversation(session)
    conversation.nation = "wales"
    return make_handoff(session, conversation_id=conversation.id, **changes)


def test_a_row_says_when_how_and_about_what(session, lead, clock):
    those = [sent(session, needs="Polish interpreter for Halina") for _ in range(LEAST)]
    clock.forward(hours=1)
    for one in those:
        acknowledge(session, one.reference, **BY)
    clock.forward(hours=1)
    for one in those:
        close(session, one.reference, **BY, why="Dr Osei rang.", outcome="declined")
        confirm(session, one, ["delay", "access"], actor="staff:1")
    written, (header, *rows) = read(session, lead)

    assert tuple(header) == COLUMNS and len(rows) == LEAST
    assert sorted(rows) == sorted([
        one.reference, "2026-11-23 10:00", "2026-11-23 11:00", "2026-11-23 12:00", "declined",
        "Waiting and delay; Access to a service or a specialist", "wales", "Polish",
        "Closed", "", "no", "Northgate Children's Hospital", "Kestrel ward", "",
    ] for one in those)  # fmt: skip
    assert written.startswith(b"\xef\xbb\xbf") and written.count(b"\r\n") == written.count(b"\n") == LEAST + 1
    text = written.decode()
    assert not [word for word in (CHILD, WORDS[:12], "Halina", "Osei", "01632 960 777") if word in text]


def test_what_few_families_have_in_common_is_not_told_nor_what_it_could_be_worked_out_from(session, lead):
    for needs in ["None"] * 9 + ["BSL please"] * 6 + ["Polish interpreter"] * 2:
        sent(session, needs=needs)
    rare = sent(session)
    rare.complaint_at = rare.created_at
    _, (header, *rows) = read(session, lead)
    columns = {name: [row[at] for row in rows] for at, name in enumerate(header)}

    assert "Polish" not in columns["needs"] and "British Sign Language" not in columns["needs"]
    assert columns["needs"].count("not shown") == 8 and columns["needs"].count("") == 10
    assert set(columns["complaint route"]) == {"not shown"}
    assert set(columns["nation"]) == {"wales"} and set(columns["state"]) == {"Received"}
    assert rare.reference in columns["reference"]


def test_columns_that_are_each_safe_do_not_single_a_family_out_together(session, lead):
    """Six need BSL and six complain; one does both."""
    for at in range(24):
        one = sent(session, needs="BSL please" if at < 6 else "None")
        one.complaint_at = one.created_at if 5 <= at < 11 else None
    _, (header, *rows) = read(session, lead)
    told = [tuple(row[header.index(name)] for name in ("needs", "complaint route")) for row in rows]

    assert ("British Sign Language", "yes") not in told
    assert {one: told.count(one) for one in set(told)} == {
        ("", "no"): 13, ("British Sign Language", "no"): 5, ("not shown", "not shown"): 6
    }  # fmt: skip


def test_of_a_year_of_few_nothing_is_told_of_families(session, lead):
    sent(session, needs="Polish interpreter")
    row = row_of(session, lead)
    assert {row[name] for name in OF_FAMILIES} == {"not shown"} and row["state"] == "Received"


def test_unconfirmed_themes_and_a_closing_that_no_longer_holds_are_left_out(session, lead, clock):
    for _ in range(LEAST):
        handoff = make_handoff(session, message="We have waited nine weeks")
        acknowledge(session, handoff.reference, **BY)
        close(session, handoff.reference, **BY, why="x", outcome="explained")
        reopen(session, handoff.reference, **BY, why="x")
    _, (_, *rows) = read(session, lead)
    assert [row[3:6] for row in rows] == [["", "", ""]] * LEAST and {row[6] for row in rows} == {PROFILE.nation}


def test_the_year_begins_at_midnight_by_the_clock_on_the_wall(session, lead):
    for moment in (datetime(2025, 12, 31, 23, 59, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC)):
        make_handoff(session).created_at = moment
    session.flush()
    assert [len(read(session, lead, year)[1]) for year in (2024, 2025, 2026)] == [1, 2, 2]


def test_taking_it_is_on_the_chain(session, lead):
    read(session, lead)
    assert [(one.actor, one.subject) for one in entries(session, "handoffs.exported")] == [(lead.actor, "2026")]


def row_of(session, lead):
    _, (header, row) = read(session, lead)
    return dict(zip(header, row, strict=True))


def test_what_was_withdrawn_says_so_and_when(session, lead, clock):
    handoff = make_handoff(session)
    clock.forward(hours=2)
    withdraw(session, handoff.reference)
    row = row_of(session, lead)
    assert (row["state"], row["withdrawn"], row["acknowledged"]) == ("Withdrawn", "2026-11-23 12:00", "")


def test_a_complaint_who_has_it_and_a_place_of_ours_stand_there_and_the_familys_own_words_for_a_place_do_not(
    session, lead, clock
):
    for _ in range(LEAST):
        handoff = make_handoff(session, place="the blue bay by Zebedee")
        assign(session, handoff.reference, lead, to=lead.id, seen=None)
        complain(session, handoff.reference, lead, PROFILE, agreed=True)
    _, (header, *rows) = read(session, lead)
    for row in (dict(zip(header, one, strict=True)) for one in rows):
        told = (row["complaint route"], row["assigned to"], row["place"])
        assert told == ("yes", "Priya Shah", "Not in our list") and "Zebedee" not in str(row)


def test_a_colleague_called_like_a_formula_runs_nothing(session, lead, clock):
    handoff = make_handoff(session)
    other = member(make_account(session, name="=HYPERLINK(1)", email="h@northgate.example"))
    assign(session, handoff.reference, lead, to=other.id, seen=None)
    assert row_of(session, lead)["assigned to"] == "'=HYPERLINK(1)"
