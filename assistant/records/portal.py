"""Queries on what a portal verified, and on the tokens that were used."""

import hashlib
import hmac
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from assistant import clock
from assistant.records import find_index
from assistant.records.models import Handoff, UsedPortalToken, VerifiedFact
from assistant.records.sealing import index_keys

FACTS = select(VerifiedFact).where(VerifiedFact.conversation_id == bindparam("chat"))  # every turn asks this


def use(session: Session, *, issuer: str, token_id: str, until: datetime) -> bool:
    """False when this token was used before. Another transaction with the same one is waited for."""
    name = hashlib.sha256(f"{len(issuer)} {issuer} {token_id}".encode()).hexdigest()
    try:
        with session.begin_nested():
            session.add(UsedPortalToken(token_hash=name, expires_at=until))
    except IntegrityError:
        return False
    return True


def person(session: Session, account: tuple[str, str] | None) -> str | None:
    """Who this is, by the portal and its name for them, as a keyed hash; None for nobody. What was passed on under an
    older key is found under the newest from now on.
    """
    if account is None:
        return None
    issuer, subject = account
    named = f"{len(issuer)} {issuer} {subject}".encode()
    keys = index_keys(session.get_bind().dialect)
    newest, *older = (hmac.new(key, b"portal person\0" + named, hashlib.sha256).hexdigest() for key in keys)
    session.execute(update(Handoff).where(Handoff.portal_person.in_(older)).values(portal_person=newest))
    return newest


def keep_facts(session: Session, conversation_id: UUID, facts: Mapping[str, str]) -> None:
    now = clock.now()
    session.add_all(
        VerifiedFact(conversation_id=conversation_id, field=field, value=value, verified_at=now)
        for field, value in facts.items()
    )
    session.flush()
    find_index.add_words(session, conversation_id, " ".join(facts.values()))


def facts(session: Session, conversation_id: UUID) -> dict[str, str]:
    """By field; empty for a conversation that no portal vouched for."""
    return {one.field: one.value for one in session.scalars(FACTS, {"chat": conversation_id})}
