"""Lint, types, wording, and the tests of the page's scripts: under a minute, nothing of ours is started."""

import subprocess
import sys
import time

from setup import BIN, ROOT, TEST, Failed, once, page, set_up, styles

VAR = ROOT / "var" / "test"
PYTHON = str(TEST / BIN)
BIOME = ROOT / "node_modules" / "@biomejs" / "biome" / "bin" / "biome"
SCRIPTS = ROOT / "tests" / "scripts"
CHECKS = (
    ("lint", [PYTHON, "-m", "ruff", "check", "."]),
    ("format", [PYTHON, "-m", "ruff", "format", "--check", "."]),
    ("types", [PYTHON, "-m", "mypy"]),
    ("wording", [PYTHON, "-m", "assistant.cli.main", "answers", "check"]),
    ("hospital", [PYTHON, "-m", "assistant.cli.main", "hospital", "check", "hospital/example.yml"]),
    ("page lint", ["node", BIOME, "lint", "--error-on-warnings", "assistant/web/static", SCRIPTS]),
    # Each file by its name: what `node --test` makes of a folder differs from one Node to the next.
    ("page tests", ["node", "--test", *sorted(SCRIPTS.glob("*.test.js"))]),
)


def main() -> int:
    if sys.argv[1:] == ["--ready"]:
        pass  # who asks has set up, and may hold the lock of a set-up
    elif (TEST / ".stamp").exists():
        for step in (styles(), page()):  # what reads and makes the page's scripts came later than many a checkout
            once(step)
    else:
        set_up("test", VAR)
    failed = 0
    for name, command in CHECKS:
        began = time.monotonic()
        done = subprocess.run([str(part) for part in command], cwd=ROOT, capture_output=True, text=True)
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
