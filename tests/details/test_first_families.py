"""The first families after a start come at the same moment: all of them read by one vocabulary."""

import subprocess
import sys

from assistant.settings import ROOT

AT_ONCE = """
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from assistant.details.nation import nation_in
from assistant.details.writer import writer_in

sys.setswitchinterval(1e-6)
ready = Barrier(8)

def read(place):
    ready.wait()
    return nation_in("we live in cardiff"), writer_in("im 15 and its my heart")

with ThreadPoolExecutor(8) as pool:
    assert set(pool.map(read, range(8))) == {("wales", "young_person")}
"""


def test_eight_threads_that_read_first_read_alike():
    done = subprocess.run([sys.executable, "-c", AT_ONCE], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-1500:]
