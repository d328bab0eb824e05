"""Writing words anew under the newest key: every row once, none lost, also where there are more than one batch."""

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import select, text

from assistant.keeping import seal
from assistant.keeping.seal import reseal
from assistant.records import searches
from assistant.records.database import Database
from assistant.records.models import Message
from assistant.records.sealed_columns import require_key
from assistant.records.sealing import CannotOpen
from tests.support.factories import make_conversation, make_turn
from tests.support.staff_factories import make_account

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


@pytest.fixture
def opened(tmp_path, db):
    """The same records by other keys."""
    made = []

    def database(*keys):
        made.append(Database(f"sqlite:///{tmp_path}/records.db", keys))
        return made[-1]

    yield database
    for one in made:
        one.close()


def said(db):
    with db.read() as session:
        return set(session.scalars(select(Message.text).where(Message.sender == "family")))


def write(db, *words):
    with db.begin() as session:
        conversation = make_conversation(session)
        for one in words:
            make_turn(session, conversation, one)


def test_rows_beyond_one_batch_are_written_too_and_each_once(opened, db, monkeypatch):
    monkeypatch.setattr(seal, "BATCH", 2)
    words = {f"words number {number}" for number in range(5)}
    write(db, *words)
    with db.engine.connect() as connection:
        rows = connection.scalar(text("SELECT count(*) FROM messages"))

    assert reseal(opened(NEW)) >= rows
    assert said(opened(NEW)) == words
    with db.engine.connect() as connection:
        stored = connection.scalars(text("SELECT text FROM messages")).all()
    assert len(stored) == rows and not any("words number" in one for one in stored)


def test_what_a_view_is_called_is_sealed_and_read_again(opened, db):
    with opened(NEW).begin() as session:
        who = make_account(session).id
        searches.add(session, who, {"words": "hernia"}).name = "Hernias of March"
    with db.engine.connect() as connection:
        assert "Hernias" not in str(connection.execute(text("SELECT name, criteria FROM searches")).one())
    with opened(NEW).read() as session:
        assert [one.name for one in searches.kept(session, who)] == ["Hernias of March"]


def test_what_was_sealed_anew_is_opened_by_the_new_key_alone(opened):
    write(opened(OLD), "words of a family")
    reseal(opened(NEW, OLD))
    assert said(opened(NEW)) == {"words of a family"}
    with pytest.raises(CannotOpen):
        require_key(opened(OLD))


def test_doing_it_twice_changes_no_word(opened, db):
    write(db, "words of a family")
    assert reseal(opened(NEW)) == reseal(opened(NEW)) > 0
    assert said(opened(NEW)) == {"words of a family"}
