"""The life of a handoff after it was sent: delivered, acknowledged, in progress, closed, reopened, or withdrawn. Each
move has who and why.

Every move is one transaction with its history row and audit entry. What is delivered after a withdrawal is the
withdrawal.
"""

from typing import Final

from sqlalchemy.orm import Session

from assistant import clock
from assistant.handoffs.errors import AlreadyAcknowledged, UnknownHandoff, WrongState
from assistant.records import audit, handoffs, outbox
from assistant.records.models import Handoff
from assistant.records.models.handoff import NOBODY_HAS_IT

REOPENED: Final = "reopened"  # in the history; the handoff is in progress then
OPEN = (*NOBODY_HAS_IT, "acknowledged", "in_progress")
CAN_BE_ADDED_TO = (*OPEN, "closed")  # which opens it again


def deliver(session: Session, reference: str, *, by: str) -> Handoff:
    """It has arrived. A handoff that has already moved on (someone was quicker than the post) keeps its state."""
    handoff = _found(session, reference)
    if handoff.status == "received":
        _move(session, handoff, "delivered", by=by)
    return handoff


def acknowledge(session: Session, reference: str, *, by: str, actor: str) -> Handoff:
    """A named person has it. Raises AlreadyAcknowledged or WrongState."""
    handoff = _found(session, reference)
    if handoff.acknowledged_at:
        raise AlreadyAcknowledged
    if not handoff.nobody_has_it:
        raise WrongState
    handoff.acknowledged_at = clock.now()
    _move(session, handoff, "acknowledged", by=by, actor=actor)
    outbox.overtake(session, handoff.id, now=clock.now(), events=outbox.WHILE_NOBODY_HAS_IT)
    return handoff


def start(session: Session, reference: str, *, by: str, actor: str) -> Handoff:
    handoff = _found(session, reference)
    if handoff.status != "acknowledged":
        raise WrongState
    _move(session, handoff, "in_progress", by=by, actor=actor)
    return handoff


def close(session: Session, reference: str, *, by: str, actor: str, why: str, outcome: str | None = None) -> Handoff:
    """With an `outcome` the family is told it, and `why` in its words; in its chat it hears that there is one."""
    handoff = _found(session, reference)
    if handoff.status not in ("acknowledged", "in_progress"):
        raise WrongState
    handoff.outcome = outcome
    details = {"outcome": outcome} if outcome else {}
    _move(session, handoff, "closed", by=by, actor=actor, why=why, to_tell=bool(outcome), **details)
    return handoff


def reopen(session: Session, reference: str, *, by: str, actor: str, why: str | None = None) -> Handoff:
    """A closed one is worked on again, by who opened it. The family hears of it, but where it did that itself. Raises
    WrongState.
    """
    handoff = _found(session, reference)
    if handoff.status != "closed":
        raise WrongState
    handoff.outcome = None
    _move(session, handoff, "in_progress", by=by, actor=actor, why=why, told_as=REOPENED, to_tell=by != "family")
    return handoff


def withdraw(session: Session, reference: str, *, by: str = "family", why: str | None = None) -> Handoff:
    """Taken back by the family; the team is told. Withdrawing twice changes nothing. Raises WrongState once closed."""
    handoff = _found(session, reference)
    if handoff.status == "withdrawn":
        return handoff
    if handoff.status not in OPEN:
        raise WrongState
    _move(session, handoff, "withdrawn", by=by, why=why)
    outbox.overtake(session, handoff.id, now=clock.now())
    outbox.announce(session, event=outbox.WITHDRAWN, handoff_id=handoff.id)
    return handoff


def _found(session: Session, reference: str) -> Handoff:
    handoff = handoffs.locked(session, reference)
    if handoff is None:
        raise UnknownHandoff
    return handoff


def _move(
    session: Session,
    handoff: Handoff,
    status: str,
    *,
    by: str,
    actor: str | None = None,
    why: str | None = None,
    told_as: str | None = None,
    to_tell: bool = False,
    **details: str,
) -> None:
    to_tell = to_tell and handoff.conversation_id is not None
    handoffs.record_move(session, handoff, status, by=by, why=why, told_as=told_as, to_tell=to_tell)
    audit.add(session, actor=actor or by, action=f"handoff.{told_as or status}", subject=handoff.reference, **details)
