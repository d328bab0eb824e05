"""How often an address may do something: counted in the records, so that it holds for every service together."""

import hashlib
import hmac
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from assistant.records.models import Attempt

WITHIN = timedelta(hours=1)


def allowed(session: Session, kind: str, who: str, *, most: int, now: datetime) -> bool:
    """Counts this one, unless it is one too many. Older ones are removed on the way."""
    session.execute(delete(Attempt).where(Attempt.at <= now - WITHIN))
    counted = select(func.count()).select_from(Attempt).where(Attempt.kind == kind, Attempt.who == who)
    if (session.scalar(counted) or 0) >= most:
        return False
    session.add(Attempt(kind=kind, who=who, at=now))
    return True


def named(key: str, address: str) -> str:
    """An address as it is kept: whoever has the records alone cannot find out which."""
    return hmac.new(key.encode(), address.encode(), hashlib.sha256).hexdigest()
