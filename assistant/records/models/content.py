"""A hospital's say over the wording: who approved which words, and what is switched off."""

from datetime import date, datetime
from uuid import UUID, uuid4

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from assistant.records.models.base import Base


class Approval(Base):
    """A named person approved exactly these words (`text_hash`) of an answer. Changed words are a draft again; rows are
    kept.
    """

    __tablename__ = "approvals"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    answer_id: Mapped[str] = mapped_column(String(64), index=True)
    text_hash: Mapped[str] = mapped_column(String(64))
    name: Mapped[str] = mapped_column(String(120))
    role: Mapped[str] = mapped_column(String(120))
    approved_at: Mapped[datetime]
    review_by: Mapped[date]


class Withdrawal(Base):
    """Something families are not to be told at the moment: an answer (its id), a card's optional sentence
    (`<id>.optional`), or the chat.
    """

    __tablename__ = "withdrawals"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    subject: Mapped[str] = mapped_column(String(80), index=True)
    by: Mapped[str] = mapped_column(String(120))
    why: Mapped[str] = mapped_column(Text)
    withdrawn_at: Mapped[datetime]
    restored_at: Mapped[datetime | None]
    restored_by: Mapped[str | None] = mapped_column(String(120))
