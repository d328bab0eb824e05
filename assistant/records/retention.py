"""Queries on what has been kept long enough, on purge certificates, and on what the engine has still to forget."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, and_, delete, exists, select, tuple_
from sqlalchemy.orm import Session

from assistant.records import alerts, figures
from assistant.records.models import (
    Conversation,
    HalfSignIn,
    Handoff,
    HandoffEvent,
    Invitation,
    KeptNote,
    KeptReply,
    KnownPlace,
    Lesson,
    NotUnderstood,
    OutboxEntry,
    PurgeCertificate,
    ReturnCode,
    RoleRequest,
    SafetyAlert,
    Search,
    SignInFailure,
    SingleSignOnTry,
    SlowedDown,
    StaffSession,
    ToForget,
    UsedPortalToken,
)  # fmt: skip
from assistant.records.models.base import Base

A_SEARCH, A_VIEW = timedelta(days=1), timedelta(days=365)  # one that nobody keeps as a view, and one that somebody does
WRONG_TRIES, KNOWN_PLACES, KEPT_REPLIES = timedelta(hours=24), timedelta(days=90), timedelta(hours=24)
LETTERS_TO_OWNERS, ROLES_ASKED = timedelta(days=90), timedelta(days=14)
ENDED = ("closed", "withdrawn")
Place = tuple[datetime, UUID]


def idle_conversations(
    session: Session, *, before: datetime, after: Place | None, most: int
) -> Sequence[tuple[datetime, UUID]]:
    """Last written in before this moment, none with an open handoff, oldest first, from `after` on."""
    open_handoff = exists().where(Handoff.conversation_id == Conversation.id, Handoff.status.not_in(ENDED))
    found = select(Conversation.last_message_at, Conversation.id).where(
        Conversation.last_message_at < before, ~open_handoff
    )
    if after:
        found = found.where(tuple_(Conversation.last_message_at, Conversation.id) > tuple_(*after))
    return [
        (at, one)
        for at, one in session.execute(found.order_by(Conversation.last_message_at, Conversation.id).limit(most))
    ]


def kept_longer(session: Session, conversation_ids: Sequence[UUID]) -> set[UUID]:
    """Those with a safety alert that no person has cleared. What was shown without an alert, such as a line, keeps
    nothing longer.
    """
    return alerts.with_uncleared(session, conversation_ids)


def ended_handoffs(session: Session, *, before: datetime, most: int) -> Sequence[UUID]:
    """Closed or withdrawn, and nothing has happened to them since this moment. An open one is never among them."""
    touched = exists().where(HandoffEvent.handoff_id == Handoff.id, HandoffEvent.at >= before)
    found = select(Handoff.id).where(Handoff.status.in_(ENDED), Handoff.created_at < before, ~touched)
    return session.scalars(found.order_by(Handoff.created_at).limit(most)).all()


def remove_learned(session: Session, *, before: datetime) -> int:
    figures.keep(
        session, ["not_understood"], session.scalars(select(NotUnderstood.id).where(NotUnderstood.at < before)).all()
    )
    return _remove(session, Lesson, Lesson.at < before) + _remove(session, NotUnderstood, NotUnderstood.at < before)


def remove_alerts(session: Session, *, before: datetime) -> int:
    """Safety alerts that somebody has seen, and whose conversation is gone: it is the alert that keeps that. An open
    one stays until somebody has seen it.
    """
    return _remove(
        session,
        SafetyAlert,
        (SafetyAlert.raised_at < before) & SafetyAlert.seen_at.is_not(None) & SafetyAlert.conversation_id.is_(None),
    )


def remove_staff_sessions(session: Session, *, before: datetime) -> int:
    """Not used since this moment."""
    return _remove(session, StaffSession, StaffSession.used_at < before)


def remove_expired(session: Session, *, now: datetime, failures_before: datetime) -> dict[str, int]:
    """What has an end of its own: ways back to a conversation, used portal tokens, invitations, failed sign-ins."""
    return {
        "return_codes": _remove(session, ReturnCode, ReturnCode.expires_at <= now),
        "used_portal_tokens": _remove(session, UsedPortalToken, UsedPortalToken.expires_at <= now),
        "role_requests": _remove(session, RoleRequest, RoleRequest.asked_at < now - ROLES_ASKED),
        "invitations": _remove(session, Invitation, Invitation.expires_at <= now),
        "searches": _remove(
            session, Search, (Search.made_at < now - A_VIEW) | Search.name.is_(None) & (Search.made_at < now - A_SEARCH)
        ),
        "slowed_down": _remove(session, SlowedDown, SlowedDown.last_at < now - WRONG_TRIES),
        "known_places": _remove(session, KnownPlace, KnownPlace.seen_at < now - KNOWN_PLACES),
        "half_sign_ins": _remove(session, HalfSignIn, HalfSignIn.expires_at <= now),
        "single_sign_on_tries": _remove(session, SingleSignOnTry, SingleSignOnTry.expires_at <= now),
        "kept_replies": _remove(session, KeptReply, KeptReply.kept_at < now - KEPT_REPLIES),
        "kept_notes": _remove(session, KeptNote, KeptNote.kept_at < now - KEPT_REPLIES),
        "letters_to_owners": _remove(
            session, OutboxEntry, _to_an_owner() & (OutboxEntry.created_at < now - LETTERS_TO_OWNERS)
        ),
        "sign_in_failures": _remove(session, SignInFailure, SignInFailure.at < failures_before),
    }


def _to_an_owner() -> ColumnElement[bool]:
    """About an account of the console, and so about nothing that it would go with."""
    about = (OutboxEntry.handoff_id, OutboxEntry.alert_id, OutboxEntry.conversation_id)
    return and_(*(one.is_(None) for one in about))


def _remove(session: Session, table: type[Base], which: ColumnElement[bool]) -> int:
    return session.execute(delete(table).where(which).execution_options(synchronize_session=False)).rowcount  # type: ignore[attr-defined]


def unfinished(session: Session) -> PurgeCertificate | None:
    """A purge that a dead process left behind."""
    return session.scalars(
        select(PurgeCertificate).where(PurgeCertificate.finished_at.is_(None)).order_by(PurgeCertificate.started_at)
    ).first()


def last_purge(session: Session) -> PurgeCertificate | None:
    found = select(PurgeCertificate).where(PurgeCertificate.finished_at.is_not(None))
    return session.scalars(found.order_by(PurgeCertificate.started_at.desc()).limit(1)).first()


def to_forget(session: Session, *, most: int) -> Sequence[ToForget]:
    """Oldest first."""
    return session.scalars(select(ToForget).order_by(ToForget.asked_at).limit(most)).all()


def forgotten(session: Session, conversation_ids: Sequence[UUID]) -> None:
    session.execute(delete(ToForget).where(ToForget.conversation_id.in_(conversation_ids)))


def outbox_ids(session: Session) -> set[UUID]:
    return set(session.scalars(select(OutboxEntry.id)))
