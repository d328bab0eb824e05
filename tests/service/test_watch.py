"""What hangs is told apart from what answers and from what is not there."""

import socket
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from assistant.service import watch
from assistant.service.watch import SILENT_TIMES, Watched


class Refuses(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_error(500)

    def log_message(self, *_):
        pass


@pytest.fixture(autouse=True)
def no_patience(monkeypatch):
    monkeypatch.setattr(watch, "ANSWER_SECONDS", 0.1)


@pytest.fixture
def silent():
    """Takes a connection and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        yield f"http://127.0.0.1:{door.getsockname()[1]}/"


@pytest.fixture
def answering():
    """With an error: it is alive all the same."""
    server = HTTPServer(("127.0.0.1", 0), Refuses)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def looked_at(url, times):
    one = Watched("engine", url)
    return [one.hangs() for _ in range(times)]


def test_a_process_hangs_when_it_was_silent_several_times_in_a_row(silent):
    assert looked_at(silent, SILENT_TIMES) == [*[False] * (SILENT_TIMES - 1), True]


def test_a_process_that_was_restarted_gets_its_time_again(silent):
    assert sum(looked_at(silent, 2 * SILENT_TIMES)) == 2


def test_a_process_that_is_not_there_does_not_hang():
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
    assert not any(looked_at(f"http://127.0.0.1:{port}/", SILENT_TIMES + 1))


def test_an_answer_of_any_kind_forgives_the_silence_before_it(silent, answering):
    one = Watched("engine", silent)
    for url in (silent, answering, *[silent] * (SILENT_TIMES - 1)):
        one.url = url
        assert not one.hangs()
