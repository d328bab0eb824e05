"""Becomes another program that has the settings of one kind of process, and no others: what a process was never given,
it cannot lose.

`python only.py engine -- COMMAND ARGUMENTS`. Supervisor hands its own environment to everything it starts, and a
password on a command line is read by whoever lists the processes; this is neither.
"""

import os
import sys
from collections.abc import Mapping

# Where programs and files are, the language and the time zone of the machine: nothing secret.
OF_THE_MACHINE = ("PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "TZ", "PYTHONPATH", "PYTHONUNBUFFERED", "VAR_DIR")
NEEDS = {"engine": ("ENGINE_SECRET", "ENCODER_DIR"), "watch": ()}


def only(kind: str, environment: Mapping[str, str]) -> dict[str, str]:
    return {name: environment[name] for name in (*OF_THE_MACHINE, *NEEDS[kind]) if name in environment}


def main(kind: str, _: str, *command: str) -> None:
    os.execve(command[0], command, only(kind, os.environ))


if __name__ == "__main__":
    main(*sys.argv[1:])
