"""When the records or the engine are away: honest answers, danger first, and health that says why."""

from contextlib import contextmanager

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import event, text

from assistant.records.database import Database
from assistant.web.app import create_app
from tests.support.factories import make_conversation, make_services


@pytest.fixture
def impatient(tmp_path, db, engine, monkeypatch):
    """A service on the same records that does not wait long for its turn to write."""
    monkeypatch.setattr("assistant.records.database.BUSY_SECONDS", 0.1)
    database = Database(f"sqlite:///{tmp_path}/records.db")
    yield TestClient(create_app(make_services(database, engine)), raise_server_exceptions=False)
    database.close()


@pytest.fixture
def locked(db):
    """Somebody else is writing, and does not stop."""
    with db.begin() as session:
        make_conversation(session)
        yield


def a_chat(client):
    opened = client.post("/api/v1/conversations").json()
    return f"/api/v1/conversations/{opened['conversation_id']}", {"Authorization": f"Bearer {opened['token']}"}


def said(client, address, headers, words):
    return client.post(
        f"{address}/messages", json={"id": "00000000-0000-4000-8000-000000000001", "text": words}, headers=headers
    )


@pytest.fixture
def chat(impatient):
    return a_chat(impatient)


def test_danger_gets_its_card_also_while_the_records_are_locked(impatient, chat, locked, engine):
    response = said(impatient, *chat, "hes stopped breathing")

    assert response.status_code == 503 and response.json()["code"] == "records_unavailable"
    assert [message["notice"]["route"] for message in response.json()["messages"]] == ["emergency", "fault"]
    assert engine.told == []


def test_a_calm_message_is_told_honestly_that_it_may_not_be_kept(impatient, chat, locked):
    body = said(impatient, *chat, "is it our right").json()
    assert [message["notice"]["route"] for message in body["messages"]] == ["fault"]
    assert "may not have been kept" in body["title"] and "01632 960 100" in body["messages"][0]["text"]
    assert "is it our right" not in str(body)


def test_the_message_sent_again_afterwards_is_answered(impatient, chat, db):
    with db.begin() as session:
        make_conversation(session)
        assert said(impatient, *chat, "thank you").status_code == 503
    assert said(impatient, *chat, "thank you").json()["messages"][0]["answer"]["id"] == "thank"


@pytest.mark.parametrize("path, method", [("/person", "POST"), ("/end", "POST"), ("", "DELETE")])
def test_other_changes_while_the_records_are_locked_are_problems_that_promise_nothing(
    impatient, chat, locked, path, method
):
    address, headers = chat
    response = impatient.request(method, address + path, headers=headers)
    assert (response.status_code, response.json()["code"]) == (503, "records_unavailable")


def test_opening_a_chat_while_the_records_are_locked_is_a_problem_too(impatient, locked):
    assert impatient.post("/api/v1/conversations").status_code == 503


def test_an_unexpected_fault_shows_nothing_of_itself(family, services, monkeypatch):
    def breaks(*args, **kwargs):
        raise ValueError("Aisha Khan, 07700 900123")

    monkeypatch.setattr(services.engine, "take", breaks)
    response = family.say("is it our right")
    assert "Aisha" not in response.text and "ValueError" not in response.text and "Traceback" not in response.text
    assert response.json().get("messages", [{}])[0].get("notice") == {"route": "fault", "level": "card"}


def test_ready_means_that_a_message_would_be_answered(client, engine):
    assert client.get("/health/ready").status_code == 200
    engine.answers = None
    response = client.get("/health/ready")
    assert response.status_code == 503 and "engine" in response.json()["reason"]


def test_a_model_of_other_answers_is_not_ready_and_says_to_train(client, engine):
    engine.answers = engine.answers[1:]
    response = client.get("/health/ready")
    assert response.status_code == 503 and "train" in response.json()["reason"]


def test_ready_says_when_the_records_cannot_be_read(client, services, tmp_path):
    services.db.close()
    (tmp_path / "records.db").write_bytes(b"this is no database" * 100)
    response = client.get("/health/ready")
    assert response.status_code == 503 and "records" in response.json()["reason"]


def test_the_service_is_alive_whatever_is_away(client, engine):
    engine.answers = None
    assert client.get("/health/live").json() == {"status": "live"}


def test_metrics_hold_no_message_and_no_identity(family, client):
    family.say("my name is Aisha Khan, ring 07700 900123")
    figures = client.get("/metrics").text
    assert "python_info" in figures or "process_" in figures
    assert not [one for one in ("Aisha", "07700 900123", "07700900123", family.id) if one in figures]


def test_a_writer_that_lets_go_in_time_is_waited_for(impatient, chat, db):
    with db.read() as session:
        session.execute(text("SELECT 1"))
        assert said(impatient, *chat, "thank you").status_code == 200


def test_danger_gets_its_card_also_when_the_records_cannot_be_read_at_all(family, services, tmp_path):
    services.db.close()
    for path in tmp_path.glob("records.db*"):
        path.write_bytes(b"this is no database" * 100)
    assert [message["notice"]["route"] for message in family.say("hes stopped breathing").json()["messages"]] == [
        "emergency",
        "fault",
    ]


@contextmanager
def every_connection(database, *pragmas):
    """Says these to each connection that the service has or makes."""

    def say(connection, *_):
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")

    event.listen(database.engine, "checkout", say)
    try:
        yield
    finally:
        event.remove(database.engine, "checkout", say)
        database.engine.dispose()


AWAY = [("max_page_count=1",), ("query_only=ON",)]


@pytest.mark.parametrize("pragmas", AWAY, ids=["a full disk", "records that can only be read"])
def test_what_cannot_be_written_is_not_said_to_be_kept_and_all_is_well_again_by_itself(family, db, engine, pragmas):
    long = "is it our right " * 200  # more than the page that is half empty takes
    family.say("thank you")
    before = family.get().json()["messages"]
    with every_connection(db, *pragmas):
        calm = [family.say(long) for _ in range(8)]
        danger = family.say("hes stopped breathing. " + long)

    refused = [reply for reply in calm if reply.status_code == 503]
    assert refused and {reply.json()["code"] for reply in refused} == {"records_unavailable"}
    assert all("may not have been kept" in reply.json()["title"] for reply in refused)
    assert danger.json()["messages"][0]["notice"] == {"route": "emergency", "level": "card"}
    kept = [one for one in family.get().json()["messages"] if one["sender"] == "family"]
    assert len(kept) == 1 + sum(reply.status_code == 200 for reply in [*calm, danger])
    assert family.get().json()["messages"][: len(before)] == before
    assert family.say("thank you").status_code == 200
