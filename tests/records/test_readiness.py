"""Ready is not said while a message could not be kept."""

import os
import shutil
from types import SimpleNamespace

import pytest

from assistant.records import readiness
from assistant.records.readiness import ROOM, trouble


def test_all_is_well(db):
    assert trouble(db) is None


def test_a_file_that_was_taken_away_under_an_open_connection_is_missed(db, tmp_path):
    with db.read():
        (tmp_path / "records.db").rename(tmp_path / "away.db")
        assert trouble(db) == "the records' file is missing"


def test_a_file_without_our_tables_is_no_record(db, tmp_path):
    db.close()
    for file in tmp_path.glob("records.db*"):
        file.unlink()
    (tmp_path / "records.db").touch()
    assert trouble(db) == "the records cannot be read"


def test_a_full_disk_is_seen_before_a_message_is_lost(db, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: SimpleNamespace(free=ROOM - 1))
    assert trouble(db) == "the disk is full"


@pytest.mark.parametrize("flag, may_write", [(os.ST_RDONLY, True), (0, False)])
def test_records_that_can_only_be_read_are_not_enough(db, monkeypatch, flag, may_write):
    monkeypatch.setattr(readiness.os, "access", lambda file, mode: may_write)
    monkeypatch.setattr(readiness.os, "statvfs", lambda file: SimpleNamespace(f_flag=flag))
    assert trouble(db) == "the records cannot be written"
