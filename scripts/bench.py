"""`make bench`: sets up what the tests need, then times the whole system beside stock Rasa."""

import subprocess
import sys

from setup import BIN, ROOT, TEST, Failed, set_up, set_up_stock
from test import VAR, environment


def main() -> int:
    set_up("test", VAR)
    set_up_stock(VAR)
    return subprocess.run([TEST / BIN, "-m", "tests.bench.speed"], cwd=ROOT, env=environment()).returncode


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failed as failed:
        sys.exit(str(failed))
