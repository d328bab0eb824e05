"""`make evaluate`: understanding and danger on the held-out sets, as pages under docs/results."""

import subprocess
import sys

from setup import BIN, ENGINE, ROOT, Failed, set_up
from test import VAR, environment


def main() -> int:
    set_up("test", VAR)
    command = [ENGINE / BIN, "-W", "ignore", "-m", "tests.evaluation.nlu.evaluate"]
    return subprocess.run([str(part) for part in command], cwd=ROOT, env=environment()).returncode


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failed as failed:
        sys.exit(str(failed))
