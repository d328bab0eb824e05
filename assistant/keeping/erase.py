"""Erase a conversation on request: everywhere we keep it, and honest about what stays.

What files hold is forgotten by the housekeeping (assistant/keeping/forget.py), within a minute.

A chat that told the safeguarding contact of danger is not erased by whoever holds the phone: that need not be who wrote
it. It is shut
at once, so that nobody opens it there again, and a person at the hospital decides. Once a person has said of every
alert about it that
there was no danger, the family erases it as any other.
"""

import secrets
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.answers.wording import Wording
from assistant.conversations.mode import end
from assistant.conversations.start import token_hash
from assistant.records import alerts, audit, conversations, danger_cards, handoffs
from assistant.records.models import SafetyAlert
from assistant.records.removal import never_left, remove_conversations, remove_handoffs, remove_not_understood

CARDS, A_DAY = ("emergency", "deterioration", "self_harm", "safeguarding"), timedelta(days=1)


def erase_for_family(session: Session, conversation_id: UUID, wording: Wording) -> dict[str, Any]:
    """As `erase`; or shut, with `kept.conversation` true and nothing erased. Raises NoResultFound."""
    if not alerts.with_uncleared(session, [conversation_id]):
        cards = _keep_that_cards_were_shown(session, conversation_id)
        told = erase(session, conversation_id, by="family", why_kept=wording.phrase("erased_keeps", now=clock.now()))
        if cards:
            why = (wording.phrase("erased_card", now=clock.now()), told["kept"]["why"])
            told["kept"]["why"] = "\n\n".join(filter(None, why))
        return told
    conversation = end(session, conversation_id, by="family")
    conversation.erase_asked_at = clock.now()
    conversation.token_hash = token_hash(secrets.token_urlsafe(32))  # the family's own opens it no more
    conversations.end_return_codes(session, conversation_id)
    audit.add(session, actor="family", action="conversation.erase_asked", subject=str(conversation_id))
    passed_on = [one.reference for one in handoffs.of_conversation(session, conversation_id)]
    return {
        "erased": {},
        "kept": {"handoffs": passed_on, "conversation": True, "why": wording.phrase("erased_shut", now=clock.now())},
    }


def _keep_that_cards_were_shown(session: Session, conversation_id: UUID) -> int:
    """Of danger in the last day of which nobody has said what followed: its kind and its time, tied to no chat and to
    nobody. It stands on the safety page until somebody ends it; nobody is written to about it. How many.
    """
    now = clock.now()
    waiting = danger_cards.still_open(session, CARDS, of=[conversation_id])
    routes = dict.fromkeys(one.route for one in waiting if one.at >= now - A_DAY)
    for route in routes:
        at = max(one.at for one in waiting if one.route == route)
        kept = SafetyAlert(conversation_id=None, route=route, raised_at=at, due_at=now + A_DAY, reminded_at=now)
        session.add(kept)
        session.flush()
        alerts.add_step(session, kept.id, alerts.ERASED, by="the family", now=now)
        audit.add(session, actor="service", action="card.kept_without_chat", subject=str(kept.id), route=route)
    return len(routes)


def erase(
    session: Session, conversation_id: UUID, *, by: str, why_kept: str, why: str = "family_asked"
) -> dict[str, Any]:
    """What was erased, by count, and what is kept and why. `why` is one of reasons.REASONS. Raises NoResultFound."""
    conversations.locked(session, conversation_id)
    unsent = [one.id for one in never_left(session, conversation_id)]
    gone = remove_handoffs(session, unsent) if unsent else {}
    passed_on = [one.reference for one in handoffs.of_conversation(session, conversation_id)]
    learned = remove_not_understood(session, conversation_id)
    erased = {**gone, **remove_conversations(session, [conversation_id]), "not_understood": learned}
    audit.add(
        session,
        actor=by,
        action="conversation.erased",
        subject=str(conversation_id),
        why=why,
        messages=erased["messages"],
        handoffs=len(unsent),
    )
    return {
        "erased": erased,
        "kept": {"handoffs": passed_on, "conversation": False, "why": why_kept if passed_on else None},
    }
