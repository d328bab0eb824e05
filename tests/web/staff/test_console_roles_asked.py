"""A role that may more waits on a page for a second person's yes."""

import pytest

from assistant.conversations import view
from assistant.records import accounts, conversations
from tests.support.desk import words_of
from tests.support.staff_factories import entries, make_account, make_conversation, say

ADA, LEE, TOM = "ada@northgate.example", "lee@northgate.example", "tom@northgate.example"


@pytest.fixture
def tom(db):
    with db.begin() as session:
        make_account(session, name="Ada Admin", email=ADA, role="admin")
        make_account(session, name="Lee Lead", email=LEE, role="lead")
        return make_account(session, name="Tom Reed", email=TOM)


@pytest.fixture
def asked(open_desk, tom):
    """Ada asks that Tom may decide about danger; her desk."""
    desk = open_desk(ADA)
    assert desk.press(f"/staff/people/{tom.id}/role", role="clinical_safety").status_code == 303
    return desk


def role_of(db, account):
    with db.read() as session:
        return accounts.by_id(session, account.id).role


def test_the_lead_sees_that_it_waits_and_agrees(open_desk, db, tom, asked):
    desk = open_desk(LEE)
    assert "1 role waits for a second person" in words_of(desk.open("/staff"))
    assert "Tom Reed" in words_of(desk.open("/staff/roles")) and role_of(db, tom) == "liaison"

    assert desk.press(f"/staff/roles/{tom.id}/agree", role="clinical_safety").status_code == 303

    assert role_of(db, tom) == "clinical_safety" and "No role waits" in words_of(desk.open("/staff/roles"))


def test_who_asked_sees_that_it_waits_and_cannot_agree(db, tom, asked):
    assert "waits for a second person" in words_of(asked.open("/staff/people"))
    page = asked.open("/staff/roles")
    assert "Tom Reed" in words_of(page) and "/agree" not in page.text

    refused = asked.press(f"/staff/roles/{tom.id}/agree", role="clinical_safety")

    assert refused.status_code == 409 and "A second person decides this" in words_of(refused)
    assert role_of(db, tom) == "liaison"


def test_refused_it_waits_no_more(open_desk, db, tom, asked):
    open_desk(LEE).press(f"/staff/roles/{tom.id}/refuse", role="clinical_safety")
    assert "No role waits" in words_of(asked.open("/staff/roles")) and role_of(db, tom) == "liaison"


def test_liaison_staff_see_nothing_of_it(open_desk, tom, asked):
    desk = open_desk(TOM)
    assert desk.open("/staff/roles").status_code == 403
    assert "second person" not in words_of(desk.open("/staff"))


@pytest.fixture
def chat(db, tom):
    """A family that waits for Tom's answer."""
    with db.begin() as session:
        made = make_conversation(session)
        made.mode, made.staff_id, made.staff_since = "staff", tom.id, made.created_at
        say(session, made, "When can we see the scan?")
        return made.id


def stands(db, chat):
    with db.read() as session:
        said = " ".join(one["text"] for one in view.messages(session, chat))
        return conversations.by_id(session, chat).mode, said


def test_both_are_told_of_the_chats_that_go_back_and_the_families_are_told_then(open_desk, db, tom, asked, chat):
    desk = open_desk(LEE)
    for page in (asked.open("/staff/people"), asked.open("/staff/roles"), desk.open("/staff/roles")):
        assert "Tom Reed holds 1 chat." in words_of(page)

    unaware = desk.press(f"/staff/roles/{tom.id}/agree", role="clinical_safety", holds="0")
    assert unaware.status_code == 409 and "has taken more chats" in words_of(unaware)
    assert role_of(db, tom) == "liaison" and stands(db, chat)[0] == "staff"

    assert desk.press(f"/staff/roles/{tom.id}/agree", role="clinical_safety", holds="1").status_code == 303
    mode, said = stands(db, chat)
    assert mode == "waiting" and "Tom from PALS has left this chat." in said
    with db.read() as session:
        (back,) = entries(session, "conversation.given_back")
        lee = accounts.by_email(session, LEE)
    assert (back.actor, back.details) == (f"staff:{lee.id}", {"why": "role changed"})


def test_a_role_that_one_person_gives_alone_gives_the_chats_back_too(db, tom, asked, chat):
    place = f"/staff/people/{tom.id}/role"
    assert asked.press(place, role="liaison", holds="1").status_code == 303 and stands(db, chat)[0] == "staff"
    with db.begin() as session:
        accounts.by_id(session, tom.id).role = "lead"
    assert asked.press(place, role="liaison", holds="0").status_code == 409
    assert asked.press(place, role="liaison", holds="1").status_code == 303 and stands(db, chat)[0] == "waiting"
