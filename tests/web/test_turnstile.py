"""Overload is kind: an honest word within two seconds, danger's card, and all else goes on."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from uuid import uuid4

import httpx
import pytest
import uvicorn

from assistant.web import turnstile
from assistant.web.app import create_app
from tests.support.factories import FakeEngine, answering, make_services
from tests.support.real_system import free_port, until

MOST = 2


@pytest.fixture
def slow():
    """An engine that answers when it is let."""
    engine, let = FakeEngine(), threading.Event()

    def reply(told):
        let.wait(10)
        return answering("thank")

    engine.reply, engine.let = reply, let
    yield engine
    let.set()


@contextmanager
def served(db, slow, tmp_path):
    """A real server: what is tried here is its loop and its threads."""
    app = create_app(make_services(db, slow, var_dir=tmp_path, turns_at_work=MOST))
    server = uvicorn.Server(uvicorn.Config(app, port=(port := free_port()), log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until(lambda: server.started, seconds=10, what="the server is up")
    yield f"http://127.0.0.1:{port}"
    slow.let.set()
    server.should_exit = True
    thread.join()


@pytest.fixture
def url(db, slow, tmp_path):
    with served(db, slow, tmp_path) as address:
        yield address


def opened(url):
    body = httpx.post(f"{url}/api/v1/conversations").json()
    return f"{url}/api/v1/conversations/{body['conversation_id']}/messages", {
        "Authorization": f"Bearer {body['token']}"
    }


def said(chat, text):
    address, headers = chat
    return httpx.post(address, json={"id": str(uuid4()), "text": text}, headers=headers, timeout=20)


@pytest.fixture
def full(url, slow):
    """As many turns at work as may be."""
    with ThreadPoolExecutor(MOST) as pool:
        waiting = [pool.submit(said, opened(url), "thank you") for _ in range(MOST)]
        until(lambda: len(slow.told) == MOST, seconds=5, what="they are at work")
        yield waiting
        slow.let.set()


def test_one_too_many_hears_within_two_seconds_that_it_is_busy_and_whom_to_ring(url, full, db):
    chat, began = opened(url), time.monotonic()
    reply = said(chat, "is it our right")

    assert time.monotonic() - began < 2.5
    assert (reply.status_code, reply.json()["code"]) == (503, "too_busy")
    assert "ring" in reply.json()["title"] and "{" not in reply.json()["title"]
    assert "is it our right" not in httpx.get(chat[0], headers=chat[1]).text, "nothing of it is kept"


def test_danger_gets_its_card_however_busy_it_is(url, full):
    reply = said(opened(url), "hes stopped breathing")
    assert reply.json()["messages"][0]["notice"] == {"route": "emergency", "level": "card"}


def test_health_and_reading_do_not_wait_behind_turns(url, full):
    chat, began = opened(url), time.monotonic()
    assert httpx.get(f"{url}/health/live").is_success
    assert httpx.get(chat[0], headers=chat[1]).is_success
    assert httpx.get(f"{url}/staff/sign-in").is_success
    assert time.monotonic() - began < 1.0


def test_it_recovers_by_itself(url, full, slow):
    slow.let.set()
    assert [reply.result().status_code for reply in full] == [200] * MOST
    assert said(opened(url), "thank you").status_code == 200


def test_how_many_are_at_work_stands_in_the_figures(url, full):
    figures = httpx.get(f"{url}/metrics").text
    assert f"assistant_turns_at_work {float(MOST)}" in figures
    assert 'assistant_turn_stages_total{stage="keep"}' in figures


def test_one_chat_alone_cannot_take_all_places(db, slow, tmp_path, monkeypatch):
    """Its messages are answered one after another: more of them at work would only wait, in others' places."""
    monkeypatch.setattr(turnstile, "OF_ONE_CHAT", 1)
    with served(db, slow, tmp_path) as url, ThreadPoolExecutor(4) as pool:
        hasty, other = opened(url), opened(url)
        first = pool.submit(said, hasty, "thank you")
        until(lambda: len(slow.told) == 1, seconds=5, what="it is at work")
        more = [pool.submit(said, hasty, f"and {number}") for number in range(2)]
        of_other = pool.submit(said, other, "thank you")
        until(lambda: len(slow.told) == MOST, seconds=5, what="the other chat is at work beside it")

        assert [reply.result().json()["code"] for reply in more] == ["too_busy"] * 2
        slow.let.set()
        assert first.result().status_code == of_other.result().status_code == 200
        assert said(hasty, "thanks").status_code == 200, "its place is free again"
