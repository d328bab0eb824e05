"""A handoff sent to another system, on a real socket: signed, once, and again until it is taken."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from uuid import UUID

import pytest
from pydantic import ValidationError

from assistant.handoffs.delivery import signature
from assistant.handoffs.delivery.channel import Outgoing
from assistant.handoffs.delivery.configured import configured
from assistant.handoffs.delivery.webhook import by_webhook, content
from assistant.handoffs.delivery.worker import Worker
from assistant.handoffs.move import withdraw
from assistant.post import NotDelivered
from assistant.records import handoffs, outbox
from tests.support.factories import LINES, MONDAY_MORNING, example_profile, make_handoff, make_settings

SECRET, ADDRESS = "s" * 40, "https://chat.hospital.example"
ENTRY = UUID("00000000-0000-4000-8000-000000000001")


class System:
    """Another system of the hospital. `answers` are its next statuses; then it takes everything."""

    def __init__(self) -> None:
        self.calls, self.answers, self.location = [], [], None
        system = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                system.calls.append(
                    (self.path, dict(self.headers), self.rfile.read(int(self.headers["content-length"])))
                )
                self.send_response(system.answers.pop(0) if system.answers else 204)
                if system.location:
                    self.send_header("Location", system.location)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *args):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/handoffs"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture
def system():
    system = System()
    yield system
    system.server.shutdown()
    system.server.server_close()


@pytest.fixture
def sent(db, clock):
    with db.begin() as session:
        return make_handoff(session, channels=("webhook",), message="Ünïcode\n\n“why?” 🙏").reference


def make_worker(db, system):
    return Worker(db, {"webhook": by_webhook(system.url, SECRET, address=ADDRESS)})


def outgoing(session, event="handoff.sent"):
    return Outgoing(ENTRY, event, make_handoff(session), MONDAY_MORNING)


def test_a_handoff_arrives_signed_and_word_for_word(db, sent, system, clock):
    assert make_worker(db, system).work() == 1

    [(path, headers, body)] = system.calls
    headers = {name.lower(): value for name, value in headers.items()}
    told = json.loads(body)
    assert path == "/handoffs" and headers["content-type"] == "application/json"
    assert signature.check(SECRET, headers, body, now=clock.moment) == told["id"] == headers["webhook-id"]
    assert (told["type"], told["timestamp"]) == ("handoff.sent", "2026-11-23T10:00:00+00:00")
    with db.read() as session:
        handoff = handoffs.by_reference(session, sent)
        [entry] = outbox.of_handoff(session, handoff.id)
        assert told["data"]["fields"] == handoff.fields and told["data"]["fields"]["message"] == "Ünïcode\n\n“why?” 🙏"
        assert (told["data"]["reference"], handoff.status, entry.delivered_by, told["id"]) == (
            sent,
            "delivered",
            "webhook",
            str(entry.id),
        )


@pytest.mark.parametrize("status", [300, 400, 401, 404, 410, 429, 500, 503])
def test_anything_but_a_2xx_is_not_delivered(session, system, status):
    system.answers = [status]
    with pytest.raises(NotDelivered, match=f"HTTP {status}"):
        by_webhook(system.url, SECRET, address=ADDRESS)(outgoing(session))


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_not_followed(session, system, status):
    system.answers, system.location = [status], f"{system.url}/elsewhere"
    with pytest.raises(NotDelivered, match=f"HTTP {status}"):
        by_webhook(system.url, SECRET, address=ADDRESS)(outgoing(session))
    assert len(system.calls) == 1


def test_a_system_that_is_away_is_not_delivered(session, system):
    system.server.shutdown()
    system.server.server_close()
    with pytest.raises(NotDelivered, match="ConnectError"):
        by_webhook(system.url, SECRET, address=ADDRESS)(outgoing(session))


def test_a_system_that_does_not_answer_is_given_up(session, system, monkeypatch):
    hold = threading.Event()
    monkeypatch.setattr(system.server, "process_request_thread", lambda *args: hold.wait(5))
    with pytest.raises(NotDelivered, match="ReadTimeout"):
        by_webhook(system.url, SECRET, address=ADDRESS, seconds=0.2)(outgoing(session))
    hold.set()


def test_a_repeat_has_the_same_id_and_body_and_a_new_time(db, sent, system, clock):
    system.answers = [503]
    worker = make_worker(db, system)
    assert worker.work() == 0
    clock.forward(minutes=10)
    assert worker.work() == 1

    (_, first, body), (_, again, body_again) = system.calls
    assert first["webhook-id"] == again["webhook-id"] and body == body_again
    assert int(again["webhook-timestamp"]) - int(first["webhook-timestamp"]) == 600
    assert signature.check(SECRET, again, body_again, now=clock.moment)


def test_what_a_family_took_back_is_told_without_their_words(db, sent, system):
    worker = make_worker(db, system)
    worker.work()
    with db.begin() as session:
        withdraw(session, sent)
    worker.work()

    told = json.loads(system.calls[1][2])
    assert (told["type"], told["data"]["reference"], told["data"]["status"]) == ("handoff.withdrawn", sent, "withdrawn")
    assert [said for said in LINES.values() if len(said) > 4 and said in system.calls[1][2].decode()] == []


def test_the_documented_fields_are_the_ones_we_send(session):
    told = content(outgoing(session), address=ADDRESS)
    assert set(told) == {"id", "type", "timestamp", "data"}
    assert set(told["data"]) == {
        "reference",
        "status",
        "created_at",
        "console",
        "fields",
        "verified",
        "child_died",
        "additions",
    }


def test_an_error_holds_nothing_of_the_address_or_the_answer(session, system):
    with pytest.raises(NotDelivered) as refused:
        by_webhook("http://127.0.0.1:1/secret-path?key=secret", SECRET, address=ADDRESS)(outgoing(session))
    assert "secret" not in str(refused.value) and refused.value.__suppress_context__


def test_the_channel_is_there_when_it_is_set():
    assert list(configured(make_settings(), example_profile())) == ["email"]
    assert list(
        configured(make_settings(webhook_url="https://his.example/in", webhook_secret=SECRET), example_profile())
    ) == ["email", "webhook"]


@pytest.mark.parametrize("changes", [
    {"webhook_url": "https://his.example/in"},
    {"webhook_secret": SECRET},
    {"webhook_url": "https://his.example/in", "webhook_secret": "short"},
    {"webhook_url": "http://his.example/in", "webhook_secret": SECRET},
    {"webhook_url": "http://localhost.his.example/in", "webhook_secret": SECRET},
    {"webhook_url": "ftp://127.0.0.1/in", "webhook_secret": SECRET},
    {"webhook_url": "his.example/in", "webhook_secret": SECRET},
], ids=repr)  # fmt: skip
def test_a_webhook_that_is_not_whole_or_not_private_stops_the_start(changes):
    with pytest.raises(ValidationError) as refused:
        make_settings(**changes)
    assert SECRET not in str(refused.value)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:9000/in", "http://localhost/in", "http://[::1]:9/in", "https://his.example"]
)
def test_a_webhook_may_be_on_this_machine_or_encrypted(url):
    assert make_settings(webhook_url=url, webhook_secret=SECRET).webhook_url == url
