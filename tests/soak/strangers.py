"""Strangers by the hundred thousand: `python -m tests.soak.strangers 100000 200000`, in the test environment.

The first number is calls of the API, the second tries to read what is another's. Ends with 0 when no call was an error
of ours and nothing was read. A third number bounds the minutes: what was not reached is told.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from assistant.records.database import Database
from assistant.records.migrate import migrate
from assistant.web.app import create_app
from tests.support.factories import FakeEngine, make_services
from tests.support.strangers import Fuzz, Probes

LIMITS = {"conversations_an_hour": 10**9, "messages_a_minute": 10**9}
CALLS_A_ROUND, TRIES_A_ROUND = 40, 500


def main(calls: int, tries: int, minutes: float = 240.0) -> int:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/records.db"
        migrate(url)
        db = Database(url)
        app = create_app(make_services(db, FakeEngine(), var_dir=Path(folder), **LIMITS))
        began = time.monotonic()
        probes = Probes(app, db, chats=50, seed=tries)
        _until(lambda: probes.tried >= tries, lambda round: _probe(probes), began + 60 * minutes / 2)
        fuzz = Fuzz(app)
        _until(lambda: fuzz.calls >= calls, lambda round: fuzz.run(CALLS_A_ROUND, round=round), began + 60 * minutes)
        db.close()
    print(f"calls of the API: {fuzz.calls} of {calls}; errors of ours, must be 0: {len(fuzz.broken)}")
    print(f"  by status: {dict(sorted(fuzz.statuses.items()))} (0: what no client could send)")
    print(f"tries to read what is another's: {probes.tried} of {tries}; read, must be 0: {probes.reads}")
    for told in sorted({*fuzz.broken, *probes.told})[:40]:
        print(f"  {told}")
    print(f"in {(time.monotonic() - began) / 60:.0f} minutes")
    return int(bool(fuzz.broken or probes.told))


def _probe(probes: Probes) -> None:
    probes.across_chats(TRIES_A_ROUND)
    probes.across_roles(TRIES_A_ROUND // 2)


def _until(done: Callable[[], bool], once: Callable[[int], None], end: float) -> None:
    round = 0
    while not done() and time.monotonic() < end:
        once(round)
        round += 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]), *map(float, sys.argv[3:4])))
