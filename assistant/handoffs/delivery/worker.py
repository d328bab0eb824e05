"""Works the outbox: claims what is due, delivers it, moves the handoff on; what fails is tried again, later and later.

Any number of services may run it: an entry is claimed by one, and a dead worker's claim runs out. After about a day of
trying
an entry is dead: then only a person can have it tried again.
"""

import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from uuid import UUID

import structlog
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from assistant import clock
from assistant.alerts.for_staff import OutgoingWork, TellStaff
from assistant.alerts.notice import OutgoingAlert, TellAlert
from assistant.handoffs.additions import sent
from assistant.handoffs.delivery import acknowledge_link
from assistant.handoffs.delivery.channel import EMAIL, Deliver, Outgoing
from assistant.handoffs.delivery.patience import within
from assistant.handoffs.move import deliver
from assistant.post import NotDelivered
from assistant.records import accounts, audit, outbox
from assistant.records.database import Database
from assistant.records.models import Conversation, Handoff, OutboxEntry, SafetyAlert

log = structlog.get_logger()
CLAIM_SECONDS = 180.0  # longer than the slowest mail server may take, command by command
DELIVERY_SECONDS = 90.0  # of it all, however slowly it moves; the claim must outlast it
FIRST_RETRY_SECONDS, LAST_RETRY_SECONDS = 5.0, 900.0
ATTEMPTS = 104  # about 24 hours of them
LOCKED_SECONDS = 0.5
LONGEST_ERROR = 120


@dataclass(frozen=True)
class Worker:
    db: Database
    channels: Mapping[str, Deliver]
    link_days: int = 14
    tell_alert: TellAlert | None = None
    tell_desk: TellStaff | None = None

    def work(self) -> int:
        """Try everything that is due once. Returns how many were delivered."""
        now = clock.now()
        with self.db.read() as session:
            due = [entry.id for entry in outbox.due(session, now=now)]
        return sum(self._try(entry_id) for entry_id in due)

    def _try(self, entry_id: UUID) -> bool:
        taken = self._claim(entry_id)
        if taken is None:
            return False
        try:
            how = within(DELIVERY_SECONDS, partial(self._leave, taken))
        except NotDelivered as error:
            self._put_off(taken, str(error))
        except Exception as error:  # noqa: BLE001 - an edge: a channel's own fault must not hold up the others
            # Only its type: its text may hold a family's words.
            self._put_off(taken, type(error).__name__)
        else:
            self._done(taken, how)
            return True
        return False

    def _claim(self, entry_id: UUID) -> "Taken | None":
        with self.db.begin() as session:
            if not outbox.claim(session, entry_id, now=clock.now(), for_seconds=CLAIM_SECONDS):
                return None
            entry = outbox.by_id(session, entry_id)
            if _overtaken(session, entry):
                entry.state = "overtaken"  # taken back, or taken on, before it left
                return None
            if entry.attempts > ATTEMPTS:
                _give_up(session, entry)  # every attempt ended with the process
                return None
            return Taken(
                entry.id, entry.channel, entry.attempts, _subject(session, entry), self._outgoing(session, entry)
            )

    def _outgoing(self, session: Session, entry: OutboxEntry) -> Outgoing | OutgoingAlert | OutgoingWork:
        if entry.channel == outbox.DESK:
            about = _subject(session, entry)
            return OutgoingWork(entry.id, entry.event, about, entry.created_at, entry.recipient or "")
        if entry.alert_id:
            return OutgoingAlert(
                entry.id, entry.event, session.get_one(SafetyAlert, entry.alert_id), entry.recipient or ""
            )
        handoff = session.get_one(Handoff, entry.handoff_id)
        return Outgoing(
            entry.id,
            entry.event,
            handoff,
            entry.created_at,
            entry.recipient,
            self._token(session, entry, handoff),
            sent(session, handoff),
        )

    def _leave(self, taken: "Taken") -> str:
        if isinstance(taken.outgoing, Outgoing):
            return self._channel(taken.channel)(taken.outgoing)
        tell: Callable[..., str] | None = (
            self.tell_alert if isinstance(taken.outgoing, OutgoingAlert) else self.tell_desk
        )
        if tell is None:
            raise NotDelivered("ChannelNotConfigured")
        return tell(taken.outgoing)

    def _token(self, session: Session, entry: OutboxEntry, handoff: Handoff) -> str | None:
        asks = entry.channel == EMAIL and handoff.nobody_has_it and entry.event != outbox.COMPLAINT
        return acknowledge_link.make(session, handoff, days=self.link_days) if asks else None

    def _channel(self, name: str) -> Deliver:
        """A channel whose setting was taken away keeps its entries until a person decides."""
        if name not in self.channels:
            raise NotDelivered("ChannelNotConfigured")
        return self.channels[name]

    def _done(self, taken: "Taken", how: str) -> None:
        """It has left, so this must be kept: while the records are locked it waits, or it would leave again when the
        claim runs out.
        """
        ends = time.monotonic() + CLAIM_SECONDS / 2
        while True:
            try:
                return self._keep_delivered(taken, how)
            except OperationalError:
                if time.monotonic() > ends:
                    raise
                time.sleep(LOCKED_SECONDS)

    def _keep_delivered(self, taken: "Taken", how: str) -> None:
        with self.db.begin() as session:
            entry = outbox.by_id_locked(session, taken.entry_id)
            if entry is None or entry.state == "delivered":
                return  # erased meanwhile; or our claim had run out, and another was quicker
            entry.state, entry.delivered_at, entry.delivered_by, entry.claimed_until = (
                "delivered",
                clock.now(),
                how,
                None,
            )
            if entry.event == outbox.SENT:
                deliver(session, taken.subject, by="service")
            audit.add(
                session, actor="service", action="outbox.delivered", subject=taken.subject, event=entry.event, by=how
            )

    def _put_off(self, taken: "Taken", error: str) -> None:
        with self.db.begin() as session:
            entry = outbox.by_id_locked(session, taken.entry_id)
            if entry is None or entry.state != "waiting" or entry.attempts != taken.attempt:
                return  # our claim had run out, and another has it
            entry.last_error, entry.claimed_until = error[:LONGEST_ERROR], None
            if _overtaken(session, entry):
                entry.state = "overtaken"
            elif entry.attempts >= ATTEMPTS:
                _give_up(session, entry)
            else:
                entry.next_attempt_at = clock.now() + timedelta(seconds=retry_after(entry.attempts))
        log.warning(
            "not_delivered",
            entry=str(taken.entry_id),
            channel=taken.channel,
            attempts=taken.attempt,
            error=error[:LONGEST_ERROR],
        )


@dataclass(frozen=True)
class Taken:
    """A claimed entry. `attempt` tells our claim from a later one; `subject` is a handoff's reference, or the id of
    an alert, a conversation or an account.
    """

    entry_id: UUID
    channel: str
    attempt: int
    subject: str
    outgoing: Outgoing | OutgoingAlert | OutgoingWork


def _overtaken(session: Session, entry: OutboxEntry) -> bool:
    """A handoff that was taken back leaves no more; that it was taken back does. That nobody has it leaves only while
    nobody has.
    """
    if entry.event == outbox.PERSON_ASKED:
        conversation = session.get_one(Conversation, entry.conversation_id)
        asked = conversation.person_asked_at  # a wish that was taken back, and another one since, has a mail of its own
        return conversation.mode != "waiting" or (asked is not None and entry.created_at < asked)
    if entry.handoff_id is None or entry.event == outbox.WITHDRAWN:
        return False
    handoff = session.get_one(Handoff, entry.handoff_id)
    if entry.event == outbox.GIVEN and handoff.given_by is None:
        return True  # whoever got it has opened it, or it is somebody else's by now
    return handoff.status == "withdrawn" or (entry.event in outbox.WHILE_NOBODY_HAS_IT and not handoff.nobody_has_it)


def _subject(session: Session, entry: OutboxEntry) -> str:
    if entry.handoff_id:
        return session.get_one(Handoff, entry.handoff_id).reference
    if about := entry.alert_id or entry.conversation_id:
        return str(about)
    account = accounts.by_email(session, entry.recipient or "")
    return str(account.id) if account else "nobody"


def _give_up(session: Session, entry: OutboxEntry) -> None:
    if (
        entry.event == outbox.GIVEN
    ):  # its reader finds it in the console: nobody has to act, and the team has the handoff
        entry.state, entry.claimed_until = "overtaken", None
        return
    entry.state, entry.claimed_until = "dead", None
    audit.add(
        session,
        actor="service",
        action="outbox.dead",
        subject=_subject(session, entry),
        event=entry.event,
        channel=entry.channel,
        attempts=entry.attempts,
    )


def retry_after(attempts: int) -> float:
    """Seconds until the next try: doubling, with up to a fifth of chance so that many do not knock at once."""
    return min(LAST_RETRY_SECONDS, FIRST_RETRY_SECONDS * 2 ** min(attempts - 1, 20)) * random.uniform(0.8, 1.2)
