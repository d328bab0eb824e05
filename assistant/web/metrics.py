"""Figures for Prometheus: what the records hold, read when they are asked for, and what is counted as it happens. By
kind and state; no words, no ids. They say how a hospital's families are, so they are not for everybody.
"""

import hmac
from collections.abc import Iterable
from datetime import datetime, timedelta

from fastapi import Depends, Request
from prometheus_client import CollectorRegistry, Counter, Gauge, generate_latest
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from assistant import clock
from assistant.conversations.stages import Stages
from assistant.handoffs.overdue import OVERDUE
from assistant.portal.errors import KINDS
from assistant.records import alerts, clock_steps, conversations, danger_cards, outbox
from assistant.records.database import Database
from assistant.safety.verdict import ROUTES, THREAT
from assistant.settings import LOOPBACK
from assistant.web.problems import Refused
from assistant.web.roles import Role
from assistant.web.services import services
from assistant.web.turnstile import Turnstile

STATES = ("waiting", "delivered", "dead", "overtaken")
FAULT = "fault"
LATELY = timedelta(hours=1)
FORWARDED = ("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via")

PORTAL_TOKENS = Counter("assistant_portal_tokens", "Tokens from portals, by what became of them", ["outcome"])
ACCEPTED = "accepted"
for _outcome in (ACCEPTED, *KINDS):
    PORTAL_TOKENS.labels(_outcome)


class FiguresArePrivate(Refused):
    code = "figures_are_private"
    status = 403
    say = "These figures are not for everybody."


class Prometheus(Role):
    """This machine itself, or whoever has the token. What came through a proxy is not this machine, also when the proxy
    is on it.
    """

    def __init__(self) -> None:
        super().__init__("prometheus")

    def __call__(self, request: Request) -> None:
        token, sent = services(request).settings.metrics_token, request.headers.get("Authorization", "")
        if token and hmac.compare_digest(sent.encode(), f"Bearer {token.get_secret_value()}".encode()):
            return
        here = request.client is not None and request.client.host in LOOPBACK
        if not here or any(name in request.headers for name in FORWARDED):
            raise FiguresArePrivate


prometheus = Depends(Prometheus())


def count_portal_token(refused: str | None) -> None:
    """`refused` is the kind of refusal; None counts a token that was taken."""
    PORTAL_TOKENS.labels(refused or ACCEPTED).inc()


def of_records(db: Database) -> bytes:
    """While the records are away only that is told."""
    whole, state = CollectorRegistry(), CollectorRegistry()
    up = Gauge("assistant_records_up", "1 when the records can be read", registry=state)
    try:
        with db.read() as session:
            _read(session, whole, now=clock.now())
    except SQLAlchemyError:
        up.set(0)
        return generate_latest(state)
    up.set(1)
    return generate_latest(whole) + generate_latest(state)


def _read(session: Session, registry: CollectorRegistry, *, now: datetime) -> None:
    numbers = {
        ("handoffs_overdue", "Handoffs that nobody acknowledged in the hospital's time"): len(
            clock_steps.unacknowledged_with(session, OVERDUE)
        ),
        ("outbox_oldest_seconds", "How long the delivery waits that has waited longest"): _seconds(
            outbox.oldest_waiting(session), now
        ),
        ("families_waiting", "Families that asked for a person and have none"): conversations.count_waiting(session),
        ("families_longest_wait_seconds", "How long the family waits that has waited longest"): _seconds(
            conversations.waiting_since(session), now
        ),
        ("safety_alerts_open", "Safety alerts that nobody has said to have"): alerts.count_open(session),
    }
    for (name, about), number in numbers.items():
        Gauge(f"assistant_{name}", about, registry=registry).set(number)
    entries = outbox.counts(session)
    _set(
        Gauge("assistant_outbox_entries", "Deliveries of handoffs; dead ones need a person", ["channel", "state"], registry=registry),
        {(channel, state): entries.get((channel, state), 0) for channel in {"email", *(one for one, _ in entries)} for state in STATES}.items(),
    )  # fmt: skip
    shown = danger_cards.count_since(session, now - LATELY)
    _set(
        Gauge("assistant_cards_last_hour", "Cards shown in the last hour; fault is no danger", ["route"], registry=registry),
        (((route,), shown.get(route, 0)) for route in (*ROUTES, THREAT, FAULT)),
    )  # fmt: skip


def _set(gauge: Gauge, numbers: Iterable[tuple[tuple[str, ...], int]]) -> None:
    for labels, number in numbers:
        gauge.labels(*labels).set(number)


def _seconds(since: datetime | None, now: datetime) -> float:
    return max((now - since).total_seconds(), 0.0) if since else 0.0


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
