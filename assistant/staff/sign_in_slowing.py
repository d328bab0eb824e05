"""Wrong tries make the next one wait: longer each time, and never for good.

Whom a try slows is decided by account and place together, so that nobody locks out a hospital (which often has one
address), and nobody locks a named account out of where its owner works. A try is counted as wrong before it is checked
and taken back when it was right, so many at the same moment cannot pass.

- `pair`: this account from this place. Five are free, then it waits a minute, two, four ... a quarter of an hour.
- `account`: this account, from places it has not signed in from of late.
- `place`: this place, for accounts that have not signed in from it of late: guessing through many names.
The last two begin later and end at five minutes: they stand against guessing from many addresses.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from assistant import clock
from assistant.records import audit, sign_in_slowing
from assistant.staff.errors import TooManyTries

LEAK = timedelta(minutes=30)  # one wrong try is forgotten in each half hour without another


@dataclass(frozen=True)
class Pace:
    free: int
    first: timedelta
    longest: timedelta

    def wait(self, wrong: int) -> timedelta:
        """After so many wrong tries."""
        over = wrong - self.free
        return timedelta() if over < 0 else min(self.longest, self.first * 2 ** min(over, 20))


def paces(tries: int) -> dict[str, Pace]:
    """`tries` of one account from one place are free."""
    slow, quick = timedelta(minutes=15), timedelta(minutes=5)
    return {
        "pair": Pace(tries, timedelta(minutes=1), slow),
        "account": Pace(2 * tries, timedelta(seconds=5), quick),
        "place": Pace(6 * tries, timedelta(seconds=5), quick),
    }


@dataclass(frozen=True)
class Try:
    """What was counted as wrong; with a `wait` nothing was, and the try must not be checked."""

    subjects: tuple[str, ...]
    wait: timedelta | None = None

    def must_not_wait(self) -> None:
        """Outside the transaction that counted, so that its note on the chain is kept. Raises TooManyTries."""
        if self.wait:
            raise TooManyTries(self.wait)


def count_try(session: Session, name: str, place: str, *, known: bool, tries: int, what: str = "password") -> Try:
    """`name` is who was named, whether there is such an account or not; `place` a keyed hash of the address."""
    now, subjects, allowed = clock.now(), _subjects(what, name, place, known=known), paces(tries)
    rows = {kind: sign_in_slowing.locked(session, subject, now=now) for kind, subject in subjects.items()}
    wrong = {kind: max(0, row.wrong - int((now - row.last_at) / LEAK)) for kind, row in rows.items()}
    waits = {kind: allowed[kind].wait(wrong[kind]) for kind in rows}
    # Who stood in line for the row has an earlier `now` than whoever was before: that alone is no wait.
    left = {kind: row.last_at + waits[kind] - now if waits[kind] else timedelta() for kind, row in rows.items()}
    kind = max(left, key=lambda one: left[one])
    if left[kind] > timedelta():
        _note(session, kind, subjects[kind], now)
        return Try((), left[kind])
    for kind, row in rows.items():
        row.wrong, row.last_at = wrong[kind] + 1, now
    return Try(tuple(subjects.values()))


def take_back(session: Session, tried: Try) -> None:
    """The try was right. What this account did wrong from this place is forgotten; elsewhere only this try is."""
    pair, *wider = tried.subjects
    sign_in_slowing.forget(session, [pair])
    for subject in wider:
        row = sign_in_slowing.locked(session, subject, now=clock.now())
        row.wrong = max(0, row.wrong - 1)


def _subjects(what: str, name: str, place: str, *, known: bool) -> dict[str, str]:
    """The pair stands first."""
    names = {"pair": f"{name}:{place}"} | ({} if known else {"account": name, "place": place})
    return {kind: hashlib.sha256(f"{what}:{kind}:{of}".encode()).hexdigest() for kind, of in names.items()}


def _note(session: Session, kind: str, subject: str, now: datetime) -> None:
    """Once in fifteen minutes: whoever keeps on trying must not be able to fill the chain."""
    entry = {"actor": "service", "action": "staff.sign_in_throttled", "subject": subject[:16]}
    if not audit.recorded_since(session, now - timedelta(minutes=15), **entry):
        audit.add(session, **entry, kind=kind)
