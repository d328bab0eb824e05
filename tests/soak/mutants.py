"""Mutation testing of the danger screen: `python -m tests.soak.mutants`, in the test environment. Ends with 0 when its
tests notice 95 in 100 changes.

What is changed, and which tests run, stands in pyproject.toml. The changed code goes to `mutants/`, which is no part of
the repository.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
MADE = ROOT / "mutants"
AIM = 0.95


def main() -> int:
    shutil.rmtree(MADE, ignore_errors=True)
    mutmut = [sys.executable, "-m", "mutmut"]
    with open(ROOT / "var/test/log/mutants.log", "wb") as log:
        subprocess.run([*mutmut, "run", "--max-children", "2"], cwd=ROOT, check=True, stdout=log, stderr=log)
    survivors = subprocess.run([*mutmut, "results"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    subprocess.run([*mutmut, "export-cicd-stats"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    found = json.loads((MADE / "mutmut-cicd-stats.json").read_text())
    noticed = (found["killed"] + found["timeout"]) / found["total"]
    print(
        f"changes of the danger screen: {found['total']}, noticed by its tests: {noticed:.1%} (aim {AIM:.0%})\n{survivors}"
    )
    return int(noticed < AIM)


if __name__ == "__main__":
    sys.exit(main())
