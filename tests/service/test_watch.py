"""What hangs is told apart from what answers and from what is not there."""

import json
import os
import socket
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from socketserver import UnixStreamServer
from xmlrpc.server import SimpleXMLRPCDispatcher, SimpleXMLRPCRequestHandler

import pytest

from assistant.service import watch
from assistant.service.watch import (
    BUSY_SECONDS,
    EVERY_SECONDS,
    STUCK_TIMES,
    Watched,
    restart,
    seconds_of,
    supervisor_at,
)
from assistant.settings import ROOT


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


class Asked(SimpleXMLRPCRequestHandler):
    rpc_paths = ()
    disable_nagle_algorithm = False  # a file has none

    def log_message(self, *_):
        pass


class Supervisor(SimpleXMLRPCDispatcher, UnixStreamServer):
    """Supervisor's door: it knows one process, which is this one."""

    logRequests = False

    def __init__(self, path):
        SimpleXMLRPCDispatcher.__init__(self)
        UnixStreamServer.__init__(self, path, Asked)
        self.signals = []
        self.register_function(self._info, "supervisor.getProcessInfo")
        self.register_function(self._signal, "supervisor.signalProcess")

    def _info(self, name):
        return {"name": name, "pid": {"engine": os.getpid()}[name]}

    def _signal(self, name, sign):
        self.signals.append((name, sign))
        return {"engine": True}[name]


@pytest.fixture
def supervisor(tmp_path):
    server = Supervisor(str(tmp_path / "supervisor.sock"))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


class Clock:
    """Moves on at each look, as the watch sleeps between two."""

    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


def looked_at(url, times, worked=lambda number: 0.0):
    """`worked` gives the processor time used by the look of that number."""
    looks = iter(range(1_000))
    one, clock, found = Watched("engine", url, worked=lambda: worked(next(looks))), Clock(), []
    for _ in range(times):
        found.append(one.hangs(now=clock))
        clock.now += EVERY_SECONDS
    return found


def test_a_process_that_is_silent_and_does_nothing_hangs(silent):
    assert looked_at(silent, STUCK_TIMES + 1) == [*[False] * STUCK_TIMES, True]


def test_a_process_that_was_restarted_gets_its_time_again(silent):
    assert sum(looked_at(silent, 2 * (STUCK_TIMES + 1))) == 2


def test_a_process_that_is_silent_because_it_is_busy_is_left_to_its_work(silent):
    looks = int(BUSY_SECONDS / EVERY_SECONDS)
    assert not any(looked_at(silent, looks, worked=lambda number: number * 0.5))


def test_a_process_that_is_busy_for_ever_hangs(silent):
    looks = int(BUSY_SECONDS / EVERY_SECONDS) + 1
    assert looked_at(silent, looks, worked=lambda number: number * 0.5)[-1]


def test_where_work_cannot_be_told_only_long_silence_counts(silent):
    looks = int(BUSY_SECONDS / EVERY_SECONDS) + 1
    assert looked_at(silent, looks, worked=lambda number: None) == [*[False] * (looks - 1), True]


def test_a_process_that_is_not_there_does_not_hang():
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
    assert not any(looked_at(f"http://127.0.0.1:{port}/", STUCK_TIMES + 2))


def test_an_answer_of_any_kind_forgives_the_silence_before_it(silent, answering):
    one = Watched("engine", silent, worked=lambda: 0.0)
    for url in (silent, silent, answering, *[silent] * STUCK_TIMES):
        one.url = url
        assert not one.hangs()


def test_supervisor_is_told_to_end_it(supervisor):
    server = supervisor_at(supervisor.server_address)
    restart(server, "engine")
    restart(server, "engine")
    assert supervisor.signals == 2 * [("engine", "KILL")]


def test_what_a_process_has_worked_is_read_by_supervisors_name_for_it(supervisor):
    server = supervisor_at(supervisor.server_address)
    used = sum(os.times()[:2])
    assert seconds_of(server, "engine") == pytest.approx(used, abs=0.5)
    assert seconds_of(server, "unknown") is None


def test_a_supervisor_that_does_not_answer_is_logged_and_outlived(tmp_path, capsys):
    server = supervisor_at(str(tmp_path / "nobody.sock"))
    restart(server, "engine")
    told = json.loads(capsys.readouterr().out)
    assert (told["event"], told["process"], told["level"]) == ("restart_fault", "engine", "error")
    assert seconds_of(server, "engine") is None


def test_it_needs_nothing_that_is_installed():
    """It runs for as long as the system: what it loads, it holds."""
    command = [sys.executable, "-S", "-m", "assistant.service.watch", "--help"]
    said = subprocess.run(command, env={"PYTHONPATH": str(ROOT)}, cwd="/", capture_output=True, text=True)
    assert "NAME=URL" in said.stdout, said.stderr
