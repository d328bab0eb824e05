"""Signing in: one answer to every wrong try, and a longer wait after each, for whoever guesses and for nobody else."""

from datetime import timedelta

import argon2
import pytest

from assistant import clock, slow_hash
from assistant.records import accounts
from assistant.records.models import SlowedDown
from assistant.settings import ROOT
from assistant.staff.entering import Door
from assistant.staff.errors import TooManyTries, WrongSignIn
from assistant.staff.sessions import AT_ONCE, member_of, watcher_of
from assistant.staff.sign_in import sign_in
from tests.support.staff_factories import PASSWORD, entries, make_account

EMAIL = "priya@northgate.example"
real_argon2 = slow_hash._argon2  # before the fixture makes it quick


@pytest.fixture
def priya(db):
    with db.begin() as session:
        return make_account(session, email=EMAIL)


@pytest.fixture
def later(monkeypatch):
    """Moves the clock on."""
    moved = []
    real = clock.now
    monkeypatch.setattr(clock, "now", lambda: real() + sum(moved, timedelta()))
    return lambda **how_long: moved.append(timedelta(**how_long))


def try_to(db, *, email=EMAIL, password=PASSWORD, place="the desk", tries=5, earlier=None):
    return sign_in(db, email, password, Door(place, tries, earlier=earlier)).token


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
        "assistant.slow_hash._argon2.__class__.verify", lambda self, kept, password: checked.append(kept) or True
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


def test_five_wrong_tries_of_an_account_from_one_place_make_the_right_one_wait_there(db, priya):
    fail(db, 5)

    with pytest.raises(TooManyTries) as refused:
        try_to(db)

    assert refused.value.wait <= timedelta(minutes=1)


def test_a_colleague_at_the_same_place_gets_in_meanwhile(db, priya):
    with db.begin() as session:
        make_account(session, name="Kwame Osei", email="kwame@northgate.example")
    fail(db, 5)

    assert try_to(db, email="kwame@northgate.example")


def test_an_account_under_attack_lets_its_owner_in_from_where_she_signed_in_before(db, priya):
    try_to(db, place="the ward")
    for number in range(40):
        with pytest.raises((WrongSignIn, TooManyTries)):
            try_to(db, password="not the password", place=f"elsewhere {number}")

    assert try_to(db, place="the ward")
    with pytest.raises(TooManyTries):
        try_to(db, place="a new place")


def test_a_place_where_she_signed_in_too_long_ago_is_as_good_as_any(db, priya, later):
    try_to(db, place="the ward")
    later(days=91)
    for number in range(10):
        fail(db, 1, place=f"elsewhere {number}")

    with pytest.raises(TooManyTries):
        try_to(db, place="the ward")


def test_the_wait_after_an_attack_ends_within_minutes_also_from_a_new_place(db, priya, later):
    for number in range(40):
        with pytest.raises((WrongSignIn, TooManyTries)):
            try_to(db, password="not the password", place=f"elsewhere {number}")

    later(minutes=5, seconds=1)

    assert try_to(db, place="a new place")


def test_a_place_that_tries_many_accounts_waits_but_not_whoever_works_there(db, priya):
    try_to(db)
    for number in range(30):
        fail(db, 1, email=f"guess{number}@northgate.example")

    with pytest.raises(TooManyTries):
        try_to(db, email="guess31@northgate.example")
    assert try_to(db)


def test_each_wrong_try_after_the_wait_makes_the_next_one_longer_up_to_a_quarter_of_an_hour(db, priya, later):
    fail(db, 5)
    waits = []
    for _ in range(7):
        with pytest.raises(TooManyTries) as refused:
            try_to(db)
        waits.append(round(refused.value.wait.total_seconds() / 60))
        later(seconds=refused.value.wait.total_seconds() + 1)
        fail(db, 1)

    assert waits == [1, 2, 4, 8, 15, 15, 15]


def test_what_is_refused_for_the_wait_does_not_make_it_longer(db, priya, later):
    fail(db, 5)
    for _ in range(20):
        with pytest.raises(TooManyTries):
            try_to(db)

    later(seconds=61)

    assert try_to(db)


def test_signing_in_forgives_what_was_mistyped_there(db, priya):
    fail(db, 4)
    try_to(db)
    fail(db, 4)

    assert try_to(db)


def test_somebody_who_mistypes_now_and_then_never_waits(db, priya, later):
    for _ in range(30):
        fail(db, 1, place="a place of others")
        later(minutes=31)

    assert try_to(db, place="a place of others")


@pytest.mark.parametrize(
    "seconds, told", [(0.2, "1 second."), (59, "59 seconds"), (240, "4 minutes"), (241, "5 minutes")]
)
def test_the_message_says_for_how_long(seconds, told):
    assert f"try again in {told}" in TooManyTries(timedelta(seconds=seconds)).say


def test_an_account_without_a_password_here_is_refused_like_a_wrong_one(db, priya):
    with db.begin() as session:
        accounts.by_id(session, priya.id).password_hash = ""

    for password in ("", PASSWORD):
        with pytest.raises(WrongSignIn):
            try_to(db, password=password)


def test_failures_name_nobody_on_the_chain_or_in_the_table(db, priya):
    fail(db, 1)

    with db.begin() as session:
        failed = entries(session, "staff.sign_in_failed")
        kept = [one.subject for one in session.query(SlowedDown)]
    assert len(failed) == 1 and len(kept) == 3
    assert not any("priya" in text or "the desk" in text for text in [*kept, failed[0].subject, str(failed[0].details)])


def test_hammering_a_throttled_account_does_not_fill_the_chain(db, priya):
    fail(db, 5)
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


def test_a_session_ends_after_its_hours_however_busy_it_was(db, priya):
    token, start = try_to(db), clock.now()

    with db.begin() as session:
        for minute in range(0, 12 * 60, 30):
            busy = member_of(session, token, now=start + timedelta(minutes=minute), minutes=60, hours=12)
        assert busy
        assert watcher_of(session, token, now=start + timedelta(hours=12), minutes=60, hours=12) is None
        assert member_of(session, token, now=start + timedelta(hours=12), minutes=60, hours=12) is None


def test_an_account_has_so_many_sessions_at_once_and_the_least_used_ends(db, priya, later):
    def works(token):
        with db.begin() as session:
            return member_of(session, token, now=clock.now(), minutes=60) is not None

    tokens = []
    for _ in range(AT_ONCE):
        tokens.append(try_to(db))
        later(minutes=2)
    assert works(tokens[0]), "all are open, and this one is used now"
    tokens.append(try_to(db))

    assert [works(token) for token in tokens] == [True, False, *[True] * (AT_ONCE - 1)]
    assert f"{AT_ONCE} sessions at once" in (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")


def test_no_password_has_to_be_changed_for_its_age(db, priya, later):
    later(days=800)
    assert sign_in(db, EMAIL, PASSWORD, Door("the desk", 5)).next == "in"
