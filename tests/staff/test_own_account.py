"""One's own account: the old password is asked before a new one, and sessions can be seen and ended."""

from datetime import timedelta

import pytest

from assistant import clock
from assistant.records import sign_in_steps
from assistant.records.models import SecondFactor
from assistant.staff.entering import Door
from assistant.staff.errors import BadAccount, NoLocalPassword, TooManyTries, WrongPassword
from assistant.staff.own_account import change_password, end_session, end_sessions, new_recovery_codes, read_account
from assistant.staff.sessions import member_of, open_session
from assistant.staff.sign_in import sign_in
from tests.support.staff_factories import PASSWORD, entries, make_account, member

EMAIL, NEW = "priya@northgate.example", "seven brown moths drift"
DOOR = Door("the desk", 5)


@pytest.fixture
def priya(db):
    with db.begin() as session:
        return make_account(session, email=EMAIL)


@pytest.fixture
def here(db, priya):
    return opened(db, priya, "Firefox on Windows")


def opened(db, account, browser="", ago=timedelta()):
    with db.begin() as session:
        return open_session(session, account, now=clock.now() - ago, browser=browser)


def opens(db, token):
    with db.begin() as session:
        return member_of(session, token, now=clock.now(), minutes=60) is not None


def change(db, priya, here, old=PASSWORD, new=NEW):
    change_password(db, member(priya), here, old=old, new=new, door=DOOR)


def test_a_new_password_takes_the_place_of_the_old_one_and_signs_out_everywhere_else(db, priya, here):
    elsewhere = opened(db, priya)

    change(db, priya, here)

    assert sign_in(db, EMAIL, NEW, DOOR)
    assert opens(db, here) and not opens(db, elsewhere)


def test_without_the_old_password_nothing_changes(db, priya, here):
    with pytest.raises(WrongPassword):
        change(db, priya, here, old="not the password")

    assert sign_in(db, EMAIL, PASSWORD, DOOR)


def test_guessing_the_old_password_at_an_open_desk_waits(db, priya, here):
    for _ in range(5):
        with pytest.raises(WrongPassword):
            change(db, priya, here, old="not the password")

    with pytest.raises(TooManyTries):
        change(db, priya, here)


@pytest.mark.parametrize("new", ["elevenchars", PASSWORD])
def test_a_new_password_that_will_not_do_is_said(db, priya, here, new):
    with pytest.raises(BadAccount) as refused:
        change(db, priya, here, new=new)

    assert list(refused.value.faults) == ["new"]


def test_who_comes_in_by_the_hospitals_own_sign_in_has_no_password_to_change(db, priya, here):
    with db.begin() as session:
        session.merge(priya).password_hash = ""

    with pytest.raises(NoLocalPassword):
        change(db, priya, here, old="")


def test_sessions_are_listed_with_browser_and_times_and_those_that_are_over_are_not(db, priya, here):
    opened(db, priya, "Safari on iPhone", ago=timedelta(minutes=30))
    opened(db, priya, "Edge on Windows", ago=timedelta(minutes=61))

    with db.begin() as session:
        shown = read_account(session, member(priya), here, minutes=60, hours=12)

    assert [(one.browser, one.this_one) for one in shown.sessions] == [
        ("Firefox on Windows", True),
        ("Safari on iPhone", False),
    ]
    assert shown.sessions[1].used < shown.sessions[0].used


def test_one_is_ended_by_its_name_and_only_ones_own(db, priya, here):
    with db.begin() as session:
        kwame = make_account(session, name="Kwame Osei")
    elsewhere, others = opened(db, priya), opened(db, kwame)
    names = {}
    for account, token in ((priya, elsewhere), (kwame, others)):
        with db.begin() as session:
            shown = read_account(session, member(account), token, minutes=60, hours=12).sessions
            names[token] = next(one.name for one in shown if one.this_one)

    with db.begin() as session:
        for name in names.values():
            end_session(session, member(priya), name)

    assert opens(db, here) and opens(db, others) and not opens(db, elsewhere)


def test_all_others_or_all_are_ended(db, priya, here):
    elsewhere = opened(db, priya)
    with db.begin() as session:
        end_sessions(session, member(priya), but=here)
    assert opens(db, here) and not opens(db, elsewhere)

    with db.begin() as session:
        end_sessions(session, member(priya), but=None)
    assert not opens(db, here)


def test_new_recovery_codes_need_the_password(db, priya, here):
    with db.begin() as session:
        session.add(SecondFactor(staff_id=priya.id, secret="S" * 32))
    with pytest.raises(WrongPassword):
        new_recovery_codes(db, member(priya), "not the password", DOOR)

    assert len(new_recovery_codes(db, member(priya), PASSWORD, DOOR)) == 10
    with db.begin() as session:
        assert sign_in_steps.codes_left(session, priya.id) == 10


def test_the_chain_tells_what_was_done(db, priya, here):
    change(db, priya, here)
    with db.begin() as session:
        end_sessions(session, member(priya), but=None)

    with db.begin() as session:
        for action in ("staff.password_changed", "staff.sessions_ended"):
            assert [one.actor for one in entries(session, action)] == [f"staff:{priya.id}"]
