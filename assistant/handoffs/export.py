"""A handoff as `assistant handoffs export` writes it (CONTRACT.md)."""

from typing import Any

from sqlalchemy.orm import Session

from assistant.records import handoffs
from assistant.records.models import Handoff


def as_json(session: Session, handoff: Handoff) -> dict[str, Any]:
    history = [{"at": event.at.isoformat(), "status": event.status, "by": event.by} for event in handoffs.history(session, handoff)]
    return {
        "reference": handoff.reference,
        "conversation_id": str(handoff.conversation_id) if handoff.conversation_id else None,
        "status": handoff.status,
        "created_at": handoff.created_at.isoformat(),
        "fields": handoff.fields,
        "history": history,
    }
