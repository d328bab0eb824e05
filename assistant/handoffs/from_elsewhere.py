"""A family comes back from elsewhere, with the reference and its secret.

As at sign-in, a try is written down before it is checked and settled after it: the check is slow, and no transaction
may wait for it.
A wrong reference, a wrong secret and a handoff without one cannot be told apart, by words or by time.
"""

import hashlib
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


class TooManyTries(Exception):
    """From this address, or for this reference, within fifteen minutes."""


@dataclass(frozen=True)
class Try:
    """`handoff` is None where no handoff has this reference."""

    handoff: Handoff | None
    counted: list[UUID]
    subject: str


def begin(session: Session, said_reference: str, *, address: str) -> Try:
    """Counted as failed until it is settled, so many at the same moment cannot pass the limit. Raises TooManyTries."""
    named = reference.read(said_reference)
    subjects = [_hash(f"handoff:{named or said_reference[:100]}"), _hash(f"handoff-address:{address}")]
    counted = _count_as_failed(session, subjects)
    if counted is None:
        raise TooManyTries
    return Try(handoffs.by_reference(session, named) if named else None, counted, subjects[0])


def check(tried: Try, said_secret: str) -> Handoff:
    """Slow: call it with no transaction open. Raises DoesNotFit."""
    kept = tried.handoff.secret_hash if tried.handoff else None
    if not secret.fits(secret.read(said_secret) or "-", kept) or tried.handoff is None:
        raise DoesNotFit
    return tried.handoff


def settle(session: Session, tried: Try, handoff: Handoff) -> None:
    accounts.forget_failures(session, tried.subject)
    accounts.remove_failures(session, tried.counted)
    audit.add(session, actor="family", action="handoff.opened", subject=handoff.reference)


def _count_as_failed(session: Session, subjects: list[str]) -> list[UUID] | None:
    """None when there were too many; a refused try is not counted, so the wait ends."""
    now = clock.now()
    accounts.forget_failures_before(session, now - WAIT)
    if any(accounts.failures_since(session, subject, now - WAIT) >= TRIES for subject in subjects):
        return None
    failures = [SignInFailure(id=uuid4(), subject=subject, at=now) for subject in subjects]
    session.add_all(failures)
    return [failure.id for failure in failures]


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
