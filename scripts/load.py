"""`make load`: families at a given rate against a system of its own, or one that runs on this machine.

`make load` takes FAMILIES (100), SECONDS (60), GAP (20 seconds between two messages of a family), ENGINES (1) and URL.
"""

import os
import subprocess
import sys

from setup import BIN, ROOT, TEST, Failed, set_up
from test import VAR, environment

OPTIONS = ("families", "seconds", "gap", "engines", "url")


def main() -> int:
    set_up("test", VAR)
    given = [part for name in OPTIONS if (value := os.environ.get(name.upper())) for part in (f"--{name}", value)]
    command = [TEST / BIN, "-m", "tests.load.families", *given]
    return subprocess.run(command, cwd=ROOT, env=environment()).returncode


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failed as failed:
        sys.exit(str(failed))
