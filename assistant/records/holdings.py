"""Everything the records hold of a conversation and its handoffs, table by table, found by what hangs on what: also
tables of next year.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from assistant.records.models import AuditEntry, Base
from assistant.records.removal import hanging_on

Rows = list[dict[str, Any]]


def held(session: Session, table_name: str, ids: Sequence[UUID]) -> dict[str, Rows]:
    """The rows of these ids, and of every table that hangs on them, each once, each table in the order it was written
    where it says so.
    """
    found: dict[str, Rows] = {}
    _add(session, found, table_name, next(iter(Base.metadata.tables[table_name].primary_key)).name, ids)
    return found


def _add(session: Session, found: dict[str, Rows], table_name: str, column: str, ids: Sequence[Any]) -> None:
    table = Base.metadata.tables[table_name]
    order = [table.c[name] for name in ("seq", "position", "created_at", "given_at", "at") if name in table.c]
    found[table_name] = [
        dict(row._mapping) for row in session.execute(select(table).where(table.c[column].in_(ids)).order_by(*order))
    ]
    key = next(iter(table.primary_key)).name
    for child, tie in hanging_on(table_name):
        if child.name not in found and found[table_name]:
            _add(session, found, child.name, tie.name, [row[key] for row in found[table_name]])


def tied(session: Session, conversation_id: UUID) -> dict[str, Rows]:
    """What names the conversation and outlives it, such as the learn queue, with what hangs on it. Its handoffs have an
    end of their own.
    """
    found: dict[str, Rows] = {}
    for table in Base.metadata.sorted_tables:
        ties = [
            key.parent
            for key in table.foreign_keys
            if key.ondelete == "SET NULL" and key.column.table.name == "conversations"
        ]
        if ties and table.name != "handoffs":
            found[table.name] = [
                dict(row._mapping) for row in session.execute(select(table).where(ties[0] == conversation_id))
            ]
            for child, tie in hanging_on(table.name):
                _add(session, found, child.name, tie.name, [row["id"] for row in found[table.name]])
    return found


def read_by(session: Session, subjects: Sequence[str]) -> Sequence[AuditEntry]:
    """All that is on the audit chain about these, oldest first."""
    return session.scalars(select(AuditEntry).where(AuditEntry.subject.in_(subjects)).order_by(AuditEntry.number)).all()
