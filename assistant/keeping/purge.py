"""Purge: remove what has been kept long enough, by the hospital's own rules, and leave a certificate of what went.

Handed the database, not a session: it works in small batches, each with its count on the certificate in the same
transaction, so no
family waits for it and a crash in the middle leaves no row unaccounted for. What is open, or waits for a person's
decision, stays.
"""

from collections import Counter
from dataclasses import asdict, dataclass, fields
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.records import audit, retention
from assistant.records.database import Database
from assistant.records.models import PurgeCertificate
from assistant.records.removal import remove_conversations, remove_handoffs
from assistant.settings import Settings

BATCH = 50
SIGN_IN_FAILURES = timedelta(minutes=15)


@dataclass(frozen=True)
class Rules:
    """How long what is kept: `safeguarding_days` is for conversations with a safety alert that no person has
    cleared.
    """

    conversation_days: int
    safeguarding_days: int
    handoff_years: int
    learn_days: int
    staff_session_days: int


def rules_of(settings: Settings) -> Rules:
    return Rules(**{one.name: getattr(settings, one.name) for one in fields(Rules)})


def purge(db: Database, rules: Rules, *, by: str) -> PurgeCertificate:
    """`by` is who the audit chain names. A purge that was left half-way is finished on its own certificate."""
    with db.begin() as session:
        certificate_id = _begun(session, rules, by=by)
    _conversations(db, rules, certificate_id)
    _handoffs(db, rules, certificate_id)
    with db.begin() as session:
        now = clock.now()
        gone = Counter(retention.remove_expired(session, now=now, failures_before=now - SIGN_IN_FAILURES))
        gone["not_understood"] = retention.remove_learned(session, before=now - timedelta(days=rules.learn_days))
        gone["safety_alerts"] = retention.remove_alerts(session, before=now - timedelta(days=rules.safeguarding_days))
        gone["staff_sessions"] = retention.remove_staff_sessions(
            session, before=now - timedelta(days=rules.staff_session_days)
        )
        certificate = _count(session, certificate_id, gone)
        certificate.finished_at = now
        audit.add(
            session,
            actor=certificate.by,
            action="records.purged",
            subject=str(certificate.id),
            rules=certificate.rules,
            counts=certificate.counts,
        )
        return certificate


def is_due(db: Database, *, hours: int) -> bool:
    with db.read() as session:
        last = retention.last_purge(session)
        return (
            last is None
            or retention.unfinished(session) is not None
            or last.started_at <= clock.now() - timedelta(hours=hours)
        )


def as_text(certificate: PurgeCertificate) -> str:
    """To print, or to file. No words of anybody, no identity."""
    rules = [f"  {name.replace('_', ' ')}: {value}" for name, value in certificate.rules.items()]
    counts = [f"  {name.replace('_', ' ')}: {count}" for name, count in sorted(certificate.counts.items())]
    finished = certificate.finished_at.isoformat(timespec="seconds") if certificate.finished_at else "not finished"
    head = [
        f"Purge certificate {certificate.id}",
        f"By: {certificate.by}",
        f"From {certificate.started_at.isoformat(timespec='seconds')} to {finished}",
    ]
    return "\n".join([*head, "Rules:", *rules, "Rows removed:", *counts])


def years_before(moment: datetime, years: int) -> datetime:
    try:
        return moment.replace(year=moment.year - years)
    except ValueError:  # 29 February
        return moment.replace(year=moment.year - years, day=28)


def _begun(session: Session, rules: Rules, *, by: str) -> UUID:
    if left := retention.unfinished(session):
        left.rules = asdict(rules)
        return left.id
    certificate = PurgeCertificate(by=by, started_at=clock.now(), rules=asdict(rules), counts={})
    session.add(certificate)
    session.flush()
    return certificate.id


def _conversations(db: Database, rules: Rules, certificate_id: UUID) -> None:
    now = clock.now()
    long_stop, place = now - timedelta(days=rules.safeguarding_days), None
    while True:
        with db.begin() as session:
            idle = retention.idle_conversations(
                session, before=now - timedelta(days=rules.conversation_days), after=place, most=BATCH
            )
            if not idle:
                return
            waiting = retention.kept_longer(session, [one for _, one in idle])
            due = [one for at, one in idle if one not in waiting or at < long_stop]
            _count(session, certificate_id, remove_conversations(session, due) if due else Counter())
            place = idle[-1]


def _handoffs(db: Database, rules: Rules, certificate_id: UUID) -> None:
    before = years_before(clock.now(), rules.handoff_years)
    while True:
        with db.begin() as session:
            due = retention.ended_handoffs(session, before=before, most=BATCH)
            if not due:
                return
            _count(session, certificate_id, remove_handoffs(session, due))


def _count(session: Session, certificate_id: UUID, gone: Counter[str]) -> PurgeCertificate:
    certificate = session.get_one(PurgeCertificate, certificate_id)
    certificate.counts = dict(Counter(certificate.counts) + gone)
    return certificate
