"""Find conversations and handoffs. What was looked for stands with the search, sealed, and neither in an address nor on
the audit chain.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from assistant.handoffs.reference import read as read_reference
from assistant.hospital.profile import Profile
from assistant.records import accounts, audit, find_index, find_queries, handoffs, searches
from assistant.records.find_queries import Place, Wanted
from assistant.records.models import Conversation, Handoff, Search
from assistant.spelling.near import near_stems
from assistant.spelling.stems import stems
from assistant.staff.errors import BadSearch, NoSuchSearch
from assistant.staff.find_form import Criteria, checked, colleague_of, in_words
from assistant.staff.find_rows import Row, conversation_rows, handoff_rows
from assistant.staff.reading import note_opening
from assistant.staff.sessions import StaffMember

PAGE = 20
LONGEST_NAME = 80
SHORT_ID = re.compile(r"[0-9a-fA-F]{8}")


@dataclass(frozen=True)
class Results:
    """`older` is where the next page begins; None on the last. `near`: nothing has these words, and what is here has
    words one slip away from them.
    """

    id: UUID
    view: str | None
    criteria: Criteria
    said: list[str]
    rows: list[Row]
    older: str | None
    first: bool
    near: bool


def ask(session: Session, member: StaffMember, said: Mapping[str, str], profile: Profile) -> tuple[str, str]:
    """What to show: ("handoff", reference), ("conversation", id) or ("search", id). Raises BadSearch."""
    criteria = Criteria.of(said)
    if named := _named(session, criteria):
        return named
    checked(criteria, profile, accounts.everyone(session))
    return "search", str(searches.add(session, member.id, criteria.kept).id)


def results(session: Session, search_id: UUID, reader: StaffMember, profile: Profile, *, after: str = "") -> Results:
    """A page of what is found now, newest first. Raises NoSuchSearch."""
    search = _of(session, search_id, reader)
    criteria, colleagues = Criteria.of(search.criteria), accounts.everyone(session)
    note_opening(session, reader, "find.read", str(search_id), by=" ".join(criteria.kept))
    wanted, before, sought = _wanted(session, criteria), read_place(after), stems(criteria.words)
    slips = near_stems(criteria.words)
    near = any(len(one) > 1 for one in slips) and not any(_found(session, criteria, wanted, before=None, most=1))
    if near:
        wanted, sought = replace(wanted, words=find_index.asked_stems(session, slips)), frozenset[str]().union(*slips)
    begun, sent = _found(session, criteria, wanted, before=before, most=PAGE + 1)
    places = sorted((*map(_place, begun), *map(_place, sent)), key=lambda place: (place[0], place[1].hex), reverse=True)
    shown = set(places[:PAGE])
    rows = [
        *conversation_rows(session, [one for one in begun if _place(one) in shown], sought, profile),
        *handoff_rows(session, [one for one in sent if _place(one) in shown], sought, profile),
    ]
    rows.sort(key=lambda row: places.index(row.place_in_list))
    older = place_as_text(places[PAGE - 1]) if len(places) > PAGE else None
    return Results(search.id, search.name, criteria, in_words(criteria, colleagues), rows, older, before is None, near)


def _found(
    session: Session, criteria: Criteria, wanted: Wanted, *, before: Place | None, most: int
) -> tuple[Sequence[Conversation], Sequence[Handoff]]:
    begun: Sequence[Conversation] = ()
    sent: Sequence[Handoff] = ()
    if "conversations" in criteria.looks_at:
        begun = find_queries.conversations(session, wanted, before=before, most=most)
    if "handoffs" in criteria.looks_at:
        sent = find_queries.handoffs(session, wanted, before=before, most=most)
    return begun, sent


def _place(one: Conversation | Handoff) -> Place:
    return (one.last_message_at if isinstance(one, Conversation) else one.created_at, one.id)


def keep_view(session: Session, search_id: UUID, member: StaffMember, name: str) -> None:
    """Raises NoSuchSearch, BadSearch."""
    search, name = _of(session, search_id, member), " ".join(name.split())
    if not name or len(name) > LONGEST_NAME:
        raise BadSearch({"name": f"Give the view a name of at most {LONGEST_NAME} characters."})
    search.name = name
    audit.add(session, actor=member.actor, action="view.kept", subject=str(search.id))


def drop_view(session: Session, search_id: UUID, member: StaffMember) -> None:
    """Raises NoSuchSearch."""
    searches.remove(session, _of(session, search_id, member))
    audit.add(session, actor=member.actor, action="view.dropped", subject=str(search_id))


def views(session: Session, member: StaffMember) -> Sequence[Search]:
    return searches.kept(session, member.id)


def place_as_text(place: Place) -> str:
    return f"{place[0].isoformat()}~{place[1]}"


def read_place(said: str) -> Place | None:
    """None for the first page, and for what is no place."""
    at, _, key = said.partition("~")
    try:
        moment = datetime.fromisoformat(at)
        return (moment, UUID(key)) if moment.tzinfo else None
    except ValueError:
        return None


def _named(session: Session, criteria: Criteria) -> tuple[str, str] | None:
    """A reference or a conversation's short number, in whatever case, opens what it names."""
    if (reference := read_reference(criteria.words)) and handoffs.by_reference(session, reference):
        return "handoff", reference
    if SHORT_ID.fullmatch(criteria.words):
        ids = find_queries.by_short_id(session, criteria.words.lower())
        return ("conversation", str(ids[0])) if len(ids) == 1 else None
    return None


def _wanted(session: Session, criteria: Criteria) -> Wanted:
    return Wanted(
        words=find_index.asked_words(session, criteria.words),
        places=[find_index.asked_place(session, name) for name in criteria.places],
        modes=criteria.modes,
        statuses=criteria.statuses,
        colleague=colleague_of(criteria),
        since=criteria.since_at,
        until=criteria.until_at,
    )


def _of(session: Session, search_id: UUID, member: StaffMember) -> Search:
    search = searches.of(session, member.id, search_id)
    if search is None:
        raise NoSuchSearch
    return search
