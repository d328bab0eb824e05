"""What an address did of late, to count how often: so a limit holds whichever service was asked."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from assistant.records.models.base import Base


class Attempt(Base):
    """`who` is a keyed hash of a network address: it can be counted, and not read. Kept for an hour."""

    __tablename__ = "attempts"
    __table_args__ = (Index("ix_attempts_kind_who_at", "kind", "who", "at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    kind: Mapped[str] = mapped_column(String(24))
    who: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime]
