"""Joining, inviting and closing accounts."""

import re

import pytest

from assistant.staff.invite import first_account_link
from tests.support.desk import words_of
from tests.support.staff_factories import PASSWORD, make_account

ADA = "ada@northgate.example"


@pytest.fixture
def ada(db):
    with db.begin() as session:
        return make_account(session, name="Ada Admin", email=ADA, role="admin")


def link_in(page):
    return re.search(r"http://127\.0\.0\.1:8080(/staff/join/[\w-]+)", page.text).group(1)


def test_the_first_link_makes_an_administrator_who_is_then_signed_in(open_desk, db):
    with db.begin() as session:
        address = first_account_link(session, "")
    desk = open_desk()

    desk.open(address)  # a mail program opens links by itself: nothing is used up
    joined = desk.client.post(address, data={"name": "Ada Admin", "email": ADA, "password": PASSWORD})

    assert joined.status_code == 303
    assert desk.open("/staff/people").status_code == 200


def test_an_invitation_from_the_people_page_works_once(open_desk, ada):
    address = link_in(open_desk(ADA).press("/staff/people/invite", role="liaison"))
    details = {"name": "Kwame Osei", "email": "kwame@northgate.example", "password": PASSWORD}
    first, second = open_desk(), open_desk()

    assert first.client.post(address, data=details).status_code == 303
    assert first.open("/staff/people").status_code == 403
    assert second.client.post(address, data={**details, "email": "other@northgate.example"}).status_code == 404
    assert second.open(address).status_code == 404


def test_a_password_that_will_not_do_is_said_at_its_field_and_not_shown_again(open_desk, db):
    with db.begin() as session:
        address = first_account_link(session, "")

    refused = open_desk().client.post(address, data={"name": "Ada", "email": ADA, "password": "elevenchars"})

    assert refused.status_code == 422
    assert 'aria-describedby="password-hint password-fault"' in refused.text and "elevenchars" not in refused.text


def test_an_invitation_needs_a_role(open_desk, ada):
    assert open_desk(ADA).press("/staff/people/invite").status_code == 422


def test_the_last_administrator_stays(open_desk, ada):
    refused = open_desk(ADA).press(f"/staff/people/{ada.id}/disable")

    assert refused.status_code == 409 and "last administrator" in words_of(refused)


def test_a_disabled_colleague_is_out_at_once(open_desk, ada, db):
    with db.begin() as session:
        priya = make_account(session)
    desk = open_desk("priya@northgate.example")

    open_desk(ADA).press(f"/staff/people/{priya.id}/disable")

    assert desk.open("/staff").status_code == 303
    assert desk.sign_in("priya@northgate.example", PASSWORD).status_code == 401
