"""`make evaluate`: understanding and danger on the held-out sets, as pages under docs/results."""

import subprocess
import sys

from setup import BIN, ENGINE, ROOT, TEST, Failed, set_up, set_up_stock
from test import VAR, environment


def main() -> int:
    set_up("test", VAR)
    set_up_stock(VAR)
    commands = (
        (ENGINE / BIN, "-W", "ignore", "-m", "tests.evaluation.nlu.evaluate"),
        (TEST / BIN, "-m", "tests.evaluation.danger_report"),
        (TEST / BIN, "-m", "tests.evaluation.transcripts"),
    )
    return max(
        subprocess.run([str(part) for part in command], cwd=ROOT, env=environment()).returncode for command in commands
    )


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failed as failed:
        sys.exit(str(failed))
