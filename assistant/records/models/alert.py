"""What the hospital's safeguarding contact must look at: that something was written, and where. Never the words."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from assistant.records.models.base import Base
from assistant.records.sealing import SealedText


class SafetyAlert(Base):
    """`route` is safeguarding or self_harm. Open until somebody named says that they have it; `due_at` is when it is
    overdue.

    `outcome` is no_danger, followed_up, or None while no person has decided.
    """

    __tablename__ = "safety_alerts"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    conversation_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("conversations.id", ondelete="SET NULL"), index=True
    )
    route: Mapped[str] = mapped_column(String(24))
    raised_at: Mapped[datetime] = mapped_column(index=True)
    due_at: Mapped[datetime]
    reminded_at: Mapped[datetime | None]
    seen_at: Mapped[datetime | None]
    seen_by: Mapped[str | None] = mapped_column(String(120))
    outcome: Mapped[str | None] = mapped_column(String(16))
    outcome_by: Mapped[str | None] = mapped_column(String(120))
    outcome_at: Mapped[datetime | None]


class AlertStep(Base):
    """What staff did about an alert, and what they wrote of it: seen, released, no_danger, followed_up or undone. The
    note goes when its conversation is erased.
    """

    __tablename__ = "alert_steps"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    alert_id: Mapped[UUID] = mapped_column(ForeignKey("safety_alerts.id", ondelete="CASCADE"), index=True)
    at: Mapped[datetime]
    by: Mapped[str] = mapped_column(String(120))
    step: Mapped[str] = mapped_column(String(16))
    note: Mapped[str | None] = mapped_column(SealedText)
