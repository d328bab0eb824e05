"""Words that a session did not outlive: kept for whoever wrote them, for a day."""

from datetime import timedelta
from uuid import uuid4

import pytest

from assistant import clock
from assistant.keeping.erase import erase
from assistant.records.models import KeptReply
from assistant.staff.kept_reply import keep, kept, sent
from tests.support.staff_factories import entries, make_account, make_conversation

WORDS = "I rang the ward.\nThey will ring you at four."


@pytest.fixture
def priya(session):
    return make_account(session)


def test_they_are_there_for_their_author_alone(session, priya):
    kwame, conversation, other = make_account(session, name="Kwame Osei"), make_conversation(session), make_conversation(session)  # fmt: skip

    assert keep(session, priya.id, conversation.id, WORDS, longest=4000)

    assert kept(session, priya.id, conversation.id) == WORDS
    assert kept(session, kwame.id, conversation.id) == kept(session, priya.id, other.id) == ""


def test_sent_they_are_gone(session, priya):
    conversation = make_conversation(session)
    keep(session, priya.id, conversation.id, WORDS, longest=4000)

    sent(session, priya.id, conversation.id)

    assert kept(session, priya.id, conversation.id) == "" and session.query(KeptReply).count() == 0


def test_the_last_ones_count(session, priya):
    conversation = make_conversation(session)
    for words in ("first", "second"):
        keep(session, priya.id, conversation.id, words, longest=4000)

    assert kept(session, priya.id, conversation.id) == "second"


def test_after_a_day_they_are_not_shown(session, priya, monkeypatch):
    conversation, tomorrow = make_conversation(session), clock.now() + timedelta(hours=24, seconds=1)
    keep(session, priya.id, conversation.id, WORDS, longest=4000)
    monkeypatch.setattr(clock, "now", lambda: tomorrow)

    assert kept(session, priya.id, conversation.id) == ""


def test_nothing_is_kept_for_a_closed_account_in_no_conversation_or_of_no_words(session, priya):
    conversation = make_conversation(session)
    gone = make_account(session, name="Gone Person")
    gone.disabled_at = clock.now()

    assert not keep(session, gone.id, conversation.id, WORDS, longest=4000)
    assert not keep(session, priya.id, uuid4(), WORDS, longest=4000)
    assert not keep(session, priya.id, conversation.id, " \r\n ", longest=4000)


def test_too_long_a_reply_is_kept_to_be_sent_in_two_parts_and_no_more(session, priya):
    conversation = make_conversation(session)

    keep(session, priya.id, conversation.id, "x" * 100_000, longest=4000)

    assert len(kept(session, priya.id, conversation.id)) == 8000


def test_erasing_the_conversation_erases_them(session, priya):
    conversation = make_conversation(session)
    keep(session, priya.id, conversation.id, WORDS, longest=4000)

    erase(session, conversation.id, by="service", why_kept="-", why="family_asked")

    assert session.query(KeptReply).count() == 0


def test_the_chain_tells_that_it_was_kept_and_no_word_of_it(session, priya):
    conversation = make_conversation(session)
    keep(session, priya.id, conversation.id, WORDS, longest=4000)

    (entry,) = entries(session, "conversation.reply_kept")
    assert entry.actor == f"staff:{priya.id}" and "ward" not in repr(entry.details)
