"""Erasing at the desk: with a reason, by the member of staff's own name, and honest about what is kept."""

import pytest

from assistant.alerts.alert import raise_alert
from assistant.keeping.erase import erase_for_family
from assistant.records.models import Conversation
from tests.support.desk import words_of
from tests.support.factories import count, example_profile, example_words
from tests.support.staff_factories import entries, make_account, make_conversation, make_handoff


@pytest.fixture
def known(db):
    with db.begin() as session:
        account, conversation = make_account(session, role="lead"), make_conversation(session)
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


def test_under_an_open_alert_the_first_press_asks_and_the_second_persons_press_erases(db, open_desk, known):
    account, conversation_id, _ = known
    with db.begin() as session:
        alert = raise_alert(session, conversation_id, "self_harm", example_profile())
        other = make_account(session, name="Tom Reed", role="clinical_safety")
    first, second = open_desk(account.email), open_desk(other.email)
    address = f"/staff/conversations/{conversation_id}/erase"

    for _ in range(2):
        asked = first.press(address, why="decided")
        assert (asked.status_code, asked.headers["location"]) == (303, f"/staff/erasures#erasure-{conversation_id}")
    page = words_of(second.open("/staff/erasures"))
    assert "Waits for a second person" in page and "By Priya Shah" in page and "Confirm and erase" in page
    assert "1 conversation to be erased: please decide" in page

    refused = second.press(address, why="decided")
    assert refused.status_code == 409 and "say what came of it. Then erase. Nothing was erased" in words_of(refused)
    second.press(f"/staff/alerts/{alert.id}/seen")
    second.press(f"/staff/alerts/{alert.id}/outcome", outcome="followed_up", note="rang the ward")
    assert second.press(address, why="decided").status_code == 200
    with db.read() as session:
        assert count(session, Conversation) == 0


def test_a_familys_wish_is_kept_with_a_reason_and_a_refusal_loses_nothing_that_was_typed(db, open_desk, known):
    account, conversation_id, _ = known
    with db.begin() as session:
        raise_alert(session, conversation_id, "self_harm", example_profile())
        erase_for_family(session, conversation_id, example_words().wording)
    desk = open_desk(account.email)
    assert "day 1 of 30" in words_of(desk.open("/staff/erasures"))

    refused = desk.press(f"/staff/erasures/{conversation_id}/keep", because="long " * 300)
    assert refused.status_code == 409 and "Say why it is kept" in words_of(refused) and "long long" in words_of(refused)

    desk.press(f"/staff/erasures/{conversation_id}/keep", because="A social worker looks into it.")
    page = words_of(desk.open("/staff/erasures"))
    assert "keeping it did not decide that" in page
    assert "A social worker looks into it." in page and "please decide" not in page

    desk.press(f"/staff/erasures/{conversation_id}/decide-again")
    assert "please decide" in words_of(desk.open("/staff"))


def test_liaison_staff_ask_and_do_not_decide(db, open_desk, known):
    _, conversation_id, _ = known
    with db.begin() as session:
        liaison = make_account(session, name="Lil Webb")
    desk = open_desk(liaison.email)
    assert desk.press(f"/staff/conversations/{conversation_id}/erase", why="decided").status_code == 303
    assert desk.press(f"/staff/erasures/{conversation_id}/keep", because="no").status_code == 403
    assert "A team lead or clinical safety confirms it here" in words_of(desk.open("/staff/erasures"))
    assert desk.press(f"/staff/erasures/{conversation_id}/take-back").status_code == 303
    assert "No conversation waits for a decision" in words_of(desk.open("/staff/erasures"))


def test_the_page_of_erasures_refreshes_itself(open_desk, known):
    account, _, _ = known
    desk = open_desk(account.email)
    fresh = desk.open("/staff/fragments/erasures")
    assert desk.open("/staff/fragments/erasures", **{"If-None-Match": fresh.headers["etag"]}).status_code == 304
