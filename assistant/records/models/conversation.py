"""A family's conversation: its messages, the turns they came in, and the choices it was offered."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import JSON, Float, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from assistant.records.models.base import Base
from assistant.records.sealing import SealedJSON, SealedText

HAS_NOTICE = text("notice IS NOT NULL")
ASKED = text("erase_asked_at IS NOT NULL")


class Conversation(Base):
    """`nation`, `writer` and `language` choose the wording; `form` and `field` are the step that was asked last.
    `portal_person` is who a portal signed in, as a keyed hash. `dialogue` is the state that an engine gave back, to
    be brought with the next turn; it holds no words.
    """

    __tablename__ = "conversations"
    __table_args__ = (  # what reports count by; so they need not read the rows
        Index("ix_conversations_counted", "created_at", "nation", "language", "easy_read", "needs"),
        Index("ix_conversations_person_asked_at", "person_asked_at"),
        Index("ix_conversations_erase_asked_at", "erase_asked_at", sqlite_where=ASKED, postgresql_where=ASKED),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    channel: Mapped[str] = mapped_column(String(16))
    mode: Mapped[str] = mapped_column(String(16), default="assistant", index=True)
    nation: Mapped[str | None] = mapped_column(String(24))
    nation_asked: Mapped[bool] = mapped_column(default=False)
    language: Mapped[str | None] = mapped_column(String(16))
    easy_read: Mapped[bool] = mapped_column(default=False)
    needs: Mapped[str | None] = mapped_column(String(120))
    writer: Mapped[str | None] = mapped_column(String(32))
    portal_person: Mapped[str | None] = mapped_column(String(64))
    created_at: Mapped[datetime]
    last_message_at: Mapped[datetime] = mapped_column(index=True)
    ended_at: Mapped[datetime | None]
    complaint_at: Mapped[datetime | None]  # the family agreed that it is handled as one
    erase_asked_at: Mapped[datetime | None]
    next_seq: Mapped[int] = mapped_column(default=1)
    dialogue: Mapped[dict | None] = mapped_column(JSON(none_as_null=True))
    form: Mapped[str | None] = mapped_column(String(32))
    field: Mapped[str | None] = mapped_column(String(32))
    last_answer: Mapped[str | None] = mapped_column(String(64))
    unsure_in_a_row: Mapped[int] = mapped_column(default=0)
    last_notice: Mapped[str | None] = mapped_column(String(24))
    person_asked_at: Mapped[datetime | None]
    waiting_since: Mapped[datetime | None]  # the first time; giving it back to the queue does not begin it anew
    person_told_at: Mapped[datetime | None]  # that nobody has been free yet
    staff_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    staff_since: Mapped[datetime | None]
    seen_seq: Mapped[int] = mapped_column(default=0)  # the last message that whoever has it has on the screen
    working_turn: Mapped[UUID | None]
    working_until: Mapped[datetime | None]


class Turn(Base):
    """One message in and its replies out. `client_id` is made by the widget, so a repeat finds the same turn."""

    __tablename__ = "turns"
    __table_args__ = (UniqueConstraint("conversation_id", "client_id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"), index=True)
    client_id: Mapped[UUID]
    state: Mapped[str] = mapped_column(String(16), default="received")
    choice_id: Mapped[UUID | None]
    created_at: Mapped[datetime] = mapped_column(index=True)
    answered_at: Mapped[datetime | None]
    handoff_id: Mapped[UUID | None] = mapped_column(ForeignKey("handoffs.id", ondelete="SET NULL"))


class Message(Base):
    """What was said, word for word. `answer`, `notice` and `form` are the shapes of the chat API; only staff see intent
    and confidence. `by` is how a family reads who of the staff wrote it.
    """

    __tablename__ = "messages"
    __table_args__ = (
        UniqueConstraint("conversation_id", "seq"),
        Index("ix_messages_turn_id", "turn_id"),
        Index("ix_messages_notices", "created_at", sqlite_where=HAS_NOTICE, postgresql_where=HAS_NOTICE),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"))
    turn_id: Mapped[UUID | None] = mapped_column(ForeignKey("turns.id", ondelete="CASCADE"))
    seq: Mapped[int]
    sender: Mapped[str] = mapped_column(String(16))
    text: Mapped[str] = mapped_column(SealedText)
    created_at: Mapped[datetime]
    answer: Mapped[dict | None] = mapped_column(JSON(none_as_null=True))
    notice: Mapped[dict | None] = mapped_column(JSON(none_as_null=True))
    form: Mapped[dict | None] = mapped_column(JSON(none_as_null=True))
    intent: Mapped[str | None] = mapped_column(String(64))
    confidence: Mapped[float | None] = mapped_column(Float)
    by: Mapped[str | None] = mapped_column(String(120))
    staff_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id", ondelete="SET NULL"))


class Choice(Base):
    """A choice this conversation was offered. What it does (`payload`) never leaves the service; the family's window
    has only its id. Both may hold the family's words: a question of its list, an answer it may give again.
    """

    __tablename__ = "choices"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"), index=True)
    message_id: Mapped[UUID] = mapped_column(ForeignKey("messages.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    title: Mapped[str] = mapped_column(SealedText)
    payload: Mapped[dict] = mapped_column(SealedJSON)


class NotUnderstood(Base):
    """The learn queue: what was not understood, masked, for those who write training examples. It outlives its
    conversation, no longer tied to it.
    """

    __tablename__ = "not_understood"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    conversation_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("conversations.id", ondelete="SET NULL"), index=True
    )
    masked: Mapped[str] = mapped_column(SealedText)
    why: Mapped[str] = mapped_column(String(40))
    nearest: Mapped[list] = mapped_column(JSON)
    at: Mapped[datetime] = mapped_column(index=True)


class Feedback(Base):
    __tablename__ = "feedback"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"), index=True)
    message_id: Mapped[UUID | None]  # the one answer it is about, and what was answered there
    answer_id: Mapped[str | None] = mapped_column(String(100))
    helpful: Mapped[bool]
    comment: Mapped[str | None] = mapped_column(SealedText)
    created_at: Mapped[datetime] = mapped_column(index=True)


class ReturnCode(Base):
    """A way back to a conversation from another device: used once, for a short time. Only its hash is kept."""

    __tablename__ = "return_codes"

    code_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"), index=True)
    expires_at: Mapped[datetime]
