"""The command `assistant`: serve, staff accounts, exports, checks."""

import argparse
import gc
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.cli import answers as content
from assistant.cli import find, keeping, learn, portal
from assistant.cli.command import COMMAND_LINE, open_records
from assistant.settings import Settings
from assistant.staff.roles import LIAISON, ROLES

if TYPE_CHECKING:
    from assistant.records.audit import Head


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    return options.run(options) or 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="assistant", description="The second-opinion assistant's service and its tools."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _command(commands, "serve", serve, "run the service (chat, console, actions, delivery)")
    _command(commands, "migrate", migrate, "bring the database to the newest schema")
    _command(
        commands, "prepare", prepare, "all that comes before `serve`: migrate, say what would stop it, staff first"
    )
    staff = commands.add_parser("staff", help="staff accounts").add_subparsers(required=True, metavar="ACTION")
    adding = _command(staff, "add", staff_add, "print a one-time link that makes an account")
    adding.add_argument("--role", choices=tuple(ROLES), default=LIAISON)
    resetting = _command(staff, "reset", staff_reset, "print a one-time link that gives an account a new password")
    resetting.add_argument("email", help="the account's e-mail address")
    resetting.add_argument("--lost-phone", action="store_true", help="its use takes the codes of the phone away too")
    _command(staff, "first", staff_first, "print the link for the very first account; nothing once there is one")
    exports = commands.add_parser("handoffs", help="handoffs").add_subparsers(required=True, metavar="ACTION")
    exporting = _command(exports, "export", handoffs_export, "write every handoff, one object a line, oldest first")
    exporting.add_argument(
        "--format", choices=("json", "fhir"), default="json", help="fhir: a FHIR R4 transaction bundle a line"
    )
    audits = commands.add_parser("audit", help="the audit chain").add_subparsers(required=True, metavar="ACTION")
    verifying = _command(
        audits, "verify", audit_verify, "check the whole chain; names the first entry that does not fit"
    )
    verifying.add_argument(
        "--head",
        type=kept_head,
        metavar="NUMBER:HASH",
        help="a head that was kept elsewhere: the chain must still hold it",
    )
    _command(audits, "head", audit_head, "print the chain's last number and hash, to be kept elsewhere")
    wording = commands.add_parser("answers", help="wording").add_subparsers(required=True, metavar="ACTION")
    content.add_commands(lambda name, run, help: _command(wording, name, run, help))
    lessons = commands.add_parser("learn", help="what staff taught").add_subparsers(required=True, metavar="ACTION")
    learn.add_commands(lambda name, run, help: _command(lessons, name, run, help))
    profiles = commands.add_parser("hospital", help="hospital profiles").add_subparsers(required=True, metavar="ACTION")
    checking = _command(profiles, "check", hospital_check, "explain each problem of a profile, by line")
    checking.add_argument("file", type=Path)
    keeping.add_commands(lambda name, run, help: _command(commands, name, run, help))
    finding = commands.add_parser("find", help="the console's search").add_subparsers(required=True, metavar="ACTION")
    find.add_commands(lambda name, run, help: _command(finding, name, run, help))
    portal.add_options(
        _command(
            commands,
            "portal-token",
            portal.portal_token,
            "print a token as a portal would make one, for trying the chat",
        )
    )
    _command(commands, "doctor", doctor, "say what is not as it should be")
    return parser


def _command(
    commands: Any, name: str, run: Callable[[argparse.Namespace], int | None], help: str
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=help, description=help)
    command.set_defaults(run=run)
    return command


def serve(options: argparse.Namespace) -> None:
    gc.disable()  # all that is made while it starts, stays: to look for garbage in it is a third of the start
    from assistant.service.serve import serve as run

    run(Settings())


def prepare(options: argparse.Namespace) -> int:
    """In one process, because a start waits for it, and each command loads the same. Only the link is on standard
    output.
    """
    from assistant.service.before_start import obstacles

    settings = Settings()
    if left_alone := _migrate(settings):
        print(left_alone, file=sys.stderr)
    if found := obstacles(settings):
        print("\n".join(found), file=sys.stderr)
        return 1
    staff_first(options)
    return 0


def migrate(options: argparse.Namespace) -> None:
    if left_alone := _migrate(Settings()):
        print(left_alone)


def _migrate(settings: Settings) -> str:
    """What there is to say; mostly nothing."""
    from assistant.records.migrate import migrate as run

    owner = settings.owner_database_url
    newer = run(settings.database_url, owner_url=owner.get_secret_value() if owner else None)
    if not newer:
        return ""
    return f"The records are at {newer}, which a newer program made. They were left as they are; see docs/operating.md."


def staff_add(options: argparse.Namespace) -> None:
    from assistant.staff.invite import invite, join_link

    settings, db = open_records()
    with db.begin() as session:
        token = invite(session, options.role, by=COMMAND_LINE)
    print(join_link(settings.base_url, token))


def staff_reset(options: argparse.Namespace) -> int:
    from assistant.records import accounts
    from assistant.staff.errors import ConsoleError
    from assistant.staff.invite import join_link
    from assistant.staff.reset import reset_link

    settings, db = open_records()
    try:
        with db.begin() as session:
            account = accounts.by_email(session, options.email)
            token = reset_link(session, account, by=COMMAND_LINE, lost_phone=options.lost_phone)
    except ConsoleError as refusal:
        print(refusal.say, file=sys.stderr)
        return 1
    print(join_link(settings.base_url, token))
    return 0


def staff_first(options: argparse.Namespace) -> None:
    from assistant.staff.invite import first_account_link

    settings, db = open_records()
    with db.begin() as session:
        link = first_account_link(session, settings.base_url)
    if link:
        print(link)


def handoffs_export(options: argparse.Namespace) -> None:
    from assistant.handoffs.export import as_fhir, as_json
    from assistant.records import audit, handoffs

    settings, db = open_records()
    with db.begin() as session:
        found = handoffs.oldest_first(session)
        if options.format == "fhir":
            everything = [as_fhir(session, handoff, root=settings.fhir_root) for handoff in found]
        else:
            everything = [as_json(session, handoff) for handoff in found]
        audit.add(
            session,
            actor=COMMAND_LINE,
            action="handoffs.exported",
            subject="handoffs",
            count=len(everything),
            format=options.format,
        )
    for one in everything:
        print(json.dumps(one, ensure_ascii=False))


def audit_verify(options: argparse.Namespace) -> int:
    from assistant.records import audit

    _, db = open_records()
    with db.read() as session:
        fault = audit.first_fault(audit.oldest_first(session), head=options.head)
    print(f"The audit chain is broken: {fault}." if fault else "The audit chain holds.")
    return 1 if fault else 0


def audit_head(options: argparse.Namespace) -> None:
    from assistant.records import audit

    _, db = open_records()
    with db.read() as session:
        print(audit.head(session))


def kept_head(said: str) -> "Head":
    from assistant.records.audit import Head

    return Head.read(said)


def hospital_check(options: argparse.Namespace) -> int:
    from assistant.hospital.check import problems

    found = problems(options.file)
    print("\n".join(found) if found else f"{options.file} is in order.")
    return 1 if found else 0


def doctor(options: argparse.Namespace) -> int:
    from assistant.service.doctor import findings

    found = findings()
    print("\n".join(found) if found else "All is as it should be.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
