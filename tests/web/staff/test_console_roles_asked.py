"""A role that may more waits on a page for a second person's yes."""

import pytest

from assistant.records import accounts
from tests.support.desk import words_of
from tests.support.staff_factories import make_account

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
