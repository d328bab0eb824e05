"""Erasing at the desk: with a reason, by the member of staff's own name, and honest about what is kept."""

import pytest

from assistant.records.models import Conversation
from tests.support.desk import words_of
from tests.support.factories import count
from tests.support.staff_factories import entries, make_account, make_conversation, make_handoff


@pytest.fixture
def known(db):
    with db.begin() as session:
        account, conversation = make_account(session), make_conversation(session)
        return account, conversation.id, make_handoff(session, conversation_id=conversation.id).reference


def test_a_conversation_is_erased_with_its_reason_and_the_page_says_what_is_kept(db, open_desk, known):
    account, conversation_id, reference = known
    desk = open_desk(account.email)
    assert "Erase this conversation" in words_of(desk.open(f"/staff/conversations/{conversation_id}"))
    page = desk.press(f"/staff/conversations/{conversation_id}/erase", why="family_asked")

    assert page.status_code == 200 and f"Handoff {reference}" in words_of(page) and "keep a record" in words_of(page)
    with db.read() as session:
        assert count(session, Conversation) == 0
        entry = entries(session, "conversation.erased")[0]
        assert (entry.actor, entry.details["why"]) == (f"staff:{account.id}", "family_asked")
    assert desk.open(f"/staff/conversations/{conversation_id}").status_code == 404
    assert desk.open(f"/staff/handoffs/{reference}").status_code == 200


@pytest.mark.parametrize("why", ["", "because Zebedee said so"])
def test_without_one_of_the_reasons_nothing_is_erased(db, open_desk, known, why):
    account, conversation_id, _ = known
    page = open_desk(account.email).press(f"/staff/conversations/{conversation_id}/erase", why=why)

    assert page.status_code == 409 and "Choose why" in words_of(page)
    with db.read() as session:
        assert count(session, Conversation) == 1


def test_what_was_erased_already_is_said_kindly(db, open_desk, known):
    account, conversation_id, _ = known
    desk = open_desk(account.email)
    desk.press(f"/staff/conversations/{conversation_id}/erase", why="decided")
    assert desk.press(f"/staff/conversations/{conversation_id}/erase", why="decided").status_code == 404
