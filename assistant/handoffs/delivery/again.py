"""A person has a dead delivery tried again: at once, and then for as long as a new one."""

from sqlalchemy.orm import Session

from assistant import clock
from assistant.handoffs.errors import UnknownHandoff, WrongState
from assistant.records import audit, handoffs, outbox


def try_again(session: Session, reference: str, *, actor: str) -> int:
    """How many of the handoff's deliveries wait again. Raises UnknownHandoff, or WrongState when none was dead."""
    handoff = handoffs.locked(session, reference)
    if handoff is None:
        raise UnknownHandoff
    dead = [entry for entry in outbox.of_handoff(session, handoff.id) if entry.state == "dead"]
    if not dead:
        raise WrongState
    for entry in dead:
        entry.state, entry.attempts, entry.next_attempt_at = "waiting", 0, clock.now()
        audit.add(
            session,
            actor=actor,
            action="outbox.tried_again",
            subject=handoff.reference,
            event=entry.event,
            channel=entry.channel,
        )
    return len(dead)
