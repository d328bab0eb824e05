"""What the hospital's safeguarding contact must look at: that something was written, and where. Never the words."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from assistant.records.models.base import Base


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
