"""The audit chain: append-only, each entry holding the hash of the one before."""

from datetime import datetime

from sqlalchemy import JSON, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from assistant.records.models.base import Base


class AuditEntry(Base):
    """`subject` is a reference or an id, `details` holds states and ids: never a family's words or identity."""

    __tablename__ = "audit"
    __table_args__ = (Index("ix_audit_actor_action_subject", "actor", "action", "subject"),)

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    actor: Mapped[str] = mapped_column(String(80))
    action: Mapped[str] = mapped_column(String(60))
    subject: Mapped[str] = mapped_column(String(80))
    details: Mapped[dict] = mapped_column(JSON)
    previous: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64), unique=True)
