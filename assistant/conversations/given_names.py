"""The names a family gave in its conversation: they are told to nobody who need not know them."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from assistant.handoffs.draft import given
from assistant.portal.facts import PERSON
from assistant.records import drafts, handoffs, portal
from assistant.records.models import Draft, Handoff


def given_names(session: Session, conversation_id: UUID) -> tuple[str, ...]:
    """As they stand in the draft, in what was sent, and in what a portal vouched for."""
    draft, handed = drafts.of(session, conversation_id), handoffs.of_conversation(session, conversation_id)
    return names_in(session, conversation_id, draft, handed)


def names_in(
    session: Session, conversation_id: UUID, draft: Draft | None, handed: Sequence[Handoff]
) -> tuple[str, ...]:
    """The same, of what has been read already."""
    lines = [given(session, draft)] if draft else []
    lines += [sent.fields for sent in handed]
    lines.append(portal.facts(session, conversation_id))
    return tuple(one[name] for one in lines for name in ("child_name", PERSON) if name in one)
