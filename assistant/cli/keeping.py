"""`assistant purge`, `erase`, `access-request` …: what happens to records, by hand."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from assistant.cli.command import COMMAND_LINE, Add, actor, open_records
from assistant.keeping.erasure_reasons import REASONS
from assistant.settings import Settings

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def add_commands(add: Add) -> None:
    purging = add("purge", purge, "remove what has been kept long enough, and print the certificate")
    purging.add_argument("--by", help="the name of the person who asks for it")
    erasing = add("erase", erase, "erase a conversation everywhere; says what the hospital keeps")
    _which(erasing)
    erasing.add_argument("--by", required=True, help="the person's name")
    erasing.add_argument("--why", required=True, choices=REASONS)
    asking = add("access-request", access_request, "write one readable file of everything held about a family")
    _which(asking)
    asking.add_argument("--out", type=Path, required=True, help="a new file; one that is there is never written over")
    asking.add_argument("--by", help="the name of the person who asks for it")
    add("seal", seal, "write families' words anew under the newest key")
    for name, run, help in (
        ("backup", backup, "copy all that is kept into a new folder, while the service runs"),
        ("restore", restore, "put a backup back"),
    ):
        command = add(name, run, help)
        command.add_argument("folder", type=Path)
        command.add_argument("--by", help="the name of the person who asks for it")


def _which(command: argparse.ArgumentParser) -> None:
    which = command.add_mutually_exclusive_group(required=True)
    which.add_argument("--conversation", type=UUID, metavar="ID")
    which.add_argument("--reference", help="a handoff's reference: the conversation it came from")


def purge(options: argparse.Namespace) -> None:
    from assistant.keeping import purge as purging

    settings, db = open_records()
    print(purging.as_text(purging.purge(db, purging.rules_of(settings), by=actor(options.by))))


def erase(options: argparse.Namespace) -> int:
    from assistant.answers.load import load_phrases
    from assistant.keeping import erase as erasing
    from assistant.keeping.forget import Forgetting

    settings, db = open_records()
    with db.begin() as session:
        conversation_id = _conversation(session, options)
        if conversation_id is None:
            print(
                "There is no such conversation: it was erased before, or is past its keeping time. A handoff is kept for as long as the law asks."
            )
            return 1
        told = erasing.erase(
            session, conversation_id, by=actor(options.by), why_kept=load_phrases()["erased_keeps"], why=options.why
        )
    erased = [f"{count} {name.replace('_', ' ')}" for name, count in told["erased"].items() if count]
    print(f"Erased: {', '.join(erased)}.")
    for reference in told["kept"]["handoffs"]:
        print(f"Kept: handoff {reference}. {told['kept']['why']}")
    Forgetting(db, settings.var_dir / "outbox").work()
    return 0


def access_request(options: argparse.Namespace) -> int:
    from assistant.keeping import access

    _, db = open_records()
    try:
        with db.begin() as session:
            reference = _reference(options.reference)
            held = access.gather(
                session, conversation_id=_conversation(session, options), reference=reference, by=actor(options.by)
            )
            access.write(
                options.out, access.as_html(held)
            )  # within: a file that could not be written is not on the chain
    except access.NothingHeld:
        print("Nothing is held under this name: it was erased, or is past its keeping time.")
        return 1
    except FileExistsError:
        print(f"{options.out} is there already. Nothing was written.")
        return 1
    print(
        f"{options.out} holds {len(held.messages)} messages and {len(held.handoffs)} handoffs. Read it before you give it away: it may name other people."
    )
    return 0


def seal(options: argparse.Namespace) -> int:
    from assistant.keeping.seal import reseal
    from assistant.records import audit

    settings, db = open_records()
    if not settings.text_keys:
        print("There is no key. `make run` makes one; or write one into a file and set TEXT_KEYS_FILE.")
        return 1
    rows = reseal(db)
    with db.begin() as session:
        audit.add(session, actor=COMMAND_LINE, action="records.sealed", subject="records", rows=rows)
    print(f"{rows} rows are sealed with the newest key. Older keys can go, once no backup needs them.")
    return 0


def backup(options: argparse.Namespace) -> int:
    from assistant.keeping import backup as copying

    try:
        manifest = copying.backup(Settings(), options.folder, by=actor(options.by))
    except copying.Refused as refusal:
        print(refusal)
        return 1
    print(
        f"{options.folder} holds {len(manifest.files)} files. Its audit head, to be kept elsewhere: {manifest.audit_head}"
    )
    return 0


def restore(options: argparse.Namespace) -> int:
    from assistant.keeping import backup as copying

    try:
        manifest = copying.restore(Settings(), options.folder, by=actor(options.by))
    except copying.Refused as refusal:
        print(refusal)
        return 1
    print(
        f"Restored as of {manifest.made_at}. The audit chain holds. What was erased after that time has to be erased again."
    )
    return 0


def _conversation(session: "Session", options: argparse.Namespace) -> UUID | None:
    from assistant.records import conversations, handoffs

    if options.conversation:
        return options.conversation if conversations.by_id(session, options.conversation) else None
    handoff = handoffs.by_reference(session, _reference(options.reference) or "")
    return handoff.conversation_id if handoff else None


def _reference(said: str | None) -> str | None:
    from assistant.handoffs.reference import read

    return read(said) or said if said else None
