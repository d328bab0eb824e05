"""What the end of a record leaves behind: a certificate of what was purged, and what the engine has still to forget."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from assistant.records.models.base import Base


class PurgeCertificate(Base):
    """One purge: the rules it went by and how many rows of each kind went. No words, no identity. Unfinished while
    `finished_at` is None.
    """

    __tablename__ = "purge_certificates"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    by: Mapped[str] = mapped_column(String(80))
    started_at: Mapped[datetime] = mapped_column(index=True)
    finished_at: Mapped[datetime | None]
    rules: Mapped[dict] = mapped_column(JSON)
    counts: Mapped[dict] = mapped_column(JSON)


class ToForget(Base):
    """A conversation that is gone here and that the engine has still to forget. Written in the transaction that removed
    it.
    """

    __tablename__ = "to_forget"

    conversation_id: Mapped[UUID] = mapped_column(primary_key=True)
    asked_at: Mapped[datetime] = mapped_column(index=True)
