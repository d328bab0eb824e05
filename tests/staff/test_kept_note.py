"""A note that was put by: its author's alone, for a day, and no note of the desk."""

from datetime import timedelta

import pytest

from assistant import clock
from assistant.records.models import HandoffNote, KeptNote
from assistant.staff.kept_note import keep, kept, noted
from tests.support.staff_factories import entries, make_account, make_handoff

WORDS = "Rang at ten.\nNo answer."


@pytest.fixture
def priya(session):
    return make_account(session)


@pytest.fixture
def reference(session):
    return make_handoff(session).reference


def test_it_is_there_for_its_author_alone_and_is_no_note_of_the_desk(session, priya, reference):
    kwame, other = make_account(session, name="Kwame Osei"), make_handoff(session).reference

    assert keep(session, priya.id, reference, WORDS)

    assert kept(session, priya.id, reference) == WORDS
    assert kept(session, kwame.id, reference) == kept(session, priya.id, other) == ""
    assert session.query(HandoffNote).count() == 0


def test_once_it_is_a_note_it_is_gone_and_the_last_words_count(session, priya, reference):
    for words in ("first", "second"):
        keep(session, priya.id, reference, words)
    assert kept(session, priya.id, reference) == "second"

    noted(session, priya.id, reference)

    assert kept(session, priya.id, reference) == "" and session.query(KeptNote).count() == 0


def test_after_a_day_it_is_not_shown(session, priya, reference, monkeypatch):
    keep(session, priya.id, reference, WORDS)
    tomorrow = clock.now() + timedelta(hours=24, seconds=1)
    monkeypatch.setattr(clock, "now", lambda: tomorrow)

    assert kept(session, priya.id, reference) == ""


def test_nothing_is_kept_for_a_closed_account_about_no_handoff_or_of_no_words(session, priya, reference):
    gone = make_account(session, name="Gone Person")
    gone.disabled_at = clock.now()

    assert not keep(session, gone.id, reference, WORDS)
    assert not keep(session, priya.id, "SO-0000-0000", WORDS)
    assert not keep(session, priya.id, reference, " \r\n ")


def test_the_chain_tells_that_it_was_kept_and_no_word_of_it(session, priya, reference):
    keep(session, priya.id, reference, WORDS)

    (entry,) = entries(session, "handoff.note_kept")
    assert entry.actor == f"staff:{priya.id}" and "Rang" not in repr(entry.details)
