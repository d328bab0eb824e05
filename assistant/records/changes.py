"""Changes that only one of many can make: the database says who it was."""

from typing import cast

from sqlalchemy import CursorResult, Delete, Update
from sqlalchemy.orm import Session


def changed_one(session: Session, change: Update | Delete) -> bool:
    """True for exactly one of those who try the same change at the same moment."""
    return cast(CursorResult, session.execute(change)).rowcount == 1
