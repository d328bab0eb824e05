"""Erase a conversation at the desk, for a family that asked a person, or because a person decided that it need not be
kept.
"""

from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from assistant.keeping.erase import erase
from assistant.keeping.reasons import REASONS
from assistant.records import conversations
from assistant.staff.errors import NoErasureReason, NoSuchConversation
from assistant.staff.sessions import StaffMember

WORDS = {
    "family_asked": "The family asked for it",
    "decided": "A person decided that it is no longer needed",
    "mistake": "It was written here by mistake, or as a trial",
}


def erase_for(
    session: Session, conversation_id: UUID, member: StaffMember, *, why: str, why_kept: str
) -> dict[str, Any]:
    """What was erased and what is kept. `why` is one of REASONS. Raises NoErasureReason or NoSuchConversation."""
    if why not in REASONS:
        raise NoErasureReason
    if conversations.by_id(session, conversation_id) is None:
        raise NoSuchConversation
    return erase(session, conversation_id, by=member.actor, why_kept=why_kept, why=why)
