"""One call to the engine: what it is told, and what becomes of an engine that answers badly, late or not at all."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from uuid import uuid4

import pytest

from assistant.conversations.engine import Engine, EngineFault

SECRET = "x" * 40
TURN = {"replies": [{"text": "Hello", "buttons": [], "custom": {}}], "intent": "greet"}


class Door(ThreadingHTTPServer):
    """Answers as it is told to, and keeps what it was asked."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Answers)
        self.status, self.body, self.waits, self.asked = 200, TURN, 0.0, []


class _Answers(BaseHTTPRequestHandler):
    def do_GET(self):
        self._answer(None)

    def do_POST(self):
        self._answer(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

    def _answer(self, body):
        self.server.asked.append((self.path, self.headers["X-Engine-Secret"], body))
        time.sleep(self.server.waits)
        told = self.server.body
        self.send_response(self.server.status)
        self.end_headers()
        self.wfile.write(told.encode() if isinstance(told, str) else json.dumps(told).encode())

    def log_message(self, *_):
        pass


@pytest.fixture
def door():
    server = Door()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def engine(door):
    engine = Engine(f"http://127.0.0.1:{door.server_port}", SECRET, seconds=2)
    yield engine
    engine.close()


def test_a_turn_is_told_whole_with_the_secret_and_read_back(door, engine):
    conversation, message = uuid4(), uuid4()
    turn = engine.take(conversation, message, text="hello", step="place", again=True)

    assert (turn.intent, turn.replies[0]["text"], turn.form) == ("greet", "Hello", None)
    [(path, secret, told)] = door.asked
    assert (path, secret) == ("/webhooks/service/turn", SECRET)
    assert told == {
        "conversation": str(conversation), "message": str(message), "text": "hello", "intent": None, "details": {}, "step": "place", "again": True,
    }  # fmt: skip


@pytest.mark.parametrize("status, body", [
    (500, TURN), (401, TURN), (200, "no JSON with words of a family"), (200, {}), (200, {"replies": [], "more": 1}), (200, []),
])  # fmt: skip
def test_an_answer_that_is_none_is_a_fault_without_the_engines_words(door, engine, status, body):
    door.status, door.body = status, body
    with pytest.raises(EngineFault) as fault:
        engine.take(uuid4(), uuid4(), text="hello")
    assert "words" not in str(fault.value)


def test_a_turn_is_not_waited_for_longer_than_was_asked(door, engine):
    door.waits = 1.0
    with pytest.raises(EngineFault, match="ReadTimeout"):
        engine.take(uuid4(), uuid4(), text="hello", seconds=0.1)


def test_an_engine_that_is_away_is_a_fault_knows_no_answers_and_forgets_nothing():
    away = Engine("http://127.0.0.1:1", SECRET, seconds=0.5)
    with pytest.raises(EngineFault, match="ConnectError"):
        away.take(uuid4(), uuid4(), text="hello")
    assert away.answer_ids() is None and away.forget([uuid4()]) is False


def test_it_knows_answers_once_it_has_loaded(door, engine):
    door.status = 503
    assert engine.answer_ids() is None
    door.status, door.body = 200, {"answers": ["court"]}
    assert engine.answer_ids() == ["court"]
    door.body = {"nothing": "of the kind"}
    assert engine.answer_ids() is None


def test_it_forgets_what_it_is_told_to_and_says_whether_it_did(door, engine):
    one = uuid4()
    assert engine.forget([one]) is True and door.asked[-1][2] == {"conversations": [str(one)]}
    door.status = 500
    assert engine.forget([one]) is False
