"""The main way through the chat in the machine's Firefox, as narrow and as wide as screens are: ask, danger, the first
steps of a handoff, a reload, the end.

`python -m tests.soak.firefox`. Playwright's own Firefox is not to be had from the package registries, and a Firefox of
Debian's does not know all that it asks for; so this one is driven over WebDriver BiDi by puppeteer-core.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.browser.states.stage import service

WIDTHS = (320, 1280)
NAMES = ("firefox-esr", "firefox")


def main() -> int:
    program = next((found for name in NAMES if (found := shutil.which(name))), None)
    if program is None:
        print("This needs Firefox: apt-get install firefox-esr")
        return 1
    wrong = 0
    with tempfile.TemporaryDirectory() as folder, service(Path(folder)) as here:
        for width in WIDTHS:
            script = Path(__file__).with_suffix(".mjs")
            done = subprocess.run(["node", script, program, here.address, str(width)], capture_output=True, text=True)
            wrong += done.returncode != 0
            print(f"{width} pixels: {'as it should be' if done.returncode == 0 else done.stderr}", flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
