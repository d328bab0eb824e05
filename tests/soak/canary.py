"""Canaries in the thousands: `python -m tests.soak.canary 10000`, in the test environment. Ends with 0 when none was found."""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "journeys"))

from canary_run import Run
from real_system import System


def main(count: int) -> int:
    with tempfile.TemporaryDirectory() as folder, System(Path(folder) / "var") as system:
        system.wait_ready()
        run = Run(system, seed=count)
        run.talk(count)
        run.pass_on()
        run.break_things()
        leaks = run.leaks()
    print(f"messages: {len(run.sent)}, of them with a name in small letters that nothing announced: {sum(one.hard for one in run.sent)}")
    print("canaries found, must be 0:", sum(not one.hard for found in leaks.values() for one in found))
    for name, found in leaks.items():
        print(f"  {name}: {sum(not one.hard for one in found)}, and {sum(one.hard for one in found)} of the names that nothing announced")
    return int(any(not one.hard for found in leaks.values() for one in found))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
