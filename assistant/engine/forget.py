"""Forget conversations: remove their events from Rasa's tracker store, which has no way of its own to do it."""

from collections.abc import Iterator
from typing import Any

from rasa.core.tracker_store import InMemoryTrackerStore, SQLTrackerStore, TrackerStore


class CannotForget(Exception):
    """A kind of store this does not know: better an error than a deletion that was only said."""


def forget(store: TrackerStore, conversations: list[str]) -> None:
    """Raises CannotForget, with nothing removed."""
    stores = list(holding(store))
    if unknown := [one for one in stores if not isinstance(one, SQLTrackerStore | InMemoryTrackerStore)]:
        raise CannotForget(type(unknown[0]).__name__)
    for one in stores:
        if isinstance(one, SQLTrackerStore):
            _forget_rows(one, conversations)
        else:
            for conversation in conversations:
                one.store.pop(conversation, None)


def holding(store: TrackerStore) -> Iterator[TrackerStore]:
    """Below Rasa's wrappers; and the memory that it falls back to when the database fails."""
    inner = getattr(store, "_tracker_store", None)
    if inner is None:
        yield store
        return
    yield from holding(inner)
    if fallback := getattr(store, "_fallback_tracker_store", None):
        yield from holding(fallback)


def _forget_rows(store: SQLTrackerStore, conversations: list[str]) -> None:
    with store.session_scope() as session:
        overwrite(store, session)
        session.query(store.SQLEvent).filter(store.SQLEvent.sender_id.in_(conversations)).delete(
            synchronize_session=False
        )
        session.commit()


def overwrite(store: SQLTrackerStore, session: Any) -> None:
    """What is deleted in this session is written over on the disk too."""
    if store.engine.dialect.name == "sqlite":
        session.execute("PRAGMA secure_delete = ON")
