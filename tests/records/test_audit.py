"""The audit chain: whatever is done to it afterwards is seen and named, and it never holds what did not happen."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from assistant.cli import main as cli
from assistant.records import audit
from assistant.records.models import AuditEntry
from tests.support.factories import MONDAY_MORNING

COLUMNS = ("number", "at", "actor", "action", "subject", "details", "previous", "hash")
OTHER = {
    "number": 99, "at": MONDAY_MORNING + timedelta(seconds=1), "actor": "staff:2", "action": "handoff.closed", "subject": "other", "details": {"to": "closed"},
    "previous": "f" * 64, "hash": "e" * 64,
}  # fmt: skip
chains = st.lists(
    st.tuples(
        st.sampled_from(["family", "service", "staff:1"]),
        st.text(max_size=8),
        st.dictionaries(st.text(max_size=4), st.integers()),
    ),
    max_size=8,
)


def make_chain(entries):
    """A chain as `audit.add` would write it, without the database."""
    chain, previous = [], audit.START
    for number, (actor, subject, details) in enumerate(entries, start=1):
        entry = AuditEntry(
            number=number,
            at=MONDAY_MORNING,
            actor=actor,
            action="handoff.sent",
            subject=subject,
            details=details,
            previous=previous,
        )
        entry.hash = previous = audit.digest(entry)
        chain.append(entry)
    return chain


@given(chains)
def test_a_chain_that_nobody_touched_holds(entries):
    assert audit.first_fault(make_chain(entries)) is None


@given(chains.filter(bool), st.data())
def test_any_edited_column_is_found_at_its_entry(entries, data):
    chain = make_chain(entries)
    place = data.draw(st.integers(0, len(chain) - 1))
    column = data.draw(st.sampled_from(COLUMNS))
    setattr(chain[place], column, OTHER[column])

    assert f"entry {place + 1} " in audit.first_fault(chain)


@given(chains.filter(lambda entries: len(entries) > 1), st.data())
def test_a_deleted_entry_is_named(entries, data):
    chain = make_chain(entries)
    place = data.draw(st.integers(0, len(chain) - 2))
    del chain[place]

    assert audit.first_fault(chain).startswith(f"entry {place + 1} is missing")


@given(chains.filter(lambda entries: len(entries) > 1), st.data())
def test_a_deleted_entry_is_named_also_when_those_after_it_were_given_new_numbers(entries, data):
    chain = make_chain(entries)
    place = data.draw(st.integers(0, len(chain) - 2))
    del chain[place]
    for later in chain[place:]:
        later.number -= 1

    assert f"entry {place + 1} does not follow" in audit.first_fault(chain)


@given(chains.filter(lambda entries: len(entries) > 1), st.data())
def test_two_entries_that_changed_places_are_named(entries, data):
    chain = make_chain(entries)
    place = data.draw(st.integers(0, len(chain) - 2))
    chain[place], chain[place + 1] = chain[place + 1], chain[place]
    chain[place].number, chain[place + 1].number = chain[place + 1].number, chain[place].number

    assert f"entry {place + 1} does not follow" in audit.first_fault(chain)


@given(chains.filter(bool), st.data())
def test_entries_cut_off_the_end_are_named_by_a_head_that_was_kept(entries, data):
    chain = make_chain(entries)
    head = audit.Head(len(chain), chain[-1].hash)
    left = data.draw(st.integers(0, len(chain) - 1))

    assert audit.first_fault(chain, head=head) is None
    assert f"entry {left + 1} is missing" in audit.first_fault(chain[:left], head=head)


@given(chains.filter(bool), st.data())
def test_a_chain_made_anew_from_some_entry_on_is_named_by_a_head_that_was_kept(entries, data):
    chain = make_chain(entries)
    kept = data.draw(st.integers(1, len(chain)))
    head = audit.Head(kept, chain[kept - 1].hash)
    changed = data.draw(st.integers(0, kept - 1))
    anew = make_chain([*entries[:changed], ("staff:9", "somebody else entirely", {}), *entries[changed + 1 :]])

    assert audit.first_fault(anew) is None, "made with care: the chain alone cannot show it"
    assert f"entry {kept} is not the one" in audit.first_fault(anew, head=head)


@given(chains.filter(bool), chains)
def test_entries_added_later_do_not_trouble_a_head_that_was_kept(entries, later):
    head = audit.Head(len(entries), make_chain(entries)[-1].hash)
    assert audit.first_fault(make_chain([*entries, *later]), head=head) is None


@given(chains, st.data())
def test_an_entry_slipped_in_with_a_right_hash_is_found(entries, data):
    chain = make_chain(entries)
    place = data.draw(st.integers(0, max(0, len(chain) - 1)))
    slipped = AuditEntry(
        number=place + 1,
        at=MONDAY_MORNING,
        actor="x",
        action="x",
        subject="x",
        details={},
        previous=chain[place].previous if chain else "0",
    )
    slipped.hash = audit.digest(slipped)
    for later in chain[place:]:
        later.number += 1
    chain.insert(place, slipped)

    fault = audit.first_fault(chain)
    assert f"entry {place + 2} does not follow" in fault if len(chain) > 1 else "entry 1 " in fault


@settings(max_examples=30)
@given(chains.filter(bool), st.data())
def test_an_edit_with_its_hash_made_right_again_is_found_further_on(entries, data):
    chain = make_chain([*entries, ("family", "last", {})])
    place = data.draw(st.integers(0, len(chain) - 2))
    chain[place].subject = "somebody else"
    chain[place].hash = audit.digest(chain[place])

    assert f"entry {place + 2} does not follow" in audit.first_fault(chain)


def add(session, subject, **details):
    return audit.add(session, actor="family", action="handoff.sent", subject=subject, **details)


def test_what_the_database_gives_back_still_holds(db):
    for subject in ("7KQ4-M2XR", "ünïcode 🙏", "a" * 80):
        with db.begin() as session:
            add(session, subject, number=1, nothing=None, word="é")
    with db.read() as session:
        assert audit.first_fault(audit.oldest_first(session)) is None
        assert [entry.number for entry in audit.oldest_first(session)] == [1, 2, 3]


def test_a_rolled_back_transaction_leaves_no_audit_entry(db):
    with pytest.raises(RuntimeError), db.begin() as session:
        add(session, "never happened")
        raise RuntimeError

    with db.begin() as session:
        add(session, "happened")
    with db.read() as session:
        assert [(entry.number, entry.subject) for entry in audit.oldest_first(session)] == [(1, "happened")]
        assert audit.first_fault(audit.oldest_first(session)) is None


@pytest.mark.parametrize("tamper", [
    "UPDATE audit SET subject = 'other' WHERE number = 2",
    "UPDATE audit SET at = '2020-01-01 00:00:00.000000' WHERE number = 2",
    "UPDATE audit SET details = '{\"to\": \"closed\"}' WHERE number = 2",
    "DELETE FROM audit WHERE number = 2",
    "DELETE FROM audit WHERE number = 1",
    "UPDATE audit SET number = 9 WHERE number = 3",
])  # fmt: skip
def test_the_command_finds_what_was_done_to_the_table(db, tmp_path, monkeypatch, capsys, tamper):
    with db.begin() as session:
        for subject in "abc":
            add(session, subject)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/records.db")
    monkeypatch.setenv("ENGINE_SECRET", "x" * 40)
    assert cli.main(["audit", "verify"]) == 0 and "holds" in capsys.readouterr().out

    with db.engine.begin() as connection:
        without_triggers(connection)
        connection.exec_driver_sql(tamper)
    assert cli.main(["audit", "verify"]) == 1 and "broken: entry" in capsys.readouterr().out


def test_the_command_finds_entries_cut_off_when_it_is_given_a_head_that_was_kept(db, tmp_path, monkeypatch, capsys):
    with db.begin() as session:
        for subject in "abc":
            add(session, subject)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/records.db")
    monkeypatch.setenv("ENGINE_SECRET", "x" * 40)
    cli.main(["audit", "head"])
    head = capsys.readouterr().out.strip()
    assert head.startswith("3:") and cli.main(["audit", "verify", "--head", head]) == 0

    with db.engine.begin() as connection:
        without_triggers(connection)
        connection.exec_driver_sql("DELETE FROM audit WHERE number > 1")
    assert cli.main(["audit", "verify"]) == 0, "what is left fits together"
    capsys.readouterr()
    assert cli.main(["audit", "verify", "--head", head]) == 1 and "entry 2 is missing" in capsys.readouterr().out


@pytest.mark.parametrize("said", ["", "3", "3:abc", f"x:{'a' * 64}"])
def test_a_head_that_is_none_is_refused_at_the_command(said, monkeypatch):
    with pytest.raises(SystemExit):
        cli.main(["audit", "verify", "--head", said])


@pytest.mark.parametrize("change", [
    "UPDATE audit SET subject = 'other' WHERE number = 2",
    "DELETE FROM audit WHERE number = 3",
    "DELETE FROM audit",
    "INSERT OR REPLACE INTO audit SELECT number, at, actor, action, 'other', details, previous, 'f' FROM audit WHERE number = 2",
    "INSERT OR REPLACE INTO audit SELECT 9, at, actor, action, subject, details, previous, hash FROM audit WHERE number = 2",
])  # fmt: skip
def test_the_table_itself_refuses_every_change_but_an_entry_at_the_end(db, change):
    with db.begin() as session:
        for subject in "abc":
            add(session, subject)
    with pytest.raises(IntegrityError, match="append-only"), db.engine.begin() as connection:
        connection.exec_driver_sql(change)

    with db.begin() as session:
        add(session, "d")
    with db.read() as session:
        assert [entry.subject for entry in audit.oldest_first(session)] == list("abcd")


def without_triggers(connection):
    """As somebody would who has the file."""
    for name in ("audit_no_update", "audit_no_delete", "audit_no_replace"):
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
