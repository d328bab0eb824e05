"""A family hears in its chat, by itself and once, that what it passed on was closed or opened again. Not how it ended:
that is private, and stands behind a choice; but that staff could not reach it, which only the family can mend.

It never falls into an exchange, and never beside a person: it waits until the chat is the assistant's again. In a chat
that has ended nothing is said any more.
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import Session

from assistant import clock
from assistant.conversations import mode
from assistant.conversations.keep import store_replies
from assistant.conversations.words import Words
from assistant.handoffs.move import REOPENED
from assistant.handoffs.outcome import NOT_REACHED
from assistant.records import conversations, handoffs
from assistant.records.database import Database
from assistant.records.models import Conversation, Handoff

QUIET = timedelta(minutes=2)  # since the family wrote: a danger card keeps the screen, an answer its place
QUIET_IN_A_FORM = timedelta(minutes=30)


@dataclass(frozen=True)
class HandoffNews:
    db: Database
    words: Words

    def work(self) -> int:
        """Tells what can be told now. Returns of how many handoffs. Looks before it writes."""
        with self.db.read() as session:
            due = [one.reference for one in handoffs.with_news(session) if not _waits(_chat(session, one))]
        return sum(self._each(reference) for reference in due)

    def _each(self, reference: str) -> int:
        """One that was erased since we looked holds up no other."""
        with suppress(NoResultFound), self.db.begin() as session:
            return self._tell(session, reference)
        return 0

    def _tell(self, session: Session, reference: str) -> int:
        handoff = handoffs.locked(session, reference)
        if handoff is None:
            return 0
        chat = conversations.locked(session, handoff.conversation_id) if handoff.conversation_id else None
        if _waits(chat):
            return 0
        what = _news(session, handoff)
        if chat is None or chat.mode == mode.CLOSED or what is None:
            return 0
        sent = handoffs.of_conversation(session, chat.id)
        bereaved = handoff.child_died or chat.writer == "bereaved"
        told = self.words.sent.news(
            what, reference, bereaved=bereaved, newest=sent[0].id == handoff.id, now=clock.now()
        )
        store_replies(session, chat, None, [told])
        return 1


def _chat(session: Session, handoff: Handoff) -> Conversation | None:
    return conversations.by_id(session, handoff.conversation_id) if handoff.conversation_id else None


def _waits(chat: Conversation | None) -> bool:
    if chat is None or chat.mode == mode.CLOSED:
        return False
    quiet = QUIET_IN_A_FORM if chat.form else QUIET
    return chat.mode != mode.ASSISTANT or chat.last_message_at > clock.now() - quiet


def _news(session: Session, handoff: Handoff) -> Literal["closed", "not_reached", "reopened"] | None:
    """What stands now, where the family does not know it. From here on it counts as told."""
    moves = handoffs.news_of(session, handoff)
    for move in moves:
        move.to_tell = False
    kinds = [move.status for move in moves]
    if kinds and kinds[-1] == "closed" and handoff.status == "closed":
        return "not_reached" if handoff.outcome == NOT_REACHED else "closed"
    # Also where the family was not told yet that it was closed: whoever asked meanwhile, or looked, read that it was.
    return REOPENED if kinds and kinds[-1] == REOPENED and handoff.status == "in_progress" else None
