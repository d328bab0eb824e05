"""The desk: who has a handoff, what was noted, and that nobody is overruled unawares."""

from uuid import uuid4

import pytest

from assistant.handoffs import additions
from assistant.handoffs.errors import AlreadyAcknowledged, UnknownHandoff, WrongState
from assistant.handoffs.move import acknowledge, withdraw
from assistant.hospital.profile import load
from assistant.records import handoff_desk as rows
from assistant.records import handoffs
from assistant.settings import ROOT
from assistant.staff import handoff_desk as desk
from assistant.staff import handoff_sheet
from assistant.staff.errors import (
    AssignedMeanwhile,
    NoComplaintConsent,
    NoHandoffOutcome,
    NoNote,
    NoReason,
    NoReopenReason,
    NoTeamName,
    NotYoursToGive,
    NoUrgentReason,
    UnknownColleague,
)
from assistant.staff.handoff_sheet import sheet_of
from tests.support.staff_factories import entries, make_account, make_handoff, member

PROFILE = load(ROOT / "hospital" / "example.yml")


@pytest.fixture
def handoff(session, clock):
    return make_handoff(session)


@pytest.fixture
def priya(session):
    return member(make_account(session))


@pytest.fixture
def kwame(session):
    return member(make_account(session, name="Kwame Osei"))


@pytest.fixture
def lead(session):
    return member(make_account(session, name="Lena Lead", role="lead"))


def log(session, handoff):
    return [(one.kind, one.by, one.words) for one in rows.notes_of(session, handoff.id)]


def test_whoever_takes_it_is_named_and_can_give_it_back(session, handoff, priya):
    desk.assign(session, handoff.reference.lower(), priya, to=priya.id, seen=None)
    assert sheet_of(session, handoff).assigned == "Priya Shah"
    desk.assign(session, handoff.reference, priya, to=None, seen=priya.id)
    assert sheet_of(session, handoff).assigned is None
    assert [one.details for one in entries(session, "handoff.assigned")] == [
        {"to": str(priya.id)},
        {"to": "nobody"},
    ]
    assert {(kind, by) for kind, by, _ in log(session, handoff)} == {("assigned", "Priya Shah")}


def test_of_two_who_take_it_from_old_pages_the_second_is_told(session, handoff, priya, kwame):
    desk.assign(session, handoff.reference, priya, to=priya.id, seen=None)
    with pytest.raises(AssignedMeanwhile):
        desk.assign(session, handoff.reference, kwame, to=kwame.id, seen=None)
    assert handoff.assigned_to == priya.id


def test_a_lead_gives_to_others_and_liaison_staff_do_not_take_what_another_has(session, handoff, priya, kwame, lead):
    with pytest.raises(NotYoursToGive):
        desk.assign(session, handoff.reference, priya, to=kwame.id, seen=None)
    desk.assign(session, handoff.reference, lead, to=kwame.id, seen=None)
    with pytest.raises(NotYoursToGive):
        desk.assign(session, handoff.reference, priya, to=priya.id, seen=kwame.id)
    assert handoff.assigned_to == kwame.id


def test_it_is_given_to_nobody_unknown_or_gone_and_not_when_it_is_over(session, handoff, lead, clock):
    left = make_account(session, name="Zed Temp")
    left.disabled_at = clock()
    for to in (uuid4(), left.id):
        with pytest.raises(UnknownColleague):
            desk.assign(session, handoff.reference, lead, to=to, seen=None)
    withdraw(session, handoff.reference)
    with pytest.raises(WrongState):
        desk.assign(session, handoff.reference, lead, to=lead.id, seen=None)


def test_a_note_keeps_its_lines_and_the_chain_none_of_its_words(session, handoff, priya):
    desk.note(session, handoff.reference, priya, words=" Rang.\r\nNo answer. ")
    assert log(session, handoff) == [("note", "Priya Shah", "Rang.\nNo answer.")]
    assert [(one.subject, one.details) for one in entries(session, "handoff.noted")] == [(handoff.reference, {})]
    with pytest.raises(NoNote):
        desk.note(session, handoff.reference, priya, words=" \n ")
    with pytest.raises(UnknownHandoff):
        desk.note(session, "2222-2222", priya, words="x")


def test_forwarding_and_sending_again_are_kept_with_who_did_it(session, handoff, priya):
    desk.forward(session, handoff.reference, priya, PROFILE, to="heart-team@northgate.example")
    assert log(session, handoff) == [("forwarded", "Priya Shah", "Heart team")]
    with pytest.raises(WrongState):
        desk.send_again(session, handoff.reference, priya)
    assert "send_again" not in sheet_of(session, handoff).may


def test_acknowledging_for_somebody_names_them_and_who_wrote_it_down(session, handoff, priya):
    with pytest.raises(NoTeamName):
        desk.acknowledge_for(session, handoff.reference, priya, name=" 12 ")
    desk.acknowledge_for(session, handoff.reference, priya, name="Dr Osei,\u202e heart team")

    last = handoffs.history(session, handoff)[-1]
    assert (last.status, last.by) == ("acknowledged", "Dr Osei, heart team (entered by Priya Shah)")
    assert [one.actor for one in entries(session, "handoff.acknowledged")] == [priya.actor]
    with pytest.raises(AlreadyAcknowledged):
        desk.acknowledge_for(session, handoff.reference, priya, name="Dr Osei")


def test_closing_needs_a_line_and_an_outcome_and_opening_again_needs_a_reason(session, handoff, priya):
    acknowledge(session, handoff.reference, by="Priya Shah", actor=priya.actor)
    with pytest.raises(NoReason):
        handoff_sheet.close(session, handoff.reference, priya, outcome="explained", why=" ")
    for outcome in ("", "won"):
        with pytest.raises(NoHandoffOutcome):
            handoff_sheet.close(session, handoff.reference, priya, outcome=outcome, why="Dr Osei rang.")
    handoff_sheet.close(session, handoff.reference, priya, outcome="explained", why="Dr Osei rang.")
    assert sheet_of(session, handoff).may == {"reopen", "complain"}
    assert [one.details for one in entries(session, "handoff.closed")] == [{"outcome": "explained"}]

    with pytest.raises(NoReopenReason):
        desk.reopen(session, handoff.reference, priya, why="")
    desk.reopen(session, handoff.reference, priya, why="They rang again.")
    assert (handoff.status, handoff.outcome) == ("in_progress", None)
    assert sheet_of(session, handoff).steps[-1].status == "Opened again"


def test_a_complaint_needs_the_familys_consent(session, handoff, priya):
    with pytest.raises(NoComplaintConsent):
        desk.complain(session, handoff.reference, priya, PROFILE, agreed=False)
    assert handoff.complaint_at is None
    desk.complain(session, handoff.reference, priya, PROFILE, agreed=True)
    assert log(session, handoff)[0][0] == "complaint" and "complain" not in sheet_of(session, handoff).may


def test_themes_are_proposed_until_somebody_confirms_them(session, priya):
    handoff = make_handoff(session, message="We have waited nine weeks")
    assert (sheet_of(session, handoff).proposed, sheet_of(session, handoff).themes) == (("delay",), None)
    desk.confirm_themes(session, handoff.reference, priya, chosen=["access", "delay"])
    assert (sheet_of(session, handoff).proposed, sheet_of(session, handoff).themes) == ((), ("delay", "access"))


def test_the_history_has_what_the_family_changed_without_its_words(session, handoff, clock):
    clock.forward(minutes=2)
    additions.add(session, handoff, words="Plover ward", field="place")
    clock.forward(minutes=2)
    additions.add(session, handoff, words="She is home now")
    told = [(step.status, step.by, step.why) for step in sheet_of(session, handoff).steps]
    assert told == [
        ("Received", "the family", None),
        ("Corrected: Ward, clinic or service", "the family", None),
        ("Added to", "the family", None),
    ]


def test_what_is_marked_urgent_has_its_reason_among_the_notes_and_is_on_the_chain_without_it(session, handoff, priya):
    desk.mark_urgent(session, handoff.reference, priya, why=" The operation is\ntomorrow. ")

    sheet = sheet_of(session, handoff)
    assert sheet.tags[0].words.startswith("Urgent, marked at") and {"urgent", "not_urgent"} & sheet.may == {
        "not_urgent"
    }
    assert [(one.kind, one.words, one.by) for one in sheet.notes] == [
        ("urgent", "The operation is tomorrow.", "Priya Shah")
    ]
    (entry,) = entries(session, "handoff.marked_urgent")
    assert entry.actor == priya.actor and "operation" not in str(entry.details)


def test_the_mark_is_taken_away_and_needs_a_reason_to_be_made(session, handoff, priya):
    with pytest.raises(NoUrgentReason):
        desk.mark_urgent(session, handoff.reference, priya, why="  ")
    assert handoff.urgent_at is None
    desk.mark_urgent(session, handoff.reference, priya, why="The operation is tomorrow.")
    desk.unmark_urgent(session, handoff.reference, priya)
    assert handoff.urgent_at is None and "urgent" in sheet_of(session, handoff).may
    assert len(entries(session, "handoff.not_urgent")) == 1


def test_what_the_family_took_back_is_not_urgent_any_more(session, handoff, priya):
    desk.mark_urgent(session, handoff.reference, priya, why="The operation is tomorrow.")
    withdraw(session, handoff.reference)
    assert not [tag for tag in sheet_of(session, handoff).tags if "Urgent" in tag.words]
    with pytest.raises(WrongState):
        desk.mark_urgent(session, handoff.reference, priya, why="Again.")


def test_what_has_happened_names_urgent_the_colleague_and_the_team(session, handoff, priya):
    desk.mark_urgent(session, handoff.reference, priya, why="The operation is tomorrow.")
    desk.assign(session, handoff.reference, priya, to=priya.id, seen=None)
    team = PROFILE.handoffs.forward_to[0]
    desk.forward(session, handoff.reference, priya, PROFILE, to=team.email)
    steps = [(step.status, step.by, step.why) for step in sheet_of(session, handoff).steps]
    assert set(steps[1:]) == {
        ("Marked urgent", "Priya Shah", None),
        ("Given to Priya Shah", "Priya Shah", None),
        (f"Forwarded to {team.name}", "Priya Shah", None),
    }
