"""A subject access request: one file, readable without anything else, of all that is held about a conversation or a
handoff.

Messages and handoffs stand in it as people read them; every other table that hangs on them follows as it is. Hashes of
tokens and codes
are left out: they open doors and tell nothing about anybody.
"""

import json
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sqlalchemy.orm import Session

from assistant import clock
from assistant.handoffs import additions
from assistant.handoffs.fields import BY_NAME, SHOWN, label
from assistant.hospital.hours import LOCAL
from assistant.records import accounts, audit, conversations, handoffs, holdings
from assistant.records.models import Handoff

WHO = {
    "family": "The family",
    "assistant": "The assistant",
    "staff": "A member of staff",
    "system": "Notice",
    "service": "This service",
}
SAID_ALREADY = {"messages", "handoffs", "handoff_events", "conversation_stems", "handoff_stems"}
_templates = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


class NothingHeld(Exception):
    """No conversation and no handoff of that name."""


@dataclass(frozen=True)
class Held:
    """`others` is by table; `trail` says when, who, what."""

    about: str
    made_at: str
    messages: list[dict[str, Any]]
    handoffs: list[dict[str, Any]]
    others: dict[str, list[dict[str, str]]]
    trail: list[tuple[str, str, str]]


def gather(session: Session, *, conversation_id: UUID | None, reference: str | None = None, by: str) -> Held:
    """All that is held; the request itself is on the audit chain. Raises NothingHeld."""
    sent = _handoffs(session, conversation_id, reference)
    conversation = conversations.by_id(session, conversation_id) if conversation_id else None
    if conversation is None and not sent:
        raise NothingHeld
    about = str(conversation_id) if conversation else sent[0].reference
    audit.add(session, actor=by, action="access.exported", subject=about, handoffs=len(sent))
    tables = holdings.held(session, "conversations", [conversation.id]) if conversation else {}
    tables |= {
        name: rows for name, rows in holdings.held(session, "handoffs", [one.id for one in sent]).items() if rows
    }
    if conversation:
        for name, rows in holdings.tied(session, conversation.id).items():
            tables[name] = [*tables.get(name, []), *rows]
    names = {f"staff:{one.id}": one.name for one in accounts.everyone(session)}
    return Held(
        about=about,
        made_at=_shown(clock.now()),
        messages=[_message(row) for row in tables.get("messages", [])],
        handoffs=[_handoff(session, one) for one in sent],
        others={
            name.replace("_", " "): [_readable(row) for row in rows]
            for name, rows in tables.items()
            if rows and name not in SAID_ALREADY
        },
        trail=[
            (_shown(one.at), names.get(one.actor, WHO.get(one.actor, one.actor)), one.action)
            for one in holdings.read_by(session, [about, *(one.reference for one in sent)])
        ],
    )


def as_html(held: Held) -> str:
    return _templates.get_template("access.html").render(held=held)


def write(path: Path, text: str) -> None:
    """A new file that only its owner may read. Raises FileExistsError: what is there is never written over."""
    with open(path, "x", encoding="utf-8", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _handoffs(session: Session, conversation_id: UUID | None, reference: str | None) -> list[Handoff]:
    found = list(handoffs.of_conversation(session, conversation_id)) if conversation_id else []
    named = handoffs.by_reference(session, reference) if reference else None
    return found if named is None or named in found else [named, *found]


def _message(row: dict[str, Any]) -> dict[str, Any]:
    shown = [
        f"understood as {row['intent']}" if row["intent"] else "",
        f"notice: {row['notice']['route']}" if row["notice"] else "",
    ]
    return {
        "at": _shown(row["created_at"]),
        "who": WHO.get(row["sender"], row["sender"]),
        "text": row["text"],
        "besides": ", ".join(filter(None, shown)),
    }


def _handoff(session: Session, one: Handoff) -> dict[str, Any]:
    return {
        "reference": one.reference,
        "status": one.status,
        "sent": _shown(one.created_at),
        "lines": [(label(field, one.verified), one.fields[field.name]) for field in SHOWN if field.name in one.fields],
        "added": [
            (
                _shown(one_more.at),
                f"Corrected: {BY_NAME[one_more.field].label}" if one_more.field else "Added",
                one_more.words,
            )
            for one_more in additions.sent(session, one)
        ],
        "history": [
            (_shown(event.at), event.status, WHO.get(event.by, event.by), event.why or "")
            for event in handoffs.history(session, one)
        ],
    }


def _readable(row: dict[str, Any]) -> dict[str, str]:
    return {
        name.replace("_", " "): _shown(value)
        for name, value in row.items()
        if value is not None and not name.endswith("_hash")
    }


def _shown(value: Any) -> str:
    if isinstance(value, datetime):
        return f"{value.astimezone(LOCAL):%d %B %Y, %H:%M}"
    return json.dumps(value, ensure_ascii=False, indent=1) if isinstance(value, dict | list) else str(value)
