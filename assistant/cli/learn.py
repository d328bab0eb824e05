"""`assistant learn …`: what staff taught, as training examples and cases; and what a new model would change."""

import argparse
import json
import subprocess
import sys
from pathlib import Path

from assistant.cli.command import COMMAND_LINE, Add, open_records
from assistant.settings import ROOT

ENGINE = ROOT / ".venv-engine" / "bin" / "python"


def add_commands(add: Add) -> None:
    exporting = add(
        "export",
        export,
        "write what staff taught as Rasa NLU examples, and as cases what was marked wrong and danger that was missed",
    )
    exporting.add_argument(
        "--out", type=Path, required=True, help="a folder; files that are there are not written over"
    )
    reporting = add(
        "report", report, "read what staff taught with a model and the danger screen, and say what that would change"
    )
    reporting.add_argument("--model", type=Path, required=True, help="a trained model (.tar.gz), with its model.json")
    reporting.add_argument("--python", type=Path, default=ENGINE, help="the engine's own Python")


def export(options: argparse.Namespace) -> int:
    from assistant.keeping.access import write
    from assistant.records import audit
    from assistant.staff.learning import dangers, taught
    from assistant.staff.lesson_files import CASES, DANGER, EXAMPLES, cases, danger_cases, examples

    files = [options.out / name for name in (EXAMPLES, CASES, DANGER)]
    if there := [str(path) for path in files if path.exists()]:
        return _refuse(f"{', '.join(there)}: there already. Nothing was written.")
    _, db = open_records()
    with db.begin() as session:
        found, marked = taught(session), dangers(session)
        count = len(found) + len(marked)
        audit.add(session, actor=COMMAND_LINE, action="lessons.exported", subject="learn", count=count)
        options.out.mkdir(parents=True, exist_ok=True)
        write(files[0], examples(found))
        write(files[1], cases(found))
        write(files[2], danger_cases(marked))
    print(
        f"{len(found)} lessons are in {options.out}. Read each, and write it anew, before it goes into data/nlu.\n"
        f"{len(marked)} for the danger screen are in {DANGER}: write each anew for tests/safety/reported.yml."
    )
    return 0


def report(options: argparse.Namespace) -> int:
    from assistant.safety.screen import load_trained_screen
    from assistant.staff.learning import dangers, taught
    from assistant.staff.lesson_report import as_text, changes, danger_as_text

    _, db = open_records()
    with db.read() as session:
        found, marked = taught(session), dangers(session)
        texts = list(dict.fromkeys(one.masked for one in found))
        command = [str(options.python), "-W", "ignore", "-m", "assistant.engine.read_texts", str(options.model)]
        done = subprocess.run(command, cwd=ROOT, input=json.dumps(texts), capture_output=True, text=True, check=False)
        if done.returncode:
            return _refuse(f"The model could not be read: {(done.stderr.strip().splitlines() or ['no reason'])[-1]}")
        print(as_text(changes(found, dict(zip(texts, json.loads(done.stdout.splitlines()[-1]), strict=True)))))
        if marked:
            screen = load_trained_screen()
            print(f"{danger_as_text(marked, screen)}\nThe danger screen: {screen.mode}. {screen.reason}".rstrip())
    return 0


def _refuse(why: str) -> int:
    print(why, file=sys.stderr)
    return 1
