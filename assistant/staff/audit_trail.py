"""The audit chain as an auditor reads it: a page at a time, by who, what, about what and when; as a file; and up to
where it was verified.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from assistant.handoffs.reference import read as read_reference
from assistant.keeping.audit_verify import begin
from assistant.records import accounts, audit, audit_checks, audit_pages
from assistant.records.audit_pages import Wanted
from assistant.records.models import AuditCheck, AuditEntry
from assistant.staff.reading import note_opening, note_refresh
from assistant.staff.sessions import StaffMember

MOST = 100
WHO = {"family": "A family", "service": "This service"}
HEADER = ("number", "time (UTC)", "who", "account", "what", "about", "details", "hash of the entry before", "hash")
SHORT = re.compile(r"[0-9A-Fa-f]{8}")


@dataclass(frozen=True)
class Entry:
    """`address` is the page of what it is about, if there is one still."""

    number: int
    at: datetime
    who: str
    action: str
    subject: str
    address: str | None
    details: str


@dataclass(frozen=True)
class Verified:
    """`by` in words. Under way while `finished_at` is None; `last` is how far the chain goes now."""

    by: str
    number: int
    first: int
    last: int
    worked_at: datetime
    finished_at: datetime | None
    fault: str | None


@dataclass(frozen=True)
class Trail:
    """`older` is where the next page begins, None on the last. `actors`: by value, in words."""

    entries: list[Entry]
    older: int | None
    actors: dict[str, str]
    actions: list[str]
    verified: Verified | None


def read_trail(session: Session, reader: StaffMember, wanted: Wanted, *, before: int | None = None) -> Trail:
    note_opening(session, reader, "audit.read", "audit")
    names = _names(session)
    found = audit_pages.page(session, wanted, before=before, most=MOST + 1)
    shown = found[:MOST]
    actors = {one: names.get(one, one) for one in audit_pages.actors(session)}
    return Trail(
        entries=_entries(session, shown, names),
        older=shown[-1].number if len(found) > MOST else None,
        actors=dict(sorted(actors.items(), key=lambda actor: actor[1].casefold())),
        actions=audit_pages.actions(session),
        verified=_verified(session, names),
    )


def read_verified(session: Session, reader: StaffMember) -> Verified | None:
    note_refresh(session, reader, "audit.read", "audit")
    return _verified(session, _names(session))


def ask_to_verify(session: Session, member: StaffMember, *, whole: bool) -> AuditCheck:
    """Whoever asks while one is under way gets that one."""
    return begin(session, by=member.actor, whole=whole)


def export(session: Session, member: StaffMember, wanted: Wanted) -> tuple[int, int]:
    """Noted before it is given away. Up to which entry it goes, and how many there are."""
    up_to, count = audit.head(session).number, audit_pages.count(session, wanted)
    used = [name for name in ("actor", "action", "subject", "since", "until") if getattr(wanted, name)]
    by = ", ".join(used) or "nothing"  # not what was typed: it might be a name
    note_opening(session, member, "audit.exported", "audit", count=str(count), up_to=str(up_to), narrowed_by=by)
    return up_to, count


def rows(session: Session, wanted: Wanted, *, up_to: int) -> Iterator[Sequence[object]]:
    names = _names(session)
    for one in audit_pages.oldest_first(session, wanted, up_to=up_to):
        who, details = names.get(one.actor, one.actor), json.dumps(one.details, ensure_ascii=False, sort_keys=True)
        moment = one.at.isoformat(timespec="milliseconds")
        yield one.number, moment, who, one.actor, one.action, one.subject, details, one.previous, one.hash


def subject(said: str) -> str | None:
    """What somebody typed, as the chain has it: a conversation's number or its first eight characters, a handoff's
    reference in any dress, or another id.
    """
    plain = " ".join(said.split())
    if SHORT.fullmatch(plain):
        return plain.lower()
    try:
        return str(UUID(plain))
    except ValueError:
        return read_reference(plain) or plain or None


def _entries(session: Session, found: Sequence[AuditEntry], names: dict[str, str]) -> list[Entry]:
    people = {actor.removeprefix("staff:"): name for actor, name in names.items()}
    subjects = list({one.subject for one in found})
    address = {one: f"/staff/conversations/{one}" for one in audit_pages.conversations_among(session, subjects)}
    address |= {one: f"/staff/handoffs/{one}" for one in audit_pages.handoffs_among(session, subjects)}
    return [
        Entry(
            one.number,
            one.at,
            names.get(one.actor, one.actor),
            one.action,
            people.get(one.subject, one.subject),
            address.get(one.subject),
            ", ".join(f"{name}: {value}" for name, value in one.details.items()),
        )
        for one in found
    ]


def _names(session: Session) -> dict[str, str]:
    return {f"staff:{account.id}": account.name for account in accounts.everyone(session)} | WHO


def _verified(session: Session, names: dict[str, str]) -> Verified | None:
    check = audit_checks.last(session)
    if check is None:
        return None
    last = audit.head(session).number
    return Verified(
        names.get(check.by, check.by), check.number, check.first, last, check.worked_at, check.finished_at, check.fault
    )
