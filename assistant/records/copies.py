"""A whole copy of the database, taken while others go on writing, and putting it back into an empty place.

SQLite: its online backup, one snapshot, no writer waits. PostgreSQL: pg_dump and pg_restore, which come with PostgreSQL
itself.
"""

import re
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlalchemy import URL, create_engine, inspect, make_url


class CannotCopy(Exception):
    """Its text is for the operator: what is missing, and what to do."""


def suffix(url: str) -> str:
    return "db" if make_url(url).get_backend_name() == "sqlite" else "dump"


def take(url: str, target: Path) -> None:
    """Raises CannotCopy."""
    parts = make_url(url)
    if parts.get_backend_name() == "sqlite":
        copy_sqlite(_file(parts), target)
    else:
        _run("pg_dump", parts, "--format=custom", "--no-owner", "--no-privileges", f"--file={target}")


def copy_sqlite(source: Path, target: Path) -> None:
    """Raises CannotCopy when what was copied is not whole."""
    with (
        closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True, timeout=30)) as here,
        closing(sqlite3.connect(target)) as there,
    ):
        here.backup(there)
        if there.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise CannotCopy(f"{source.name} is damaged: SQLite's own check does not pass.")


def is_empty(url: str) -> bool:
    parts = make_url(url)
    if parts.get_backend_name() == "sqlite":
        return not _file(parts).exists()
    engine = create_engine(url)
    try:
        return not inspect(engine).get_table_names()
    finally:
        engine.dispose()


def put_back(source: Path, url: str) -> None:
    """Into an empty place (is_empty). Whole or not at all. Raises CannotCopy."""
    parts = make_url(url)
    if parts.get_backend_name() == "sqlite":
        put_file(source, _file(parts))
    else:
        _run("pg_restore", parts, "--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", source)


def put_file(source: Path, target: Path, copy: Callable = shutil.copyfile) -> None:
    """Under another name first, then renamed: a half-written file is never taken for a whole one."""
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = target.with_name(f"{target.name}.part")
    copy(source, part)
    part.chmod(0o600)
    part.rename(target)


def _file(url: URL) -> Path:
    return Path(url.database or "")


def _run(program: str, url: URL, *arguments: str | Path) -> None:
    """The password goes by a file: arguments can be read by every user of the machine."""
    found = shutil.which(program)
    if found is None:
        raise CannotCopy(
            f"{program} is not on the PATH. Install PostgreSQL's client programs (on Debian and Ubuntu: apt-get install postgresql-client)."
        )
    with tempfile.NamedTemporaryFile("w", prefix="pgpass-") as passwords:  # made for its owner's eyes only
        passwords.write("*:*:*:*:" + re.sub(r"([:\\])", r"\\\1", str(url.password or "")))
        passwords.flush()
        address = URL.create(
            "postgresql",
            url.username,
            None,
            url.host,
            url.port,
            url.database,
            {**url.query, "passfile": passwords.name},
        ).render_as_string()
        done = subprocess.run(
            [found, f"--dbname={address}", *map(str, arguments)], capture_output=True, text=True, check=False
        )
    if done.returncode:
        raise CannotCopy(f"{program} failed: {(done.stderr.strip().splitlines() or ['no message'])[0]}")
