"""A handoff pushed to a FHIR server on a real socket: taken once however often it is sent, and only then called
delivered.
"""

import json

import pytest
from pydantic import ValidationError

from assistant.handoffs.delivery.configured import configured
from assistant.handoffs.delivery.fhir import by_fhir
from assistant.handoffs.delivery.worker import Worker
from assistant.handoffs.fhir.answers import words
from assistant.handoffs.move import withdraw
from assistant.records import handoffs, outbox
from tests.support.factories import LINES, example_profile, make_handoff, make_settings
from tests.support.fhir_server import FhirServer

ROOT, TOKEN = "https://northgate.example/fhir", "let-me-in-please"
MESSAGE = "Ünïcode\r\n\r\n“why?” 🙏 \u202eabc\u202c שלום"
TAKEN = {"resourceType": "Bundle", "type": "transaction-response", "entry": [{"response": {"status": "200 OK"}}] * 3}


@pytest.fixture
def server():
    server = FhirServer()
    yield server
    server.stop()


@pytest.fixture
def sent(db, clock):
    with db.begin() as session:
        return make_handoff(session, channels=("fhir",), message=MESSAGE).reference


def make_worker(db, server, **more):
    return Worker(db, {"fhir": by_fhir(server.url, TOKEN, root=ROOT, **more)})


def status(db, reference):
    with db.read() as session:
        return handoffs.by_reference(session, reference).status


def entry(db, reference):
    with db.read() as session:
        [entry] = outbox.of_handoff(session, handoffs.by_reference(session, reference).id)
        return entry.state, entry.last_error


def test_a_handoff_arrives_whole_and_word_for_word(db, sent, server):
    assert make_worker(db, server).work() == 1

    [(path, headers, _)] = server.calls
    assert (path, headers["content-type"], headers["authorization"]) == (
        "/fhir",
        "application/fhir+json",
        f"Bearer {TOKEN}",
    )
    [task], [response] = server.of("Task"), server.of("QuestionnaireResponse")
    assert (task["status"], task["identifier"][0]["value"]) == ("requested", sent)
    said = {item["linkId"]: words(item["answer"][0]) for item in response["item"]}
    assert said == {name: line for name, line in (LINES | {"message": MESSAGE}).items() if name != "consent"}
    assert status(db, sent) == "delivered" and entry(db, sent) == ("delivered", None)


@pytest.mark.parametrize("refusal, said", [
    (500, "HTTP 500"),
    (422, "HTTP 422"),
    (401, "HTTP 401"),
    (302, "HTTP 302"),
    (202, "HTTP 202"),
    (204, "HTTP 204"),
    ("<html>Please sign in to the hospital's network</html>", "NotATransactionResponse"),
    ("{}", "NotATransactionResponse"),
    ("[]", "NotATransactionResponse"),
    (json.dumps(TAKEN | {"type": "batch-response"}), "NotATransactionResponse"),
    (json.dumps(TAKEN | {"entry": TAKEN["entry"][:2]}), "NotATransactionResponse"),
    (json.dumps(TAKEN | {"entry": [*TAKEN["entry"][:2], {"response": {"status": "412"}}]}), "NotATransactionResponse"),
    (" " * 1_100_000, "AnswerTooLong"),
])  # fmt: skip
def test_anything_but_success_is_tried_again_until_it_is_taken(db, sent, server, clock, refusal, said):
    server.refusals = [refusal]
    worker = make_worker(db, server)

    assert worker.work() == 0 and status(db, sent) == "received" and entry(db, sent) == ("waiting", said)
    clock.forward(minutes=1)
    assert worker.work() == 1 and status(db, sent) == "delivered" and len(server.kept) == 3


def test_a_server_that_is_slow_or_away_holds_nothing_up_for_long(db, sent, server, clock):
    server.slow = 1.0
    assert make_worker(db, server, seconds=0.2).work() == 0 and entry(db, sent) == ("waiting", "ReadTimeout")
    server.stop()
    clock.forward(minutes=1)
    assert make_worker(db, server, seconds=0.2).work() == 0 and entry(db, sent) == ("waiting", "ConnectError")


def test_what_was_taken_without_our_hearing_of_it_is_not_doubled(db, sent, server, clock):
    server.loses_answer = True
    worker = make_worker(db, server)
    assert worker.work() == 0 and len(server.kept) == 3
    server.loses_answer = False
    clock.forward(minutes=1)

    assert worker.work() == 1
    assert len(server.calls) == 2 and len(server.kept) == 3 and set(server.versions.values()) == {1}


def test_a_withdrawal_cancels_the_task_and_leaves_no_word_of_the_family(db, sent, server, clock):
    worker = make_worker(db, server)
    worker.work()
    clock.forward(minutes=5)
    with db.begin() as session:
        withdraw(session, sent)
    assert worker.work() == 1

    [task] = server.of("Task")
    assert (task["status"], task["lastModified"]) == ("cancelled", "2026-11-23T10:05:00.000+00:00")
    assert len(server.kept) == 3 and "item" not in server.of("QuestionnaireResponse")[0]
    kept = json.dumps(list(server.kept.values()), ensure_ascii=False)
    assert [line for line in (*LINES.values(), "why?") if len(line) > 3 and line in kept] == []


def test_what_was_taken_back_before_it_left_never_reaches_the_server(db, sent, server):
    with db.begin() as session:
        withdraw(session, sent)
    make_worker(db, server).work()
    assert server.of("QuestionnaireResponse") == [] or "item" not in server.of("QuestionnaireResponse")[0]
    assert not any(b"why?" in body for _, _, body in server.calls)


def test_neither_a_familys_words_nor_the_token_are_logged(db, sent, server, capsys):
    server.refusals = [500]
    make_worker(db, server).work()
    said = "".join(capsys.readouterr())
    assert "not_delivered" in said
    assert [secret for secret in (TOKEN, LINES["child_name"], "why?", LINES["contact_value"]) if secret in said] == []


def test_the_server_is_a_channel_when_it_is_set():
    settings = make_settings(fhir_url="https://fhir.northgate.example/r4", fhir_token=TOKEN)
    assert list(configured(settings, example_profile())) == ["email", "fhir"]
    assert list(configured(make_settings(), example_profile())) == ["email"]
    assert TOKEN not in repr(settings)


@pytest.mark.parametrize("wrong", [
    {"fhir_url": "http://fhir.northgate.example"},
    {"fhir_url": "ftp://127.0.0.1"},
    {"fhir_url": "https://"},
    {"fhir_token": TOKEN},
    {"fhir_root": "http://northgate.example"},
    {"fhir_root": "https://northgate.example/a|b"},
    {"fhir_root": "https://northgate.example/"},
])  # fmt: skip
def test_a_setting_that_would_send_in_the_open_stops_the_start(wrong):
    with pytest.raises(ValidationError):
        make_settings(**wrong)


@pytest.mark.parametrize("url", ["http://127.0.0.1:8000/fhir", "http://localhost/fhir", "http://[::1]/fhir"])
def test_a_server_on_this_machine_may_do_without_tls(url):
    assert make_settings(fhir_url=url).fhir_url == url
