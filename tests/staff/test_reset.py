"""A forgotten password: a one-time link, made by somebody else, and nothing opened with the old one stays open."""

from datetime import timedelta

import pytest

from assistant import clock
from assistant.records import accounts, sign_in_steps
from assistant.records.models import SecondFactor
from assistant.staff import invite, join
from assistant.staff.entering import Door
from assistant.staff.errors import (
    AccountClosed,
    BadAccount,
    InvitationGone,
    NoLocalPassword,
    UnknownAccount,
    WrongSignIn,
)
from assistant.staff.reset import new_password, reset_link
from assistant.staff.sessions import member_of, open_session
from assistant.staff.sign_in import sign_in
from tests.support.staff_factories import PASSWORD, entries, make_account

EMAIL, NEW = "priya@northgate.example", "seven brown moths drift"
DOOR = Door("the desk", 5)


@pytest.fixture
def priya(db):
    with db.begin() as session:
        return make_account(session, email=EMAIL)


def link(db, priya, **how):
    with db.begin() as session:
        return reset_link(session, accounts.by_id(session, priya.id), by="staff:ada", **how)


def test_the_link_gives_a_new_password_and_signs_in(db, priya):
    entered = new_password(db, link(db, priya), NEW, DOOR)

    with db.begin() as session:
        assert member_of(session, entered.token, now=clock.now(), minutes=60).id == priya.id
    assert sign_in(db, EMAIL, NEW, DOOR)
    with pytest.raises(WrongSignIn):
        sign_in(db, EMAIL, PASSWORD, DOOR)


def test_until_it_is_used_the_old_password_stays_good(db, priya):
    link(db, priya)

    assert sign_in(db, EMAIL, PASSWORD, DOOR)


def test_it_works_once_and_a_newer_one_ends_it(db, priya):
    old, newer = link(db, priya), link(db, priya)
    with pytest.raises(InvitationGone):
        new_password(db, old, NEW, DOOR)
    new_password(db, newer, NEW, DOOR)

    with pytest.raises(InvitationGone):
        new_password(db, newer, PASSWORD, DOOR)


def test_it_is_over_after_a_day(db, priya, monkeypatch):
    token, tomorrow = link(db, priya), clock.now() + timedelta(hours=24, seconds=1)
    monkeypatch.setattr(clock, "now", lambda: tomorrow)

    with pytest.raises(InvitationGone):
        new_password(db, token, NEW, DOOR)


def test_what_was_opened_with_the_old_password_ends(db, priya):
    with db.begin() as session:
        before = open_session(session, priya, now=clock.now())

    new_password(db, link(db, priya), NEW, DOOR)

    with db.begin() as session:
        assert member_of(session, before, now=clock.now(), minutes=60) is None


def test_a_password_that_will_not_do_leaves_the_link_good(db, priya):
    token = link(db, priya)
    with pytest.raises(BadAccount):
        new_password(db, token, "elevenchars", DOOR)

    assert new_password(db, token, NEW, DOOR)


def test_it_makes_no_account_and_an_invitation_gives_no_password(db, priya):
    with db.begin() as session:
        invitation = invite.invite(session, "liaison", by="service")

    with pytest.raises(InvitationGone):
        join.join(db, link(db, priya), name="N", email="n@northgate.example", password=NEW, door=DOOR)
    with pytest.raises(InvitationGone):
        new_password(db, invitation, NEW, DOOR)


@pytest.mark.parametrize("lost_phone, kept", [(False, True), (True, False)])
def test_the_phone_stays_unless_it_is_lost_too(db, priya, lost_phone, kept):
    with db.begin() as session:
        session.add(SecondFactor(staff_id=priya.id, secret="S" * 32))

    entered = new_password(db, link(db, priya, lost_phone=lost_phone), NEW, DOOR)

    with db.begin() as session:
        assert (sign_in_steps.second_factor(session, priya.id) is not None) is kept
    assert entered.next == ("code" if kept else "in")


def test_there_is_none_for_nobody_for_a_closed_account_and_for_one_of_the_hospitals_own_sign_in(db, priya):
    with db.begin() as session, pytest.raises(UnknownAccount):
        reset_link(session, None, by="service")
    with db.begin() as session:
        accounts.by_id(session, priya.id).password_hash = ""
    with pytest.raises(NoLocalPassword):
        link(db, priya)
    with db.begin() as session:
        accounts.by_id(session, priya.id).disabled_at = clock.now()
    with pytest.raises(AccountClosed):
        link(db, priya)


def test_a_link_of_an_account_that_was_closed_meanwhile_opens_nothing(db, priya):
    token = link(db, priya)
    with db.begin() as session:
        accounts.by_id(session, priya.id).disabled_at = clock.now()

    with pytest.raises(InvitationGone):
        new_password(db, token, NEW, DOOR)


def test_the_chain_tells_who_made_it_and_that_it_was_used_and_holds_no_link(db, priya):
    token = link(db, priya, lost_phone=True)
    new_password(db, token, NEW, DOOR)

    with db.begin() as session:
        made, used = entries(session, "staff.reset_link_made")[0], entries(session, "staff.password_reset")[0]
        assert made.actor == "staff:ada" and made.details["lost_phone"] is True
        assert made.details["invitation"] == used.details["invitation"] and token not in repr(made.details)
