"""The soak's own script, with few enough handoffs for every test run (`make soak` has many)."""

import subprocess
import sys

from assistant.settings import ROOT


def test_a_hundred_handoffs_while_everything_goes_wrong():
    done = subprocess.run(
        [sys.executable, "-m", "tests.soak.handoffs", "100"], cwd=ROOT, capture_output=True, text=True
    )
    print(done.stdout, done.stderr)

    assert done.returncode == 0, done.stdout
    figures = dict(line.strip().split(": ") for line in done.stdout.partition("must be 0:\n")[2].splitlines())
    assert figures == {
        "lost": "0",
        "doubled": "0",
        "confirmed without a row": "0",
        "changed words": "0",
        "not delivered in the end": "0",
        "faults of the audit chain": "0",
        "steps at which nothing was killed": "0",
    }
