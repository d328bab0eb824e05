"""Works the outbox: claims what is due, delivers it, moves the handoff on; what fails is tried again, later and later.

Any number of services may run it: an entry is claimed by one, and a dead worker's claim runs out.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import structlog
from sqlalchemy.orm import Session

from assistant import clock
from assistant.handoffs.delivery import acknowledge_link
from assistant.handoffs.delivery.channel import EMAIL, Deliver, NotDelivered, Outgoing
from assistant.handoffs.move import deliver
from assistant.records import audit, outbox
from assistant.records.database import Database
from assistant.records.models import Handoff, OutboxEntry

log = structlog.get_logger()
CLAIM_SECONDS = 60.0
FIRST_RETRY_SECONDS, LAST_RETRY_SECONDS = 5.0, 900.0


@dataclass(frozen=True)
class Worker:
    db: Database
    channels: Mapping[str, Deliver]
    link_days: int = 14

    def work(self) -> int:
        """Try everything that is due once. Returns how many were delivered."""
        now = clock.now()
        with self.db.read() as session:
            due = [entry.id for entry in outbox.due(session, now=now)]
        return sum(self._try(entry_id) for entry_id in due)

    def _try(self, entry_id: UUID) -> bool:
        with self.db.begin() as session:
            if not outbox.claim(session, entry_id, now=clock.now(), for_seconds=CLAIM_SECONDS):
                return False
            entry = outbox.by_id(session, entry_id)
            handoff = session.get_one(Handoff, entry.handoff_id)
            if handoff.status == "withdrawn" and entry.event != outbox.WITHDRAWN:
                entry.state = "overtaken"  # taken back before it left: the team hears of it from the withdrawal
                return False
            token, channel = self._token(session, entry, handoff), entry.channel
            outgoing = Outgoing(entry_id, entry.event, handoff, entry.created_at, entry.recipient, token)
        try:
            how = self._channel(channel)(outgoing)
        except NotDelivered as error:
            self._put_off(entry_id, str(error))
            return False
        self._done(entry_id, how)
        return True

    def _token(self, session: Session, entry: OutboxEntry, handoff: Handoff) -> str | None:
        asks = entry.channel == EMAIL and handoff.status in ("received", "delivered") and handoff.acknowledged_at is None
        return acknowledge_link.make(session, handoff, days=self.link_days) if asks else None

    def _channel(self, name: str) -> Deliver:
        """A channel whose setting was taken away keeps its entries until a person decides."""
        if name not in self.channels:
            raise NotDelivered("ChannelNotConfigured")
        return self.channels[name]

    def _done(self, entry_id: UUID, how: str) -> None:
        with self.db.begin() as session:
            entry = outbox.by_id(session, entry_id)
            entry.state, entry.delivered_at, entry.delivered_by, entry.claimed_until = "delivered", clock.now(), how, None
            handoff = session.get_one(Handoff, entry.handoff_id)
            if entry.event == outbox.SENT:
                deliver(session, handoff.reference, by="service")
            audit.add(session, actor="service", action="outbox.delivered", subject=handoff.reference, event=entry.event, by=how)

    def _put_off(self, entry_id: UUID, error: str) -> None:
        with self.db.begin() as session:
            entry = outbox.by_id(session, entry_id)
            entry.last_error, entry.claimed_until = error, None
            entry.next_attempt_at = clock.now() + timedelta(seconds=retry_after(entry.attempts))
        log.warning("not_delivered", entry=str(entry_id), attempts=entry.attempts, error=error)


def retry_after(attempts: int) -> float:
    """Seconds until the next try: doubling, with up to a fifth of chance so that many do not knock at once."""
    return min(LAST_RETRY_SECONDS, FIRST_RETRY_SECONDS * 2 ** (attempts - 1)) * random.uniform(0.8, 1.2)
