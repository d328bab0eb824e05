"""Families' words are sealed in the database: a copy of the file tells nothing, and with the key nothing is lost."""

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import JSON, Text, select, text
from sqlalchemy.exc import SQLAlchemyError

from assistant.cli import main as cli
from assistant.keeping.seal import reseal
from assistant.records import conversations, handoffs
from assistant.records.database import Database
from assistant.records.migrate import migrate
from assistant.records.models import (
    Base,
    Feedback,
    Handoff,
    Message,
    NotUnderstood,
    QuestionItem,
    QuestionList,
    Thought,
)
from assistant.records.sealed_columns import require_key, sealed_columns
from assistant.records.sealing import SIGN, CannotOpen, Cipher
from tests.support.factories import (
    MONDAY_MORNING,
    make_conversation,
    make_draft,
    make_handoff,
    make_settings,
    make_turn,
)

WORDS = "Zebedee is worried 🙏"
OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()
KEEPS_WORDS = {
    "choices.title",
    "choices.payload",
    "messages.text",
    "draft_fields.value",
    "handoffs.fields",
    "question_lists.worry",
    "question_items.text",
    "thoughts.words",
    "feedback.comment",
    "alert_steps.note",
    "card_notes.words",
    "erasures.kept_because",
    "lessons.masked",
    "handoff_notes.words",
    "handoff_ratings.words",
    "verified_facts.value",
    "kept_replies.words",
    "kept_notes.words",
    "second_factors.secret",
    "second_factors.offered",
    "single_sign_on_tries.verifier",
}


@pytest.fixture
def opened(tmp_path, db):
    """The same file, opened with these keys."""
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
        make_turn(session, conversation, WORDS)
        reference = make_handoff(session, conversation, child_name=WORDS).reference
        make_draft(session, conversation, message=WORDS)
        session.add(
            QuestionList(conversation_id=conversation.id, worry=WORDS, coming_up=WORDS, changed_at=MONDAY_MORNING)
        )
        session.add(QuestionItem(conversation_id=conversation.id, position=1, text=WORDS))
        session.add(Thought(conversation_id=conversation.id, step="why", words=WORDS, at=MONDAY_MORNING))
        session.add(Thought(conversation_id=conversation.id, step="skipped", words=None, at=MONDAY_MORNING))
        session.add(Feedback(conversation_id=conversation.id, helpful=True, comment=WORDS, created_at=MONDAY_MORNING))
        session.add(
            NotUnderstood(conversation_id=conversation.id, masked=WORDS, why="unsure", nearest=[], at=MONDAY_MORNING)
        )
        return conversation.id, reference


def stored(db):
    """Every row of every table as the database has it, without our types."""
    with db.engine.connect() as connection:
        return repr(
            [tuple(row) for table in Base.metadata.tables for row in connection.execute(text(f"SELECT * FROM {table}"))]
        )


def test_what_was_written_is_read_word_for_word(opened):
    conversation_id, reference = write(opened(NEW))
    with opened(NEW).read() as session:
        assert conversations.family_messages_before(session, conversation_id, seq=99, most=9)[-1].text == WORDS
        assert handoffs.by_reference(session, reference).fields["child_name"] == WORDS
        assert [one.words for one in session.scalars(select(Thought).order_by(Thought.step))] == [None, WORDS]


def test_no_table_holds_the_words(opened, db):
    assert "Zebedee" not in stored(db)
    write(opened(NEW))
    assert "Zebedee" not in stored(db) and SIGN.encode("unicode_escape").decode() in stored(db)


def test_no_file_holds_the_words(opened, tmp_path):
    write(opened(NEW))
    assert b"Zebedee" not in b"".join(path.read_bytes() for path in tmp_path.glob("records.db*"))


def test_every_column_for_long_text_or_an_object_is_sealed_or_holds_no_familys_words():
    sealed = {f"{table.name}.{column.name}" for table, columns in sealed_columns().items() for column in columns}
    open_ones = {
        f"{table.name}.{column.name}"
        for table in Base.metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, Text | JSON) and f"{table.name}.{column.name}" not in sealed
    }
    ours = {
        "conversations.dialogue",
        "messages.answer",
        "messages.notice",
        "messages.form",
        "handoffs.themes",
        "handoffs.verified",
        "not_understood.nearest",
        "audit.details",
        "withdrawals.why",
    }
    assert sealed >= KEEPS_WORDS
    assert open_ones - ours - {"purge_certificates.rules", "purge_certificates.counts"} == set(), (
        "words of a family belong in a SealedText column"
    )


@pytest.mark.parametrize("keys", [(), (OLD,)])
def test_without_the_key_nothing_is_read_and_the_service_does_not_start(opened, keys):
    write(opened(NEW))
    with pytest.raises(CannotOpen):
        require_key(opened(*keys))
    with pytest.raises(SQLAlchemyError), opened(*keys).read() as session:
        session.scalars(select(Message.text)).all()


def test_with_the_key_and_with_none_that_is_needed_it_starts(opened, db):
    require_key(db)
    write(opened(NEW))
    require_key(opened(NEW))


def test_words_from_before_there_was_a_key_are_read_and_sealed_by_the_command(
    opened, db, tmp_path, monkeypatch, capsys
):
    conversation_id, reference = write(db)
    assert "Zebedee" in stored(db)
    with opened(NEW).read() as session:
        assert handoffs.by_reference(session, reference).fields["child_name"] == WORDS
    (tmp_path / "text-keys").write_text(f"{NEW}\n")
    for name, value in {
        "DATABASE_URL": f"sqlite:///{tmp_path}/records.db",
        "ENGINE_SECRET": "x" * 40,
        "VAR_DIR": str(tmp_path),
    }.items():
        monkeypatch.setenv(name, value)
    assert cli.main(["seal"]) == 0 and "sealed" in capsys.readouterr().out

    assert "Zebedee" not in stored(db)
    with opened(NEW).read() as session:
        assert conversations.family_messages_before(session, conversation_id, seq=99, most=9)[-1].text == WORDS


def test_a_new_key_opens_what_the_old_one_sealed_until_all_is_written_anew(opened):
    _, reference = write(opened(OLD))
    assert reseal(opened(NEW, OLD)) > 10
    with opened(NEW).read() as session:
        assert handoffs.by_reference(session, reference).fields["child_name"] == WORDS
        assert len(session.scalars(select(Message.text)).all()) >= 2


def test_a_family_that_types_our_sign_loses_nothing(opened):
    with opened(NEW).begin() as session:
        conversation = make_conversation(session)
        make_turn(session, conversation, f"{SIGN}hello")
    with opened(NEW).read() as session:
        assert conversations.last_message(session, conversation.id).text == f"{SIGN}hello"


def test_postgresql_reads_and_writes_sealed_words_too(postgres_records):
    migrate(postgres_records.owner)
    db = Database(postgres_records.owner, [NEW])
    _, reference = write(db)
    assert "Zebedee" not in stored(db) and reseal(db) > 10
    with db.read() as session:
        assert session.scalars(select(Handoff)).one().fields["child_name"] == WORDS and handoffs.by_reference(
            session, reference
        )
    db.close()


def test_keys_are_read_newest_first_from_the_file_beside_the_secret(tmp_path):
    assert make_settings(var_dir=tmp_path).text_keys == ()
    (tmp_path / "text-keys").write_text(f"{NEW}\n{OLD}\n")
    assert make_settings(var_dir=tmp_path).text_keys == (NEW, OLD)


def test_a_key_file_that_was_named_and_is_not_there_stops_the_start(tmp_path):
    with pytest.raises(FileNotFoundError):
        _ = make_settings(var_dir=tmp_path, text_keys_file=tmp_path / "elsewhere").text_keys


def test_what_is_no_key_is_refused_without_being_told():
    with pytest.raises(ValueError, match="Fernet key") as refusal:
        Database("sqlite://", ["not a key"])
    assert "not a key" not in str(refusal.value)


def test_what_was_changed_anywhere_does_not_open():
    cipher = Cipher([NEW])
    sealed = cipher.seal(WORDS).removeprefix(SIGN)
    for place in range(0, len(sealed) - 4, 7):  # the last signs may be written in two ways
        changed = sealed[:place] + ("A" if sealed[place] != "A" else "B") + sealed[place + 1 :]
        with pytest.raises(CannotOpen):
            cipher.open(SIGN + changed)
    assert cipher.open(SIGN + sealed) == WORDS
