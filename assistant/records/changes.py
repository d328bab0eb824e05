"""Changes that only one of many can make: the database says who it was."""

from collections.abc import Mapping
from typing import Any, cast

from sqlalchemy import CursorResult, Delete, Update
from sqlalchemy.orm import Session


def changed_one(session: Session, change: Update | Delete, known: Mapping[str, Any] | None = None) -> bool:
    """True for exactly one of those who try the same change at the same moment. `known` fills a statement that was made
    once.
    """
    return cast(CursorResult, session.execute(change, known)).rowcount == 1
