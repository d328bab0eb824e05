"""`make soak`: the long runs in which everything goes wrong. Each is a module of tests/soak that ends with 0 when all
is well.
"""

import subprocess
import sys

from setup import BIN, ROOT, TEST, Failed, set_up
from test import VAR, environment

RUNS = (
    ("tests.soak.handoffs", "20000", "--lock-seconds", "10", "--busy-seconds", "4", "--patience", "600"),
    ("tests.soak.growing", "2000"),
    ("tests.soak.take_over", "1000"),
    ("tests.soak.traces", "2000"),
    ("tests.soak.states",),
    ("tests.soak.heard", "200"),
    ("tests.soak.firefox",),
    ("tests.soak.canary", "10000"),
    ("tests.soak.strangers", "100000", "200000"),
    ("tests.soak.restarts",),
    ("tests.soak.mutants",),
)


def main() -> int:
    set_up("test", VAR)
    return max(subprocess.run([TEST / BIN, "-m", *run], cwd=ROOT, env=environment()).returncode for run in RUNS)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failed as failed:
        sys.exit(str(failed))
