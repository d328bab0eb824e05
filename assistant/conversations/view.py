"""The chat API's shapes (docs/chat-api.md), made from the records. What staff see besides is not here."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from assistant.records import conversations, handoffs
from assistant.records.models import Choice, Conversation, Handoff, Message, Turn


def messages(session: Session, conversation_id: UUID, *, after: int = 0) -> list[dict[str, Any]]:
    return _shapes(session, conversations.messages_after(session, conversation_id, after=after))


def turn(session: Session, turn: Turn, replies: Sequence[Message] | None = None) -> dict[str, Any]:
    """The body of an answered turn: the same each time it is asked for, but for the mode, which is today's. `replies`
    are its own, where they have just been stored.
    """
    conversation = conversations.by_id(session, turn.conversation_id)
    sent = session.get(Handoff, turn.handoff_id) if turn.handoff_id else None
    newest = sent or next(iter(handoffs.of_conversation(session, turn.conversation_id)), None)
    return {
        "messages": _shapes(session, conversations.replies_to(session, turn.id) if replies is None else replies),
        "handoff": handoff(newest) if newest else None,
        "mode": conversation.mode if conversation else "closed",
        "seen": seen(conversation),
    }


def seen(conversation: Conversation | None) -> int:
    """Up to which message somebody of the staff has read, while one has the conversation; 0 at any other time."""
    return conversation.seen_seq if conversation and conversation.mode == "staff" else 0


def handoff(handoff: Handoff) -> dict[str, Any]:
    return {"reference": handoff.reference, "status": handoff.status, "created_at": handoff.created_at.isoformat()}


def _shapes(session: Session, found: Sequence[Message]) -> list[dict[str, Any]]:
    offered = conversations.choices_of(session, [message.id for message in found])
    own = conversations.client_ids(session, {one.turn_id for one in found if one.sender == "family" and one.turn_id})
    return [_message(one, offered.get(one.id, []), own) for one in found]


def _message(message: Message, choices: Sequence[Choice], own: Mapping[UUID, UUID]) -> dict[str, Any]:
    client = own.get(message.turn_id) if message.sender == "family" and message.turn_id else None
    return {
        "id": str(message.id),
        "client_id": str(client) if client else None,
        "seq": message.seq,
        "sender": message.sender,
        "text": message.text,
        "created_at": message.created_at.isoformat(),
        "choices": [{"id": str(choice.id), "title": choice.title} for choice in choices],
        "answer": message.answer,
        "notice": message.notice,
        "form": message.form,
        "by": message.by,
    }
