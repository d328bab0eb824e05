"""A reply that was sent when its author's session had ended: kept sealed for a day, for its author alone, who finds it
in the box again after signing in. It reaches the family only when they send it.
"""

from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.records import accounts, audit, conversations, kept_replies
from assistant.records.retention import KEPT_REPLIES


def keep(session: Session, staff_id: UUID, conversation_id: UUID, words: str, *, longest: int) -> bool:
    """Whether there was something to keep, and somebody and somewhere to keep it for. It takes the place of one kept
    before; of a longer one than can be sent, twice that is kept, to be sent in parts.
    """
    words = words.replace("\r\n", "\n").strip()[: 2 * longest]
    account = accounts.by_id(session, staff_id)
    if not words or account is None or account.disabled_at or conversations.by_id(session, conversation_id) is None:
        return False
    kept_replies.keep(session, staff_id, conversation_id, words, now=clock.now())
    audit.add(session, actor=f"staff:{staff_id}", action="conversation.reply_kept", subject=str(conversation_id))
    return True


def kept(session: Session, staff_id: UUID, conversation_id: UUID) -> str:
    """Empty when there is none."""
    return kept_replies.of(session, staff_id, conversation_id, since=clock.now() - KEPT_REPLIES) or ""


def sent(session: Session, staff_id: UUID, conversation_id: UUID) -> None:
    kept_replies.remove(session, staff_id, conversation_id)
