"""No migration loses a row or a link, however SQLite makes a table anew for it."""

import sqlite3
from contextlib import closing
from typing import Any

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Boolean, Column, DateTime, Integer, MetaData, Table, create_engine

from assistant.records.migrate import config

FIRST = "0008"  # from here on a hospital may have had records
AT = "2026-11-01 10:00:00.000000"


def revisions() -> list[str]:
    known = ScriptDirectory.from_config(config("sqlite://")).walk_revisions()
    return [one.revision for one in reversed(list(known)) if one.revision >= FIRST]


def value(column: Column[Any]) -> Any:
    """Of the one row in each table; all ids are the same, so that every link holds."""
    if isinstance(column.type, DateTime) or column.name.endswith(("_at", "_until")) or column.name == "at":
        return AT
    if isinstance(column.type, (Integer, Boolean)):
        return 1
    return "[]" if "JSON" in str(column.type).upper() else "1" * 32


def fill(path: Any) -> dict[str, dict[str, Any]]:
    """One row in each table: what is in its links, by table."""
    engine = create_engine(f"sqlite:///{path}")
    schema = MetaData()
    schema.reflect(engine)
    engine.dispose()
    tables = [table for table in schema.sorted_tables if table.name != "alembic_version"]
    with closing(sqlite3.connect(path)) as connection, connection:
        for table in tables:
            names = [column.name for column in table.columns]
            marks = ", ".join("?" * len(names))
            quoted = ", ".join(f'"{name}"' for name in names)
            row = [value(column) for column in table.columns]
            connection.execute(f"INSERT INTO {table.name} ({quoted}) VALUES ({marks})", row)
    return {table.name: links(path, table) for table in tables}


def links(path: Any, table: Table) -> dict[str, Any]:
    named = sorted(column.name for column in table.columns if column.foreign_keys)
    with closing(sqlite3.connect(path)) as connection:
        row = connection.execute(f"SELECT {', '.join(['1', *named])} FROM {table.name}").fetchone()
    return dict(zip(["row", *named], row or (), strict=bool(row)))


def now(path: Any, before: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    engine = create_engine(f"sqlite:///{path}")
    schema = MetaData()
    schema.reflect(engine)
    engine.dispose()
    found = {}
    for name, known in before.items():
        here = links(path, schema.tables[name])
        found[name] = {link: here.get(link) for link in known}
    return found


@pytest.mark.parametrize("revision", revisions()[:-1])
def test_every_row_and_every_link_is_there_after_the_upgrade(tmp_path, revision):
    path = tmp_path / "records.db"
    command.upgrade(config(f"sqlite:///{path}"), revision)
    before = fill(path)
    command.upgrade(config(f"sqlite:///{path}"), "head")
    assert now(path, before) == before


def test_a_migration_that_would_break_a_link_changes_nothing(tmp_path):
    path = tmp_path / "records.db"
    command.upgrade(config(f"sqlite:///{path}"), "0018")
    fill(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM conversations")
    with pytest.raises(RuntimeError, match="would break"):
        command.upgrade(config(f"sqlite:///{path}"), "head")
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("0018",)]
