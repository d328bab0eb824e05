"""Make the index of the console's search anew from the words it stands for: after a new key, and when it is in doubt.

In small batches, each in one transaction, so it can run beside the service and be run again.
"""

from collections.abc import Callable, Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from assistant.handoffs import findable
from assistant.records import find_index, find_queries
from assistant.records.database import Database

BATCH = 100
Take = Callable[[Session, UUID | None, bool], Sequence[UUID]]


def reindex(db: Database, *, missing_only: bool = False) -> tuple[int, int]:
    """How many conversations and how many handoffs."""
    return _all(db, _conversations, missing_only), _all(db, _handoffs, missing_only)


def index_what_is_older(db: Database) -> None:
    """The service's own round: what was kept before there was an index."""
    with db.read() as session:
        if not find_queries.older_than_the_index(session):
            return
    reindex(db, missing_only=True)


def _all(db: Database, take: Take, missing_only: bool) -> int:
    place: UUID | None = None
    done = 0
    while True:
        with db.begin() as session:
            taken = take(session, place, missing_only)
        if not taken:
            return done
        place, done = taken[-1], done + len(taken)


def _conversations(session: Session, after: UUID | None, missing_only: bool) -> Sequence[UUID]:
    """Held while they are read, so that what is written meanwhile is not lost."""
    held = find_queries.conversations_held(session, after=after, most=BATCH, without_stems=missing_only)
    texts = find_queries.own_words(session, held)
    for one in held:
        find_index.replace_words(session, one, texts.get(one, []))
    return held


def _handoffs(session: Session, after: UUID | None, missing_only: bool) -> Sequence[UUID]:
    held = find_queries.handoffs_held(session, after=after, most=BATCH, without_stems=missing_only)
    for handoff in held:
        findable.index_anew(session, handoff)
    return [handoff.id for handoff in held]
