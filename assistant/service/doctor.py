"""What is not as it should be, in sentences an operator can act on."""

from collections.abc import Iterator
from datetime import timedelta

from sqlalchemy.orm import Session

from assistant import clock
from assistant.answers.approval import states
from assistant.answers.load import load_answers
from assistant.conversations.engine import Engines
from assistant.records import audit, handoffs, outbox
from assistant.records.database import Database
from assistant.safety.screen import load_trained_screen
from assistant.settings import Settings

TRIES = 5
UNACKNOWLEDGED_DAYS = 2


def findings(settings: Settings, db: Database) -> list[str]:
    """Empty when all is well."""
    with db.read() as session:
        found = [sentence for looked_at in IN_THE_RECORDS for sentence in looked_at(session)]
    return found + [sentence for looked_at in IN_THE_SERVICE for sentence in looked_at(settings)]


def _audit_chain(session: Session) -> Iterator[str]:
    if fault := audit.first_fault(audit.oldest_first(session)):
        yield f"The audit chain is broken: {fault}."


def _given_up(session: Session) -> Iterator[str]:
    if dead := outbox.dead(session):
        references = sorted({handoffs.by_id(session, entry.handoff_id).reference for entry in dead if entry.handoff_id})
        yield (
            f"{len(dead)} deliveries were given up: {', '.join(references) or 'safety alerts, see /staff/alerts'}. "
            "Tell the team, mend the cause, and press Try again in the console."
        )


def _failing(session: Session) -> Iterator[str]:
    if stuck := outbox.stuck(session, after_attempts=TRIES):
        yield (
            f"{len(stuck)} deliveries failed {TRIES} times or more. "
            "Look at the mail server and the other channels; they are still being tried."
        )


def _unacknowledged(session: Session) -> Iterator[str]:
    before = clock.now() - timedelta(days=UNACKNOWLEDGED_DAYS)
    if waiting := handoffs.waiting_longest_first(session, before=before):
        yield (
            f"{len(waiting)} handoffs were sent over {UNACKNOWLEDGED_DAYS} days ago and nobody has acknowledged them. "
            f"The oldest is {waiting[0].reference}."
        )


def _approvals(session: Session) -> Iterator[str]:
    for answer_id, state in states(session, load_answers()).items():
        if state.overdue:
            yield f"The approval of {answer_id} was to be looked at again by {state.review_by}."
        if state.withdrawn:
            yield f"{answer_id} is withdrawn: families read the always-true sentence instead."


def _mail(settings: Settings) -> Iterator[str]:
    if settings.smtp_url is None:
        yield "No mail server is set: handoffs are written to files under var/outbox."


def _danger_screen(_: Settings) -> Iterator[str]:
    if reason := load_trained_screen().reason:
        yield f"The danger screen works with its rules alone and misses more: {reason}."


def _engine(settings: Settings) -> Iterator[str]:
    engines = Engines(settings.engine_urls, settings.engine_secret.get_secret_value(), seconds=2)
    if engines.answer_ids() is None:
        yield "The engine does not answer: families get the fault card. See var/log/engine.log."


IN_THE_RECORDS = (_audit_chain, _given_up, _failing, _unacknowledged, _approvals)
IN_THE_SERVICE = (_mail, _danger_screen, _engine)
