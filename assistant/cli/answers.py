"""`assistant answers …`: check the wording, write it out for reviewers, approve it by name, withdraw and restore it."""

import argparse
import sys
from datetime import date
from pathlib import Path

from assistant.cli.command import COMMAND_LINE, Add, open_records
from assistant.settings import ROOT


def add_commands(add: Add) -> None:
    add("check", check, "check every text families can be told; one line a finding")
    reporting = add("report", report, "write one page of everything families can be told, for reviewers")
    reporting.add_argument("--out", type=Path, default=Path("answers.html"))
    approving = add("approve", approve, "store that a named person approved these words of an answer")
    approving.add_argument("id", nargs="+", help="ids of answers")
    approving.add_argument("--by", required=True, help="the person's name")
    approving.add_argument("--role", required=True, help="the person's role, such as: clinical safety officer")
    approving.add_argument(
        "--review-by", required=True, type=date.fromisoformat, help="YYYY-MM-DD, when to look at it again"
    )
    for name, run, help in (
        ("withdraw", withdraw, "take wording out of service"),
        ("restore", restore, "put withdrawn wording back"),
    ):
        command = add(name, run, help)
        command.add_argument(
            "subject", help="an answer's id, a card's id with `.optional`, or `chat` for the whole chat"
        )
        command.add_argument("--by", required=True, help="the person's name")
        if run is withdraw:
            command.add_argument("--why", required=True)


def check(options: argparse.Namespace) -> int:
    from assistant.review.check import findings

    found = findings(ROOT)
    for finding in found:
        print(finding)
    print(f"{len(found)} findings." if found else "Every text is in order.")
    return 1 if found else 0


def report(options: argparse.Namespace) -> None:
    from assistant.answers.approval import states
    from assistant.answers.languages import every_answer
    from assistant.answers.load import load_sources
    from assistant.hospital.profile import load
    from assistant.review.report import report as write

    settings, db = open_records()
    answers = every_answer()
    with db.read() as session:
        write(answers, load_sources(), load(settings.hospital_profile), states(session, answers), options.out)
    print(f"Written to {options.out}.")


def approve(options: argparse.Namespace) -> int:
    from assistant.answers.approval import CannotApprove
    from assistant.answers.approval import approve as store
    from assistant.answers.languages import every_answer

    answers = {answer.id: answer for answer in every_answer()}
    if unknown := [one for one in options.id if one not in answers]:
        return _refuse(f"There is no answer {', '.join(unknown)}.")
    try:
        with open_records()[1].begin() as session:
            for one in options.id:
                store(session, answers[one], name=options.by, role=options.role, review_by=options.review_by)
    except CannotApprove as refusal:
        return _refuse(str(refusal))
    print(
        f"Stored: {options.by}, {options.role}, approved {', '.join(options.id)}. To be looked at again by {options.review_by}."
    )
    return 0


def withdraw(options: argparse.Namespace) -> int:
    from assistant.answers import approval
    from assistant.answers.languages import every_answer

    if options.subject not in approval.subjects(every_answer()):
        return _refuse(f"There is nothing called {options.subject} that could be withdrawn.")
    with open_records()[1].begin() as session:
        approval.withdraw(session, options.subject, by=options.by, actor=COMMAND_LINE, why=options.why)
    print(f"Withdrawn: {options.subject}. In force within a minute.")
    return 0


def restore(options: argparse.Namespace) -> None:
    from assistant.answers import approval

    with open_records()[1].begin() as session:
        approval.restore(session, options.subject, actor=COMMAND_LINE, by=options.by)
    print(f"Restored: {options.subject}. In force within a minute.")


def _refuse(why: str) -> int:
    print(why, file=sys.stderr)
    return 2
