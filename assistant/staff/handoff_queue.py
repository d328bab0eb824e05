"""The queue of handoffs: what staff marked urgent, then what is due first, with least data. No name of a child, no
words of a family.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from heapq import merge
from itertools import chain, islice
from uuid import UUID

from sqlalchemy import ColumnElement, true
from sqlalchemy.orm import Session

from assistant import clock
from assistant.handoffs import additions, lines
from assistant.handoffs.due import AT_WORK, Due, DueTimes
from assistant.handoffs.overdue import OVERDUE
from assistant.handoffs.readers import needs
from assistant.hospital.profile import Profile
from assistant.records import accounts, clock_steps, conversations, handoff_queue, outbox
from assistant.records import additions as addition_rows
from assistant.records.handoff_queue import Waiting
from assistant.records.models import Handoff, HandoffEvent
from assistant.records.models.handoff import NOBODY_HAS_IT
from assistant.staff.complaints import mentioned, said_in
from assistant.staff.lists import last_change, place_of
from assistant.staff.reading import note_opening, note_refresh
from assistant.staff.sessions import StaffMember
from assistant.staff.states import MENTIONS_COMPLAINT, Tag, at, danger_tags, handoff_tags

PAGE = 50
A_DAY = timedelta(days=1)
ENDED = ("closed", "withdrawn")
WHOSE = {"all": "Everybody's", "mine": "Mine", "unassigned": "Nobody's yet"}
STATES: dict[str, tuple[str, tuple[str, ...]]] = {
    "open": ("Open", (*NOBODY_HAS_IT, *AT_WORK)),
    "unacknowledged": ("Not acknowledged", NOBODY_HAS_IT),
    "acknowledged": ("Acknowledged", ("acknowledged",)),
    "in_progress": ("In progress", ("in_progress",)),
    "closed": ("Closed", ("closed",)),
    "withdrawn": ("Withdrawn", ("withdrawn",)),
    "all": ("All", (*NOBODY_HAS_IT, *AT_WORK, *ENDED)),
}


@dataclass(frozen=True)
class Row:
    reference: str
    tags: list[Tag]
    needs: tuple[str, ...]
    site: str
    place: str
    sent_at: datetime
    due: Due | None
    late: bool
    assigned: str | None


@dataclass(frozen=True)
class Queue:
    """`next` is what to do first: of what is mine, or also of what is nobody's where more than mine is shown, what is
    due first. `late`, `free` and `mine` are counts of open ones; `given` of mine that a colleague gave and I have not
    opened; `taken_back` of those that families withdrew within a day before anybody acknowledged them.
    """

    whose: str
    state: str
    page: int
    pages: int
    total: int
    rows: list[Row]
    next: Row | None
    late: int
    free: int
    mine: int
    given: int
    taken_back: int


def read_queue(
    session: Session, profile: Profile, reader: StaffMember, *, whose: str, state: str, page: int, refresh: bool = False
) -> Queue:
    """`whose` and `state` are of WHOSE and STATES; a page beyond the last one is the last."""
    (note_refresh if refresh else note_opening)(session, reader, "queue.read", "handoffs")
    times, only = DueTimes(profile), _whose(whose, reader)
    statuses = STATES[state][1]
    still = handoff_queue.oldest_first(session, statuses=[one for one in statuses if one not in ENDED], only=only)
    ended = [one for one in statuses if one in ENDED]
    total = len(still) + (handoff_queue.count(session, statuses=ended, only=only) if ended else 0)
    pages = max(1, -(-total // PAGE))
    page = min(page, pages)
    skip = (page - 1) * PAGE
    ids = [one.id for one in islice(_due_first(still, times), skip, skip + PAGE)]
    if ended and len(ids) < PAGE:
        ids += handoff_queue.newest_first(
            session, statuses=ended, only=only, skip=max(0, skip - len(still)), most=PAGE - len(ids)
        )
    everybodys = handoff_queue.oldest_first(session, statuses=STATES["open"][1], only=true())
    whom = {"mine": (reader.id,), "unassigned": (None,)}.get(whose, (None, reader.id))
    ours = [one for one in everybodys if one.assigned_to in whom]
    first = next(_due_first(ours, times), None)
    shown = _rows(
        session, handoff_queue.by_ids(session, [*ids, *([first.id] if first else [])]), profile, times, reader
    )
    return Queue(
        whose,
        state,
        page,
        pages,
        total,
        shown[: len(ids)],
        shown[-1] if first and shown else None,
        late=_late(everybodys, times),
        free=sum(one.assigned_to is None for one in everybodys),
        mine=sum(one.assigned_to == reader.id for one in everybodys),
        given=sum(one.assigned_to == reader.id and one.given_by is not None for one in everybodys),
        taken_back=len(handoff_queue.withdrawn_untaken(session, HandoffEvent.at >= clock.now() - A_DAY)),
    )


def _whose(whose: str, reader: StaffMember) -> ColumnElement[bool]:
    return {"mine": Handoff.assigned_to == reader.id, "unassigned": Handoff.assigned_to.is_(None)}.get(whose, true())


def _halves(found: Sequence[Waiting]) -> list[list[Waiting]]:
    """Those that nobody has, and those at work: in each, oldest first is due first."""
    return [[one for one in found if (one.status in NOBODY_HAS_IT) is half] for half in (True, False)]


def _due_first(found: Sequence[Waiting], times: DueTimes) -> Iterator[Waiting]:
    """What is urgent before all else. No more times are reckoned than are taken. What has no time stands last."""

    def key(one: Waiting) -> tuple[bool, float]:
        due = times.of(one.status, one.created_at)
        return due is None, (due.at if due else one.created_at).timestamp()

    urgent, rest = ([one for one in found if bool(one.urgent_at) is marked] for marked in (True, False))
    return chain(merge(*_halves(urgent), key=key), merge(*_halves(rest), key=key))


def _late(found: Sequence[Waiting], times: DueTimes) -> int:
    """How many are past their time: looked up from the middle, since they stand in order."""
    now = clock.now()

    def in_time(one: Waiting) -> bool:
        due = times.of(one.status, one.created_at)
        return due is None or not due.over(now)

    return sum(bisect_left(half, True, key=in_time) for half in _halves(found))


def _rows(session: Session, found: list[Handoff], profile: Profile, times: DueTimes, reader: StaffMember) -> list[Row]:
    ids: list[UUID] = [one.id for one in found]
    failing = outbox.failing(session)
    dead = {entry.handoff_id for entry in outbox.dead(session)}
    overdue, news = clock_steps.unacknowledged_with(session, OVERDUE), addition_rows.with_unread(session)
    names = {account.id: account.name for account in accounts.everyone(session)}
    withdrawn = handoff_queue.withdrawn_untaken(session, Handoff.id.in_(ids))
    chats = [one.conversation_id for one in found if one.conversation_id]
    complaints, shown = mentioned(session, chats), conversations.notices_of(session, chats)
    later, now, rows = addition_rows.of_handoffs(session, ids), clock.now(), []
    for one in found:
        due = times.of(one.status, one.created_at)
        late = bool(due and due.over(now))
        said = {line.name: line.words for line in lines.standing(one, additions.in_order(one, later.get(one.id, [])))}
        tags = handoff_tags(
            one,
            failing=one.id in failing,
            dead=one.id in dead,
            overdue=one.id in overdue or (late and one.nobody_has_it),
            news=one.id in news,
            changed=last_change(later.get(one.id)),
        )
        tags += danger_tags(shown.get(one.conversation_id, [])) if one.conversation_id else []
        if one.conversation_id in complaints or (said_in(said) and not one.complaint_at):
            tags.append(MENTIONS_COMPLAINT)
        if one.given_by and one.assigned_to == reader.id:
            tags.insert(0, Tag(f"New: given to you by {one.given_by}", "purple"))
        if taken_back := withdrawn.get(one.id):
            tags.insert(0, Tag(f"Taken back {at(taken_back)}, before anybody acknowledged it", "orange"))
        site, place = place_of(said, profile)
        who = names.get(one.assigned_to) if one.assigned_to else None
        rows.append(Row(one.reference, tags, needs.read(said).kinds, site, place, one.created_at, due, late, who))
    return rows
