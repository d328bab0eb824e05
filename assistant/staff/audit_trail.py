"""The audit chain as a clinical owner reads it: the last entries, who they name, and whether the whole chain holds."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from assistant.records import accounts, audit
from assistant.records.database import Database
from assistant.staff.reading import looking, note_opening
from assistant.staff.sessions import StaffMember

MOST = 200
WHO = {"family": "A family", "service": "This service"}


@dataclass(frozen=True)
class Entry:
    number: int
    at: datetime
    who: str
    action: str
    subject: str
    details: str


@dataclass(frozen=True)
class Trail:
    """`fault` names the first entry that does not fit; None when the chain holds."""

    fault: str | None
    entries: list[Entry]


def read_trail(db: Database, reader: StaffMember) -> Trail:
    """Handed the database: the whole chain is checked, and that keeps no family waiting."""
    with looking(db) as session:
        note_opening(session, reader, "audit.read", "audit")
        fault = audit.first_fault(audit.oldest_first(session))
    with db.read() as session:
        return Trail(fault, _entries(session))


def _entries(session: Session) -> list[Entry]:
    names = {f"staff:{account.id}": account.name for account in accounts.everyone(session)} | WHO
    subjects = {str(account.id): account.name for account in accounts.everyone(session)}
    return [
        Entry(
            one.number,
            one.at,
            names.get(one.actor, one.actor),
            one.action,
            subjects.get(one.subject, one.subject),
            _said(one.details),
        )
        for one in audit.newest_first(session, most=MOST)
    ]


def _said(details: dict) -> str:
    return ", ".join(f"{name}: {value}" for name, value in details.items())
