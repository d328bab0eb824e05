"""What staff taught: which topic a message that was not understood, or was answered wrongly, is about."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from assistant.records.models.base import Base
from assistant.records.sealing import SealedText


class Lesson(Base):
    """`origin` is not_understood, marked_wrong or marked_by_staff, `origin_id` the row of that table (of messages for
    the last). `was` is the intent that was read,
    `topic` the answer's id that is right, None for "not for us". It outlives its conversation, no longer tied to it.
    """

    __tablename__ = "lessons"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    origin: Mapped[str] = mapped_column(String(16))
    origin_id: Mapped[UUID] = mapped_column(unique=True)
    conversation_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("conversations.id", ondelete="SET NULL"), index=True
    )
    masked: Mapped[str] = mapped_column(SealedText)
    was: Mapped[str | None] = mapped_column(String(64))
    topic: Mapped[str | None] = mapped_column(String(64))
    by: Mapped[str] = mapped_column(String(120))
    at: Mapped[datetime] = mapped_column(index=True)
