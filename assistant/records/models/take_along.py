"""What a family makes to take along: its question list, and what it thought through. In the records, in its own
words.
"""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from assistant.records.models.base import Base
from assistant.records.sealing import SealedJSON, SealedText


class QuestionList(Base):
    """One list a conversation. `worry` is kept as the family said it; `concern` is what the bank calls it; `undo` is
    how the list was before its last change, which was made in `turn_id`.
    """

    __tablename__ = "question_lists"

    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True)
    coming_up: Mapped[str | None] = mapped_column(SealedText)
    stage: Mapped[str | None] = mapped_column(String(32))
    worry: Mapped[str | None] = mapped_column(SealedText)
    concern: Mapped[str | None] = mapped_column(String(32))
    undo: Mapped[dict | None] = mapped_column(SealedJSON)
    turn_id: Mapped[UUID | None]
    changed_at: Mapped[datetime]


class QuestionItem(Base):
    """One question. `bank_id` is None for a family's own. A dropped one stays as a row, so that it is never offered
    again.
    """

    __tablename__ = "question_items"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    text: Mapped[str] = mapped_column(SealedText)
    bank_id: Mapped[str | None] = mapped_column(String(16))
    own_words: Mapped[bool] = mapped_column(default=False)
    dropped_at: Mapped[datetime | None]
    turn_id: Mapped[UUID | None]


class Thought(Base):
    """One step of thinking it through, in the family's words. A skipped step has no words."""

    __tablename__ = "thoughts"
    __table_args__ = (UniqueConstraint("conversation_id", "step"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"), index=True)
    step: Mapped[str] = mapped_column(String(32))
    words: Mapped[str | None] = mapped_column(SealedText)
    at: Mapped[datetime]
