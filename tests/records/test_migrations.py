"""Migrations make exactly the tables that the models name, and every one goes down and up again."""

import sqlite3

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from assistant.records.database import Database
from assistant.records.migrate import config, migrate
from assistant.records.models import Base, OutboxEntry
from tests.support.factories import count, make_handoff


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path}/deep/below/records.db"


def tables(url):
    database = Database(url)
    names = set(inspect(database.engine).get_table_names())
    database.close()
    return names - {"alembic_version"}


def schema(path):
    """Every table and index as the database itself tells it."""
    with sqlite3.connect(path) as connection:
        return set(connection.execute("SELECT type, name, tbl_name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"))


def revisions():
    return [
        script.revision for script in reversed(list(ScriptDirectory.from_config(config("sqlite://")).walk_revisions()))
    ]


def test_migrating_makes_every_table_of_the_models(url):
    migrate(url)
    assert tables(url) == set(Base.metadata.tables) != set()


def test_models_and_migrations_name_the_same_columns_indexes_and_constraints(db):
    with db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "render_as_batch": True})
        assert compare_metadata(context, Base.metadata) == []


def test_migrations_stand_in_one_line_without_branches():
    assert len(revisions()) >= 1
    assert len(ScriptDirectory.from_config(config("sqlite://")).get_heads()) == 1


def test_every_migration_goes_down_and_up_again(url, tmp_path):
    migrate(url)
    made = schema(tmp_path / "deep/below/records.db")
    for target in [*reversed(revisions()[:-1]), "base"]:
        command.downgrade(config(url), target)
    assert tables(url) == set()

    for revision in revisions():
        command.upgrade(config(url), revision)
    assert schema(tmp_path / "deep/below/records.db") == made


def test_migrating_again_changes_nothing_and_loses_nothing(url):
    migrate(url)
    database = Database(url)
    with database.begin() as session:
        make_handoff(session)
    migrate(url)

    with database.read() as session:
        assert count(session, OutboxEntry) == 1
    database.close()
