"""Lint, types, answers: under a minute, no processes started."""

import subprocess
import sys
import time

from setup import BIN, ROOT, TEST, Failed, set_up

CHECKS = (
    ("lint", ["-m", "ruff", "check", "."]),
    ("format", ["-m", "ruff", "format", "--check", "."]),
    ("types", ["-m", "mypy"]),
    ("wording", ["-m", "assistant.cli.main", "answers", "check"]),
    ("hospital", ["-m", "assistant.cli.main", "hospital", "check", "hospital/example.yml"]),
)


def main() -> int:
    set_up("test", ROOT / "var" / "test") if not (TEST / ".stamp").exists() else None
    failed = 0
    for name, arguments in CHECKS:
        began = time.monotonic()
        done = subprocess.run([str(TEST / BIN), *arguments], cwd=ROOT, capture_output=True, text=True)
        print(
            f"  {name:<10} {'ok' if done.returncode == 0 else 'FAILED'} {time.monotonic() - began:5.1f} s", flush=True
        )
        if done.returncode:
            print(done.stdout + done.stderr)
            failed = 1
    return failed


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failed as failed:
        sys.exit(str(failed))
