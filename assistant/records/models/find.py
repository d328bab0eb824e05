"""What the console finds by: keyed hashes of stems, never words, and the searches that staff made and keep."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import BigInteger, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from assistant.records.models.base import Base
from assistant.records.sealing import SealedJSON, SealedText

BY_KEY = {"sqlite_with_rowid": False}  # the table is its own index


class ConversationStem(Base):
    """That a stem stands somewhere in what the family or staff wrote: not where, not how often. It goes with its
    conversation.
    """

    __tablename__ = "conversation_stems"
    __table_args__ = (Index("ix_conversation_stems_conversation_id", "conversation_id"), BY_KEY)

    stem_hash: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True)


class HandoffStem(Base):
    """The same of a handoff's lines and of what was added to it; and the hash of its site and ward."""

    __tablename__ = "handoff_stems"
    __table_args__ = (Index("ix_handoff_stems_handoff_id", "handoff_id"), BY_KEY)

    stem_hash: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    handoff_id: Mapped[UUID] = mapped_column(ForeignKey("handoffs.id", ondelete="CASCADE"), primary_key=True)


class Search(Base):
    """What a member of staff looked for; with a `name` it is a view they keep for a year. Words of a search stand here,
    sealed, and not in an address.
    """

    __tablename__ = "searches"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), index=True)
    name: Mapped[str | None] = mapped_column(SealedText)
    criteria: Mapped[dict] = mapped_column(SealedJSON)
    made_at: Mapped[datetime] = mapped_column(index=True)


class Figure(Base):
    """What is left of conversations that were purged or erased: how many there were of a kind in a month."""

    __tablename__ = "figures"

    month: Mapped[str] = mapped_column(String(7), primary_key=True)
    figure: Mapped[str] = mapped_column(String(32), primary_key=True)
    kind: Mapped[str] = mapped_column(String(120), primary_key=True)
    number: Mapped[int]
