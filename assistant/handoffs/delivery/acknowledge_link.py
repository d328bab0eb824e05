"""A link in an e-mail that acknowledges a handoff without an account. Opening it changes nothing: mail scanners open
links.

Whoever has the mail has the link, so it works once, not for ever, and what it shows is the reference alone. The name is
the one
that was typed; the history says that it came by link.
"""

import hashlib
import secrets
from datetime import timedelta

from sqlalchemy.orm import Session

from assistant import clock
from assistant.handoffs.delivery.named import typed_name
from assistant.handoffs.errors import AlreadyAcknowledged, WrongState
from assistant.handoffs.move import acknowledge
from assistant.records import acknowledgement_links as links
from assistant.records import handoffs
from assistant.records.models import Handoff


class LinkGone(Exception):
    """`why` is unknown, expired, acknowledged or withdrawn; the rest is of the handoff, and None when the link is
    unknown.
    """

    def __init__(self, why: str, handoff: Handoff | None = None) -> None:
        super().__init__(why)
        self.why = why
        self.reference = handoff.reference if handoff else None
        self.acknowledged_at = handoff.acknowledged_at if handoff else None


def make(session: Session, handoff: Handoff, *, days: int) -> str:
    """A new token, told once: only its hash is kept. Every attempt to deliver makes one, and using one ends them
    all.
    """
    token, now = secrets.token_urlsafe(32), clock.now()
    links.add(session, token_hash=_hashed(token), handoff_id=handoff.id, now=now, expires_at=now + timedelta(days=days))
    return token


def address_of(token: str, *, base_url: str) -> str:
    return f"{base_url}/acknowledge/{token}"


def opened(session: Session, token: str) -> Handoff:
    """The handoff that the link could acknowledge now. Raises LinkGone."""
    link = links.by_hash(session, _hashed(token))
    if link is None:
        raise LinkGone("unknown")
    handoff = session.get_one(Handoff, link.handoff_id)
    if handoff.status == "withdrawn":
        raise LinkGone("withdrawn", handoff)
    if handoff.acknowledged_at or link.used_at:
        raise LinkGone("acknowledged", handoff)
    if link.expires_at <= clock.now():
        raise LinkGone("expired", handoff)
    return handoff


def acknowledge_by_link(session: Session, token: str, *, name: str) -> Handoff:
    """Raises NoName, or LinkGone. Pressed twice by one person, it is acknowledged once and both times said so."""
    by = f"{typed_name(name)} (by e-mail link)"
    try:
        handoff = opened(session, token)
        if not links.use(session, _hashed(token), now=clock.now()):
            raise LinkGone("acknowledged", handoff)
        return acknowledge(session, handoff.reference, by=by, actor=f"link:{_hashed(token)[:12]}")
    except LinkGone as gone:
        if gone.why == "acknowledged" and (pressed := _pressed_before(session, token, by)):
            return pressed
        raise
    except (AlreadyAcknowledged, WrongState):  # by somebody else, between our look and our move
        raise LinkGone("acknowledged") from None


def _pressed_before(session: Session, token: str, by: str) -> Handoff | None:
    link = links.by_hash(session, _hashed(token))
    if link is None or link.used_at is None:
        return None
    handoff = session.get_one(Handoff, link.handoff_id)
    return (
        handoff
        if any(event.status == "acknowledged" and event.by == by for event in handoffs.history(session, handoff))
        else None
    )


def _hashed(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
