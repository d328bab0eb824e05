"""`assistant doctor`: settings, records of another version or another key, and an exit code that a timer can read."""

import secrets
import shutil
from base64 import urlsafe_b64encode

import pytest

from assistant.cli import main as cli
from assistant.records.database import Database
from assistant.service.doctor import findings
from tests.support.factories import make_conversation, make_turn


def a_key():
    return urlsafe_b64encode(secrets.token_bytes(32)).decode()


@pytest.fixture
def place(tmp_path, empty_records, monkeypatch):
    """An installation whose engine is away; what is found of the rest is the test's."""
    (tmp_path / "text-keys").write_text(a_key())
    for path in (tmp_path, tmp_path / "text-keys"):
        path.chmod(0o700)
    shutil.copy(empty_records, tmp_path / "assistant.db")
    told = {
        "ENGINE_SECRET": "for tests " * 4,
        "VAR_DIR": str(tmp_path),
        "DATABASE_URL": f"sqlite:///{tmp_path}/assistant.db",
        "ENGINE_URLS": "http://127.0.0.1:1",
    }
    for name, value in told.items():
        monkeypatch.setenv(name, value)
    return tmp_path


def test_of_a_whole_installation_only_what_is_missing_is_told(place):
    assert [one.split(":")[0] for one in findings()] == [
        "No mail server is set",
        "The engine at http",
    ]


def test_every_setting_that_is_wrong_is_named_without_what_stands_in_it(place, monkeypatch):
    monkeypatch.setenv("PORT", "a secret typed into the wrong line")
    monkeypatch.setenv("MODE", "prod")
    found = findings()
    assert {one.split(":")[0] for one in found} == {"PORT", "MODE"}
    assert "typed into" not in " ".join(found)


def test_settings_that_belong_together_are_told_as_such(place, monkeypatch):
    monkeypatch.setenv("WEBHOOK_URL", "https://esb.hospital.example/in")
    [sentence] = findings()
    assert "WEBHOOK_URL and WEBHOOK_SECRET belong together" in sentence


def test_before_the_first_migration_it_says_so_and_leaves_no_file(place):
    (place / "assistant.db").unlink()
    assert any(one.startswith("There are no records yet. Run `assistant migrate`") for one in findings())
    assert not (place / "assistant.db").exists(), "a restore would refuse the place"


@pytest.mark.parametrize("version, says", [("0003", "then run `assistant migrate`"), ("9999", "a newer program made")])
def test_records_of_another_version_are_told(place, version, says):
    db = Database(f"sqlite:///{place}/assistant.db")
    with db.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = ?", (version,))
    db.close()
    [sentence] = [one for one in findings() if "records are at" in one]
    assert version in sentence and says in sentence


def test_a_key_that_does_not_open_the_records_is_told(place):
    db = Database(f"sqlite:///{place}/assistant.db", [a_key()])
    with db.begin() as session:
        make_turn(session, make_conversation(session), "our words")
    db.close()
    assert any("the key is missing or another one" in one for one in findings())


@pytest.mark.parametrize("content, says", [(None, "cannot be read"), ("no key at all", "a line that is no key")])
def test_a_key_file_that_was_named_must_be_there_and_hold_keys(place, monkeypatch, content, says):
    path = place / "elsewhere"
    if content:
        path.write_text(content)
    monkeypatch.setenv("TEXT_KEYS_FILE", str(path))
    [sentence] = findings()
    assert says in sentence and "where its copy is kept" in sentence


def test_records_that_are_no_database_are_told(place):
    (place / "assistant.db").write_bytes(b"this is no database" * 100)
    assert any(one.startswith("The records cannot be read") for one in findings())


def test_the_command_ends_with_one_while_something_is_found(place, capsys):
    assert cli.main(["doctor"]) == 1
    assert "No mail server is set" in capsys.readouterr().out


def test_the_command_ends_with_zero_when_all_is_well(place, monkeypatch, capsys):
    monkeypatch.setattr("assistant.service.doctor.findings", list)
    assert cli.main(["doctor"]) == 0
    assert capsys.readouterr().out == "All is as it should be.\n"
