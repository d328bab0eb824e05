"""Transactions and times, as the database really keeps them."""

import threading
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy.exc import IntegrityError, OperationalError, StatementError

from assistant.records import audit, handoffs, outbox
from assistant.records.database import Database
from assistant.records.models import AuditEntry, Conversation, Draft, Message
from tests.support.factories import MONDAY_MORNING, count, make_conversation, make_draft, make_handoff, make_turn


def test_a_time_comes_back_aware_and_in_utc(db):
    with db.begin() as session:
        conversation_id = make_conversation(
            session, last_message_at=MONDAY_MORNING.astimezone(timezone(timedelta(hours=9)))
        ).id
    with db.read() as session:
        kept = session.get_one(Conversation, conversation_id).last_message_at
    assert kept == MONDAY_MORNING and kept.tzinfo is UTC


def test_a_summer_time_is_kept_as_the_moment_it_was(db):
    summer = datetime(2026, 7, 1, 12, tzinfo=timezone(timedelta(hours=1)))
    with db.begin() as session:
        conversation_id = make_conversation(session, last_message_at=summer).id
    with db.engine.connect() as connection:
        stored = connection.exec_driver_sql("SELECT last_message_at FROM conversations").scalar_one()
    assert stored.startswith("2026-07-01 11:00"), f"{conversation_id} was stored at {stored}"


def test_a_time_without_a_zone_is_refused(session):
    with pytest.raises(StatementError, match="a time without a zone"):
        make_conversation(session, last_message_at=datetime(2026, 11, 23, 10))
    session.rollback()


def test_an_error_in_a_transaction_takes_everything_back(db):
    with pytest.raises(RuntimeError), db.begin() as session:
        make_handoff(session)
        raise RuntimeError
    with db.read() as session:
        assert count(session, Conversation) == count(session, AuditEntry) == count(session, Message) == 0


def test_reading_never_waits_for_a_writer_and_sees_only_what_is_committed(db):
    with db.begin() as writing:
        make_conversation(writing)
        with db.read() as reading:
            assert count(reading, Conversation) == 0
    with db.read() as reading:
        assert count(reading, Conversation) == 1


def test_two_writers_come_one_after_the_other(db):
    with db.begin() as session:
        conversation_id = make_conversation(session).id

    def write():
        for _ in range(5):
            with db.begin() as session:
                make_turn(session, session.get_one(Conversation, conversation_id))
                audit.add(session, actor="family", action="test", subject="x")

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with db.read() as session:
        seqs = [message.seq for message in session.query(Message).order_by(Message.seq)]
        assert seqs == list(range(1, 22))
        assert audit.first_fault(audit.oldest_first(session)) is None


def test_a_writer_that_waits_too_long_fails_instead_of_hanging(db, tmp_path, monkeypatch):
    monkeypatch.setattr("assistant.records.database.BUSY_SECONDS", 0.1)
    impatient = Database(f"sqlite:///{tmp_path}/records.db")
    with db.begin() as session:
        make_conversation(session)
        with pytest.raises(OperationalError, match="locked"), impatient.begin() as late:
            make_conversation(late)
    impatient.close()


def test_a_row_without_its_conversation_is_refused(session):
    draft = Draft(conversation_id=make_handoff(session).id, created_at=MONDAY_MORNING, changed_at=MONDAY_MORNING)
    session.add(draft)
    with pytest.raises(IntegrityError):
        session.flush()
    session.rollback()


def test_a_reference_told_to_a_family_survives_a_power_cut(db):
    with db.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2, (
            "a commit must be on the disk when it returns"
        )
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


def test_erased_words_are_overwritten_on_the_disk(db, tmp_path):
    with db.begin() as session:
        conversation = make_conversation(session)
        make_draft(session, conversation, child_name="Zebedee Unmistakable")
    with db.begin() as session:
        session.delete(session.get_one(Draft, session.query(Draft).one().id))
    db.close()

    assert b"Zebedee Unmistakable" not in b"".join(path.read_bytes() for path in tmp_path.glob("records.db*"))


def test_handoffs_are_listed_in_the_order_they_promise(session, clock):
    made = []
    for _ in range(3):
        made.append(make_handoff(session).reference)
        clock.forward(hours=1)

    assert [one.reference for one in handoffs.oldest_first(session)] == made
    assert [one.reference for one in handoffs.newest_first(session)] == made[::-1]
    assert [one.reference for one in handoffs.newest_first(session, most=1)] == made[-1:]
    assert [
        one.reference
        for one in handoffs.waiting_longest_first(session, before=clock.moment - timedelta(hours=1, minutes=30))
    ] == made[:2]


def test_only_one_of_two_claims_on_the_outbox_wins(session, clock):
    entry = outbox.of_handoff(session, make_handoff(session).id)[0]
    claims = [outbox.claim(session, entry.id, now=clock.moment, for_seconds=60) for _ in range(2)]
    assert claims == [True, False]

    clock.forward(seconds=61)
    assert outbox.claim(session, entry.id, now=clock.moment, for_seconds=60)
