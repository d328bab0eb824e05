"""The learn queue: what was not understood, masked, so that people can write training examples of its kind."""

from uuid import UUID, uuid4

from assistant import clock
from assistant.conversations.engine_turn import EngineTurn
from assistant.records.models import NotUnderstood


def unsure(turn: EngineTurn) -> bool:
    return any(reply["custom"].get("render") == "unsure" for reply in turn.replies)


def learn(conversation_id: UUID, masked: str, turn: EngineTurn, *, second_net: bool) -> NotUnderstood | None:
    """A row for the queue; None when the message was understood and no net caught anything."""
    if not (second_net or unsure(turn)):
        return None
    return NotUnderstood(
        id=uuid4(),
        conversation_id=conversation_id,
        masked=masked,
        why="second_net" if second_net else "unsure",
        nearest=turn.nearest,
        at=clock.now(),
    )
