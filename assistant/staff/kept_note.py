"""A note about a handoff that was put by, or sent when its author's session had ended: kept sealed for a day, for its
author alone, who finds it in the box again. It is a note of the desk only when they say so.
"""

from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.records import accounts, audit, handoffs, kept_notes
from assistant.records.retention import KEPT_REPLIES
from assistant.staff.handoff_desk import LONGEST_NOTE, known


def keep(session: Session, staff_id: UUID, reference: str, words: str) -> bool:
    """Whether there was something to keep, and somebody and somewhere to keep it for. It takes the place of one kept
    before; of a longer one than can be a note, twice that is kept.
    """
    words = words.replace("\r\n", "\n").strip()[: 2 * LONGEST_NOTE]
    account, handoff = accounts.by_id(session, staff_id), handoffs.by_reference(session, known(reference))
    if not words or account is None or account.disabled_at or handoff is None:
        return False
    kept_notes.keep(session, staff_id, handoff.id, words, now=clock.now())
    audit.add(session, actor=f"staff:{staff_id}", action="handoff.note_kept", subject=handoff.reference)
    return True


def kept(session: Session, staff_id: UUID, reference: str) -> str:
    """Empty when there is none."""
    handoff = handoffs.by_reference(session, known(reference))
    found = handoff and kept_notes.of(session, staff_id, handoff.id, since=clock.now() - KEPT_REPLIES)
    return found or ""


def noted(session: Session, staff_id: UUID, reference: str) -> None:
    if handoff := handoffs.by_reference(session, known(reference)):
        kept_notes.remove(session, staff_id, handoff.id)
