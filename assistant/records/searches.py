"""Queries on the searches that staff made, and the views they keep. Each person's own."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from assistant import clock
from assistant.records.models import Search

MOST_UNNAMED = 20


def add(session: Session, staff_id: UUID, criteria: dict[str, Any]) -> Search:
    """The last few stay, so that going back in the browser works."""
    old = select(Search.id).where(Search.staff_id == staff_id, Search.name.is_(None))
    gone = session.scalars(old.order_by(Search.made_at.desc()).offset(MOST_UNNAMED - 1)).all()
    session.execute(delete(Search).where(Search.id.in_(gone)))
    made = Search(staff_id=staff_id, criteria=criteria, made_at=clock.now())
    session.add(made)
    session.flush()
    return made


def of(session: Session, staff_id: UUID, search_id: UUID) -> Search | None:
    found = session.get(Search, search_id)
    return found if found and found.staff_id == staff_id else None


def kept(session: Session, staff_id: UUID) -> Sequence[Search]:
    """Views, by name: sealed, so it is not the records that sort them."""
    found = select(Search).where(Search.staff_id == staff_id, Search.name.is_not(None))
    return sorted(session.scalars(found.order_by(Search.made_at)), key=lambda one: (one.name or "").casefold())


def remove(session: Session, search: Search) -> None:
    session.delete(search)
