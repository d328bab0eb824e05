"""Erase a conversation because the family asked: everywhere we keep it, and honest about what stays."""

from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from assistant.records import audit, conversations, drafts, handoffs
from assistant.records.models import Choice, Conversation, Feedback, Message, Turn


def erase(session: Session, conversation_id: UUID, *, by: str, why_kept: str) -> dict[str, Any]:
    """What was erased, by count, and what is kept and why. The engine's memory holds no names; its rows go with the nightly purge."""
    conversation = conversations.locked(session, conversation_id)
    passed_on = [one.reference for one in handoffs.of_conversation(session, conversation_id)]
    written = session.scalar(select(func.count()).select_from(Message).where(Message.conversation_id == conversation_id)) or 0
    draft = drafts.of(session, conversation_id)
    if draft:
        drafts.remove(session, draft)
    for handoff in handoffs.of_conversation(session, conversation_id):
        handoff.conversation_id = None
    session.flush()
    for table in (Choice, Message, Turn, Feedback):
        session.execute(delete(table).where(table.conversation_id == conversation_id))
    session.execute(delete(Conversation).where(Conversation.id == conversation.id))
    audit.add(session, actor=by, action="conversation.erased", subject=str(conversation_id), messages=written)
    return {"erased": {"messages": written, "drafts": int(draft is not None)}, "kept": {"handoffs": passed_on, "why": why_kept if passed_on else None}}
