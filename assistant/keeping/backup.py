"""Back up all that this installation keeps, while it runs, and restore it into an empty place.

A backup is a folder: the database, the letters under `outbox`, and a manifest with every file's hash and the head of
the audit chain. Restoring checks all of it. The folder holds families' words: it is for its owner's eyes only.
"""

import hashlib
import json
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path

from assistant import clock
from assistant.records import audit, copies
from assistant.records.copies import CannotCopy
from assistant.records.database import COMMAND_SECONDS, Database
from assistant.records.migrate import grant_service
from assistant.settings import Settings

MANIFEST, RECORDS, OUTBOX = "manifest.json", "records", "outbox"
ENGINES_STORE = "engine/"  # of backups from before version 0.2: an engine keeps nothing now
VERSION = 1
Refused = CannotCopy  # one sentence for the operator, in all that can go wrong here


@dataclass(frozen=True)
class Manifest:
    """`files` is the SHA-256 by path. The copy may hold later audit entries than `audit_head`: writing went on."""

    version: int
    made_at: str
    audit_head: str
    files: dict[str, str]


def backup(settings: Settings, folder: Path, *, by: str) -> Manifest:
    """Raises Refused, with no manifest written: a folder without one is no backup."""
    if folder.exists() and any(folder.iterdir()):
        raise Refused(f"{folder} is not empty. Choose a new folder.")
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    db = Database(settings.database_url, settings.text_keys, busy=COMMAND_SECONDS)
    with db.begin() as session:
        audit.add(session, actor=by, action="records.backed_up", subject="records")
        head = audit.head(session)
    db.close()
    copies.take(settings.database_url, folder / f"{RECORDS}.{copies.suffix(settings.database_url)}")
    _copy_letters(settings.var_dir / OUTBOX, folder / OUTBOX)
    files = {str(path.relative_to(folder)): _hash(path) for path in sorted(folder.rglob("*")) if path.is_file()}
    for path in folder.rglob("*"):
        path.chmod(0o700 if path.is_dir() else 0o600)
    manifest = Manifest(VERSION, clock.now().isoformat(timespec="seconds"), str(head), files)
    _write(folder / MANIFEST, json.dumps(asdict(manifest), indent=1))
    return manifest


def restore(settings: Settings, folder: Path, *, by: str) -> Manifest:
    """Raises Refused: with nothing written when the backup is not whole or the place is not empty."""
    manifest = checked(folder)
    owner = settings.owner_database_url
    url = owner.get_secret_value() if owner else settings.database_url
    records = folder / f"{RECORDS}.{copies.suffix(url)}"
    if not records.exists():
        raise Refused(
            "This backup is of another kind of database. SQLite goes back into SQLite, PostgreSQL into PostgreSQL."
        )
    _require_empty(settings, url)
    for name in manifest.files:
        if name != records.name and not name.startswith(ENGINES_STORE):
            copies.put_file(folder / name, settings.var_dir / name)
    copies.put_back(records, url)
    if owner:
        grant_service(url, settings.database_url)
    _verify(settings, manifest, by=by)
    return manifest


def checked(folder: Path) -> Manifest:
    """The manifest, when every file is there and as it was written. Raises Refused."""
    try:
        manifest = Manifest(**json.loads((folder / MANIFEST).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        raise Refused(f"{folder} is no backup: it has no manifest that can be read.") from None
    if manifest.version != VERSION:
        raise Refused(f"This backup has version {manifest.version}. This program reads version {VERSION}.")
    for name, expected in manifest.files.items():
        path = folder / name
        if not path.resolve().is_relative_to(folder.resolve()) or not path.is_file() or _hash(path) != expected:
            raise Refused(f"{name} is missing or was changed since the backup was made. Nothing was restored.")
    return manifest


def _require_empty(settings: Settings, url: str) -> None:
    if not copies.is_empty(url):
        raise Refused(
            "There are records already. A backup is only restored into an empty place: move the old records away first."
        )
    outbox = settings.var_dir / OUTBOX
    if outbox.is_dir() and any(outbox.iterdir()):
        raise Refused(f"{outbox} holds letters already. Move them away first.")


def _verify(settings: Settings, manifest: Manifest, *, by: str) -> None:
    db = Database(settings.database_url, settings.text_keys, busy=COMMAND_SECONDS)
    try:
        with db.begin() as session:
            fault = audit.first_fault(audit.oldest_first(session), head=audit.Head.read(manifest.audit_head))
            audit.add(
                session, actor=by, action="records.restored", subject="records", made_at=manifest.made_at, fault=fault
            )
    finally:
        db.close()
    if fault:
        raise Refused(f"The records are restored, but their audit chain is broken: {fault}.")


def _copy_letters(source: Path, target: Path) -> None:
    """A letter may be removed meanwhile, and a `.part` is not yet a letter."""
    target.mkdir()
    for path in sorted(source.iterdir()) if source.is_dir() else ():
        if path.is_file() and path.suffix != ".part":
            try:
                shutil.copyfile(path, target / path.name)
            except FileNotFoundError:
                continue


def _write(path: Path, text: str) -> None:
    path.touch(mode=0o600)
    path.write_text(text, encoding="utf-8")


def _hash(path: Path) -> str:
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
