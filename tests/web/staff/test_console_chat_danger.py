"""What followed a danger card, and what came of an alert, is said on the chat itself, by whoever may."""

from uuid import uuid4

import pytest

from assistant.alerts.alert import raise_alert
from assistant.records import alerts, danger_cards
from tests.support.desk import words_of
from tests.support.factories import example_profile
from tests.support.staff_factories import entries, make_account, make_conversation, show_card

ADA, TOM = "ada@northgate.example", "tom@northgate.example"
NOTE = "Rang the ward: they had seen it."


@pytest.fixture
def chat(db):
    """With an emergency card, and an alert that nobody has."""
    with db.begin() as session:
        make_account(session, email=ADA, name="Ada Okafor", role="clinical_safety")
        make_account(session, email=TOM, name="Tom Reed", role="liaison")
        conversation = make_conversation(session)
        show_card(session, conversation, "emergency")
        raise_alert(session, conversation.id, "safeguarding", example_profile())
        return conversation.id


@pytest.fixture
def card(db, chat):
    with db.read() as session:
        return danger_cards.cards(session, ("emergency",), of=[chat])[0].id


@pytest.fixture
def alert(db, chat):
    with db.read() as session:
        return alerts.of_conversations(session, [chat])[0].id


def still_open(desk, chat):
    return words_of(desk.open(f"/staff/conversations/{chat}")).count(", still open.")


def test_what_followed_a_card_is_said_where_it_is_read(db, open_desk, chat, card):
    desk, base = open_desk(TOM), f"/staff/conversations/{chat}"
    form = f'formaction="{base}/cards/{card}/followed"'
    assert form in desk.open(base).text and form in desk.open(f"/staff/fragments/conversations/{chat}").text

    said = desk.press(f"{base}/cards/{card}/followed", note=NOTE)

    assert said.headers["location"] == f"{base}#state-heading" and still_open(desk, chat) == 1
    assert (
        "Tom Reed said what followed" in words_of(desk.open("/staff/alerts"))
        and NOTE in desk.open("/staff/alerts").text
    )
    with db.read() as session:
        assert len(entries(session, "card.followed")) == 1


def test_what_is_refused_is_said_on_the_chat_and_the_words_stay(open_desk, chat, card):
    desk, long = open_desk(TOM), "so long " * 130
    refused = desk.press(f"/staff/conversations/{chat}/cards/{card}/followed", note=long)

    assert refused.status_code == 409 and "1,000 characters at most" in words_of(refused)
    assert f"Conversation {str(chat)[:8].upper()}" in words_of(refused) and long in refused.text
    assert still_open(desk, chat) == 2


def test_an_alert_is_taken_and_decided_there_and_only_clinical_safety_clears_it(db, open_desk, chat, alert):
    tom, ada, base = open_desk(TOM), open_desk(ADA), f"/staff/conversations/{chat}"
    of_alert = f"{base}/alerts/{alert}"
    assert f"{of_alert}/outcome" not in tom.open(base).text
    assert tom.press(f"{of_alert}/seen").status_code == 303
    assert ada.press(f"{of_alert}/seen").status_code == 409

    assert 'value="no_danger"' not in tom.open(base).text and 'value="no_danger"' in ada.open(base).text
    refused = tom.press(f"{of_alert}/outcome", outcome="no_danger", note=NOTE)
    assert refused.status_code == 409 and "Only somebody who looks after clinical safety" in words_of(refused)
    assert NOTE in refused.text

    assert ada.press(f"{of_alert}/outcome", outcome="no_danger", note=NOTE).status_code == 303
    with db.read() as session:
        one = alerts.by_id(session, alert)
    assert (one.seen_by, one.outcome, one.outcome_by) == ("Tom Reed", "no_danger", "Ada Okafor")
    assert still_open(tom, chat) == 1


def test_of_another_chat_nothing_can_be_said_here(db, open_desk, chat, card, alert):
    with db.begin() as session:
        other = make_conversation(session).id
    desk, base = open_desk(ADA), f"/staff/conversations/{other}"
    for address in (
        f"cards/{card}/followed",
        f"alerts/{alert}/seen",
        f"alerts/{alert}/outcome",
        f"cards/{uuid4()}/followed",
    ):
        assert desk.press(f"{base}/{address}", note=NOTE, outcome="followed_up").status_code == 409
    assert still_open(desk, chat) == 2
    with db.read() as session:
        assert alerts.by_id(session, alert).seen_by is None
