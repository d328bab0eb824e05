"""systemd hears of a process that answers itself, and nothing of one that does not."""

import socket
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from assistant import pulse


class Answers(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_error(401)  # as the engine's door answers who has no secret

    def log_message(self, *_):
        pass


@pytest.fixture
def systemd(tmp_path):
    """Stands for systemd: its end of `NOTIFY_SOCKET`."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.bind(str(tmp_path / "notify"))
        line.settimeout(3)
        yield line


@pytest.fixture
def answering():
    server = HTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def test_it_says_that_it_is_ready_and_then_that_it_lives(systemd, answering, monkeypatch):
    monkeypatch.setattr(pulse, "EVERY_SECONDS", 0.05)
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    pulse.beat(answering, systemd.getsockname())
    assert [systemd.recv(100), systemd.recv(100)] == [b"READY=1\nWATCHDOG=1", b"WATCHDOG=1"]


def test_a_process_that_takes_a_connection_and_says_nothing_tells_nothing(systemd, monkeypatch):
    monkeypatch.setattr(pulse, "ANSWER_SECONDS", 0.1)
    systemd.settimeout(0.8)
    with socket.create_server(("127.0.0.1", 0)) as door:
        pulse.beat(f"http://127.0.0.1:{door.getsockname()[1]}/", systemd.getsockname())
        with pytest.raises(TimeoutError):
            systemd.recv(100)


def test_without_systemd_there_is_no_thread(answering):
    before = threading.active_count()
    pulse.beat(answering, "")
    assert threading.active_count() == before
