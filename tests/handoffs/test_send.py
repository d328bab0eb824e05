"""Sending an approved draft: all of its rows or none, once, and only while the family's turn is open."""

from uuid import uuid4

import pytest
from sqlalchemy.exc import IntegrityError

from assistant.handoffs import draft as drafting
from assistant.handoffs import reference
from assistant.handoffs.errors import NotApproved, NotConsented, NothingToSend, TurnIsOver
from assistant.handoffs.fields import SHOWN
from assistant.handoffs.send import send
from assistant.records import audit, handoffs
from assistant.records.models import Draft, DraftField, Handoff, HandoffEvent, OutboxEntry
from tests.support.factories import (
    LINES,
    count,
    example_profile,
    make_conversation,
    make_draft,
    make_handoff,
    make_turn,
)

WRITTEN = (Handoff, HandoffEvent, OutboxEntry)


@pytest.fixture
def conversation(session):
    return make_conversation(session)


@pytest.fixture
def turn(session, conversation):
    return make_turn(session, conversation)


def sending(session, conversation, turn):
    return send(session, conversation_id=conversation.id, turn_id=turn.id)


def test_sending_writes_the_handoff_its_history_its_delivery_and_its_audit_entry(session, conversation, turn):
    make_draft(session, conversation, approved=True)
    handoff = sending(session, conversation, turn)

    assert [count(session, table) for table in WRITTEN] == [1, 1, 1]
    assert handoff.status == "received" and turn.handoff_id == handoff.id and handoff.conversation_id == conversation.id
    assert [(event.status, event.by) for event in handoffs.history(session, handoff)] == [("received", "family")]
    assert [entry.subject for entry in audit.oldest_first(session) if entry.action == "handoff.sent"] == [
        handoff.reference
    ]


def test_what_is_sent_is_what_was_drafted_word_for_word(session, conversation, turn):
    words = ("שלום \u200f – “why?” 🙏\r\n\r\n  indented\n" * 110)[:3900]
    make_draft(session, conversation, approved=True, message=words)
    handoff = sending(session, conversation, turn)

    assert handoff.fields["message"] == words
    assert handoff.fields == {**LINES, "message": words, "check": "yes"}


def test_the_kinds_of_need_are_kept_in_our_words_for_figures(session, conversation, turn):
    make_draft(session, conversation, approved=True, needs="BSL, and Halina cannot read well")
    assert sending(session, conversation, turn).need_kinds == "British Sign Language; Reading or writing"


def test_the_draft_is_gone_once_it_is_sent(session, conversation, turn):
    make_draft(session, conversation, approved=True)
    sending(session, conversation, turn)
    assert count(session, Draft) == count(session, DraftField) == 0


def test_the_reference_can_be_read_back_and_is_new_each_time(session):
    first, second = (make_handoff(session).reference for _ in range(2))
    assert first != second
    assert [reference.read(one) for one in (first, second)] == [first, second]


def test_a_reference_that_is_taken_is_never_given_again(session, conversation, turn, monkeypatch):
    taken = make_handoff(session).reference
    drawn = iter(taken.replace("-", "")[:7] + "2345679")
    monkeypatch.setattr("secrets.choice", lambda alphabet: next(drawn))
    make_draft(session, conversation, approved=True)

    assert sending(session, conversation, turn).reference.startswith("2345-679")


def test_pressing_send_twice_in_one_turn_writes_one_handoff(session, conversation, turn):
    make_draft(session, conversation, approved=True)
    first, again = (sending(session, conversation, turn) for _ in range(2))

    assert again is first
    assert [count(session, table) for table in WRITTEN] == [1, 1, 1]


def test_sending_from_a_second_tab_writes_no_second_handoff(session, conversation, turn):
    make_draft(session, conversation, approved=True)
    sending(session, conversation, turn)
    with pytest.raises(NothingToSend):
        sending(session, conversation, make_turn(session, conversation))

    assert [count(session, table) for table in WRITTEN] == [1, 1, 1]


def test_the_database_itself_refuses_two_handoffs_of_one_approval(session):
    handoff = make_handoff(session)
    session.add(
        Handoff(reference="2222-2222", approval_id=handoff.approval_id, fields={}, created_at=handoff.created_at)
    )
    with pytest.raises(IntegrityError):
        session.flush()
    session.rollback()


@pytest.mark.parametrize("spoil, error", [
    (lambda session, draft, turn: drafting.reopen(session, draft, "consent"), NotConsented),
    (lambda session, draft, turn: drafting.refuse(session, draft), NotConsented),
    (lambda session, draft, turn: setattr(draft, "approved", False), NotApproved),
    (lambda session, draft, turn: drafting.give(session, draft, "place", "ward 3", turn_id=uuid4(), profile=example_profile()), NotApproved),
    (lambda session, draft, turn: drafting.discard(session, draft.conversation_id), NothingToSend),
    (lambda session, draft, turn: setattr(turn, "state", "answered"), TurnIsOver),
], ids=["no consent", "refused", "not approved", "changed after approval", "no draft", "turn answered as a fault"])  # fmt: skip
def test_what_may_not_be_sent_is_not_and_nothing_is_written(db, spoil, error):
    with db.begin() as session:
        conversation = make_conversation(session)
        turn = make_turn(session, conversation)
        spoil(session, make_draft(session, conversation, approved=True), turn)
        conversation_id, turn_id = conversation.id, turn.id

    with pytest.raises(error), db.begin() as session:
        send(session, conversation_id=conversation_id, turn_id=turn_id)

    with db.read() as session:
        assert [count(session, table) for table in WRITTEN] == [0, 0, 0]
        assert "handoff.sent" not in [entry.action for entry in audit.oldest_first(session)]


def test_a_turn_that_is_not_known_sends_nothing(session, conversation):
    make_draft(session, conversation, approved=True)
    with pytest.raises(TurnIsOver):
        send(session, conversation_id=conversation.id, turn_id=uuid4())
    assert [count(session, table) for table in WRITTEN] == [0, 0, 0]


@pytest.mark.parametrize("missing", [field.name for field in SHOWN])
def test_a_draft_with_a_line_missing_cannot_be_sent(session, conversation, turn, missing):
    draft = make_draft(session, conversation)
    drafting.reopen(session, draft, missing)
    drafting.approve(draft, draft.approval_id)

    with pytest.raises(NotApproved):
        sending(session, conversation, turn)


def test_a_send_that_fails_at_its_commit_leaves_the_draft_to_try_again(db):
    with db.begin() as session:
        conversation = make_conversation(session)
        turn_id, conversation_id = make_turn(session, conversation).id, conversation.id
        make_draft(session, conversation, approved=True)

    with pytest.raises(RuntimeError), db.begin() as session:
        send(session, conversation_id=conversation_id, turn_id=turn_id)
        raise RuntimeError("the machine stops before the commit")

    with db.begin() as session:
        assert [count(session, table) for table in WRITTEN] == [0, 0, 0] and count(session, Draft) == 1
        send(session, conversation_id=conversation_id, turn_id=turn_id)
        assert [count(session, table) for table in WRITTEN] == [1, 1, 1]


def test_a_family_may_pass_on_something_new_afterwards(session, conversation):
    make_handoff(session, conversation)
    make_handoff(session, conversation, message="one more thing")

    assert [sent.fields["message"] for sent in handoffs.of_conversation(session, conversation.id)] == [
        "one more thing",
        LINES["message"],
    ]
