"""A handoff as `assistant handoffs export` writes it: our own JSON (docs/operating.md), or FHIR (docs/fhir.md)."""

from typing import Any

from sqlalchemy.orm import Session

from assistant.handoffs import additions
from assistant.handoffs.fhir.bundle import as_bundle
from assistant.records import handoffs
from assistant.records.models import Handoff


def as_json(session: Session, handoff: Handoff) -> dict[str, Any]:
    history = [
        {"at": event.at.isoformat(), "status": event.status, "by": event.by}
        for event in handoffs.history(session, handoff)
    ]
    return {
        "reference": handoff.reference,
        "conversation_id": str(handoff.conversation_id) if handoff.conversation_id else None,
        "status": handoff.status,
        "created_at": handoff.created_at.isoformat(),
        "fields": handoff.fields,
        "verified": handoff.verified,
        "child_died": handoff.child_died,
        "additions": [
            {"at": one.at.isoformat(), "field": one.field, "words": one.words}
            for one in additions.sent(session, handoff)
        ],
        "history": history,
    }


def as_fhir(session: Session, handoff: Handoff, *, root: str) -> dict[str, Any]:
    """With the family's words, whatever its status: an export is a record of what was given."""
    history = handoffs.history(session, handoff)
    added = additions.sent(session, handoff)
    changed_at = max([handoff.created_at, *(event.at for event in history), *(one.at for one in added)])
    return as_bundle(handoff, history, added, root=root, changed_at=changed_at)
