"""What `assistant doctor` finds on this machine: disk, whose files they are, the key, the model, the encoder, the
page's files, the hospital's file, and settings that do not go together.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from assistant.hospital import check
from assistant.safety.screen import load_trained_screen
from assistant.settings import LOOPBACK, ROOT, Settings
from assistant.web.built_files import NotBuilt, built

ROOM = 1_000_000_000  # bytes: some months of a hospital's chats, and one backup
OTHERS = 0o077


def found_on(settings: Settings) -> Iterator[str]:
    for looked_at in ON_THIS_MACHINE:
        yield from looked_at(settings)


def _disk(settings: Settings) -> Iterator[str]:
    if not settings.var_dir.is_dir():
        yield f"{settings.var_dir} is not there. Make it, for the service's own user alone (mode 0700)."
        return
    if (free := shutil.disk_usage(settings.var_dir).free) < ROOM:
        yield (
            f"Only {free // 1_000_000} MB are free where {settings.var_dir} is. Make room: a full disk means the fault "
            "card for every family."
        )
    if not os.access(settings.var_dir, os.W_OK | os.X_OK):
        yield f"{settings.var_dir} cannot be written to by who runs this. Run it as the service's user, or chown it."


def _permissions(settings: Settings) -> Iterator[str]:
    """Files that hold families' words or open them are their owner's alone."""
    database = settings.database_url.removeprefix("sqlite:///")
    kept = [settings.var_dir / "outbox", settings.var_dir / "secret"]
    if settings.database_url.startswith("sqlite:///"):
        kept.append(Path(database))
    for path in kept:
        if path.exists() and path.stat().st_mode & OTHERS and settings.var_dir.stat().st_mode & OTHERS:
            yield f"Others on this machine can read {path}. Run: chmod go-rwx {path}"
    key = settings.text_keys_file or settings.var_dir / "text-keys"
    if key.exists() and key.stat().st_mode & 0o007:
        yield f"Anybody on this machine can read the key of families' words. Run: chmod o-rwx {key}"


def _key(settings: Settings) -> Iterator[str]:
    if not settings.text_keys:
        yield (
            "There is no key: families' words are stored as they are. Make one (docs/operating.md), name it in "
            "TEXT_KEYS_FILE, restart, and run `assistant seal`."
        )


def _model(settings: Settings) -> Iterator[str]:
    """Where an engine's model is here too, as on one machine. The engine itself refuses one that does not fit."""
    for folder in (settings.var_dir / "model", ROOT / "var" / "model"):
        model, sealed = folder / "model.tar.gz", folder / "model.json"
        if model.is_file():
            try:
                fits = json.loads(sealed.read_text())["sha256"] == hashlib.sha256(model.read_bytes()).hexdigest()
            except (OSError, ValueError, KeyError):
                fits = False
            if not fits:
                yield (
                    f"{model} is not the model that was trained here, and no engine starts with it. Remove {folder} "
                    "and train again: `python scripts/setup.py run var`."
                )
            return


def _encoder(_: Settings) -> Iterator[str]:
    if reason := load_trained_screen().reason:
        yield f"The danger screen works with its rules alone and misses more: {reason}. Run the set-up again."


def _page(_: Settings) -> Iterator[str]:
    try:
        built()
    except NotBuilt as error:
        yield f"The service does not start: {error}."


def _hospital(settings: Settings) -> Iterator[str]:
    for problem in check.problems(settings.hospital_profile):
        yield f"The hospital's file: {problem}"


def _mail(settings: Settings) -> Iterator[str]:
    if settings.smtp_url is None:
        yield "No mail server is set: handoffs are written to files under var/outbox. Set SMTP_URL and SMTP_FROM."


def _address(settings: Settings) -> Iterator[str]:
    address = urlsplit(settings.base_url)
    outside = address.hostname not in LOOPBACK
    if outside and address.scheme != "https":
        yield f"{settings.base_url} is not https: what families write could be read on the way. Put TLS in front."
    if settings.mode == "production" and not outside:
        yield "PUBLIC_URL is not set: links in mails lead to this machine alone. Set it to families' address."
    if settings.public_url and outside and settings.host in LOOPBACK and not settings.trust_proxy:
        yield (
            "A proxy stands in front, and TRUST_PROXY is false: all families count as one address, and are slowed "
            "together. Let the proxy write X-Forwarded-For over (deploy/nginx.conf) and set TRUST_PROXY=true."
        )
    if settings.trust_proxy and not settings.public_url:
        yield (
            "TRUST_PROXY is true and PUBLIC_URL is not set: without a proxy anybody could claim any address. "
            "Set PUBLIC_URL, or TRUST_PROXY=false."
        )


ON_THIS_MACHINE = (_disk, _permissions, _key, _model, _encoder, _page, _hospital, _mail, _address)
