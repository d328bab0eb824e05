"""Erase a conversation at the desk, for a family that asked a person, or because a person decided that it need not be
kept. Who may not decide about erasing can ask for it. One whose safety alert nobody has cleared needs two persons: the
first asks, another confirms. While an alert has no outcome nobody erases: what it was could not be found out any more.
"""

from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.keeping.erase import erase
from assistant.keeping.erasure_reasons import REASONS
from assistant.records import alerts, audit, conversations, erasures
from assistant.records.models import Conversation, Erasure
from assistant.staff.errors import AlertNotDecided, ErasureNotAsked, NoErasureReason, NoKeepReason, NoSuchConversation
from assistant.staff.roles import ERASING
from assistant.staff.sessions import StaffMember

LONGEST_REASON = 1000
WORDS = {
    "family_asked": "The family asked for it",
    "decided": "A person decided that it is no longer needed",
    "mistake": "It was written here by mistake, or as a trial",
}


def erase_for(
    session: Session, conversation_id: UUID, member: StaffMember, *, why: str, why_kept: str
) -> dict[str, Any] | None:
    """What was erased and what is kept; None when another person has to confirm it first. `why` is one of REASONS.
    Raises NoErasureReason, NoSuchConversation or AlertNotDecided.
    """
    if why not in REASONS:
        raise NoErasureReason
    _locked(session, conversation_id)
    if not may_erase(session, conversation_id, member):
        _ask(session, erasures.made(session, conversation_id), member, why)
        return None
    if alerts.with_undecided(session, [conversation_id]):
        raise AlertNotDecided
    asked = erasures.of(session, conversation_id)
    if asked and asked.asked_at:
        first = {"first": f"staff:{asked.asked_by_id}"}
        audit.add(session, actor=member.actor, action="erasure.confirmed", subject=str(conversation_id), **first)
    return erase(session, conversation_id, by=member.actor, why_kept=why_kept, why=why)


def may_erase(session: Session, conversation_id: UUID, member: StaffMember) -> bool:
    """At once, alone or as the second person. Otherwise it can only be asked for."""
    if member.role not in ERASING:
        return False
    raised = alerts.newest_uncleared(session, conversation_id)
    asked = erasures.of(session, conversation_id)
    if raised is None:
        return True
    if asked is None or asked.asked_at is None or asked.asked_by_id in (None, member.id):
        return False
    return asked.asked_at >= raised  # who asked before the alert did not decide about it


def take_back(session: Session, conversation_id: UUID, member: StaffMember) -> None:
    """The first person, or another who does not agree: it is not erased. Raises ErasureNotAsked."""
    _locked(session, conversation_id)
    asked = erasures.of(session, conversation_id)
    if asked is None or asked.asked_at is None:
        raise ErasureNotAsked
    _nobody_asks(asked)
    audit.add(session, actor=member.actor, action="erasure.taken_back", subject=str(conversation_id))


def keep(session: Session, conversation_id: UUID, member: StaffMember, *, because: str) -> None:
    """It is kept although the family asked for it to be erased; its alerts stay as they are. Raises NoKeepReason or
    ErasureNotAsked.
    """
    because = because.replace("\r\n", "\n").strip()
    if not because or len(because) > LONGEST_REASON:
        raise NoKeepReason
    conversation = _locked(session, conversation_id)
    if conversation.erase_asked_at is None:
        raise ErasureNotAsked
    one = erasures.made(session, conversation_id)
    _nobody_asks(one)
    one.family_asked_at, conversation.erase_asked_at = conversation.erase_asked_at, None
    one.kept_by, one.kept_at, one.kept_because = member.name, clock.now(), because
    audit.add(session, actor=member.actor, action="erasure.kept", subject=str(conversation_id))


def decide_again(session: Session, conversation_id: UUID, member: StaffMember) -> None:
    """The family's wish waits again, since when it asked. Raises ErasureNotAsked."""
    conversation = _locked(session, conversation_id)
    one = erasures.of(session, conversation_id)
    if one is None or one.kept_at is None:
        raise ErasureNotAsked
    conversation.erase_asked_at, one.family_asked_at = one.family_asked_at, None
    one.kept_by = one.kept_at = one.kept_because = None
    audit.add(session, actor=member.actor, action="erasure.reopened", subject=str(conversation_id))


def _ask(session: Session, asked: Erasure, member: StaffMember, why: str) -> None:
    """Asked twice, it is asked once, by the first person."""
    if asked.asked_at is None:
        asked.asked_by_id, asked.asked_by, asked.asked_at, asked.why = member.id, member.name, clock.now(), why
        audit.add(session, actor=member.actor, action="erasure.asked", subject=str(asked.conversation_id), why=why)


def _nobody_asks(asked: Erasure) -> None:
    asked.asked_by_id = asked.asked_by = asked.asked_at = asked.why = None


def _locked(session: Session, conversation_id: UUID) -> Conversation:
    if conversations.by_id(session, conversation_id) is None:
        raise NoSuchConversation
    return conversations.locked(session, conversation_id)
