"""A family adds to a handoff, or corrects it, from elsewhere: kept first and shown, sent once they said yes to it.

What they write there comes past the chat, so what its words report is reported here.
"""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from assistant.alerts.alert import raise_alert
from assistant.handoffs import additions, outcome
from assistant.handoffs.errors import HandoffError, LineVerified, NoWords, TooLong, WrongState
from assistant.hospital.profile import Profile
from assistant.records import additions as addition_rows
from assistant.records import handoffs

REFUSED: dict[type[HandoffError], str] = {
    NoWords: "addition_no_words",
    TooLong: "addition_too_long",
    LineVerified: "addition_verified",
    WrongState: "addition_gone",
}


def propose(
    session: Session, handoff_id: UUID, words: str, *, field: str | None, alerts: Sequence[str], profile: Profile
) -> str | None:
    """Keep it for their yes. `alerts` are the routes that its words report. Returns the name of the phrase that says
    why it cannot be, or None; the alerts are raised all the same.
    """
    handoff = handoffs.by_id(session, handoff_id)
    for route in alerts:
        raise_alert(session, handoff.conversation_id, route, profile)
    try:
        additions.propose(session, handoff, words, field=field)
    except (NoWords, TooLong, LineVerified, WrongState) as error:
        return REFUSED[type(error)]
    return None


def send(session: Session, handoff_id: UUID, addition_id: UUID | None) -> None:
    """They said yes to what they saw: twice, it is sent once. Raises WrongState where it is not of this handoff, or
    what `additions.send` raises.
    """
    proposed = addition_rows.by_id(session, addition_id) if addition_id else None
    if proposed is None or proposed.handoff_id != handoff_id:
        raise WrongState
    additions.send(session, proposed.id)


def rate(
    session: Session, handoff_id: UUID, helpful: str, words: str, *, alerts: Sequence[str], profile: Profile
) -> str | None:
    """What they say of the outcome. `helpful` is yes or no. Returns and raises as `propose`."""
    handoff = handoffs.by_id(session, handoff_id)
    for route in alerts:
        raise_alert(session, handoff.conversation_id, route, profile)
    if helpful not in ("yes", "no"):
        return "handoff_rate_choose"
    try:
        outcome.rate(session, handoff_id, helpful=helpful == "yes", words=words)
    except TooLong:
        return "handoff_rate_too_long"
    except WrongState:
        return "handoff_rate_gone"
    return None
