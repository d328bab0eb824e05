"""What a portal verified about a conversation, and the tokens it was told by."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from assistant.records.models.base import Base
from assistant.records.sealing import SealedText


class VerifiedFact(Base):
    """One fact, written when the conversation opens and never changed. `field` is a line of the handoff, or what one is
    filled from.
    """

    __tablename__ = "verified_facts"

    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True)
    field: Mapped[str] = mapped_column(String(32), primary_key=True)
    value: Mapped[str] = mapped_column(SealedText)
    verified_at: Mapped[datetime]


class UsedPortalToken(Base):
    """A token that opened a conversation. Only a hash of its name is kept, until the token would be refused as expired
    anyway.
    """

    __tablename__ = "used_portal_tokens"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    expires_at: Mapped[datetime] = mapped_column(index=True)
