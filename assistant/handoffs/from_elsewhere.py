"""A family comes back from elsewhere, with the reference and its secret.

A try is written down before it is checked and settled after it: the check is slow, and no transaction may wait for it.
Tries are counted for an address, never for a reference: whoever knows a reference must not be able to shut its family
out. Too many only make the next ones slow (assistant/web/slow_lane.py); the right secret opens all the same.
A wrong reference, a wrong secret and a handoff without one cannot be told apart, by words or by time.
"""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from assistant import clock
from assistant.handoffs import reference, secret
from assistant.records import accounts, audit, handoffs
from assistant.records.models import Handoff, SignInFailure

WAIT = timedelta(minutes=15)
TRIES = 8


class DoesNotFit(Exception):
    """There is no such handoff, or this is not its secret."""


@dataclass(frozen=True)
class Try:
    """`handoff` is None where no handoff has this reference. `slow`: this address has failed too often of late, and the
    try was not counted, so the wait ends.
    """

    handoff: Handoff | None
    slow: bool
    counted: tuple[UUID, ...]


def begin(session: Session, said_reference: str, *, place: str) -> Try:
    """`place` is a keyed hash of the network address. Counted as failed until it is settled, so many at the same moment
    cannot pass the limit.
    """
    named = reference.read(said_reference)
    counted = _count_as_failed(session, place)
    return Try(handoffs.by_reference(session, named) if named else None, not counted, counted)


def check(tried: Try, said_secret: str) -> Handoff:
    """Slow: call it with no transaction open. Raises DoesNotFit."""
    kept = tried.handoff.secret_hash if tried.handoff else None
    if not secret.fits(secret.read(said_secret) or "-", kept) or tried.handoff is None:
        raise DoesNotFit
    return tried.handoff


def settle(session: Session, tried: Try, handoff: Handoff) -> None:
    accounts.remove_failures(session, tried.counted)
    audit.add(session, actor="family", action="handoff.opened", subject=handoff.reference)


def _count_as_failed(session: Session, subject: str) -> tuple[UUID, ...]:
    now = clock.now()
    accounts.forget_failures_before(session, now - WAIT)
    if accounts.failures_since(session, subject, now - WAIT) >= TRIES:
        return ()
    failure = SignInFailure(id=uuid4(), subject=subject, at=now)
    session.add(failure)
    return (failure.id,)
