"""What the desk writes about a handoff, and what the family said of its outcome: no part of what was passed on."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from assistant.records.models.base import Base
from assistant.records.sealing import SealedText


class HandoffNote(Base):
    """A note, or something that was done at the desk (`kind`): who and when. The family does not see it."""

    __tablename__ = "handoff_notes"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    handoff_id: Mapped[UUID] = mapped_column(ForeignKey("handoffs.id", ondelete="CASCADE"), index=True)
    at: Mapped[datetime]
    kind: Mapped[str] = mapped_column(String(16))
    by: Mapped[str] = mapped_column(String(120))
    words: Mapped[str] = mapped_column(SealedText)


class HandoffRating(Base):
    """Whether the outcome helped, in the family's words if it likes. One for each time the handoff was closed."""

    __tablename__ = "handoff_ratings"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    handoff_id: Mapped[UUID] = mapped_column(ForeignKey("handoffs.id", ondelete="CASCADE"), index=True)
    at: Mapped[datetime]
    helpful: Mapped[bool]
    words: Mapped[str | None] = mapped_column(SealedText)


class KeptNote(Base):
    """A note that is not one yet: its author's session ended over it, or they put it by. Theirs alone to see."""

    __tablename__ = "kept_notes"

    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), primary_key=True)
    handoff_id: Mapped[UUID] = mapped_column(
        ForeignKey("handoffs.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    words: Mapped[str] = mapped_column(SealedText)
    kept_at: Mapped[datetime] = mapped_column(index=True)
