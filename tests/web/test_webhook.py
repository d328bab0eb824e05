"""The signed call that acknowledges: genuine ones only, each once; and the docs' own receiver, run against the real
thing.
"""

import json
import os
import re
import socket
import subprocess
import sys
import threading
import time
from datetime import timedelta
from uuid import uuid4

import pytest
import uvicorn
from fastapi.testclient import TestClient

from assistant.handoffs.delivery import signature
from assistant.handoffs.move import acknowledge, withdraw
from assistant.records import audit, handoffs
from assistant.records.models import WebhookCallback
from assistant.service.serve import worker
from assistant.settings import ROOT
from assistant.web.app import create_app
from tests.support.factories import count, make_handoff, make_services

SECRET, ADDRESS = "s" * 40, "/api/v1/webhook/acknowledgements"


@pytest.fixture
def services(db, engine, tmp_path):
    return make_services(db, engine, var_dir=tmp_path, webhook_url="https://his.example/in", webhook_secret=SECRET)


@pytest.fixture
def reference(db, clock):
    with db.begin() as session:
        return make_handoff(session).reference


def call(client, body, *, clock, id=None, secret=SECRET, late=0):
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    headers = signature.headers(secret, id=id or str(uuid4()), at=clock.moment + timedelta(seconds=late), body=content)
    return client.post(ADDRESS, content=content, headers=headers)


def acknowledgements(db, reference):
    with db.read() as session:
        return [
            one.by
            for one in handoffs.history(session, handoffs.by_reference(session, reference))
            if one.status == "acknowledged"
        ]


def test_a_signed_call_acknowledges(client, db, reference, clock):
    answer = call(client, {"reference": reference, "by": " Priya  Shah"}, clock=clock)

    assert answer.status_code == 200
    assert answer.json() == {
        "reference": reference,
        "status": "acknowledged",
        "acknowledged_at": "2026-11-23T10:00:00Z",
    }
    assert acknowledgements(db, reference) == ["Priya Shah (through the hospital's system)"]
    with db.read() as session:
        entry = list(audit.oldest_first(session))[-1]
        assert (entry.actor, entry.action, entry.subject) == ("webhook", "handoff.acknowledged", reference)


def test_the_same_call_again_gets_the_same_answer_and_changes_nothing(client, db, reference, clock):
    answers = [call(client, {"reference": reference, "by": "Priya Shah"}, clock=clock, id="call-1") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200] * 3 and len({answer.text for answer in answers}) == 1
    assert len(acknowledgements(db, reference)) == 1
    with db.read() as session:
        assert count(session, WebhookCallback) == 1


def test_the_same_call_at_the_same_moment_acknowledges_once(client, db, reference, clock):
    answers, start = [], threading.Barrier(4)

    def press():
        start.wait()
        answers.append(call(client, {"reference": reference, "by": "Priya Shah"}, clock=clock, id="call-1").status_code)

    threads = [threading.Thread(target=press) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [200] * 4 and len(acknowledgements(db, reference)) == 1


def test_an_id_cannot_be_used_for_another_handoff(client, db, reference, clock):
    with db.begin() as session:
        other = make_handoff(session).reference
    call(client, {"reference": reference, "by": "Priya Shah"}, clock=clock, id="call-1")
    answer = call(client, {"reference": other, "by": "Priya Shah"}, clock=clock, id="call-1")
    assert (answer.status_code, answer.json()["code"]) == (409, "webhook_id_used_before") and acknowledgements(
        db, other
    ) == []


@pytest.mark.parametrize("wrong", [{"secret": "t" * 40}, {"late": -301}, {"late": 301}], ids=repr)
def test_a_call_that_is_not_genuine_is_refused(client, db, reference, clock, wrong):
    answer = call(client, {"reference": reference, "by": "Priya Shah"}, clock=clock, **wrong)
    assert (answer.status_code, answer.json()["code"]) == (401, "webhook_not_genuine") and acknowledgements(
        db, reference
    ) == []


def test_without_a_secret_nobody_can_call(db, engine, tmp_path, reference, clock):
    client = TestClient(create_app(make_services(db, engine, var_dir=tmp_path)))
    assert call(client, {"reference": reference, "by": "Priya"}, clock=clock, secret="").status_code == 401


@pytest.mark.parametrize("body", [
    b"", b"no json", b"[]", b"\xff", {}, {"reference": "x"}, {"reference": 7, "by": "Priya"}, {"reference": "x", "by": "..."},
], ids=repr)  # fmt: skip
def test_a_call_that_cannot_be_read_is_told_so_without_its_words(client, body, clock):
    answer = call(client, body, clock=clock)
    assert (answer.status_code, answer.json()["code"]) == (422, "request_not_valid")
    assert set(answer.json()) == {"type", "title", "status", "code"}


def test_a_call_that_is_too_large_is_refused_before_it_is_read(client, clock):
    assert call(client, b"x" * 20_000, clock=clock).status_code == 413


def test_the_ways_in_which_a_handoff_cannot_be_acknowledged(client, db, reference, clock):
    with db.begin() as session:
        back, taken = make_handoff(session).reference, make_handoff(session).reference
        withdraw(session, back)
        acknowledge(session, taken, by="Tom Osei", actor="staff:1")
    answers = [call(client, {"reference": one, "by": "Priya"}, clock=clock) for one in ("9999-XXXX", back, taken)]
    assert [(one.status_code, one.json()["code"]) for one in answers] == [
        (404, "handoff_unknown"), (409, "handoff_wrong_state"), (409, "handoff_already_acknowledged"),
    ]  # fmt: skip
    assert (
        call(client, {"reference": reference.lower().replace("-", " "), "by": "Priya"}, clock=clock).status_code == 200
    )


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def until(found, *, seconds=10):
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        if found():
            return
        time.sleep(0.02)
    raise AssertionError("it took too long")


def listens(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def test_the_receiver_in_the_docs_takes_a_handoff_and_acknowledges_it(db, engine, tmp_path):
    """The page's code as it stands there, a service on a real port, real time."""
    [code] = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "webhook.md").read_text(), re.DOTALL)
    port, our_port = free_port(), free_port()
    here = make_services(db, engine, var_dir=tmp_path, webhook_url=f"http://127.0.0.1:{port}/in", webhook_secret=SECRET)
    server = uvicorn.Server(uvicorn.Config(create_app(here), port=our_port, log_level="error"))
    running = threading.Thread(target=server.run, daemon=True)
    running.start()
    env = {**os.environ, "WEBHOOK_SECRET": SECRET, "ASSISTANT": f"http://127.0.0.1:{our_port}", "PORT": str(port)}
    receiver = subprocess.Popen([sys.executable, "-c", code], env=env, stdout=subprocess.PIPE, text=True)
    try:
        with db.begin() as session:
            reference = make_handoff(session, channels=("email", "webhook")).reference
        until(lambda: listens(port) and listens(our_port))
        assert worker(here).work() == 2
        until(lambda: acknowledgements(db, reference) == ["Priya Shah, ward sister (through the hospital's system)"])
        assert reference in receiver.stdout.readline()
    finally:
        receiver.kill()
        receiver.wait()
        receiver.stdout.close()
        server.should_exit = True
        running.join()
