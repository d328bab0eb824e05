"""The page of conversations that somebody wants erased: who asked, since when, what stands against it, and what was
kept all the same, and why.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.records import alerts, erasures
from assistant.records.models import Conversation, Erasure
from assistant.staff.erasing import WORDS, may_erase
from assistant.staff.lists import short_id
from assistant.staff.reading import note_opening, note_refresh
from assistant.staff.sessions import StaffMember
from assistant.staff.states import Tag

ANSWER_DAYS = 30  # UK GDPR, article 12(3): one month to answer whoever asks for erasure
SOON_DAYS = 21


@dataclass(frozen=True)
class ErasureRow:
    """`asked_by` asked for it, if a member of staff did. `may_erase`: this reader, now; otherwise they can only ask.
    `undecided`: an alert about it has no outcome, so that nobody can erase it yet.
    """

    conversation_id: UUID
    conversation: str
    family_asked_at: datetime | None
    days: int
    tags: list[Tag]
    may_erase: bool
    asked_by: str | None
    asked_at: datetime | None
    why: str | None
    undecided: bool


@dataclass(frozen=True)
class KeptRow:
    """`undecided`: keeping it closed no alert, and one about it still has no outcome."""

    conversation_id: UUID
    conversation: str
    family_asked_at: datetime
    by: str
    at: datetime
    because: str
    undecided: bool


@dataclass(frozen=True)
class ErasurePage:
    waiting: list[ErasureRow]
    kept: list[KeptRow]


def read_erasures(session: Session, reader: StaffMember, *, refresh: bool = False) -> ErasurePage:
    (note_refresh if refresh else note_opening)(session, reader, "erasures.read", "erasures")
    found = erasures.waiting(session)
    kept = erasures.kept(session)
    ids = [*(one.id for one, _ in found), *(one.conversation_id for one in kept)]
    uncleared, undecided = alerts.with_uncleared(session, ids), alerts.with_undecided(session, ids)
    rows = [
        _row(
            one,
            erasure,
            second=one.id in uncleared,
            may=may_erase(session, one.id, reader),
            undecided=one.id in undecided,
        )
        for one, erasure in found
    ]
    return ErasurePage(rows, [_kept(one, undecided=one.conversation_id in undecided) for one in kept])


def _row(one: Conversation, erasure: Erasure | None, *, second: bool, may: bool, undecided: bool) -> ErasureRow:
    asked = erasure if erasure and erasure.asked_at else None
    since = one.erase_asked_at or (asked and asked.asked_at) or clock.now()
    days = max(0, (clock.now() - since).days)
    return ErasureRow(
        conversation_id=one.id,
        conversation=short_id(one.id),
        family_asked_at=one.erase_asked_at,
        days=days,
        tags=_tags(one, days, second=second, asked=asked is not None, undecided=undecided),
        may_erase=may,
        asked_by=asked.asked_by if asked else None,
        asked_at=asked.asked_at if asked else None,
        why=WORDS.get(asked.why or "") if asked else None,
        undecided=undecided,
    )


def _tags(one: Conversation, days: int, *, second: bool, asked: bool, undecided: bool) -> list[Tag]:
    tags = []
    if one.erase_asked_at and days >= ANSWER_DAYS:
        tags.append(Tag(f"Overdue: asked {days} days ago", "red"))
    elif one.erase_asked_at and days >= SOON_DAYS:
        tags.append(Tag(f"Decide soon: asked {days} days ago", "orange"))
    if asked:
        tags.append(Tag("Waits for a second person", "yellow"))
    if undecided:
        tags.append(Tag("Safety alert has no outcome: first decide it", "red"))
    else:
        tags.append(Tag("Safety alert not cleared", "red") if second else Tag("No alert stands against it", "green"))
    return tags


def _kept(one: Erasure, *, undecided: bool) -> KeptRow:
    assert one.kept_at and one.family_asked_at
    return KeptRow(
        one.conversation_id, short_id(one.conversation_id), one.family_asked_at, one.kept_by or "", one.kept_at,
        one.kept_because or "", undecided,
    )  # fmt: skip
