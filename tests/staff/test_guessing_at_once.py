"""Many tries at the same moment count one after the other, on both databases; and a code is taken from one of them."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pyotp
import pytest

from assistant import clock
from assistant.records.database import Database
from assistant.records.migrate import migrate
from assistant.records.models import SecondFactor
from assistant.staff.entering import Door
from assistant.staff.errors import ConsoleError
from assistant.staff.second_factor import give_code
from assistant.staff.sign_in import sign_in
from tests.support.staff_factories import PASSWORD, make_account

EMAIL, SECRET = "priya@northgate.example", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
DOOR = Door("the desk", 5)


@pytest.fixture(params=["sqlite", "postgresql"])
def records(request, tmp_path):
    if request.param == "postgresql":
        urls = request.getfixturevalue("postgres_records")
        migrate(urls.service, owner_url=urls.owner)
        url = urls.service
    else:
        migrate(url := f"sqlite:///{tmp_path}/at_once.db")
    database = Database(url)
    yield database
    database.close()


def at_once(task, times):
    def outcome(_):
        try:
            task()
        except ConsoleError as refusal:
            return type(refusal).__name__
        return "in"

    with ThreadPoolExecutor(times) as pool:
        return Counter(pool.map(outcome, range(times)))


def test_of_twenty_guesses_at_once_five_are_looked_at(records):
    with records.begin() as session:
        make_account(session, email=EMAIL)

    seen = at_once(lambda: sign_in(records, EMAIL, "not the password", DOOR), 20)

    assert seen == {"WrongSignIn": 5, "TooManyTries": 15}


def test_one_code_at_once_in_three_browsers_opens_one(records, monkeypatch):
    now = clock.now()
    monkeypatch.setattr(clock, "now", lambda: now)
    with records.begin() as session:
        account = make_account(session, email=EMAIL)
        session.add(SecondFactor(staff_id=account.id, secret=SECRET))
    halves = [sign_in(records, EMAIL, PASSWORD, DOOR).token for _ in range(3)]
    code = pyotp.TOTP(SECRET).generate_otp(int(now.timestamp()) // 30)

    seen = at_once(lambda: give_code(records, halves.pop(), code, DOOR), 3)

    assert seen == {"in": 1, "WrongCode": 2}
