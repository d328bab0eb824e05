"""The index of the search is right after a new key, an erasure, a restored backup, and for what is older than it."""

from uuid import uuid4

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import delete, select

from assistant.cli import main as cli
from assistant.conversations.keep import keep
from assistant.handoffs import additions
from assistant.keeping import backup as copying
from assistant.keeping import erase, reindex
from assistant.keeping.seal import reseal
from assistant.records import audit, find_index, find_queries
from assistant.records.database import Database
from assistant.records.find_queries import Wanted
from assistant.records.models import ConversationStem, HandoffStem
from tests.support.factories import make_conversation, make_handoff, make_settings

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


@pytest.fixture
def opened(tmp_path, db):
    made = []

    def database(*keys):
        made.append(Database(f"sqlite:///{tmp_path}/records.db", keys))
        return made[-1]

    yield database
    for one in made:
        one.close()


def write(db):
    with db.begin() as session:
        conversation = make_conversation(session)
        keep(session, conversation.id, uuid4(), text="Zebedee has a hernia", choice_id=None)
        handoff = make_handoff(session, message="Zebedee again")
        additions.add(session, handoff, words="and a wombat")
        return conversation.id, handoff.reference


def find(db, words):
    with db.read() as session:
        wanted = Wanted(words=find_index.asked_words(session, words))
        begun = find_queries.conversations(session, wanted, before=None, most=9)
        return {one.id for one in begun} | {
            one.reference for one in find_queries.handoffs(session, wanted, before=None, most=9)
        }


def rows(db):
    with db.read() as session:
        return {
            *session.execute(select(ConversationStem.stem_hash, ConversationStem.conversation_id)),
            *session.execute(select(HandoffStem.stem_hash, HandoffStem.handoff_id)),
        }


@pytest.mark.parametrize("before", [(), (OLD,)])
def test_sealing_with_a_new_key_makes_the_index_by_it_and_leaves_none_of_the_old(opened, before):
    conversation_id, reference = write(opened(*before))
    old = rows(opened(*before))
    reseal(opened(NEW, *before))

    assert old and not {one for one, _ in rows(opened(NEW))} & {one for one, _ in old}
    assert find(opened(NEW), "zebedee") == {conversation_id, reference}
    assert find(opened(NEW), "wombat") == {reference}


def test_made_anew_the_index_is_as_it_was_written(db):
    write(db)
    before = rows(db)
    with db.begin() as session:
        session.execute(delete(ConversationStem))

    assert reindex.reindex(db) == (2, 1)
    written = {owner for _, owner in before}  # the factory's own turn was not kept by `keep`
    assert {row for row in rows(db) if row[1] in written} == before


def test_in_more_than_one_batch_nothing_is_left_out(db, monkeypatch):
    monkeypatch.setattr(reindex, "BATCH", 2)
    ids = {write(db)[0] for _ in range(3)}
    with db.begin() as session:
        session.execute(delete(ConversationStem))
    reindex.reindex(db)

    assert find(db, "hernia") == ids


def test_the_service_indexes_by_itself_what_is_older_than_the_index(db):
    conversation_id, reference = write(db)
    with db.begin() as session:
        for table in (ConversationStem, HandoffStem):
            session.execute(delete(table))
    assert find(db, "zebedee") == set()

    reindex.index_what_is_older(db)
    assert find(db, "zebedee") == {conversation_id, reference}


def test_what_is_erased_is_found_no_more(db):
    conversation_id, reference = write(db)
    with db.begin() as session:
        erase.erase(session, conversation_id, by="family", why_kept="")

    assert find(db, "hernia") == set() and find(db, "zebedee") == {reference}
    reindex.reindex(db)
    assert find(db, "hernia") == set()


def test_a_restored_backup_is_searched_as_before(opened, tmp_path):
    settings = make_settings(var_dir=tmp_path, database_url=f"sqlite:///{tmp_path}/records.db")
    (tmp_path / "text-keys").write_text(f"{NEW}\n")
    conversation_id, _ = write(opened(NEW))
    copying.backup(settings, tmp_path / "copy", by="test")
    there = make_settings(var_dir=tmp_path / "there", database_url=f"sqlite:///{tmp_path}/there/records.db")
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "text-keys").write_text(f"{NEW}\n")
    copying.restore(there, tmp_path / "copy", by="test")

    restored = Database(there.database_url, there.text_keys)
    assert find(restored, "hernia") == {conversation_id}
    restored.close()


def test_the_command_says_what_it_did_and_stands_on_the_chain(db, tmp_path, monkeypatch, capsys):
    write(db)
    for name, value in {
        "DATABASE_URL": f"sqlite:///{tmp_path}/records.db",
        "ENGINE_SECRET": "x" * 40,
        "VAR_DIR": str(tmp_path),
    }.items():
        monkeypatch.setenv(name, value)

    assert cli.main(["find", "reindex"]) == 0
    assert "2 conversations and 1 handoffs can be found again." in capsys.readouterr().out
    with db.read() as session:
        assert audit.newest_first(session, most=1)[0].action == "find.reindexed"
