"""Figures that the records hold, and nothing else of them; and who may read them."""

from datetime import timedelta

import pytest
from fastapi.testclient import TestClient

from assistant import clock as time
from assistant.handoffs.move import acknowledge
from assistant.handoffs.overdue import OVERDUE
from assistant.records import clock_steps, handoffs, outbox
from assistant.records.models import Message, SafetyAlert
from assistant.web.app import create_app
from tests.support.factories import LINES, make_conversation, make_handoff, make_services

TOKEN = "a token of Prometheus, thirty-two or more"


def test_deliveries_are_counted_by_channel_and_state(client, db):
    with db.begin() as session:
        make_handoff(session)
        dead = make_handoff(session, channels=("email", "webhook"))
        for entry in outbox.of_handoff(session, dead.id):
            entry.state = "dead"
    told = client.get("/metrics").text

    assert 'assistant_outbox_entries{channel="email",state="dead"} 1.0' in told
    assert 'assistant_outbox_entries{channel="email",state="waiting"} 1.0' in told
    assert 'assistant_outbox_entries{channel="webhook",state="dead"} 1.0' in told
    assert "assistant_records_up 1.0" in told


def test_before_the_first_handoff_the_figures_are_there_all_the_same(client):
    assert 'assistant_outbox_entries{channel="email",state="dead"} 0.0' in client.get("/metrics").text


def test_no_figure_holds_a_reference_or_a_word(client, db):
    with db.begin() as session:
        reference = make_handoff(session).reference
    told = client.get("/metrics").text
    assert [one for one in (reference, *LINES.values()) if len(one) > 4 and one in told] == []


def test_while_the_records_are_away_the_rest_is_still_told(client, db):
    with db.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE outbox RENAME TO gone")
    told = client.get("/metrics")
    assert told.status_code == 200 and "assistant_records_up 0.0" in told.text and "python_info" in told.text
    with db.read() as session:
        assert handoffs.count_unacknowledged(session) == 0


def test_overdue_handoffs_are_counted_until_somebody_acknowledges(client, db):
    with db.begin() as session:
        late, _ = make_handoff(session), make_handoff(session)
        clock_steps.add(session, late.id, OVERDUE)
    assert "assistant_handoffs_overdue 1.0" in client.get("/metrics").text

    with db.begin() as session:
        acknowledge(session, late.reference, by="Priya Shah", actor="staff:1")
    assert "assistant_handoffs_overdue 0.0" in client.get("/metrics").text


def figure(client, name):
    [line] = [line for line in client.get("/metrics").text.splitlines() if line.startswith(f"{name} ")]
    return float(line.rsplit(" ", 1)[1])


def test_how_long_the_oldest_delivery_waits_is_told(client, db, clock):
    assert figure(client, "assistant_outbox_oldest_seconds") == 0
    with db.begin() as session:
        make_handoff(session)
    clock.forward(minutes=9)
    with db.begin() as session:
        make_handoff(session)
    assert figure(client, "assistant_outbox_oldest_seconds") == 540


def test_families_that_wait_for_a_person_are_counted_with_the_longest_wait(client, db, clock):
    with db.begin() as session:
        for minutes in (5, 20):
            make_conversation(session, mode="waiting", person_asked_at=time.now() - timedelta(minutes=minutes))
        make_conversation(session, mode="staff", person_asked_at=time.now() - timedelta(hours=2))
    assert figure(client, "assistant_families_waiting") == 2
    assert figure(client, "assistant_families_longest_wait_seconds") == 1200


def test_cards_of_the_last_hour_are_counted_by_route_and_a_line_is_none(client, db, clock):
    def told(route):
        return figure(client, f'assistant_cards_last_hour{{route="{route}"}}')

    with db.begin() as session:
        one = make_conversation(session)
        shown = [("emergency", "card", 59), ("emergency", "card", 61), ("fault", "card", 1), ("distress", "line", 1)]
        for number, (route, level, minutes) in enumerate(shown, 900):
            session.add(
                Message(
                    conversation_id=one.id, seq=number, sender="assistant", text="-",
                    created_at=time.now() - timedelta(minutes=minutes), notice={"route": route, "level": level},
                )
            )  # fmt: skip
    assert {route: told(route) for route in ("emergency", "fault", "distress", "self_harm")} == {
        "emergency": 1, "fault": 1, "distress": 0, "self_harm": 0,
    }  # fmt: skip


def test_safety_alerts_that_nobody_has_are_counted(client, db, clock):
    with db.begin() as session:
        one = make_conversation(session)
        for seen in (None, time.now()):
            session.add(
                SafetyAlert(
                    conversation_id=one.id, route="self_harm", raised_at=time.now(), due_at=time.now(), seen_at=seen
                )
            )
    assert figure(client, "assistant_safety_alerts_open") == 1


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"])
def test_what_comes_through_a_proxy_on_this_machine_is_not_this_machine(client, header):
    refused = client.get("/metrics", headers={header: "127.0.0.1"})
    assert (refused.status_code, refused.json()["code"]) == (403, "figures_are_private")


def from_elsewhere(db, engine, **settings):
    return TestClient(create_app(make_services(db, engine, **settings)), client=("192.0.2.7", 50000))


def test_another_machine_reads_the_figures_with_the_token_alone(db, engine):
    client = from_elsewhere(db, engine, metrics_token=TOKEN)
    tries = [{}, {"Authorization": f"Bearer {TOKEN}x"}, {"Authorization": TOKEN}, {"Authorization": f"Bearer {TOKEN}"}]
    assert [client.get("/metrics", headers=one).status_code for one in tries] == [403, 403, 403, 200]


def test_without_a_token_in_the_settings_no_token_opens_them(db, engine):
    client = from_elsewhere(db, engine)
    for sent in ("Bearer ", "Bearer None", "Bearer"):
        assert client.get("/metrics", headers={"Authorization": sent}).status_code == 403


def test_the_schema_of_the_api_is_there_in_demonstration_and_not_in_production(db, engine):
    found = [
        from_elsewhere(db, engine, mode=mode).get("/api/v1/openapi.json").status_code
        for mode in ("demonstration", "production")
    ]
    assert found == [200, 404]
