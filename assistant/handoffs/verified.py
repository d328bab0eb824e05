"""Lines of a handoff that a portal vouched for: they are filled by themselves, marked, and not changed in the chat."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy.orm import Session

from assistant.handoffs.fields import BY_NAME, SHOWN
from assistant.portal.facts import EMAIL, PHONE
from assistant.records import portal

REACHED_BY = {"Phone call": PHONE, "Text message": PHONE, "Email": EMAIL}


def vouched_for(session: Session, conversation_id: UUID, lines: Mapping[str, str]) -> dict[str, str]:
    """As these lines must stand. Which number or address counts depends on how the family wants to be reached."""
    facts = portal.facts(session, conversation_id)
    known = {name: value for name, value in facts.items() if name in BY_NAME}
    if reached := facts.get(REACHED_BY.get(lines.get("contact_method", ""), "")):
        known["contact_value"] = reached
    return known


def marked(session: Session, conversation_id: UUID, lines: Mapping[str, str]) -> list[str]:
    """The fields that stand exactly as the portal vouched for them, in the order they are shown."""
    known = vouched_for(session, conversation_id, lines)
    return [field.name for field in SHOWN if field.name in known and lines.get(field.name) == known[field.name]]
