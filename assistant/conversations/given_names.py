"""The names a family gave in its conversation: they are told to nobody who need not know them."""

from uuid import UUID

from sqlalchemy.orm import Session

from assistant.handoffs.draft import given
from assistant.portal.facts import PERSON
from assistant.records import drafts, handoffs, portal


def given_names(session: Session, conversation_id: UUID) -> tuple[str, ...]:
    """As they stand in the draft, in what was sent, and in what a portal vouched for."""
    draft = drafts.of(session, conversation_id)
    lines = [given(session, draft)] if draft else []
    lines += [sent.fields for sent in handoffs.of_conversation(session, conversation_id)]
    lines.append(portal.facts(session, conversation_id))
    return tuple(one[name] for one in lines for name in ("child_name", PERSON) if name in one)
