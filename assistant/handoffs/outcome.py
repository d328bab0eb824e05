"""How a handoff ended, for the family that passed it on: it reads the outcome with its line, and may say whether it
helped.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.handoffs.errors import TooLong, WrongState
from assistant.records import audit, handoff_desk, handoffs
from assistant.records.models import Handoff

ARRANGED, EXPLAINED, DECLINED, OTHER_ROUTE = "arranged", "explained", "declined", "other_route"
NOT_REACHED = "not_reached"  # with what was tried; the family can add another way, which opens it again
OUTCOMES = (ARRANGED, EXPLAINED, DECLINED, OTHER_ROUTE, NOT_REACHED)
LONGEST_COMMENT = 1000


@dataclass(frozen=True)
class Told:
    """What the family reads. `line` is what staff wrote for it; `rated` once it said whether it helped."""

    outcome: str
    line: str
    by: str
    at: datetime
    rated: bool


def told(session: Session, handoff: Handoff) -> Told | None:
    """None while it is open, and of one that was closed before there were outcomes."""
    if handoff.status != "closed" or handoff.outcome is None:
        return None
    closed = [event for event in handoffs.history(session, handoff) if event.status == "closed"][-1]
    rated = any(one.at >= closed.at for one in handoff_desk.ratings_of(session, handoff.id))
    return Told(handoff.outcome, closed.why or "", closed.by, closed.at, rated)


def of_newest(session: Session, conversation_id: UUID) -> Told | None:
    """How the handoff that was sent last from this conversation ended."""
    newest = next(iter(handoffs.of_conversation(session, conversation_id)), None)
    return told(session, newest) if newest else None


def rate(session: Session, handoff_id: UUID, *, helpful: bool, words: str) -> None:
    """Once for each outcome: pressed twice, it is kept once. Raises WrongState when there is none, or TooLong."""
    found = handoffs.locked(session, handoffs.by_id(session, handoff_id).reference)
    known = told(session, found) if found else None
    if found is None or known is None:
        raise WrongState
    if len(words) > LONGEST_COMMENT:
        raise TooLong
    if known.rated:
        return
    handoff_desk.add_rating(session, found.id, helpful=helpful, words=words.strip() or None, now=clock.now())
    audit.add(session, actor="family", action="handoff.rated", subject=found.reference, helpful=helpful)
