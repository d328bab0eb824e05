"""Whose conversation it is: the assistant's, waiting for a person, a member of staff's, or closed. A row of ours, not
Rasa's pause.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.conversations.errors import ConversationClosed
from assistant.hospital.hours import OpeningHours
from assistant.hospital.profile import Profile
from assistant.records import audit, conversations, outbox
from assistant.records.models import Conversation, Staff

ASSISTANT, WAITING, STAFF, CLOSED = "assistant", "waiting", "staff", "closed"


def ask_for_person(session: Session, conversation_id: UUID, profile: Profile | None = None) -> Conversation:
    """Asking twice, or when a person is already there, changes nothing. The desk of this `profile` hears of it by
    e-mail, at once or when it opens.
    """
    conversation = _open(session, conversation_id)
    if conversation.mode == ASSISTANT:
        wait(session, conversation, profile)
        audit.add(session, actor="family", action="person.asked", subject=str(conversation_id))
    return conversation


def wait(
    session: Session, conversation: Conversation, profile: Profile | None, *, since: datetime | None = None
) -> None:
    """In the queue from now on, in the place of its first wish; where it never asked, in that of `since`."""
    conversation.mode, conversation.staff_id = WAITING, None
    conversation.person_asked_at, conversation.person_told_at = clock.now(), None
    conversation.waiting_since = conversation.waiting_since or since or clock.now()
    if profile:
        tell_desk(session, conversation, profile)


def tell_desk(session: Session, conversation: Conversation, profile: Profile) -> bool:
    """By e-mail that a family waits: once a wish, and only while the office is open."""
    now, asked = clock.now(), conversation.person_asked_at
    is_open = OpeningHours(profile.liaison.hours, profile.nation).is_open(now)
    if not (is_open and asked and profile.liaison.email):
        return False
    if desk_told(session, conversation):
        return False
    outbox.add(
        session,
        event=outbox.PERSON_ASKED,
        channel=outbox.DESK,
        conversation_id=conversation.id,
        recipient=profile.liaison.email,
    )
    return True


def desk_told(session: Session, conversation: Conversation) -> bool:
    """Of the wish that stands now."""
    asked = conversation.person_asked_at
    return bool(asked and outbox.told_since(session, conversation.id, event=outbox.PERSON_ASKED, since=asked))


def no_person_wanted(session: Session, conversation_id: UUID) -> Conversation:
    """Taken back before anybody came. Once somebody is there, it is for them to end."""
    conversation = _open(session, conversation_id)
    if conversation.mode == WAITING:
        conversation.mode, conversation.person_asked_at, conversation.waiting_since = ASSISTANT, None, None
        audit.add(session, actor="family", action="person.taken_back", subject=str(conversation_id))
    return conversation


def take_over(session: Session, conversation_id: UUID, staff: Staff) -> Conversation:
    conversation = _open(session, conversation_id)
    conversation.mode, conversation.staff_id = STAFF, staff.id
    conversation.staff_since, conversation.person_told_at = clock.now(), None
    audit.add(session, actor=f"staff:{staff.id}", action="conversation.taken_over", subject=str(conversation_id))
    return conversation


def hand_back(session: Session, conversation_id: UUID, staff: Staff, **details: str) -> Conversation:
    """`details` stand in the audit entry, as in `end`."""
    conversation = _open(session, conversation_id)
    to_assistant(conversation)
    audit.add(
        session, actor=f"staff:{staff.id}", action="conversation.handed_back", subject=str(conversation_id), **details
    )
    return conversation


def to_assistant(conversation: Conversation) -> None:
    conversation.mode, conversation.staff_id, conversation.waiting_since = ASSISTANT, None, None


def end(session: Session, conversation_id: UUID, *, by: str, **details: str) -> Conversation:
    conversation = conversations.locked(session, conversation_id)
    if conversation.mode != CLOSED:
        conversation.mode, conversation.ended_at = CLOSED, clock.now()
        audit.add(session, actor=by, action="conversation.ended", subject=str(conversation_id), **details)
    return conversation


def _open(session: Session, conversation_id: UUID) -> Conversation:
    conversation = conversations.locked(session, conversation_id)
    if conversation.mode == CLOSED:
        raise ConversationClosed
    return conversation
