"""Whose conversation it is: the assistant's, waiting for a person, a member of staff's, or closed. A row of ours, not
Rasa's pause.
"""

from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.conversations.errors import ConversationClosed
from assistant.records import audit, conversations
from assistant.records.models import Conversation, Staff

ASSISTANT, WAITING, STAFF, CLOSED = "assistant", "waiting", "staff", "closed"


def ask_for_person(session: Session, conversation_id: UUID) -> Conversation:
    """Asking twice, or when a person is already there, changes nothing."""
    conversation = _open(session, conversation_id)
    if conversation.mode == ASSISTANT:
        conversation.mode = WAITING
        conversation.person_asked_at = clock.now()
        audit.add(session, actor="family", action="person.asked", subject=str(conversation_id))
    return conversation


def no_person_wanted(session: Session, conversation_id: UUID) -> Conversation:
    """Taken back before anybody came. Once somebody is there, it is for them to end."""
    conversation = _open(session, conversation_id)
    if conversation.mode == WAITING:
        conversation.mode, conversation.person_asked_at = ASSISTANT, None
        audit.add(session, actor="family", action="person.taken_back", subject=str(conversation_id))
    return conversation


def take_over(session: Session, conversation_id: UUID, staff: Staff) -> Conversation:
    conversation = _open(session, conversation_id)
    conversation.mode, conversation.staff_id = STAFF, staff.id
    audit.add(session, actor=f"staff:{staff.id}", action="conversation.taken_over", subject=str(conversation_id))
    return conversation


def hand_back(session: Session, conversation_id: UUID, staff: Staff) -> Conversation:
    conversation = _open(session, conversation_id)
    conversation.mode, conversation.staff_id = ASSISTANT, None
    audit.add(session, actor=f"staff:{staff.id}", action="conversation.handed_back", subject=str(conversation_id))
    return conversation


def end(session: Session, conversation_id: UUID, *, by: str) -> Conversation:
    conversation = conversations.locked(session, conversation_id)
    if conversation.mode != CLOSED:
        conversation.mode, conversation.ended_at = CLOSED, clock.now()
        audit.add(session, actor=by, action="conversation.ended", subject=str(conversation_id))
    return conversation


def _open(session: Session, conversation_id: UUID) -> Conversation:
    conversation = conversations.locked(session, conversation_id)
    if conversation.mode == CLOSED:
        raise ConversationClosed
    return conversation
