"""Canaries in the thousands: `python -m tests.soak.canary 10000`, in the test environment. Ends with 0 when none was
found.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.support.canaries import Canary
from tests.support.canary_run import Run
from tests.support.real_system import System


def _where(run: Run, leaks: dict[str, list[Canary]]) -> Iterator[str]:
    """What stands around each one that was found. They are invented, so they may be shown."""
    for name, text in run.places():
        for canary in leaks.get(name, []):
            if not canary.hard:
                places = (text.lower().find(mark) for mark in canary.marks)
                yield f"  {canary.text!r} in {name}: " + " | ".join(
                    repr(text[max(0, at - 60) : at + 60]) for at in places if at >= 0
                )


def main(count: int) -> int:
    with tempfile.TemporaryDirectory() as folder, System(Path(folder) / "var") as system:
        system.wait_ready()
        run = Run(system, seed=count)
        run.talk(count)
        run.pass_on()
        run.break_things()
        leaks = run.leaks()
        shown = list(_where(run, leaks))
    print(
        f"messages: {len(run.sent)}, of them with a name in small letters that nothing announced: {sum(one.hard for one in run.sent)}"
    )
    print("canaries found, must be 0:", sum(not one.hard for found in leaks.values() for one in found))
    for name, found in leaks.items():
        print(
            f"  {name}: {sum(not one.hard for one in found)}, and {sum(one.hard for one in found)} of the names that nothing announced"
        )
    for line in shown:
        print(line)
    return int(any(not one.hard for found in leaks.values() for one in found))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
