"""The audit chain is verified in chunks, from where it was found to hold, and once a night; what was changed is
named.
"""

from datetime import timedelta

import pytest
from sqlalchemy import text
from structlog.testing import capture_logs

from assistant.keeping import audit_verify
from assistant.records import audit, audit_checks
from assistant.records.models import AuditCheck

ADA = "staff:1"


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch):
    monkeypatch.setattr(audit_verify, "CHUNK", 3)


def write(db, entries):
    with db.begin() as session:
        for number in range(entries):
            audit.add(session, actor="family", action="message.kept", subject=str(number))


def verified(db, *, whole=False, by=ADA):
    with db.begin() as session:
        check = audit_verify.begin(session, by=by, whole=whole)
    audit_verify.work(db, check.id)
    return last(db)


def last(db):
    with db.read() as session:
        return audit_checks.last(session)


def tamper(db, statement):
    """As somebody does who has the file: the triggers that refuse it can be taken away."""
    with db.engine.begin() as connection:
        for trigger in ("audit_no_update", "audit_no_delete", "audit_no_replace"):
            connection.execute(text(f"DROP TRIGGER IF EXISTS {trigger}"))
        connection.execute(text(statement))


def test_a_chain_that_nobody_touched_holds_up_to_its_last_entry(db, clock):
    write(db, 8)
    check = verified(db)

    assert (check.first, check.number, check.fault, check.finished_at) == (1, 8, None, clock())
    with db.read() as session:
        head = audit.head(session)
    assert head.number == 9, "the verification itself is on the chain"


def test_the_next_one_begins_where_the_last_one_ended(db, clock):
    write(db, 8)
    verified(db)
    clock.forward(minutes=1)
    write(db, 2)
    assert (verified(db).first, last(db).number) == (9, 11)


def test_a_changed_entry_is_named_and_the_chunks_behind_it_are_not_read(db, clock):
    write(db, 9)
    tamper(db, "UPDATE audit SET actor = 'staff:9' WHERE number = 5")
    check = verified(db)
    assert (check.number, check.fault) == (4, "entry 5 was changed after it was written")


def test_an_entry_that_was_verified_before_and_changed_since_is_found_by_verifying_everything(db, clock):
    write(db, 9)
    verified(db)
    tamper(db, "UPDATE audit SET actor = 'staff:9' WHERE number = 5")
    clock.forward(minutes=1)
    assert verified(db).fault is None

    clock.forward(minutes=1)
    assert "entry 5 was changed" in verified(db, whole=True).fault


def test_entries_cut_off_behind_the_head_that_was_verified_are_missed(db, clock):
    write(db, 9)
    verified(db)
    tamper(db, "DELETE FROM audit WHERE number > 6")
    clock.forward(minutes=1)
    assert "entry 9 is missing" in verified(db).fault


def test_a_chain_made_anew_behind_its_verified_head_is_not_taken_for_the_same(db, clock):
    write(db, 9)
    verified(db)
    tamper(db, "DELETE FROM audit WHERE number > 6")
    write(db, 6)
    clock.forward(minutes=1)
    assert "not the one that was verified before" in verified(db).fault


@pytest.mark.parametrize("entries", [3, 6])
def test_a_chain_that_was_cut_off_or_made_anew_does_not_hold_again_the_next_night(db, clock, entries):
    write(db, 9)
    verified(db)
    tamper(db, "DELETE FROM audit WHERE number > 3")
    for _ in range(3):
        clock.forward(days=1)
        audit_verify.verify_when_due(db)
        assert last(db).fault, "it was verified further before"
        write(db, entries)


def test_a_changed_entry_that_only_a_whole_verification_finds_is_found_every_night_after(db, clock):
    write(db, 9)
    verified(db)
    tamper(db, "UPDATE audit SET actor = 'staff:9' WHERE number = 5")
    clock.forward(minutes=1)
    assert "entry 5" in verified(db, whole=True).fault
    for _ in range(2):
        clock.forward(days=1)
        audit_verify.verify_when_due(db)
        assert "entry 5" in last(db).fault


def test_a_fault_is_found_again_until_it_is_gone(db, clock):
    write(db, 9)
    tamper(db, "UPDATE audit SET actor = 'staff:9' WHERE number = 5")
    for _ in range(2):
        clock.forward(minutes=1)
        assert "entry 5" in verified(db).fault


def test_one_is_under_way_at_a_time_and_a_dead_process_loses_nothing(db, clock):
    write(db, 8)
    with db.begin() as session:
        first = audit_verify.begin(session, by=ADA)
    assert audit_verify.step(db, first.id) is False and last(db).number == 3
    with db.begin() as session:
        assert audit_verify.begin(session, by="staff:2", whole=True).id == first.id

    audit_verify.work(db, first.id)
    assert (last(db).number, last(db).by) == (8, ADA)


def test_two_services_at_one_verification_write_its_end_once(db, clock):
    write(db, 2)
    with db.begin() as session:
        check = audit_verify.begin(session, by=ADA)
    for _ in range(2):
        assert audit_verify.step(db, check.id) is True
    with db.read() as session:
        assert [one.action for one in audit.oldest_first(session)].count("audit.verified") == 1


def test_whoever_has_no_time_stops_and_the_housekeeping_goes_on(db, clock):
    write(db, 8)
    with db.begin() as session:
        check = audit_verify.begin(session, by=ADA)
    audit_verify.work(db, check.id, seconds=0)
    assert last(db).finished_at is None

    audit_verify.verify_when_due(db)
    assert (last(db).id, last(db).number) == (check.id, 8)


def test_it_is_done_once_a_night_and_everything_once_a_week(db, clock):
    write(db, 4)
    began = clock()
    firsts = []
    for _ in range(9):
        for _ in range(2):
            audit_verify.verify_when_due(db)
        clock.forward(days=1)
    with db.read() as session:
        for check in session.query(AuditCheck).order_by(AuditCheck.asked_at):
            firsts.append(((check.asked_at - began).days, check.first == 1))
    assert firsts == [(day, day in (0, 8)) for day in range(9)]


def test_it_waits_for_the_night(db, clock):
    audit_verify.verify_when_due(db)
    first = last(db).id
    clock.forward(hours=15)  # one o'clock in the morning
    audit_verify.verify_when_due(db)
    assert last(db).id == first
    clock.forward(hours=1)
    audit_verify.verify_when_due(db)
    assert last(db).id != first


def test_the_head_goes_to_the_log_and_a_broken_chain_too(db, clock):
    write(db, 4)
    with db.read() as session:
        head = str(audit.head(session))
    with capture_logs() as logged:
        audit_verify.verify_when_due(db)
        tamper(db, "UPDATE audit SET subject = 'Zebedee' WHERE number = 2")
        clock.forward(days=8)
        audit_verify.verify_when_due(db)

    assert (logged[0]["event"], logged[0]["audit_head"]) == ("audit_verified", head)
    assert (logged[1]["event"], logged[1]["log_level"]) == ("audit_chain_broken", "error")
    assert "Zebedee" not in repr(logged)


def test_an_empty_chain_holds(db, clock):
    assert verified(db).fault is None
    clock.forward(seconds=timedelta(minutes=1).total_seconds())
    assert verified(db).number == 1
