"""The audit chain: append-only, each entry holding the hash of the one before."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import JSON, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from assistant.records.models.base import Base


class AuditEntry(Base):
    """`subject` is a reference or an id, `details` holds states and ids: never a family's words or identity."""

    __tablename__ = "audit"
    __table_args__ = (
        Index("ix_audit_actor_action_subject", "actor", "action", "subject"),
        Index("ix_audit_actor_number", "actor", "number"),
        Index("ix_audit_actor_action_number", "actor", "action", "number"),
        Index("ix_audit_action_number", "action", "number"),
        Index("ix_audit_subject_number", "subject", "number"),
    )

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    at: Mapped[datetime] = mapped_column(index=True)
    actor: Mapped[str] = mapped_column(String(80))
    action: Mapped[str] = mapped_column(String(60))
    subject: Mapped[str] = mapped_column(String(80))
    details: Mapped[dict] = mapped_column(JSON)
    previous: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64), unique=True)


class AuditCheck(Base):
    """One verification of the chain, from entry `first` on. It holds up to entry `number`, whose hash is `hash`, unless
    `fault` names the first entry that does not fit. Unfinished while `finished_at` is None; `worked_at` is its last
    chunk.
    """

    __tablename__ = "audit_checks"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    asked_at: Mapped[datetime] = mapped_column(index=True)
    by: Mapped[str] = mapped_column(String(80))
    first: Mapped[int]
    number: Mapped[int]
    hash: Mapped[str] = mapped_column(String(64))
    fault: Mapped[str | None] = mapped_column(String(200))
    worked_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
