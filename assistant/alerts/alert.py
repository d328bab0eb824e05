"""Tells the hospital's safeguarding contact that a family was shown a safeguarding or self-harm card: by its own way,
with its own clock.

Raised in the transaction that stores the card, so that there is no card without its alert. It says that something was
written and
where to read it; the words stay in the records, where reading them is on the audit chain.
"""

from datetime import timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.hospital.profile import Profile
from assistant.records import alerts, audit, outbox
from assistant.records.models import SafetyAlert
from assistant.safety.verdict import Verdict

ALERTED = ("safeguarding", "self_harm")
OUTCOMES = (alerts.NO_DANGER, alerts.FOLLOWED_UP)
CHANNEL = "alert"
RAISED, REMINDER = "alert.raised", "alert.reminder"


class AlreadySeen(Exception):
    """A colleague was quicker, or there is no such alert."""


class UnknownAlert(Exception):
    """There is no such alert; it may have been purged."""


class UnknownOutcome(Exception):
    """Not one of OUTCOMES."""


class NothingToUndo(Exception):
    """It stands as it was before already, or there is no such alert."""


def alerted_routes(verdict: Verdict) -> tuple[str, ...]:
    """The routes of this verdict that are reported: more is needed for that than for a card."""
    return tuple(
        dict.fromkeys(
            one.route for one in verdict.findings if one.report and one.level == "card" and one.route in ALERTED
        )
    )


def raise_alert(session: Session, conversation_id: UUID | None, route: str, profile: Profile) -> SafetyAlert | None:
    """None while one is open for this conversation and route: what else is said there will be read with it.

    `conversation_id` is None where the conversation is erased and the family wrote from elsewhere.
    """
    if conversation_id and alerts.open_of(session, conversation_id, route):
        return None
    now = clock.now()
    alert = SafetyAlert(
        conversation_id=conversation_id,
        route=route,
        raised_at=now,
        due_at=now + timedelta(minutes=profile.alerts.seen_within_minutes),
    )
    session.add(alert)
    session.flush()
    audit.add(session, actor="service", action=RAISED, subject=str(alert.id), route=route)
    _tell(session, alert, RAISED, contacts(profile)[:1])
    return alert


def remind(session: Session, profile: Profile) -> int:
    """Overdue ones go once more, to the safeguarding contact and to the next one. Returns how many."""
    now, reminded = clock.now(), 0
    for alert in alerts.overdue(session, now=now):
        if alerts.mark_reminded(session, alert.id, now=now):
            audit.add(session, actor="service", action=REMINDER, subject=str(alert.id), route=alert.route)
            _tell(session, alert, REMINDER, contacts(profile))
            reminded += 1
    return reminded


def mark_seen(session: Session, alert_id: UUID, *, by: str, actor: str) -> None:
    """Somebody named has it. Raises AlreadySeen."""
    if not _take(session, alert_id, by=by, actor=actor):
        raise AlreadySeen


def release(session: Session, alert_id: UUID, *, by: str, actor: str) -> None:
    """Nobody has it: whoever took it did so by mistake, or is gone. Its clock runs on. Raises NothingToUndo."""
    if not alerts.release(session, alert_id):
        raise NothingToUndo
    alerts.add_step(session, alert_id, "released", by=by, now=clock.now())
    audit.add(session, actor=actor, action="alert.released", subject=str(alert_id))


def decide(
    session: Session, alert_id: UUID, outcome: str, *, by: str, actor: str, note: str | None = None
) -> SafetyAlert:
    """What a person found. `no_danger` clears the alert: it no longer keeps its conversation from being erased.

    Whoever decides on an alert that nobody has takes it with that. It can be decided otherwise later, so that a mistake
    can be mended; deciding the same again changes nothing. Raises UnknownOutcome or UnknownAlert.
    """
    if outcome not in OUTCOMES:
        raise UnknownOutcome
    alert = alerts.by_id(session, alert_id)
    if alert is None:
        raise UnknownAlert
    _take(session, alert_id, by=by, actor=actor)
    if alerts.set_outcome(session, alert_id, outcome=outcome, by=by, now=clock.now()):
        alerts.add_step(session, alert_id, outcome, by=by, now=clock.now(), note=note)
        audit.add(
            session, actor=actor, action="alert.decided", subject=str(alert_id), route=alert.route, outcome=outcome
        )
    return alert


def undo(session: Session, alert_id: UUID, *, by: str, actor: str) -> None:
    """As if nobody had decided: it counts as open again, and keeps its conversation. Raises NothingToUndo."""
    if not alerts.undo_outcome(session, alert_id):
        raise NothingToUndo
    alerts.add_step(session, alert_id, "undone", by=by, now=clock.now())
    audit.add(session, actor=actor, action="alert.undone", subject=str(alert_id))


def contacts(profile: Profile) -> list[str]:
    """E-mail addresses in order: the safeguarding contact, then who stands in. Empty: the console alone shows
    alerts.
    """
    safeguarding = profile.safeguarding.email if profile.safeguarding else None
    return [address for address in dict.fromkeys((safeguarding, *profile.alerts.next_emails)) if address]


def _take(session: Session, alert_id: UUID, *, by: str, actor: str) -> bool:
    """False when somebody has it already, or there is none."""
    taken = alerts.mark_seen(session, alert_id, by=by, now=clock.now())
    if taken:
        alerts.add_step(session, alert_id, "seen", by=by, now=clock.now())
        audit.add(session, actor=actor, action="alert.seen", subject=str(alert_id))
    return taken


def _tell(session: Session, alert: SafetyAlert, event: str, recipients: list[str]) -> None:
    for recipient in recipients:
        outbox.add(session, event=event, alert_id=alert.id, channel=CHANNEL, recipient=recipient)
