"""Closing accounts: at once, everywhere, and never the last administrator's."""

from uuid import uuid4

import pytest

from assistant import clock
from assistant.handoffs.move import acknowledge, close
from assistant.records.models import SecondFactor
from assistant.staff.errors import LastAdmin, UnknownAccount
from assistant.staff.handoff_desk import assign
from assistant.staff.people import disable, read_people
from assistant.staff.sessions import member_of, open_session
from tests.support.factories import make_handoff
from tests.support.staff_factories import entries, make_account, member


def test_a_disabled_account_is_signed_out_everywhere(session):
    ada, priya = make_account(session, name="Ada Admin", role="admin"), make_account(session)
    token = open_session(session, priya, now=clock.now())

    disable(session, priya.id, by=member(ada))

    assert member_of(session, token, now=clock.now(), minutes=60) is None
    assert [entry.subject for entry in entries(session, "staff.disabled")] == [str(priya.id)]


def test_open_handoffs_of_a_disabled_account_are_nobodys_again_and_that_is_on_the_chain(session):
    ada, priya = make_account(session, name="Ada Admin", role="admin"), make_account(session)
    still, done, others = (make_handoff(session) for _ in range(3))
    for one, holder in ((still, priya), (done, priya), (others, ada)):
        assign(session, one.reference, member(holder), to=holder.id, seen=None)
    acknowledge(session, done.reference, by="Priya Shah", actor=member(priya).actor)
    close(session, done.reference, by="Priya Shah", actor=member(priya).actor, why="done", outcome="explained")

    disable(session, priya.id, by=member(ada))
    session.expire_all()

    assert [one.assigned_to for one in (still, done, others)] == [None, priya.id, ada.id]
    given_back = entries(session, "handoff.assigned")[-1]
    assert (given_back.subject, given_back.actor, given_back.details["to"]) == (
        still.reference,
        member(ada).actor,
        "nobody",
    )


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


def test_people_are_listed_with_how_they_sign_in(session):
    ada, priya = make_account(session, name="Ada Admin", role="admin"), make_account(session)
    make_account(session, name="Sam Single").password_hash = ""
    session.add(SecondFactor(staff_id=priya.id, secret="S" * 32))

    listed = {one.account.name: one.comes_in_by for one in read_people(session, member(ada))}

    assert listed == {
        "Ada Admin": "Password alone",
        "Priya Shah": "Password and app",
        "Sam Single": "The hospital's own sign-in",
    }
