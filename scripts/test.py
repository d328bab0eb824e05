"""A full test run: sets up what it needs (nothing is shared with a running `make run` but the environments), checks,
then tests.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from setup import BIN, BUILT, ENGINE, ROOT, TEST, Failed, set_up

VAR = ROOT / "var" / "test"
PYTEST = (TEST / BIN, "-m", "pytest", "--durations=10")
JOURNEYS = ROOT / "tests" / "journeys"  # they mostly wait for real processes, so they run beside the others
BROWSER = ROOT / "tests" / "browser"  # they wait for pages, so they run beside the others too
LONG = tuple(
    ROOT / "tests" / name for name in ("evaluation", "dialogue", "soak", "records")
)  # last in that row, which is the shortest; so all three end at about the same time
PAGES = ROOT / "tests" / "web"  # after the journeys, whose row would end long before the others'
FAULTS = (
    JOURNEYS / "test_faults.py"
)  # a private system that is broken again and again: it waits for restarts, after the browser has gone
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
PROGRAMS = {
    ("chromium-headless-shell", "chromium"): BROWSERS,
    ("poppler-utils",): ("pdftotext",),
}  # Debian's packages, the first that there is, and what the program may be called


def main() -> int:
    checked: list[int] = []
    set_up("test", VAR, lambda: checked.append(call(TEST / BIN, ROOT / "scripts" / "check.py", "--ready")))
    if any(checked):
        return 1
    programs()
    wanted = sys.argv[1:]
    if wanted:
        return call(*PYTEST, *wanted)
    others = [
        path
        for path in sorted((ROOT / "tests").iterdir())
        if path.is_dir() and path not in (JOURNEYS, BROWSER, PAGES, *LONG) and path.name != "__pycache__"
    ]
    with (
        beside("journeys and pages", *PYTEST, JOURNEYS, PAGES, f"--ignore={FAULTS}") as journeys,
        beside("browser, fault and other long tests", *PYTEST, BROWSER, FAULTS, *LONG) as waiting,
    ):
        code = call(*PYTEST, *others)
    return code or journeys.returncode or waiting.returncode


def call(*command: object) -> int:
    return subprocess.run([str(part) for part in command], cwd=ROOT, env=environment()).returncode


@contextmanager
def beside(name: str, *command: object) -> Iterator[subprocess.Popen]:
    """Runs it meanwhile, waits for it, then shows what it said. It has no terminal, so its end comes with ours."""
    said = VAR / "log" / f"{name.replace(', ', '-').replace(' ', '-')}.log"
    with open(said, "wb") as out:
        process = subprocess.Popen(
            [str(part) for part in command],
            cwd=ROOT,
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
        )
    try:
        yield process
        process.wait()
    finally:
        process.terminate()
        process.wait()
    print(f"\nThe {name}, which ran beside:\n{said.read_text(errors='replace')}", flush=True)


def environment() -> dict[str, str]:
    return {
        **os.environ,
        "MODEL_DIR": str(VAR / "model"),
        "ENCODER_DIR": str(BUILT / "encoder"),
        "SERVICE_PYTHON": str(TEST / BIN),
        "ENGINE_PYTHON": str(ENGINE / BIN),
    }


def programs() -> None:
    """The browser journey needs a real Chromium, and printed pages are read with pdftotext. As root on Debian they are
    installed; elsewhere we say what to install.
    """
    missing = [packages for packages, names in PROGRAMS.items() if not any(map(shutil.which, names))]
    if not missing:
        return
    if os.geteuid() or not shutil.which("apt-get"):
        wanted = [packages[-1] for packages in missing]
        raise Failed(
            f"The tests need {' and '.join(wanted)}. Install it (Debian: apt-get install {' '.join(wanted)}) and run this again."
        )
    _apt("update")
    for packages in missing:
        if not any(_apt("install", "-y", "--no-install-recommends", package) for package in packages):
            raise Failed(f"{' or '.join(packages)} could not be installed; see var/test/log/setup-programs.log.")


def _apt(*command: str) -> bool:
    with open(VAR / "log" / "setup-programs.log", "ab") as log:
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        return subprocess.run(["apt-get", *command], stdout=log, stderr=log, env=quiet).returncode == 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failed as failed:
        sys.exit(str(failed))
