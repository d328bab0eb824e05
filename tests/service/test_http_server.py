"""A real server on a port: whom it believes, and whom it leaves."""

import socket
import threading
import time

import httpx
import pytest

from assistant.service import http_server
from assistant.service.http_server import server
from assistant.web.app import create_app
from tests.support.factories import FakeEngine, make_services
from tests.support.real_system import free_port, until

OPEN = "/api/v1/conversations"


@pytest.fixture
def serving(db, tmp_path):
    """Starts the app with these settings, and gives its port."""
    running = []

    def start(**settings):
        app = create_app(make_services(db, FakeEngine(), var_dir=tmp_path, **settings))
        made = server(app, "127.0.0.1", port := free_port())
        thread = threading.Thread(target=made.run, daemon=True)
        thread.start()
        running.append((made, thread))
        until(lambda: made.started, seconds=10, what="the server is up")
        return port

    yield start
    for made, thread in running:
        made.should_exit = True
        thread.join()


def opened(port, *lines):
    """The answers to one more conversation from each of these forwarded addresses."""
    headers = [("X-Forwarded-For", line) for line in lines]
    return httpx.post(f"http://127.0.0.1:{port}{OPEN}", headers=headers).status_code


def test_a_forwarded_address_is_not_believed_without_a_proxy_of_ours(serving):
    port = serving(conversations_an_hour=1)
    assert [opened(port, f"10.9.8.{number}") for number in range(3)] == [201, 429, 429]


def test_of_two_header_lines_the_one_that_our_proxy_wrote_counts(serving):
    port = serving(conversations_an_hour=1, trust_proxy=True)
    assert [opened(port, f"10.9.8.{number}", "98.98.98.98") for number in range(3)] == [201, 429, 429]


def ends(door, seconds):
    """Whether the other side closes within so long."""
    door.settimeout(seconds)
    try:
        while door.recv(1024):
            pass
    except TimeoutError:
        return False
    except ConnectionError:
        pass
    return True


@pytest.mark.parametrize("said", [b"", b"GET / HTTP/1.1\r\nHost: a\r\nX-Slow: "])
def test_a_connection_that_asks_for_nothing_is_ended(serving, monkeypatch, said):
    monkeypatch.setattr(http_server, "ASKING_SECONDS", 0.3)
    with socket.create_connection(("127.0.0.1", serving())) as door:
        door.sendall(said)
        assert ends(door, 5)


def test_headers_that_come_letter_by_letter_have_one_time_for_all_of_them(serving, monkeypatch):
    monkeypatch.setattr(http_server, "ASKING_SECONDS", 0.5)
    began = time.monotonic()
    with socket.create_connection(("127.0.0.1", serving())) as door, pytest.raises(OSError):
        door.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n")
        for _ in range(100):
            door.sendall(b"X")
            time.sleep(0.05)
    assert time.monotonic() - began < 4


def test_the_second_request_of_a_connection_has_no_longer_than_the_first(serving, monkeypatch):
    monkeypatch.setattr(http_server, "ASKING_SECONDS", 0.5)
    with socket.create_connection(("127.0.0.1", serving())) as door:
        door.sendall(b"GET /health/live HTTP/1.1\r\nHost: a\r\n\r\nGET / HT")
        assert ends(door, 5)


def test_who_waits_for_a_slow_answer_is_not_ended(serving, monkeypatch):
    """The time is for asking: an answer may take longer."""
    monkeypatch.setattr(http_server, "ASKING_SECONDS", 0.3)
    monkeypatch.setattr("assistant.web.health._not_ready", lambda here: time.sleep(1.0))
    assert httpx.get(f"http://127.0.0.1:{serving()}/health/ready").json()["status"] == "ready"


def test_headers_that_are_too_long_are_refused(serving):
    with socket.create_connection(("127.0.0.1", serving())) as door:
        door.sendall(b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"x" * (2 * http_server.HEADER_BYTES))
        door.settimeout(5)
        assert door.recv(1024).startswith(b"HTTP/1.1 4")


CHUNKED, LENGTH = "Transfer-Encoding: chunked", "Content-Length: 4"


@pytest.mark.parametrize("headers", [
    [LENGTH, "Content-Length: 5"],
    [LENGTH, "Transfer-Encoding: xchunked"],
    ["Transfer-Encoding: chunked, identity"],
    ["Content-Length: +4"],
    [f"{LENGTH}\r\n folded"],
    ["Transfer-Encoding : chunked"],
])  # fmt: skip
def test_where_a_message_ends_is_not_guessed_at(serving, headers):
    with socket.create_connection(("127.0.0.1", serving())) as door:
        lines = [
            "POST /api/v1/conversations HTTP/1.1",
            "Host: x",
            *headers,
            "",
            "{}  GET /health/live HTTP/1.1",
            "",
            "",
        ]
        door.sendall("\r\n".join(lines).encode())
        door.settimeout(5)
        answer = b"".join(iter(lambda: door.recv(4096), b""))
    assert answer.startswith(b"HTTP/1.1 400") and answer.count(b"HTTP/1.1 ") == 1
