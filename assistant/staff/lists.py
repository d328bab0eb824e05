"""The handoffs of the home page, newest first, with least data. No name of a child, no words of a family."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from assistant.handoffs.fields import NOT_GIVEN
from assistant.handoffs.overdue import OVERDUE
from assistant.hospital.profile import Profile, Site
from assistant.records import additions, clock_steps, handoffs, outbox
from assistant.records.models import Conversation, Handoff, HandoffAddition
from assistant.staff.reading import note_opening, note_refresh
from assistant.staff.sessions import StaffMember
from assistant.staff.states import Tag, handoff_tags

MOST = 50
Row = TypeVar("Row", bound=Conversation | Handoff)


@dataclass(frozen=True)
class HandoffRow:
    reference: str
    site: str
    place: str
    sent_at: datetime
    tags: list[Tag]


def read_handoffs(
    session: Session, profile: Profile, reader: StaffMember, *, refresh: bool = False
) -> list[HandoffRow]:
    (note_refresh if refresh else note_opening)(session, reader, "lists.read", "lists")
    sent = _with_open_ones(
        handoffs.newest_first(session, most=MOST), [*handoffs.undelivered(session), *handoffs.unacknowledged(session)]
    )
    return _handoff_rows(session, sent, profile)


def short_id(conversation_id: UUID) -> str:
    """Enough to tell two conversations apart over the phone."""
    return str(conversation_id)[:8].upper()


def where(handoff: Handoff | None, profile: Profile) -> tuple[str, str]:
    """Site and ward as the hospital names them. A place the profile does not know is in the family's words, so it is
    not shown in a list.
    """
    return place_of(handoff.fields, profile) if handoff else ("Not given", "")


def place_of(fields: Mapping[str, str], profile: Profile) -> tuple[str, str]:
    site = profile.site(fields.get("site", ""))
    said = fields.get("place", NOT_GIVEN)
    named = "Not given" if said == NOT_GIVEN else _named(said, site, profile)
    return site.name if site else "Not sure", named


def _named(said: str, site: Site | None, profile: Profile) -> str:
    """One of another site than the family chose is named with its site: staff see that the two do not agree."""
    if place := profile.place(said, site):
        return place.name
    other = profile.only_site_with(said)
    elsewhere = profile.place(said, other) if other else None
    return f"{elsewhere.name}, {other.name}" if other and elsewhere else "Not in our list"


def _with_open_ones(newest: Iterable[Row], still_open: Iterable[Row]) -> list[Row]:
    """Somebody who still waits stays on the list, however many have come since."""
    shown: dict[UUID, Row] = {one.id: one for one in newest}
    return [*shown.values(), *(one for one in still_open if one.id not in shown)]


def _handoff_rows(session: Session, found: list[Handoff], profile: Profile) -> list[HandoffRow]:
    failing = outbox.failing(session)
    dead = {entry.handoff_id for entry in outbox.dead(session)}
    late, news = clock_steps.unacknowledged_with(session, OVERDUE), additions.with_unread(session)
    rows = []
    later = additions.of_handoffs(session, [one.id for one in found])
    for one in found:
        tags = handoff_tags(
            one,
            changed=last_change(later.get(one.id)),
            failing=one.id in failing,
            dead=one.id in dead,
            overdue=one.id in late,
            news=one.id in news,
        )
        rows.append(HandoffRow(one.reference, *where(one, profile), one.created_at, tags))
    return rows


def last_change(added: Sequence[HandoffAddition] | None) -> datetime | None:
    """When the family changed it last."""
    return added[-1].sent_at if added else None
