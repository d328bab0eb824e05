"""Figures that the records hold, and nothing else of them."""

from assistant.handoffs.move import acknowledge
from assistant.handoffs.overdue import OVERDUE
from assistant.records import clock_steps, handoffs, outbox
from tests.support.factories import LINES, make_handoff


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
