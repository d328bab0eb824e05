"""However many come in at once, whoever reads does not wait behind them."""

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from argon2.exceptions import VerifyMismatchError

from assistant import clock, slow_hash
from assistant.staff.sessions import open_session
from assistant.web.waiting_room import CODES, MOST, PASSWORDS, RoomFull, WaitingRoom
from tests.support.factories import FakeEngine, make_services
from tests.support.served import served
from tests.support.staff_factories import make_account

AT_THE_DOOR = 80  # more than there are threads for reading
SOON = 1.0  # seconds; a hash of the tests takes half of one


class Slow:
    """Argon2 on a busy machine. `begun` counts."""

    def __init__(self):
        self.begun = threading.Semaphore(0)

    def hash(self, said):
        return "kept"

    def verify(self, kept, said):
        self.begun.release()
        time.sleep(0.5)
        raise VerifyMismatchError

    def check_needs_rehash(self, kept):
        return False


@pytest.fixture
def url(db, tmp_path):
    with served(make_services(db, FakeEngine(), var_dir=tmp_path, sign_in_tries=1000)) as address:
        yield address


@pytest.fixture
def token(db):
    """Of a session in the console."""
    with db.begin() as session:
        return open_session(session, make_account(session), now=clock.now(), browser="")


@pytest.fixture
def slow(monkeypatch, token):
    slow_hash.fits("nobody's", None)  # what is kept for all tests is made before
    made = Slow()
    monkeypatch.setattr(slow_hash, "_argon2", made)
    return made


def sign_in(url, number):
    form = {"email": f"somebody-{number}@hospital.example", "password": "a wrong one"}
    return httpx.post(f"{url}/staff/sign-in", data=form, timeout=60)


def seconds_for(ask):
    began = time.monotonic()
    reply = ask()
    assert reply.status_code == 200, reply.text
    return time.monotonic() - began


def test_reading_does_not_wait_behind_sign_ins(url, slow, token):
    opened = httpx.post(f"{url}/api/v1/conversations").json()
    headers = {"Authorization": f"Bearer {opened['token']}"}
    chat = f"{url}/api/v1/conversations/{opened['conversation_id']}/messages"

    with ThreadPoolExecutor(AT_THE_DOOR) as pool:
        waiting = [pool.submit(sign_in, url, number) for number in range(AT_THE_DOOR)]
        slow.begun.acquire(timeout=10)
        time.sleep(0.5)  # the others have come by then
        took = {
            "health": seconds_for(lambda: httpx.get(f"{url}/health/live")),
            "figures": seconds_for(lambda: httpx.get(f"{url}/metrics")),
            "the chat": seconds_for(lambda: httpx.get(chat, headers=headers)),
            "the console": seconds_for(lambda: httpx.get(f"{url}/staff/handoffs", cookies={"staff_session": token})),
        }
        assert not all(one.done() for one in waiting), "they still wait"
        told = [one.result() for one in waiting]

    assert {name: seconds for name, seconds in took.items() if seconds > SOON} == {}
    kinds = [one.status_code for one in told]
    assert "not looked at" in next(one.text for one in told if one.status_code == 503)
    assert kinds.count(401) + kinds.count(503) == AT_THE_DOOR and kinds.count(401) >= MOST


def test_one_too_many_is_told_so_at_once_and_nothing_is_looked_at():
    looked_at = []

    async def all_of_them():
        room = WaitingRoom(2)
        work = lambda: looked_at.append(time.sleep(0.01))
        return await asyncio.gather(*(room.run(work) for _ in range(MOST + 1)), return_exceptions=True)

    told = asyncio.run(all_of_them())
    assert [type(one) for one in told].count(RoomFull) == 1 and len(looked_at) == MOST


def test_what_fails_makes_room():
    async def twice():
        room = WaitingRoom(1)
        return [
            await asyncio.gather(*(room.run(lambda: 1 / 0) for _ in range(MOST)), return_exceptions=True)
            for _ in range(2)
        ]

    assert {type(one) for told in asyncio.run(twice()) for one in told} == {ZeroDivisionError}


def test_a_place_is_left_for_what_a_family_sends_in_its_chat():
    assert PASSWORDS.at_once + CODES.at_once < slow_hash.AT_ONCE
