"""Queries on the links that acknowledge a handoff without an account."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from assistant.records.changes import changed_one
from assistant.records.models import AcknowledgementLink


def add(session: Session, *, token_hash: str, handoff_id: UUID, now: datetime, expires_at: datetime) -> None:
    session.add(
        AcknowledgementLink(token_hash=token_hash, handoff_id=handoff_id, created_at=now, expires_at=expires_at)
    )


def by_hash(session: Session, token_hash: str) -> AcknowledgementLink | None:
    return session.get(AcknowledgementLink, token_hash)


def use(session: Session, token_hash: str, *, now: datetime) -> bool:
    """True for the one who uses it first."""
    unused = update(AcknowledgementLink).where(
        AcknowledgementLink.token_hash == token_hash, AcknowledgementLink.used_at.is_(None)
    )
    return changed_one(session, unused.values(used_at=now).execution_options(synchronize_session="fetch"))
