"""A full test run: sets up what it needs (nothing is shared with a running `make run` but the environments), checks, then tests."""

import os
import shutil
import subprocess
import sys

from setup import BIN, BUILT, ENGINE, ROOT, TEST, Failed, set_up

VAR = ROOT / "var" / "test"
REAL_PROCESSES = ("journeys", "browser", "dialogue", "evaluation", "bench")  # `make journeys` runs them


def main() -> int:
    set_up("test", VAR)
    browser()
    wanted = sys.argv[1:] or [str(path) for path in sorted((ROOT / "tests").iterdir()) if path.is_dir() and path.name not in (*REAL_PROCESSES, "__pycache__")]
    for command in ([TEST / BIN, ROOT / "scripts" / "check.py"], [TEST / BIN, "-m", "pytest", *wanted]):
        if code := subprocess.run([str(part) for part in command], cwd=ROOT, env=environment()).returncode:
            return code
    return 0


def environment() -> dict[str, str]:
    return {
        **os.environ,
        "MODEL_DIR": str(VAR / "model"),
        "ENCODER_DIR": str(BUILT / "encoder"),
        "SERVICE_PYTHON": str(TEST / BIN),
        "ENGINE_PYTHON": str(ENGINE / BIN),
    }


def browser() -> None:
    """The browser journey needs a real Chromium. As root on Debian it is installed; elsewhere we say what to install."""
    if any(shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome")):
        return
    if os.geteuid() or not shutil.which("apt-get"):
        raise Failed("The browser journey needs Chromium. Install it (Debian: apt-get install chromium) and run this again.")
    with open(VAR / "log" / "setup-browser.log", "ab") as log:
        for command in (["apt-get", "update"], ["apt-get", "install", "-y", "--no-install-recommends", "chromium"]):
            subprocess.run(command, stdout=log, stderr=log, check=True, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failed as failed:
        sys.exit(str(failed))
