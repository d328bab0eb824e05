"""Who may use the console: accounts, their sessions, and the one-time links that make an account."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, Index, String, false
from sqlalchemy.orm import Mapped, mapped_column

from assistant.records.models.base import Base


class Staff(Base):
    """With an empty `password_hash` it comes in by the hospital's own sign-in alone, where it is `sso_subject` at
    `sso_issuer`.
    """

    __tablename__ = "staff"
    __table_args__ = (Index("ix_staff_sso_issuer_sso_subject", "sso_issuer", "sso_subject", unique=True),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    email: Mapped[str] = mapped_column(String(200), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    role: Mapped[str] = mapped_column(String(24))
    password_hash: Mapped[str] = mapped_column(String(200))
    sso_issuer: Mapped[str | None] = mapped_column(String(200))
    sso_subject: Mapped[str | None] = mapped_column(String(255))
    created_at: Mapped[datetime]
    disabled_at: Mapped[datetime | None]


class StaffSession(Base):
    """Only a hash of the session's token is kept. `browser` is its kind, such as "Firefox on Windows"."""

    __tablename__ = "staff_sessions"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), index=True)
    created_at: Mapped[datetime]
    used_at: Mapped[datetime]
    browser: Mapped[str] = mapped_column(String(40), server_default="")


class Invitation(Base):
    """A one-time link to make an account with a given role, or, with a `staff_id`, to give that account a new password
    (and take its `second_factor` away, if so asked). Used once, then gone. `invited_by` is a member of staff, None for
    the command line.
    """

    __tablename__ = "invitations"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    role: Mapped[str] = mapped_column(String(24))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    staff_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"))
    second_factor: Mapped[bool] = mapped_column(server_default=false(), default=False)
    invited_by: Mapped[UUID | None]


class RoleRequest(Base):
    """A role that one person asked for, for this account: it has it once a second one agrees."""

    __tablename__ = "role_requests"

    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), primary_key=True)
    role: Mapped[str] = mapped_column(String(24))
    asked_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"))
    asked_at: Mapped[datetime]


class SignInFailure(Base):
    """A wrong secret for a handoff, kept for fifteen minutes to slow guessing. `subject` is a hash of the reference or
    the network address.
    """

    __tablename__ = "sign_in_failures"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    subject: Mapped[str] = mapped_column(String(64), index=True)
    at: Mapped[datetime] = mapped_column(index=True)
