"""Nobody is left waiting unseen: the desk hears of a family that waits, the family hears that nobody was free yet, and
a conversation whose person has gone away goes back to the assistant, or into the queue.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import Session

from assistant import clock
from assistant.conversations import mode
from assistant.conversations.keep import store_replies
from assistant.conversations.words import Words
from assistant.hospital.hours import OpeningHours
from assistant.hospital.profile import Profile
from assistant.records import accounts, conversations
from assistant.records.database import Database
from assistant.records.models import Conversation
from assistant.staff.giving_back import give_back, unanswered_since


@dataclass(frozen=True)
class DeskClock:
    """`told_after`: open minutes after which a waiting family is told that nobody was free yet. `silent_after`: minutes
    that a family's message may stand unanswered by whoever has the conversation. `signed_out_after`: minutes without
    use that end a session.
    """

    db: Database
    words: Words
    profile: Profile
    told_after: int
    silent_after: int
    signed_out_after: int

    def work(self) -> int:
        """Returns how many conversations were told something or given back. Looks before it writes."""
        with self.db.read() as session:
            waiting = [one.id for one in conversations.waiting(session) if self._due(session, one)]
            held = [one.id for one in conversations.held(session) if self._gone(session, one)]
        for conversation_id in waiting:
            self._each(conversation_id, self._wait_told)
        for conversation_id in held:
            self._each(conversation_id, self._back_if_gone)
        return len(waiting) + len(held)

    def _each(self, conversation_id: UUID, do: Callable[[Session, Conversation], None]) -> None:
        """One that was erased since we looked holds up no other."""
        with suppress(NoResultFound), self.db.begin() as session:
            do(session, conversations.locked(session, conversation_id))

    def _back_if_gone(self, session: Session, conversation: Conversation) -> None:
        if conversation.mode == mode.STAFF and (why := self._gone(session, conversation)):
            give_back(session, conversation, self.words, self.profile, by="service", why=why)

    def _due(self, session: Session, conversation: Conversation) -> bool:
        return self._hours.is_open(clock.now()) and (
            self._long(conversation) or bool(self.profile.liaison.email and not mode.desk_told(session, conversation))
        )

    def _wait_told(self, session: Session, conversation: Conversation) -> None:
        if conversation.mode != mode.WAITING:
            return
        mode.tell_desk(session, conversation, self.profile)
        if self._long(conversation):
            conversation.person_told_at = clock.now()
            store_replies(
                session,
                conversation,
                None,
                self.words.person.nobody_yet(now=clock.now(), language=conversation.language),
            )

    def _long(self, conversation: Conversation) -> bool:
        asked = conversation.person_asked_at
        if asked is None or conversation.person_told_at:
            return False
        return self._hours.open_time(asked, clock.now()) >= timedelta(minutes=self.told_after)

    @property
    def _hours(self) -> OpeningHours:
        return OpeningHours(self.profile.liaison.hours, self.profile.nation)

    def _gone(self, session: Session, conversation: Conversation) -> str | None:
        """Why whoever has it is not there any more; None while they are."""
        now, account = clock.now(), accounts.by_id(session, conversation.staff_id) if conversation.staff_id else None
        if account is None or account.disabled_at:
            return "account closed"
        if not accounts.is_signed_in(session, account.id, since=now - timedelta(minutes=self.signed_out_after)):
            return "signed out"
        waits = unanswered_since(session, conversation)
        return "silent" if waits and waits < now - timedelta(minutes=self.silent_after) else None
