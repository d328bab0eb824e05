"""What a family adds to a handoff after it was sent, or corrects in it. What was sent stays as it was; the team sees
what changed, and when.

First the family sees its words and says yes (`propose`, then `send`): nothing leaves before that.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.handoffs.errors import LineVerified, NoWords, TooLong, WrongState
from assistant.handoffs.fields import BY_NAME, SHOWN
from assistant.handoffs.findable import index_addition
from assistant.handoffs.move import CAN_BE_ADDED_TO, reopen
from assistant.handoffs.readers import death, needs
from assistant.records import additions, audit, conversations, handoffs, outbox
from assistant.records.models import Handoff, HandoffAddition

LONGEST = BY_NAME["message"].longest
CORRECTED_FIELDS = tuple(field.name for field in SHOWN)


@dataclass(frozen=True)
class Added:
    """`field` is None for an addition; for a correction it is the line, and `before` how it stood."""

    at: datetime
    words: str
    field: str | None = None
    before: str | None = None


def propose(
    session: Session, handoff: Handoff, words: str, *, field: str | None = None, turn_id: UUID | None = None
) -> HandoffAddition:
    """Kept, word for word, and not sent. One that was proposed before and not sent is replaced. Raises a HandoffError
    with nothing kept.
    """
    if handoff.status not in CAN_BE_ADDED_TO:
        raise WrongState
    if field is not None and (field not in CORRECTED_FIELDS or field in handoff.verified):
        raise LineVerified
    if not words.strip():
        raise NoWords
    if len(words) > (BY_NAME[field].longest if field else LONGEST):
        raise TooLong
    additions.remove_unsent(session, handoff.id)
    proposed = HandoffAddition(
        handoff_id=handoff.id, field=field, words=words, turn_id=turn_id, proposed_at=clock.now()
    )
    session.add(proposed)
    session.flush()
    return proposed


def send(session: Session, addition_id: UUID, *, by: str = "family") -> Handoff:
    """The family said yes. The same one twice is sent once. What was closed is open again, so that somebody reads it.
    Raises WrongState when it is gone, or the handoff is taken back.
    """
    proposed = additions.by_id(session, addition_id)
    handoff = session.get(Handoff, proposed.handoff_id) if proposed else None
    handoff = handoffs.locked(session, handoff.reference) if handoff else None
    if proposed is None or handoff is None:
        raise WrongState
    session.refresh(proposed)
    if proposed.sent_at:
        return handoff
    if handoff.status not in CAN_BE_ADDED_TO:
        raise WrongState
    if handoff.status == "closed":
        reopen(session, handoff.reference, by=by, actor=by)
    proposed.sent_at = clock.now()
    index_addition(session, proposed)
    corrected = {one.field: one.words for one in additions.sent(session, handoff.id) if one.field}
    handoff.need_kinds = needs.for_figures({**handoff.fields, **corrected})
    told = conversations.writer(session, handoff.conversation_id)
    lines = {**handoff.fields, **corrected}
    handoff.child_died = handoff.child_died or death.is_told(told, lines, [proposed.words])
    event = outbox.CORRECTED if proposed.field else outbox.ADDED
    outbox.announce(session, event=event, handoff_id=handoff.id)
    audit.add(
        session,
        actor=by,
        action=event,
        subject=handoff.reference,
        **({"field": proposed.field} if proposed.field else {}),
    )
    return handoff


def add(session: Session, handoff: Handoff, *, words: str, field: str | None = None, by: str = "family") -> Handoff:
    """Proposed and sent at once, where the family has already seen its words and agreed."""
    return send(session, propose(session, handoff, words, field=field).id, by=by)


def sent(session: Session, handoff: Handoff) -> tuple[Added, ...]:
    """Oldest first."""
    return in_order(handoff, additions.sent(session, handoff.id))


def in_order(handoff: Handoff, rows: Sequence[HandoffAddition]) -> tuple[Added, ...]:
    """`rows` are what was sent, oldest first."""
    standing, found = dict(handoff.fields), []
    for one in rows:
        assert one.sent_at is not None
        found.append(Added(one.sent_at, one.words, one.field, standing.get(one.field) if one.field else None))
        if one.field:
            standing[one.field] = one.words
    return tuple(found)
