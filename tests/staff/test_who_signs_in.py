"""Signing in: one answer to every wrong try, and only so many of them."""

from datetime import timedelta

import argon2
import pytest

from assistant import clock
from assistant.records import accounts
from assistant.records.models import SignInFailure
from assistant.staff import passwords
from assistant.staff.errors import TooManyTries, WrongSignIn
from assistant.staff.sessions import member_of, watcher_of
from assistant.staff.sign_in import sign_in
from tests.support.staff_factories import PASSWORD, entries, make_account

EMAIL = "priya@northgate.example"
real_argon2 = passwords._argon2  # before the fixture makes it quick


@pytest.fixture
def priya(db):
    with db.begin() as session:
        return make_account(session, email=EMAIL)


def try_to(db, *, email=EMAIL, password=PASSWORD, address="10.1.2.3", tries=3, earlier=None):
    return sign_in(db, email, password, address=address, tries=tries, earlier=earlier)


def fail(db, times, **how):
    for _ in range(times):
        with pytest.raises(WrongSignIn):
            try_to(db, **{"password": "not the password", **how})


def test_the_right_password_opens_a_session_and_is_on_the_chain(db, priya):
    token = try_to(db, email=" Priya@Northgate.example ")

    with db.begin() as session:
        assert member_of(session, token, now=clock.now(), minutes=60).id == priya.id
        assert [entry.actor for entry in entries(session, "staff.signed_in")] == [f"staff:{priya.id}"]


def test_every_sign_in_has_a_token_of_its_own_and_ends_the_one_before_in_this_browser(db, priya):
    first = try_to(db)
    second = try_to(db, earlier=first)

    with db.begin() as session:
        assert second != first
        assert member_of(session, first, now=clock.now(), minutes=60) is None
        assert member_of(session, second, now=clock.now(), minutes=60)


@pytest.mark.parametrize(
    "wrong", [{"email": "nobody@northgate.example"}, {"password": "not the password"}, {"password": ""}]
)
def test_an_unknown_account_and_a_wrong_password_are_refused_alike(db, priya, wrong):
    with pytest.raises(WrongSignIn):
        try_to(db, **wrong)


def test_an_unknown_account_costs_as_much_work_as_a_known_one(db, priya, monkeypatch):
    checked = []
    monkeypatch.setattr(
        "assistant.staff.passwords._argon2.__class__.verify", lambda self, kept, password: checked.append(kept) or True
    )

    with pytest.raises(WrongSignIn):
        try_to(db, email="nobody@northgate.example")

    assert len(checked) == 1 and checked[0].startswith("$argon2id$")


def test_passwords_are_hashed_with_argon2_as_its_makers_advise_today():
    hasher = argon2.PasswordHasher()

    assert not hasher.check_needs_rehash(real_argon2.hash("plover kestrel heron"))


def test_a_hash_with_weaker_settings_is_renewed_at_the_next_sign_in(db, priya):
    with db.begin() as session:
        accounts.by_id(session, priya.id).password_hash = weaker = argon2.PasswordHasher(
            time_cost=2, memory_cost=32, parallelism=1
        ).hash(PASSWORD)

    try_to(db)

    with db.begin() as session:
        assert accounts.by_id(session, priya.id).password_hash != weaker
    assert try_to(db)


def test_a_disabled_account_is_refused_like_a_wrong_password(db, priya):
    with db.begin() as session:
        accounts.by_id(session, priya.id).disabled_at = clock.now()

    with pytest.raises(WrongSignIn):
        try_to(db)


def test_after_enough_failures_even_the_right_password_waits(db, priya):
    fail(db, 3, address="10.9.9.9")

    with pytest.raises(TooManyTries):
        try_to(db, address="10.8.8.8")


def test_an_address_that_tries_many_accounts_waits(db, priya):
    for number in range(3):
        fail(db, 1, email=f"guess{number}@northgate.example")

    with pytest.raises(TooManyTries):
        try_to(db)


def test_the_wait_is_over_after_fifteen_minutes(db, priya, monkeypatch):
    fail(db, 3)
    later = clock.now() + timedelta(minutes=15, seconds=1)
    monkeypatch.setattr(clock, "now", lambda: later)

    assert try_to(db)


def test_signing_in_forgives_the_failures_of_the_account_but_not_of_the_address(db, priya):
    fail(db, 2)
    try_to(db)
    fail(db, 1)

    with pytest.raises(TooManyTries):
        try_to(db)


def test_failures_name_nobody_on_the_chain_or_in_the_table(db, priya):
    fail(db, 1)

    with db.begin() as session:
        failed = entries(session, "staff.sign_in_failed")
        kept = [failure.subject for failure in session.query(SignInFailure)]
    assert len(failed) == 1 and len(kept) == 2
    assert not any("priya" in text or "10.1.2.3" in text for text in [*kept, failed[0].subject, str(failed[0].details)])


def test_hammering_a_throttled_account_does_not_fill_the_chain(db, priya):
    fail(db, 3)
    for _ in range(4):
        with pytest.raises(TooManyTries):
            try_to(db)

    with db.begin() as session:
        assert len(entries(session, "staff.sign_in_throttled")) == 1


def test_a_page_left_open_does_not_keep_its_session_alive(db, priya):
    token, start = try_to(db), clock.now()

    with db.begin() as session:
        for minute in range(0, 60, 5):
            seen = watcher_of(session, token, now=start + timedelta(minutes=minute), minutes=60)
        assert seen
        assert watcher_of(session, token, now=start + timedelta(minutes=61), minutes=60) is None
