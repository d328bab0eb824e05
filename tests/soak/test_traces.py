"""The soak's own days, few enough for every test run (`make soak` has many)."""

import subprocess
import sys

from assistant.settings import ROOT


def test_on_bad_days_both_pages_show_everything_once_and_in_order():
    done = subprocess.run([sys.executable, "-m", "tests.soak.traces", "2"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0 and done.stdout.splitlines()[-1].startswith("2 days, "), done.stdout + done.stderr
