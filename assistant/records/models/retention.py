"""What the end of a record leaves behind: a certificate of what was purged, and what the engine has still to forget."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from assistant.records.models.base import Base
from assistant.records.sealing import SealedText


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


class Erasure(Base):
    """What staff decided about erasing a conversation that may be about somebody's safety. `asked_by`: the first of two
    persons, and `why` one of keeping/erasure_reasons.py. `kept_because`: it is kept although the family asked for it
    to be erased at `family_asked_at`.
    """

    __tablename__ = "erasures"

    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True)
    why: Mapped[str | None] = mapped_column(String(24))
    asked_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    asked_by: Mapped[str | None] = mapped_column(String(120))
    asked_at: Mapped[datetime | None]
    family_asked_at: Mapped[datetime | None]
    kept_by: Mapped[str | None] = mapped_column(String(120))
    kept_at: Mapped[datetime | None]
    kept_because: Mapped[str | None] = mapped_column(SealedText)
