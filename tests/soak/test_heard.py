"""Conversations as a screen reader has them, few enough for every test run (`make soak` has many)."""

import subprocess
import sys

from assistant.settings import ROOT


def test_the_tree_holds_what_is_seen_and_each_message_is_announced_once():
    done = subprocess.run([sys.executable, "-m", "tests.soak.heard", "5"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0 and "5 conversations, " in done.stdout, done.stdout + done.stderr
