"""Migration 0024 renames a role, and loses nobody."""

import sqlite3
from contextlib import closing

import pytest
from alembic import command

from assistant.records.migrate import config

AT = "2026-11-01 10:00:00"


@pytest.fixture
def records(tmp_path):
    """As 0023 left them: an owner of wording who has a conversation and a session, and an invitation."""
    url = f"sqlite:///{tmp_path}/records.db"
    command.upgrade(config(url), "0023")
    with closing(sqlite3.connect(tmp_path / "records.db")) as connection, connection:
        for number, role in (("1" * 32, "clinical_owner"), ("2" * 32, "admin")):
            connection.execute("INSERT INTO staff (id, email, name, role, password_hash, created_at) VALUES (?, ?, 'N', ?, 'h', ?)", (number, number, role, AT))  # fmt: skip
        connection.execute("INSERT INTO staff_sessions VALUES ('t', ?, ?, ?)", ("1" * 32, AT, AT))
        connection.execute("INSERT INTO invitations VALUES ('i', 'clinical_owner', ?, ?)", (AT, AT))
        connection.execute("INSERT INTO conversations (id, token_hash, channel, mode, created_at, last_message_at, next_seq, nation_asked, staff_id) VALUES (?, 'x', 'website', 'staff', ?, ?, 1, 0, ?)", ("3" * 32, AT, AT, "1" * 32))  # fmt: skip
    return url, tmp_path / "records.db"


def kept(path):
    with closing(sqlite3.connect(path)) as connection:
        return {
            "staff": connection.execute("SELECT id, role FROM staff ORDER BY id").fetchall(),
            "invitations": connection.execute("SELECT role FROM invitations").fetchall(),
            "sessions": connection.execute("SELECT token_hash FROM staff_sessions").fetchall(),
            "holders": connection.execute("SELECT staff_id FROM conversations").fetchall(),
        }


def test_clinical_owners_become_clinical_safety_and_nothing_that_hangs_on_them_is_lost(records):
    url, path = records

    command.upgrade(config(url), "0024")

    assert kept(path) == {
        "staff": [("1" * 32, "clinical_safety"), ("2" * 32, "admin")],
        "invitations": [("clinical_safety",)],
        "sessions": [("t",)],
        "holders": [("1" * 32,)],
    }


def test_going_back_gives_them_their_old_role_and_loses_nobody(records):
    url, path = records
    before = kept(path)

    command.upgrade(config(url), "0024")
    command.downgrade(config(url), "0023")

    assert kept(path) == before
