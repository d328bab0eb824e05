"""Erase a conversation on request: everywhere we keep it, and honest about what stays.

What the engine and files hold is forgotten by the housekeeping (assistant/privacy/forget.py), within a minute.
"""

from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from assistant.records import audit, conversations, handoffs
from assistant.records.removal import never_left, remove_conversations, remove_handoffs, remove_not_understood

REASONS = ("family_asked", "decided", "mistake")  # the last: written here by mistake, or as a trial


def erase(session: Session, conversation_id: UUID, *, by: str, why_kept: str, why: str = "family_asked") -> dict[str, Any]:
    """What was erased, by count, and what is kept and why. `why` is one of REASONS. Raises NoResultFound."""
    conversations.locked(session, conversation_id)
    unsent = [one.id for one in never_left(session, conversation_id)]
    gone = remove_handoffs(session, unsent) if unsent else {}
    passed_on = [one.reference for one in handoffs.of_conversation(session, conversation_id)]
    learned = remove_not_understood(session, conversation_id)
    erased = {**gone, **remove_conversations(session, [conversation_id]), "not_understood": learned}
    audit.add(session, actor=by, action="conversation.erased", subject=str(conversation_id), why=why, messages=erased["messages"], handoffs=len(unsent))
    return {"erased": erased, "kept": {"handoffs": passed_on, "why": why_kept if passed_on else None}}
