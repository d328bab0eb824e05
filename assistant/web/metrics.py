"""Figures for Prometheus: what the records hold, read when they are asked for, and what is counted as it happens. By
kind and state; no words, no ids.
"""

from prometheus_client import CollectorRegistry, Counter, Gauge, generate_latest
from sqlalchemy.exc import SQLAlchemyError

from assistant.conversations.stages import Stages
from assistant.handoffs.overdue import OVERDUE
from assistant.portal.errors import KINDS
from assistant.records import clock_steps, outbox
from assistant.records.database import Database
from assistant.web.turnstile import Turnstile

STATES = ("waiting", "delivered", "dead", "overtaken")

PORTAL_TOKENS = Counter("assistant_portal_tokens", "Tokens from portals, by what became of them", ["outcome"])
ACCEPTED = "accepted"
for _outcome in (ACCEPTED, *KINDS):
    PORTAL_TOKENS.labels(_outcome)


def count_portal_token(refused: str | None) -> None:
    """`refused` is the kind of refusal; None counts a token that was taken."""
    PORTAL_TOKENS.labels(refused or ACCEPTED).inc()


def of_records(db: Database) -> bytes:
    """While the records are away only that is told."""
    registry = CollectorRegistry()
    up = Gauge("assistant_records_up", "1 when the records can be read", registry=registry)
    try:
        with db.read() as session:
            counts = outbox.counts(session)
            late = len(clock_steps.unacknowledged_with(session, OVERDUE))
    except SQLAlchemyError:
        up.set(0)
        return generate_latest(registry)
    up.set(1)
    Gauge(
        "assistant_handoffs_overdue", "Handoffs that nobody acknowledged in the hospital's time", registry=registry
    ).set(late)
    entries = Gauge(
        "assistant_outbox_entries",
        "Deliveries of handoffs; dead ones need a person",
        ["channel", "state"],
        registry=registry,
    )
    for channel in {"email", *(channel for channel, _ in counts)}:
        for state in STATES:
            entries.labels(channel, state).set(counts.get((channel, state), 0))
    return generate_latest(registry)


def of_turns(stages: Stages, turnstile: Turnstile) -> bytes:
    """Where the time of a turn goes, and how many are at work and waiting now."""
    registry = CollectorRegistry()
    seconds = Counter("assistant_turn_seconds", "Seconds spent on turns, by stage", ["stage"], registry=registry)
    counted = Counter("assistant_turn_stages", "Stages of turns that were gone through", ["stage"], registry=registry)
    for stage, (spent, count) in sorted(stages.totals().items()):
        seconds.labels(stage).inc(spent)
        counted.labels(stage).inc(count)
    Gauge("assistant_turns_at_work", "Turns at work", registry=registry).set(turnstile.at_work)
    Gauge("assistant_turns_waiting", "Turns that wait to begin", registry=registry).set(turnstile.waiting)
    return generate_latest(registry)
