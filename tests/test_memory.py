"""After a start a process holds what it needs, and no more."""

import gc
import subprocess
import sys

from assistant import memory
from assistant.settings import ROOT

SCRIPT = """
import gc
from pathlib import Path
from assistant import memory

def held():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096

gc.disable()
pieces = [bytes(1000) for _ in range(100_000)]
last, pieces[:] = pieces[-1], []
before = held()
memory.settle()
print(before - held(), gc.isenabled(), gc.get_freeze_count())
"""


def test_what_was_freed_goes_back_and_what_stays_is_looked_at_no_more():
    said = subprocess.run([sys.executable, "-S", "-c", SCRIPT], cwd=ROOT, capture_output=True, text=True, check=True)
    given_back, looks_for_garbage, left_alone = said.stdout.split()
    assert int(given_back) > 50_000_000
    assert looks_for_garbage == "True" and int(left_alone) > 1000


def test_a_machine_whose_library_has_no_such_call_is_left_as_it_is(monkeypatch):
    monkeypatch.setattr(memory.ctypes, "CDLL", lambda name: object())
    try:
        memory.settle()
    finally:
        gc.unfreeze()
