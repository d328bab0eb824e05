"""/staff/learn: what waits is shown, a topic is chosen and taken back, and a refusal is said on the page."""

from uuid import uuid4

import pytest

from assistant import clock as time
from assistant.records.models import NotUnderstood
from tests.support.desk import words_of
from tests.support.staff_factories import make_account, make_conversation, say

PAGE = "/staff/learn"


@pytest.fixture
def row_id(db):
    with db.begin() as session:
        row = NotUnderstood(
            id=uuid4(), masked="can grandad drive us", why="unsure", nearest=["ask_travel"], at=time.now()
        )
        session.add(row)
        return row.id


@pytest.fixture
def desk(db, open_desk):
    with db.begin() as session:
        account = make_account(session, name="Ada Okafor")
    return open_desk(account.email)


def test_a_topic_is_chosen_and_taken_back(desk, row_id):
    assert "can grandad drive us" in words_of(desk.open(PAGE))

    assert desk.press(f"{PAGE}/not_understood/{row_id}", topic="legal_right").status_code == 303
    assert "Nothing waits to be looked at" in words_of(desk.open(PAGE))
    assert "chosen by Ada Okafor" in words_of(desk.open(f"{PAGE}?show=taught"))

    desk.press(f"{PAGE}/not_understood/{row_id}/take-back")
    assert "can grandad drive us" in words_of(desk.open(PAGE))


def test_without_a_topic_it_is_said_on_the_page(desk, row_id):
    refused = desk.press(f"{PAGE}/not_understood/{row_id}", topic="")
    assert refused.status_code == 409 and "Choose what the message was about" in words_of(refused)
    assert "can grandad drive us" in words_of(refused)


def test_what_is_gone_is_said_kindly(desk, row_id):
    for address in (f"{PAGE}/not_understood/{uuid4()}", f"{PAGE}/marked_wrong/{uuid4()}/take-back"):
        refused = desk.press(address, topic="travel")
        assert refused.status_code == 404 and "no such message any more" in words_of(refused)


def test_every_topic_is_an_answers_title(desk, row_id):
    page = desk.open(PAGE).text
    assert page.count("<option") > 40 and "Not for us" in page
    assert desk.open(f"{PAGE}?before=2026-01-01").status_code == 200


def test_a_message_that_was_taken_for_another_is_marked_from_its_conversation(db, desk):
    with db.begin() as session:
        conversation = make_conversation(session, words="hello")
        said = say(session, conversation, "why did they stop the feed pump", intent="ask_death_review")
        where, one = conversation.id, f"{PAGE}/marked_by_staff/{said.id}"
    assert f'href="{one}"' in desk.open(f"/staff/conversations/{where}").text
    assert "why did they stop the feed pump" in words_of(desk.open(one))

    assert desk.press(one, topic="not_for_us").headers["location"] == f"{PAGE}?show=taught"
    assert "chosen by Ada Okafor" in words_of(desk.open(f"{PAGE}?show=taught"))
    assert desk.open(f"{PAGE}/marked_by_staff/{uuid4()}").status_code == 404


def test_danger_that_nobody_read_is_marked_from_its_conversation(db, desk):
    with db.begin() as session:
        said = say(session, make_conversation(session, words="hello"), "he looks grey", intent=None)
        one = f"{PAGE}/marked_by_staff/{said.id}"
        where = f"/staff/conversations/{said.conversation_id}"
    assert f'href="{one}">Danger missed?' in desk.open(where).text
    shown = words_of(desk.open(one))
    assert (
        "The assistant did not read it." in shown
        and "tells nobody: if somebody may be in danger now, act first" in shown
    )

    assert desk.press(one, topic="missed_deterioration").status_code == 303
    assert "Danger missed: the child gets worse, chosen by Ada Okafor" in words_of(desk.open(f"{PAGE}?show=taught"))
    assert desk.press(one, topic="missed_card_wrong").status_code == 409
