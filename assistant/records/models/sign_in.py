"""What stands between a person and a session: waits, second factors, half sign-ins, and what is kept meanwhile."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from assistant.records.models.base import Base
from assistant.records.sealing import SealedText


class SlowedDown(Base):
    """Wrong tries of somebody, or of some place, of late. `subject` is a hash: it can be counted, and not read."""

    __tablename__ = "slowed_down"

    subject: Mapped[str] = mapped_column(String(64), primary_key=True)
    wrong: Mapped[int]
    last_at: Mapped[datetime] = mapped_column(index=True)


class KnownPlace(Base):
    """A network address an account signed in from, as a keyed hash."""

    __tablename__ = "known_places"

    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), primary_key=True)
    place: Mapped[str] = mapped_column(String(64), primary_key=True)
    seen_at: Mapped[datetime] = mapped_column(index=True)


class SecondFactor(Base):
    """`secret` makes the codes of the account's app; `offered` is one that no code has come from yet, shown only to the
    browser whose token hashes to `offered_to`. `used_step` is the half minute of the last code taken.
    """

    __tablename__ = "second_factors"

    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), primary_key=True)
    secret: Mapped[str | None] = mapped_column(SealedText)
    since: Mapped[datetime | None]
    used_step: Mapped[int | None]
    offered: Mapped[str | None] = mapped_column(SealedText)
    offered_to: Mapped[str | None] = mapped_column(String(64))


class RecoveryCode(Base):
    """Instead of a code from the app, once. Used, it is gone."""

    __tablename__ = "recovery_codes"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), index=True)
    code_hash: Mapped[str] = mapped_column(String(64))


class HalfSignIn(Base):
    """The password was right; the code is still to come. It opens nothing but the page that asks for it."""

    __tablename__ = "half_sign_ins"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), index=True)
    expires_at: Mapped[datetime]


class SingleSignOnTry(Base):
    """Somebody was sent to the hospital's own sign-in, and is to come back with this state in this browser."""

    __tablename__ = "single_sign_on_tries"

    state_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    browser_hash: Mapped[str] = mapped_column(String(64))
    nonce: Mapped[str] = mapped_column(String(64))
    verifier: Mapped[str] = mapped_column(SealedText)
    place: Mapped[str] = mapped_column(String(120))
    expires_at: Mapped[datetime]


class KeptReply(Base):
    """A reply that was sent when its author's session had ended: theirs alone to see, until they send it."""

    __tablename__ = "kept_replies"

    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), primary_key=True)
    conversation_id: Mapped[UUID] = mapped_column(
        ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    words: Mapped[str] = mapped_column(SealedText)
    kept_at: Mapped[datetime] = mapped_column(index=True)
