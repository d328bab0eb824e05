"""What is not as it should be, in sentences an operator can act on."""

from datetime import timedelta

from assistant import clock
from assistant.answers.approval import states
from assistant.answers.load import load_answers
from assistant.conversations.engine import Engine
from assistant.records import audit, handoffs, outbox, retention
from assistant.records.database import Database
from assistant.safety.screen import load_trained_screen
from assistant.settings import Settings

TRIES = 5
FORGET_SECONDS = 60
UNACKNOWLEDGED_DAYS = 2


def findings(settings: Settings, db: Database) -> list[str]:
    """Empty when all is well."""
    found = []
    with db.read() as session:
        if fault := audit.first_fault(audit.oldest_first(session)):
            found.append(f"The audit chain is broken: {fault}.")
        if dead := outbox.dead(session):
            references = sorted(
                {handoffs.by_id(session, entry.handoff_id).reference for entry in dead if entry.handoff_id}
            )
            found.append(
                f"{len(dead)} deliveries were given up: {', '.join(references) or 'safety alerts, see /staff/alerts'}. Tell the team, mend the cause, and press Try again in the console."
            )
        if stuck := outbox.stuck(session, after_attempts=TRIES):
            found.append(
                f"{len(stuck)} deliveries failed {TRIES} times or more. Look at the mail server and the other channels; they are still being tried."
            )
        if late := retention.waiting_to_be_forgotten(session, seconds=FORGET_SECONDS):
            found.append(
                f"{late} erased conversations are still in the engine's own store, because it does not answer. They go as soon as it does."
            )
        waiting = handoffs.waiting_longest_first(session, before=clock.now() - timedelta(days=UNACKNOWLEDGED_DAYS))
        if waiting:
            found.append(
                f"{len(waiting)} handoffs were sent over {UNACKNOWLEDGED_DAYS} days ago and nobody has acknowledged them. The oldest is {waiting[0].reference}."
            )
        for answer_id, state in states(session, load_answers()).items():
            if state.overdue:
                found.append(f"The approval of {answer_id} was to be looked at again by {state.review_by}.")
            if state.withdrawn:
                found.append(f"{answer_id} is withdrawn: families read the always-true sentence instead.")
    if settings.smtp_url is None:
        found.append("No mail server is set: handoffs are written to files under var/outbox.")
    if reason := load_trained_screen().reason:
        found.append(f"The danger screen works with its rules alone and misses more: {reason}.")
    engine = Engine(settings.engine_url, settings.engine_secret.get_secret_value(), seconds=2)
    if engine.answer_ids() is None:
        found.append("The engine does not answer: families get the fault card. See var/log/engine.log.")
    return found
