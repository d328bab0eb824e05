"""While a hospital brings itself up to date the version before still runs on the migrated records, and it may have to
be gone back to. So a migration only adds what the version before need not know; what is to go, goes a version later.
"""

import sqlite3
from contextlib import closing

import pytest
from alembic import command
from alembic.script import ScriptDirectory

from assistant.records.migrate import config, migrate
from assistant.records.models import Base

SINCE = "0024"  # the rule began here
# Revisions that take away or tighten what the version before them does no longer use, and why it does not.
CONTRACTS: dict[str, str] = {}
Column = tuple[str, bool, bool]  # its type, whether it must be given, whether it has a default of the database's own


def columns(path) -> dict[str, dict[str, Column]]:
    """By table and name, as SQLite itself tells them."""
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            table: {
                name: (kind, bool(required), default is not None)
                for _, name, kind, required, default, _ in connection.execute(f'PRAGMA table_info("{table}")')
            }
            for table in names
        }


def in_the_way(before: dict[str, dict[str, Column]], after: dict[str, dict[str, Column]]) -> list[str]:
    """What the version before would stumble over: gone, or needed and not given by it."""
    found = [f"{table} is gone" for table in before if table not in after]
    for table, known in before.items():
        now = after.get(table, {})
        found += [f"{table}.{name} is gone" for name in known if table in after and name not in now]
        for name, (_, required, default) in now.items():
            was_free = name not in known or not known[name][1]
            if required and not default and was_free:
                found.append(f"{table}.{name} must be given")
    return found


def steps() -> list[str]:
    every = [one.revision for one in reversed(list(ScriptDirectory.from_config(config("sqlite://")).walk_revisions()))]
    return every[every.index(SINCE) :]


def test_no_migration_is_in_the_way_of_the_version_before_it(tmp_path):
    path = tmp_path / "records.db"
    first, *later = steps()
    assert later, "no migration was seen"
    command.upgrade(config(f"sqlite:///{path}"), first)
    found = {}
    for revision in later:
        before = columns(path)
        assert len(before) > 20
        command.upgrade(config(f"sqlite:///{path}"), revision)
        if trouble := in_the_way(before, columns(path)):
            found[revision] = trouble
    assert {revision: trouble for revision, trouble in found.items() if revision not in CONTRACTS} == {}
    assert set(CONTRACTS) - set(found) == set(), "these are not in the way of anything"


@pytest.mark.parametrize("change, trouble", [
    ("ALTER TABLE drafts RENAME TO sketches", ["drafts is gone"]),
    ("ALTER TABLE feedback DROP COLUMN comment", ["feedback.comment is gone"]),
    ("ALTER TABLE feedback RENAME COLUMN helpful TO useful",
     ["feedback.helpful is gone", "feedback.useful must be given"]),
    ("ALTER TABLE feedback ADD COLUMN mood TEXT NOT NULL DEFAULT ''", []),
    ("ALTER TABLE feedback ADD COLUMN mood TEXT", []),
    ("CREATE TABLE moods (id INTEGER PRIMARY KEY)", []),
])  # fmt: skip
def test_the_rule_sees_what_would_be_in_the_way(tmp_path, empty_records, change, trouble):
    before = columns(empty_records)
    path = tmp_path / "changed.db"
    path.write_bytes(empty_records.read_bytes())
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(change)
        connection.commit()
    assert sorted(in_the_way(before, columns(path))) == trouble


def test_records_of_a_newer_program_are_left_as_they_are(tmp_path):
    """One that went back to the version before starts with `assistant migrate` like any other."""
    url = f"sqlite:///{tmp_path}/records.db"
    migrate(url)
    with closing(sqlite3.connect(tmp_path / "records.db")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = 'later'")
        connection.commit()
    before = columns(tmp_path / "records.db")

    assert migrate(url) == "later"
    assert columns(tmp_path / "records.db") == before and set(Base.metadata.tables) <= set(before)
