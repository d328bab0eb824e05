"""The life of a handoff: which move is possible from where, and what each leaves behind."""

import pytest

from assistant.handoffs.errors import AlreadyAcknowledged, UnknownHandoff, WrongState
from assistant.handoffs.move import acknowledge, close, deliver, start, withdraw
from assistant.records import audit, handoffs, outbox
from tests.support.factories import make_handoff

STAFF = {"by": "Priya Shah", "actor": "staff:1"}
MOVES = {
    "delivered": lambda session, reference: deliver(session, reference, by="service"),
    "acknowledged": lambda session, reference: acknowledge(session, reference, **STAFF),
    "in_progress": lambda session, reference: start(session, reference, **STAFF),
    "closed": lambda session, reference: close(session, reference, **STAFF, why="talked on the ward"),
    "withdrawn": lambda session, reference: withdraw(session, reference),
}
WAY_TO = {
    "received": (),
    "delivered": ("delivered",),
    "acknowledged": ("delivered", "acknowledged"),
    "in_progress": ("delivered", "acknowledged", "in_progress"),
    "closed": ("delivered", "acknowledged", "in_progress", "closed"),
    "withdrawn": ("withdrawn",),
}
LEGAL = {
    ("received", "delivered"), ("received", "acknowledged"), ("received", "withdrawn"),
    ("delivered", "acknowledged"), ("delivered", "withdrawn"),
    ("acknowledged", "in_progress"), ("acknowledged", "closed"), ("acknowledged", "withdrawn"),
    ("in_progress", "closed"), ("in_progress", "withdrawn"),
}  # fmt: skip
CHANGES_NOTHING = {(state, "delivered") for state in WAY_TO if state != "received"} | {("withdrawn", "withdrawn")}
EVERY_MOVE = [(state, to) for state in WAY_TO for to in MOVES]


def handoff_in(session, state, **changes):
    handoff = make_handoff(session, **changes)
    for move in WAY_TO[state]:
        MOVES[move](session, handoff.reference)
    assert handoff.status == state
    return handoff


def audited(session, reference):
    return [entry.action for entry in audit.oldest_first(session) if entry.subject == reference]


@pytest.mark.parametrize("state, to", [move for move in EVERY_MOVE if move in LEGAL])
def test_a_legal_move_is_made_with_its_history_and_its_audit_entry(session, state, to):
    handoff = handoff_in(session, state)
    MOVES[to](session, handoff.reference)

    assert handoff.status == to
    assert handoffs.history(session, handoff)[-1].status == to
    assert audited(session, handoff.reference)[-1] == f"handoff.{to}"


@pytest.mark.parametrize("state, to", [move for move in EVERY_MOVE if move not in LEGAL | CHANGES_NOTHING])
def test_an_illegal_move_is_refused_and_leaves_no_trace(session, state, to):
    handoff = handoff_in(session, state)
    before = len(handoffs.history(session, handoff)), audited(session, handoff.reference)
    with pytest.raises((WrongState, AlreadyAcknowledged)):
        MOVES[to](session, handoff.reference)

    assert handoff.status == state
    assert (len(handoffs.history(session, handoff)), audited(session, handoff.reference)) == before


@pytest.mark.parametrize("state, to", sorted(CHANGES_NOTHING))
def test_arriving_late_or_withdrawing_twice_changes_nothing(session, state, to):
    handoff = handoff_in(session, state)
    before = len(handoffs.history(session, handoff)), len(outbox.of_handoff(session, handoff.id))
    MOVES[to](session, handoff.reference)

    assert handoff.status == state
    assert (len(handoffs.history(session, handoff)), len(outbox.of_handoff(session, handoff.id))) == before


@pytest.mark.parametrize("state", ["acknowledged", "in_progress", "closed"])
def test_a_second_colleague_hears_that_it_is_acknowledged_already(session, state):
    handoff = handoff_in(session, state)
    with pytest.raises(AlreadyAcknowledged):
        acknowledge(session, handoff.reference, by="Tom Reed", actor="staff:2")
    assert "Tom Reed" not in [event.by for event in handoffs.history(session, handoff)]


@pytest.mark.parametrize("to", MOVES)
def test_an_unknown_reference_is_said_to_be_one(session, to):
    with pytest.raises(UnknownHandoff):
        MOVES[to](session, "2222-2222")


def test_acknowledging_notes_who_and_when(session, clock):
    handoff = handoff_in(session, "delivered")
    clock.forward(hours=3)
    acknowledge(session, handoff.reference, **STAFF)

    assert handoff.acknowledged_at == clock.moment
    last = handoffs.history(session, handoff)[-1]
    assert (last.by, last.at) == ("Priya Shah", clock.moment)
    assert list(audit.oldest_first(session))[-1].actor == "staff:1"


def test_closing_notes_why_for_staff_but_not_on_the_audit_chain(session):
    handoff = handoff_in(session, "closed")
    assert handoffs.history(session, handoff)[-1].why == "talked on the ward"
    assert "talked" not in repr([entry.details for entry in audit.oldest_first(session)])


def test_withdrawing_tells_the_team_through_the_outbox(session):
    handoff = handoff_in(session, "acknowledged")
    withdraw(session, handoff.reference)
    assert sorted(entry.event for entry in outbox.of_handoff(session, handoff.id)) == [
        "handoff.sent",
        "handoff.withdrawn",
    ]


def test_what_was_approved_is_never_rewritten_by_a_move(session):
    handoff = make_handoff(session)
    approved = dict(handoff.fields)
    for move in WAY_TO["closed"]:
        MOVES[move](session, handoff.reference)
    assert handoff.fields == approved
