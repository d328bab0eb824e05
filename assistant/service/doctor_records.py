"""What `assistant doctor` finds in the records: the chain, deliveries, handoffs, approvals, the time."""

from collections.abc import Iterator
from datetime import timedelta

from sqlalchemy.orm import Session

from assistant import clock
from assistant.answers.approval import states
from assistant.answers.load import load_answers
from assistant.records import audit, handoffs, outbox

TRIES = 5
UNACKNOWLEDGED_DAYS = 2
A_CLOCKS_ERROR = timedelta(minutes=1)


def found_in(session: Session) -> Iterator[str]:
    for looked_at in IN_THE_RECORDS:
        yield from looked_at(session)


def _audit_chain(session: Session) -> Iterator[str]:
    if fault := audit.first_fault(audit.oldest_first(session)):
        yield f"The audit chain is broken: {fault}."


def _given_up(session: Session) -> Iterator[str]:
    if dead := outbox.dead(session):
        references = sorted({handoffs.by_id(session, entry.handoff_id).reference for entry in dead if entry.handoff_id})
        yield (
            f"{len(dead)} deliveries were given up: {', '.join(references) or 'safety alerts, see /staff/alerts'}. "
            "Tell the team, mend the cause, and press Try again in the console."
        )


def _failing(session: Session) -> Iterator[str]:
    if stuck := outbox.stuck(session, after_attempts=TRIES):
        yield (
            f"{len(stuck)} deliveries failed {TRIES} times or more. "
            "Look at the mail server and the other channels; they are still being tried."
        )


def _unacknowledged(session: Session) -> Iterator[str]:
    before = clock.now() - timedelta(days=UNACKNOWLEDGED_DAYS)
    if waiting := handoffs.waiting_longest_first(session, before=before):
        yield (
            f"{len(waiting)} handoffs were sent over {UNACKNOWLEDGED_DAYS} days ago and nobody has acknowledged them. "
            f"The oldest is {waiting[0].reference}."
        )


def _approvals(session: Session) -> Iterator[str]:
    for answer_id, state in states(session, load_answers()).items():
        if state.overdue:
            yield f"The approval of {answer_id} was to be looked at again by {state.review_by}."
        if state.withdrawn:
            yield f"{answer_id} is withdrawn: families read the always-true sentence instead."


def _clock(session: Session) -> Iterator[str]:
    """The chain is written in the order of time, whatever the clock says."""
    last = audit.last_at(session)
    if last and last > clock.now() + A_CLOCKS_ERROR:
        yield (
            f"The clock of this machine was set back: the records end at {last:%Y-%m-%d %H:%M} UTC, which is still to "
            "come. Set the clock by a time server (timedatectl set-ntp true)."
        )


IN_THE_RECORDS = (_audit_chain, _given_up, _failing, _unacknowledged, _approvals, _clock)
