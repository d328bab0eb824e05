"""What goes on now, what needs somebody first: danger of which nobody has said what followed; families that wait,
longest first; whoever waits for an answer of the staff; then the rest, newest first. Among danger, where a family may
still be reading, life first; then the newest card, so that one in an old chat moves it up.
With least data, as every list; but whoever takes a chat should know first of a language, a need or a death.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.conversations.forms import HANDOFF_FORM
from assistant.hospital.profile import Profile
from assistant.records import accounts, conversations, handoffs
from assistant.records.models import Conversation
from assistant.staff.complaints import mentioned
from assistant.staff.family_marks import family_marks
from assistant.staff.lists import MOST, short_id, where
from assistant.staff.open_danger import OpenDanger, open_danger
from assistant.staff.sessions import StaffMember
from assistant.staff.states import MENTIONS_COMPLAINT, ROUTES, Tag, conversation_tags

IDLE = timedelta(minutes=30)
LATELY = timedelta(minutes=15)  # a family that wrote since then may still be there
LIFE = {"emergency", "self_harm"}
FILTERS = {
    "all": "All",
    "waiting": "Waiting for a person",
    "danger": "Danger card, still open",
    "handoff": "Filling in a handoff",
    "mine": "With me",
    "idle": "Idle",
    "ended": "Ended",
}
DANGER, WAITS, ANSWER, WRITING, ACTIVE, QUIET, ENDED = range(7)  # in the order of need


@dataclass(frozen=True)
class NowRow:
    """`do` is what to do next, "" for nothing; `since` is since when somebody waits, or the last message. `danger` is
    the kinds that are open, `danger_since` when the first was shown and `danger_newest` the last.
    """

    id: UUID
    short: str
    mine: bool
    do: str
    since: datetime
    waits: bool
    site: str
    place: str
    last_at: datetime
    tags: list[Tag]
    danger: str
    danger_since: datetime | None
    danger_newest: datetime | None


@dataclass(frozen=True)
class Standing:
    """`waits` is WAITS or ANSWER where a person is waited for since `since`, whatever else there is. `takeable`: nobody
    of the staff has it, and it has not ended.
    """

    need: int
    since: datetime
    mine: bool
    waits: int | None
    danger: OpenDanger | None
    takeable: bool


@dataclass(frozen=True)
class Now:
    """`danger_left` is how many more with open danger the page has no room for."""

    rows: list[NowRow]
    danger_left: int


def read_now(session: Session, profile: Profile, reader: StaffMember, *, show: str = "all") -> Now:
    """At most what a page holds, and everybody who waits for a person."""
    danger = open_danger(session)
    found = _everyone(session, list(danger))
    senders = conversations.last_senders(session, [one.id for one in found])
    standing = {one.id: _standing(one, reader, danger.get(one.id), senders.get(one.id)) for one in found}
    chosen = [one for one in found if _fits(show, one, standing[one.id])]
    chosen.sort(key=lambda one: _order(standing[one.id]))
    kept = _kept(chosen, standing)
    in_danger = [sum(standing[one.id].danger is not None for one in some) for some in (chosen, kept)]
    return Now(_rows(session, kept, standing, profile), danger_left=in_danger[0] - in_danger[1])


def _kept(chosen: Sequence[Conversation], standing: dict[UUID, Standing]) -> list[Conversation]:
    """In their order. However much danger is open, no family is left out that waits."""
    return [one for place, one in enumerate(chosen) if place < MOST or standing[one.id].waits is not None]


def _everyone(session: Session, in_danger: list[UUID]) -> list[Conversation]:
    groups = (
        conversations.waiting(session),
        conversations.held(session),
        conversations.of_ids(session, in_danger),
        conversations.newest_first(session, most=MOST),
    )
    return list({one.id: one for group in groups for one in group}.values())


def _standing(one: Conversation, reader: StaffMember, danger: OpenDanger | None, last_sender: str | None) -> Standing:
    mine = one.mode == "staff" and one.staff_id == reader.id
    waits = WAITS if one.mode == "waiting" else ANSWER if one.mode == "staff" and last_sender == "family" else None
    since = (one.waiting_since if waits == WAITS else None) or one.last_message_at
    need = DANGER if danger else waits if waits is not None else _without_need(one)
    return Standing(need, since, mine, waits, danger, takeable=one.mode == "assistant")


def _without_need(one: Conversation) -> int:
    if one.mode == "closed":
        return ENDED
    if one.last_message_at < clock.now() - IDLE:
        return QUIET
    return WRITING if one.form == HANDOFF_FORM else ACTIVE


def _fits(show: str, one: Conversation, standing: Standing) -> bool:
    return {
        "waiting": standing.waits == WAITS,
        "danger": standing.danger is not None,
        "handoff": one.form == HANDOFF_FORM and one.mode != "closed",
        "mine": standing.mine,
        "idle": standing.need == QUIET,
        "ended": one.mode == "closed",
    }.get(show, standing.need != ENDED)


def _order(standing: Standing) -> tuple[int, int, float]:
    """Of danger, by rank and the newest card first; whoever waits, the longest first; else the newest first."""
    if standing.danger:
        return standing.need, _rank(standing.danger), -standing.danger.newest.timestamp()
    moment = standing.since.timestamp()
    return standing.need, 0, moment if standing.need in (WAITS, ANSWER) else -moment


def _rank(danger: OpenDanger) -> int:
    """0 to 4: what nobody has attended to first; of that, where the family may still be there; of those, life."""
    if danger.attended:
        return 4
    return (0 if _may_be_there(danger) else 2) + (0 if LIFE & set(danger.routes) else 1)


def _may_be_there(danger: OpenDanger) -> bool:
    return danger.written is not None and danger.written >= clock.now() - LATELY


def _rows(
    session: Session, chosen: Sequence[Conversation], standing: dict[UUID, Standing], profile: Profile
) -> list[NowRow]:
    ids = [one.id for one in chosen]
    notices, passed_on = conversations.notices_of(session, ids), handoffs.of_conversations(session, ids)
    names = {account.id: account.name for account in accounts.everyone(session)}
    complaints = mentioned(session, ids)
    rows = []
    for one in chosen:
        state = standing[one.id]
        tags = conversation_tags(one, names.get(one.staff_id) if one.staff_id else None, notices.get(one.id, []))
        tags += family_marks(one)
        if one.id in complaints:
            tags.append(MENTIONS_COMPLAINT)
        if one.form == HANDOFF_FORM and one.mode != "closed":
            tags.append(Tag("Filling in a handoff", "blue"))
        if state.need == QUIET:
            tags.append(Tag("Idle", "grey"))
        site, place = where(passed_on.get(one.id), profile)
        danger = state.danger
        rows.append(
            NowRow(
                id=one.id,
                short=short_id(one.id),
                mine=state.mine,
                do=_do(state),
                since=state.since,
                waits=state.waits is not None,
                site=site,
                place=place,
                last_at=one.last_message_at,
                tags=tags,
                danger=", ".join(ROUTES[route] for route in danger.routes) if danger else "",
                danger_since=danger.since if danger else None,
                danger_newest=danger.newest if danger else None,
            )
        )
    return rows


def _do(state: Standing) -> str:
    person = {
        WAITS: "Take it over",
        ANSWER: "Answer the family" if state.mine else "A colleague has it, and the family waits",
    }.get(ACTIVE if state.waits is None else state.waits, "")
    if not state.danger:
        return person
    if state.takeable and _may_be_there(state.danger):
        person = "Take it over"
    then = "Read it and decide" if state.danger.alert else "Read it and say what followed"
    return f"{person}. {then}" if person else then
