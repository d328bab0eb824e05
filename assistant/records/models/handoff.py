"""What a family gives for the treating team: first a draft, then, once approved, a handoff with its history and outbox
entry.
"""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import JSON, ColumnElement, ForeignKey, Index, String, UniqueConstraint, and_, false, text
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import Mapped, mapped_column

from assistant.records.models.base import Base
from assistant.records.sealing import SealedJSON, SealedText

TO_TELL = text("to_tell")
NOBODY_HAS_IT = ("received", "delivered")  # the states before anybody acknowledged it


class Draft(Base):
    """One open draft a conversation. `approval_id` changes with every change of a line, so an old check page cannot
    approve new words.
    """

    __tablename__ = "drafts"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"), unique=True)
    approval_id: Mapped[UUID] = mapped_column(default=uuid4)
    approved: Mapped[bool] = mapped_column(default=False)
    refused: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]


class DraftField(Base):
    """One line of a draft, word for word, with the message it came in (so a replay writes nothing twice)."""

    __tablename__ = "draft_fields"
    __table_args__ = (UniqueConstraint("draft_id", "field"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    draft_id: Mapped[UUID] = mapped_column(ForeignKey("drafts.id", ondelete="CASCADE"))
    field: Mapped[str] = mapped_column(String(32))
    value: Mapped[str] = mapped_column(SealedText)
    turn_id: Mapped[UUID | None]
    given_at: Mapped[datetime]


class Handoff(Base):
    """What the team receives. `fields` is exactly what the family approved; it is never rewritten. `verified` names
    the fields that a portal vouched for.

    `portal_person` is who a portal had signed in, as a keyed hash. `secret_hash` is None for those sent before
    there were secrets. `assigned_to` is a member of staff; `outcome` is how it ended; `themes` are None until staff
    confirmed them.
    """

    __tablename__ = "handoffs"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    reference: Mapped[str] = mapped_column(String(16), unique=True)
    approval_id: Mapped[UUID] = mapped_column(unique=True)
    conversation_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("conversations.id", ondelete="SET NULL"), index=True
    )
    status: Mapped[str] = mapped_column(String(16), default="received", index=True)
    fields: Mapped[dict] = mapped_column(SealedJSON)
    verified: Mapped[list] = mapped_column(JSON, default=list, server_default="[]")
    secret_hash: Mapped[str | None] = mapped_column(String(128))
    created_at: Mapped[datetime] = mapped_column(index=True)
    acknowledged_at: Mapped[datetime | None]
    assigned_to: Mapped[UUID | None] = mapped_column(index=True)
    portal_person: Mapped[str | None] = mapped_column(String(64), index=True)
    given_by: Mapped[str | None] = mapped_column(String(120))  # a colleague, until whoever has it opened it
    need_kinds: Mapped[str | None] = mapped_column(
        String(120)
    )  # in our words, for figures; None: from before they were kept
    additions_read_at: Mapped[datetime | None]
    outcome: Mapped[str | None] = mapped_column(String(16))
    complaint_at: Mapped[datetime | None]
    urgent_at: Mapped[datetime | None]  # marked by staff; no family reads it
    child_died: Mapped[bool] = mapped_column(default=False, server_default=false())  # the family has said so
    themes: Mapped[list | None] = mapped_column(JSON(none_as_null=True))

    @hybrid_property
    def nobody_has_it(self) -> bool:
        """It waits for somebody to acknowledge it. In a query too: `where(Handoff.nobody_has_it)`."""
        return self.status in NOBODY_HAS_IT and self.acknowledged_at is None

    @nobody_has_it.inplace.expression
    @classmethod
    def _nobody_has_it(cls) -> ColumnElement[bool]:
        return and_(cls.status.in_(NOBODY_HAS_IT), cls.acknowledged_at.is_(None))


class HandoffAddition(Base):
    """Something added after sending (`field` None) or one line corrected, in the family's words. Sent once the family
    said yes to them.
    """

    __tablename__ = "handoff_additions"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    handoff_id: Mapped[UUID] = mapped_column(ForeignKey("handoffs.id", ondelete="CASCADE"), index=True)
    turn_id: Mapped[UUID | None]
    field: Mapped[str | None] = mapped_column(String(32))
    words: Mapped[str] = mapped_column(SealedText)
    proposed_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]


class HandoffEvent(Base):
    """One move in a handoff's life: who and why. Written in the same transaction as the move. `to_tell`: the family has
    still to hear of it in its chat.
    """

    __tablename__ = "handoff_events"
    __table_args__ = (Index("ix_handoff_events_to_tell", "to_tell", sqlite_where=TO_TELL, postgresql_where=TO_TELL),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    handoff_id: Mapped[UUID] = mapped_column(ForeignKey("handoffs.id", ondelete="CASCADE"), index=True)
    at: Mapped[datetime]
    status: Mapped[str] = mapped_column(String(16))
    by: Mapped[str] = mapped_column(String(120))
    why: Mapped[str | None] = mapped_column(SealedText)
    to_tell: Mapped[bool] = mapped_column(default=False, server_default=false())


class HandoffClockStep(Base):
    """A step that was taken because nobody acknowledged a handoff in time. Each step once, whoever runs the clock."""

    __tablename__ = "handoff_clock_steps"
    __table_args__ = (UniqueConstraint("handoff_id", "step"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    handoff_id: Mapped[UUID] = mapped_column(ForeignKey("handoffs.id", ondelete="CASCADE"))
    step: Mapped[str] = mapped_column(String(16))
    at: Mapped[datetime]


class OutboxEntry(Base):
    """One thing to deliver over one channel, about a handoff, a safety alert or a family that waits for a person.
    `claimed_until` lets another worker take over from a dead one.
    """

    __tablename__ = "outbox"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    event: Mapped[str] = mapped_column(String(40))
    handoff_id: Mapped[UUID | None] = mapped_column(ForeignKey("handoffs.id", ondelete="CASCADE"), index=True)
    alert_id: Mapped[UUID | None] = mapped_column(ForeignKey("safety_alerts.id", ondelete="CASCADE"), index=True)
    conversation_id: Mapped[UUID | None] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"), index=True)
    channel: Mapped[str] = mapped_column(String(16), server_default="email")
    recipient: Mapped[str | None] = mapped_column(String(254))
    created_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(String(16), default="waiting", index=True)
    attempts: Mapped[int] = mapped_column(default=0)
    next_attempt_at: Mapped[datetime] = mapped_column(index=True)
    claimed_until: Mapped[datetime | None]
    delivered_at: Mapped[datetime | None]
    delivered_by: Mapped[str | None] = mapped_column(String(40))
    last_error: Mapped[str | None] = mapped_column(String(120))


class AcknowledgementLink(Base):
    """A link in an e-mail that acknowledges without an account. Only the token's hash is kept; it works once, and not
    for ever.
    """

    __tablename__ = "acknowledgement_links"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    handoff_id: Mapped[UUID] = mapped_column(ForeignKey("handoffs.id", ondelete="CASCADE"), index=True)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class WebhookCallback(Base):
    """The id of a signed callback that was taken, so that a repeat of it changes nothing."""

    __tablename__ = "webhook_callbacks"

    id: Mapped[str] = mapped_column(String(100), primary_key=True)
    handoff_id: Mapped[UUID] = mapped_column(ForeignKey("handoffs.id", ondelete="CASCADE"), index=True)
    received_at: Mapped[datetime]
