"""One call to the engine: what it is told, and what becomes of an engine that answers badly, late or not at all."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from uuid import uuid4

import pytest

from assistant.conversations.engine import EngineFault, Engines
from assistant.engine.shared_secret import HEADER, may_enter

SECRET = "x" * 40
AWAY = "http://127.0.0.1:1"
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
        self.server.asked.append((self.path, self.headers[HEADER], body))
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
    engine = Engines([address(door)], SECRET, seconds=2, actions_url="http://actions")
    yield engine
    engine.close()


@pytest.fixture
def other():
    server = Door()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def address(door):
    return f"http://127.0.0.1:{door.server_port}"


def test_a_turn_is_told_whole_with_a_pass_and_read_back(door, engine):
    conversation, message = uuid4(), uuid4()
    turn = engine.take(conversation, message, text="hello", step="place", state={"v": 1}, after="records")

    assert (turn.intent, turn.replies[0]["text"], turn.form) == ("greet", "Hello", None)
    [(path, brought, told)] = door.asked
    assert path == "/webhooks/service/turn" and may_enter(brought, "engine", SECRET)
    assert told == {
        "conversation": str(conversation), "message": str(message), "text": "hello", "intent": None, "details": {}, "step": "place", "state": {"v": 1}, "actions": "http://actions",
        "after": "records", "meaning": None,
    }  # fmt: skip


def test_an_engine_of_a_newer_version_may_say_more(door, engine):
    door.body = {**TURN, "of_next_year": 1}
    assert engine.take(uuid4(), uuid4(), text="hello").intent == "greet"


@pytest.mark.parametrize("status, body", [
    (500, TURN), (401, TURN), (200, "no JSON with words of a family"), (200, {}), (200, {"more": 1}), (200, []),
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


def test_an_engine_that_is_away_is_a_fault_and_knows_no_answers():
    away = Engines([AWAY], SECRET, seconds=0.5)
    with pytest.raises(EngineFault, match="ConnectError"):
        away.take(uuid4(), uuid4(), text="hello")
    assert away.answer_ids() is None


def test_it_knows_answers_once_it_has_loaded(door, engine):
    door.status = 503
    assert engine.answer_ids() is None
    door.status, door.body = 200, {"answers": ["court"]}
    assert engine.answer_ids() == ["court"]
    door.body = {"nothing": "of the kind"}
    assert engine.answer_ids() is None


def test_a_turn_is_asked_of_another_engine_when_one_is_away_and_that_one_is_asked_last_for_a_while(door):
    engines = Engines([AWAY, address(door)], SECRET, seconds=2)
    for _ in range(4):
        assert engines.take(uuid4(), uuid4(), text="hello").intent == "greet"
    assert engines._in_order()[-1] == 0 and len(door.asked) == 4


def test_a_turn_is_asked_of_another_engine_within_the_familys_patience_when_one_is_silent(door, other):
    door.waits = 5.0
    engines = Engines([address(door), address(other)], SECRET, seconds=1.0)

    began = time.monotonic()
    assert engines.take(uuid4(), uuid4(), text="hello").intent == "greet"
    assert time.monotonic() - began < 1.0
    assert [len(one.asked) for one in (door, other)] == [1, 1]


def test_turns_are_shared_out_among_the_engines(door, other):
    engines = Engines([address(door), address(other)], SECRET, seconds=2)
    for _ in range(10):
        engines.take(uuid4(), uuid4(), text="hello")
    assert [len(one.asked) for one in (door, other)] == [5, 5]


def test_when_every_engine_is_silent_the_fault_comes_within_the_familys_patience(door, other):
    door.waits = other.waits = 5.0
    engines = Engines([address(door), address(other)], SECRET, seconds=0.6)

    began = time.monotonic()
    with pytest.raises(EngineFault, match="ReadTimeout"):
        engines.take(uuid4(), uuid4(), text="hello")
    assert time.monotonic() - began < 1.0


def test_engines_with_different_models_know_nothing_together(door, other):
    door.body, other.body = {"answers": ["court"]}, {"answers": ["court", "refused"]}
    assert Engines([address(door), address(other)], SECRET, seconds=2).answer_ids() == []
    other.body = door.body
    assert Engines([address(door), address(other), AWAY], SECRET, seconds=2).answer_ids() == ["court"]
