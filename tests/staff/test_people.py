"""Closing accounts: at once, everywhere, and never the last administrator's."""

from uuid import uuid4

import pytest

from assistant import clock
from assistant.staff.errors import LastAdmin, UnknownAccount
from assistant.staff.people import disable
from assistant.staff.sessions import member_of, open_session
from tests.support.staff_factories import entries, make_account, member


def test_a_disabled_account_is_signed_out_everywhere(session):
    ada, priya = make_account(session, name="Ada Admin", role="admin"), make_account(session)
    token = open_session(session, priya, now=clock.now())

    disable(session, priya.id, by=member(ada))

    assert member_of(session, token, now=clock.now(), minutes=60) is None
    assert [entry.subject for entry in entries(session, "staff.disabled")] == [str(priya.id)]


def test_the_last_administrator_cannot_be_disabled(session):
    ada = make_account(session, name="Ada Admin", role="admin")
    make_account(session)

    with pytest.raises(LastAdmin):
        disable(session, ada.id, by=member(ada))

    assert ada.disabled_at is None


def test_of_two_administrators_one_can_be_disabled_and_the_other_then_not(session):
    ada, bo = (
        make_account(session, name="Ada Admin", role="admin"),
        make_account(session, name="Bo Admin", role="admin"),
    )

    disable(session, bo.id, by=member(ada))

    with pytest.raises(LastAdmin):
        disable(session, ada.id, by=member(ada))


def test_disabling_twice_is_one_change(session):
    ada, priya = make_account(session, name="Ada Admin", role="admin"), make_account(session)

    disable(session, priya.id, by=member(ada))
    disable(session, priya.id, by=member(ada))

    assert len(entries(session, "staff.disabled")) == 1


def test_an_unknown_account_cannot_be_disabled(session):
    ada = make_account(session, name="Ada Admin", role="admin")

    with pytest.raises(UnknownAccount):
        disable(session, uuid4(), by=member(ada))
