"""A page is read without the write lock; what is to go on the chain is there before the page is shown."""

import sqlite3

import pytest

from assistant.records import audit
from assistant.staff.reading import looking, note_opening, note_refresh
from tests.support.staff_factories import make_account, member


@pytest.fixture
def reader(db):
    with db.begin() as session:
        return member(make_account(session))


def readings(db):
    with db.read() as session:
        return [entry.action for entry in audit.oldest_first(session) if entry.action.endswith(".read")]


def test_what_was_opened_is_on_the_chain_when_the_page_has_been_read(db, reader):
    with looking(db) as session:
        note_opening(session, reader, "lists.read", "lists")
        assert readings(db) == []
    assert readings(db) == ["lists.read"]


def test_a_page_that_refreshes_itself_takes_no_write_lock(db, reader, tmp_path):
    with looking(db) as session:
        note_refresh(session, reader, "lists.read", "lists")
    writer = sqlite3.connect(tmp_path / "records.db", isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")

    with looking(db) as session:
        note_refresh(session, reader, "lists.read", "lists")

    writer.execute("ROLLBACK")
    assert readings(db) == ["lists.read"]


def test_a_page_that_could_not_be_read_notes_nothing(db, reader):
    with pytest.raises(ValueError), looking(db) as session:
        note_opening(session, reader, "lists.read", "lists")
        raise ValueError
    assert readings(db) == []
