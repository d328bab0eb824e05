"""Runs the clocks of handoffs that nobody has acknowledged. When one is overdue its family is told, once, where they
wrote it.

One transaction a handoff: what was told, and that it was told, are kept together or not at all.
"""

from dataclasses import dataclass

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from assistant import clock
from assistant.conversations.keep import store_replies
from assistant.conversations.replies.sent import SentReplies
from assistant.handoffs.overdue import OVERDUE, due, take_steps
from assistant.hospital.profile import Profile
from assistant.records import clock_steps, conversations, handoffs
from assistant.records.database import Database


@dataclass(frozen=True)
class Clocks:
    db: Database
    profile: Profile
    sent: SentReplies

    def work(self) -> int:
        """Take every step that is due. Returns how many were taken."""
        now = clock.now()
        with self.db.read() as session:
            waiting = handoffs.unacknowledged(session)
            late = [
                one.reference for one in waiting if due(one, clock_steps.of(session, one.id), self.profile, now=now)
            ]
        return sum(self._take(reference) for reference in late)

    def _take(self, reference: str) -> int:
        try:
            with self.db.begin() as session:
                steps = take_steps(session, reference, self.profile)
                if OVERDUE in steps:
                    self._tell_family(session, reference)
                return len(steps)
        except IntegrityError:
            return 0  # another service was quicker

    def _tell_family(self, session: Session, reference: str) -> None:
        """A conversation that was removed meanwhile has nobody to tell."""
        handoff = handoffs.by_reference(session, reference)
        if handoff and handoff.conversation_id:
            conversation = conversations.locked(session, handoff.conversation_id)
            bereaved = handoff.child_died or conversation.writer == "bereaved"
            told = self.sent.overdue(reference, bereaved=bereaved, now=clock.now())
            store_replies(session, conversation, None, [told])
