"""A code from an app on the phone, after the password: each code once, few tries, and a way in without the phone."""

from datetime import timedelta

import pyotp
import pytest
from cryptography.fernet import Fernet
from sqlalchemy import text

from assistant import clock
from assistant.records import accounts, sign_in_steps
from assistant.records.database import Database
from assistant.records.models import RecoveryCode
from assistant.staff import second_factor
from assistant.staff.entering import Door
from assistant.staff.errors import HalfSignInGone, TooManyTries, WrongCode
from assistant.staff.second_factor import CODES, LETTERS, give_code, new_codes, offered, set_up
from assistant.staff.sessions import member_of
from assistant.staff.sign_in import sign_in
from tests.support.staff_factories import PASSWORD, entries, make_account

EMAIL = "priya@northgate.example"
DOOR = Door("the desk", 5, needs_code=True)
NOON = clock.now().replace(hour=12, minute=0, second=15, microsecond=0)


@pytest.fixture(autouse=True)
def now(monkeypatch):
    """The clock stands, until it is moved on."""
    at = [NOON]
    monkeypatch.setattr(clock, "now", lambda: at[0])

    def move(**how_long):
        at[0] += timedelta(**how_long)

    return move


@pytest.fixture
def priya(db):
    with db.begin() as session:
        return make_account(session, email=EMAIL)


def half(db, door=DOOR):
    return sign_in(db, EMAIL, PASSWORD, door)


def offer(db, priya, token):
    with db.begin() as session:
        return offered(session, priya, token)


def code_of(secret, steps=0):
    return pyotp.TOTP(secret).generate_otp(int(clock.now().timestamp()) // 30 + steps)


@pytest.fixture
def app(db, priya, now):
    """Set up a while ago: its secret, and the recovery codes."""
    token = half(db).token
    secret = offer(db, priya, token)
    _, codes = set_up(db, token, code_of(secret), DOOR)
    now(minutes=5)
    return secret, codes


def opens(db, token):
    with db.begin() as session:
        return member_of(session, token, now=clock.now(), minutes=60) is not None


def test_who_has_no_app_yet_is_led_to_set_it_up_and_is_not_in(db, priya):
    entered = half(db)

    assert entered.next == "set_up" and not opens(db, entered.token)


def test_where_codes_are_optional_the_password_is_enough_until_an_app_is_set_up(db, priya):
    entered = half(db, Door("the desk", 5))

    assert entered.next == "in" and opens(db, entered.token)


def test_setting_up_takes_a_code_of_the_offered_secret_and_signs_in(db, priya):
    token = half(db).token
    secret = offer(db, priya, token)

    with pytest.raises(WrongCode):
        set_up(db, token, "000000", DOOR)
    session_token, codes = set_up(db, token, code_of(secret), DOOR)

    assert opens(db, session_token) and len(set(codes)) == 10


def test_a_secret_that_was_shown_to_one_browser_is_not_taken_from_another(db, priya):
    first, second = half(db).token, half(db).token
    shown = offer(db, priya, first)
    assert offer(db, priya, first) == shown != offer(db, priya, second)

    with pytest.raises(WrongCode):
        set_up(db, second, code_of(shown), DOOR)


def test_with_an_app_the_password_alone_opens_nothing_also_where_codes_are_optional(db, app):
    entered = half(db, Door("the desk", 5))

    assert entered.next == "code" and not opens(db, entered.token)
    assert opens(db, give_code(db, entered.token, code_of(app[0]), DOOR))


def test_an_app_that_is_set_up_cannot_be_set_up_over_with_the_password_alone(db, priya, app):
    token = half(db).token
    secret = offer(db, priya, token)

    with pytest.raises(HalfSignInGone):
        set_up(db, token, code_of(secret), DOOR)


@pytest.mark.parametrize("typed", [lambda code: f"{code[:3]} {code[3:]}", lambda code: f" {code} "])
def test_spaces_in_a_code_are_ignored(db, app, typed):
    assert give_code(db, half(db).token, typed(code_of(app[0])), DOOR)


@pytest.mark.parametrize("steps, right", [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_a_clock_may_be_half_a_minute_off_and_no_more(db, app, steps, right):
    token, code = half(db).token, code_of(app[0], steps)

    if right:
        assert give_code(db, token, code, DOOR)
    else:
        with pytest.raises(WrongCode):
            give_code(db, token, code, DOOR)


def test_a_code_is_taken_once(db, app):
    code = code_of(app[0])
    assert give_code(db, half(db).token, code, DOOR)

    with pytest.raises(WrongCode):
        give_code(db, half(db).token, code, DOOR)


def test_a_code_of_before_the_last_one_used_is_not_taken(db, app):
    assert give_code(db, half(db).token, code_of(app[0], 1), DOOR)

    with pytest.raises(WrongCode):
        give_code(db, half(db).token, code_of(app[0], 0), DOOR)


def test_the_code_that_set_the_app_up_does_not_sign_in(db, priya):
    token = half(db).token
    code = code_of(offer(db, priya, token))
    set_up(db, token, code, DOOR)

    with pytest.raises(WrongCode):
        give_code(db, half(db).token, code, DOOR)


def test_a_recovery_code_works_once_however_it_is_typed(db, app):
    code = app[1][3]
    assert give_code(db, half(db).token, code.upper().replace("-", " "), DOOR)

    with pytest.raises(WrongCode):
        give_code(db, half(db).token, code, DOOR)
    assert give_code(db, half(db).token, app[1][4], DOOR)


def test_new_recovery_codes_end_the_old_ones(db, priya, app):
    with db.begin() as session:
        fresh = new_codes(session, priya)
        assert sign_in_steps.codes_left(session, priya.id) == 10

    with pytest.raises(WrongCode):
        give_code(db, half(db).token, app[1][0], DOOR)
    assert give_code(db, half(db).token, fresh[0], DOOR)


def test_one_half_sign_in_makes_one_session(db, app):
    token = half(db).token
    give_code(db, token, code_of(app[0]), DOOR)

    with pytest.raises(HalfSignInGone):
        give_code(db, token, app[1][0], DOOR)


def test_a_half_sign_in_is_over_after_ten_minutes(db, app, now):
    token = half(db).token
    now(minutes=10, seconds=1)

    with pytest.raises(HalfSignInGone):
        give_code(db, token, code_of(app[0]), DOOR)


def test_guessing_codes_waits_after_five_and_the_right_one_is_not_used_up_by_it(db, app, now):
    token = half(db).token
    for _ in range(5):
        with pytest.raises(WrongCode):
            give_code(db, token, "000000", DOOR)

    with pytest.raises(TooManyTries):
        give_code(db, token, app[1][0], DOOR)
    now(seconds=61)
    assert give_code(db, token, app[1][0], DOOR)


def test_signing_in_anew_does_not_forgive_wrong_codes(db, app):
    for _ in range(5):
        with pytest.raises(WrongCode):
            give_code(db, half(db).token, "000000", DOOR)

    with pytest.raises(TooManyTries):
        give_code(db, half(db).token, code_of(app[0]), DOOR)


def test_a_closed_account_does_not_get_in_by_a_code(db, priya, app):
    token = half(db).token
    with db.begin() as session:
        accounts.by_id(session, priya.id).disabled_at = clock.now()

    with pytest.raises(HalfSignInGone):
        give_code(db, token, code_of(app[0]), DOOR)


def test_taken_away_it_is_set_up_anew_and_the_old_codes_are_void(db, priya, app):
    with db.begin() as session:
        second_factor.take_away(session, priya, by="service")

    assert half(db).next == "set_up"
    with db.begin() as session:
        assert session.query(RecoveryCode).count() == 0 and entries(session, "staff.second_factor_taken_away")


def test_neither_secret_nor_codes_stand_in_the_database(tmp_path, db):
    sealed = Database(f"sqlite:///{tmp_path}/records.db", [Fernet.generate_key().decode()])
    with sealed.begin() as session:
        priya = make_account(session, email=EMAIL)
    token = half(sealed).token
    secret = offer(sealed, priya, token)
    offered_now = everything(db)
    _, codes = set_up(sealed, token, code_of(secret), DOOR)

    assert secret not in offered_now + everything(db)
    assert not any(code in everything(db) or code.replace("-", "") in everything(db) for code in codes)
    sealed.close()


def everything(db):
    with db.engine.connect() as connection:
        tables = ("second_factors", "recovery_codes", "audit", "half_sign_ins")
        return repr([tuple(row) for table in tables for row in connection.execute(text(f"SELECT * FROM {table}"))])


def test_every_offered_secret_and_every_recovery_code_is_made_anew_and_long(db, priya):
    with db.begin() as session:
        secrets = [offered(session, priya, f"browser {number}") for number in range(20)]
        codes = [code.replace("-", "") for _ in range(20) for code in new_codes(session, priya)]
    assert len(set(secrets)) == 20 and {len(secret) for secret in secrets} == {32}, "32 signs of base32 are 160 bits"
    assert len(set(codes)) == 20 * CODES and set("".join(codes)) == set(LETTERS)
    assert {len(LETTERS) ** len(code) > 2**64 for code in codes} == {True}
