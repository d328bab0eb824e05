"""What goes on now, what needs somebody first: families that wait, longest first; danger that nobody has decided on;
whoever waits for an answer of the staff; then the rest, newest first. With least data, as every list.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.conversations.forms import HANDOFF_FORM
from assistant.hospital.profile import Profile
from assistant.records import accounts, alerts, conversations, handoffs
from assistant.records.models import Conversation
from assistant.staff.lists import MOST, short_id, where
from assistant.staff.sessions import StaffMember
from assistant.staff.states import Tag, conversation_tags

IDLE = timedelta(minutes=30)
FILTERS = {
    "all": "All",
    "waiting": "Waiting for a person",
    "danger": "Danger card, not decided",
    "handoff": "In a handoff",
    "mine": "With me",
    "idle": "Idle",
    "ended": "Ended",
}
WAITS, DANGER, ANSWER, WRITING, ACTIVE, QUIET, ENDED = range(7)  # in the order of need


@dataclass(frozen=True)
class NowRow:
    """`do` is what to do next, "" for nothing; `since` is since when somebody waits, or the last message."""

    id: UUID
    short: str
    do: str
    since: datetime
    waits: bool
    site: str
    place: str
    last_at: datetime
    tags: list[Tag]


@dataclass(frozen=True)
class Standing:
    need: int
    since: datetime
    mine: bool


def read_now(session: Session, profile: Profile, reader: StaffMember, *, show: str = "all") -> list[NowRow]:
    """At most what a page holds, and everybody who waits."""
    found = _everyone(session)
    ids = [one.id for one in found]
    open_alerts = {alert.conversation_id for alert in alerts.undecided(session) if alert.conversation_id}
    senders = conversations.last_senders(session, ids)
    standing = {one.id: _standing(one, reader, one.id in open_alerts, senders.get(one.id)) for one in found}
    chosen = [one for one in found if _fits(show, one, standing[one.id])]
    chosen.sort(key=lambda one: _order(standing[one.id]))
    return _rows(session, chosen[:MOST], standing, profile)


def _everyone(session: Session) -> list[Conversation]:
    alerted = [alert.conversation_id for alert in alerts.undecided(session) if alert.conversation_id]
    groups = (
        conversations.waiting(session),
        conversations.held(session),
        conversations.of_ids(session, alerted),
        conversations.newest_first(session, most=MOST),
    )
    return list({one.id: one for group in groups for one in group}.values())


def _standing(one: Conversation, reader: StaffMember, alerted: bool, last_sender: str | None) -> Standing:
    mine = one.mode == "staff" and one.staff_id == reader.id
    if one.mode == "waiting":
        return Standing(WAITS, one.person_asked_at or one.last_message_at, mine)
    if alerted:
        return Standing(DANGER, one.last_message_at, mine)
    if one.mode == "staff" and last_sender == "family":
        return Standing(ANSWER, one.last_message_at, mine)
    if one.mode == "closed":
        return Standing(ENDED, one.last_message_at, mine)
    if one.last_message_at < clock.now() - IDLE:
        return Standing(QUIET, one.last_message_at, mine)
    return Standing(WRITING if one.form == HANDOFF_FORM else ACTIVE, one.last_message_at, mine)


def _fits(show: str, one: Conversation, standing: Standing) -> bool:
    return {
        "waiting": standing.need == WAITS,
        "danger": standing.need == DANGER,
        "handoff": one.form == HANDOFF_FORM and one.mode != "closed",
        "mine": standing.mine,
        "idle": standing.need == QUIET,
        "ended": standing.need == ENDED,
    }.get(show, standing.need != ENDED)


def _order(standing: Standing) -> tuple[int, float]:
    """Who waits, the longest first; everybody else, the newest first."""
    moment = standing.since.timestamp()
    return standing.need, moment if standing.need in (WAITS, DANGER, ANSWER) else -moment


def _rows(
    session: Session, chosen: Sequence[Conversation], standing: dict[UUID, Standing], profile: Profile
) -> list[NowRow]:
    ids = [one.id for one in chosen]
    notices, passed_on = conversations.notices_of(session, ids), handoffs.of_conversations(session, ids)
    names = {account.id: account.name for account in accounts.everyone(session)}
    rows = []
    for one in chosen:
        state = standing[one.id]
        tags = conversation_tags(one, names.get(one.staff_id) if one.staff_id else None, notices.get(one.id, []))
        if one.form == HANDOFF_FORM and one.mode != "closed":
            tags.append(Tag("In a handoff", "blue"))
        if state.need == QUIET:
            tags.append(Tag("Idle", "grey"))
        site, place = where(passed_on.get(one.id), profile)
        waits = state.need in (WAITS, ANSWER)
        rows.append(
            NowRow(one.id, short_id(one.id), _do(state), state.since, waits, site, place, one.last_message_at, tags)
        )
    return rows


def _do(state: Standing) -> str:
    if state.need == ANSWER:
        return "Answer the family" if state.mine else "A colleague has it, and the family waits"
    return {WAITS: "Take it over", DANGER: "Read it and decide"}.get(state.need, "")
