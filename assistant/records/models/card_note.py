"""What staff say followed after a danger card that raised no alert."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from assistant.records.models.base import Base
from assistant.records.sealing import SealedText


class CardNote(Base):
    """It speaks of every card of its conversation up to the message `up_to`. It goes with the conversation."""

    __tablename__ = "card_notes"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"), index=True)
    up_to: Mapped[int]
    at: Mapped[datetime]
    by: Mapped[str] = mapped_column(String(120))
    words: Mapped[str] = mapped_column(SealedText)
