"""A turn that is asked for again, because the service died before it kept the answer: what was said, or the turn taken
back.

A custom action that has written its row and then lost its service leaves a turn behind in which the engine said
nothing. It is
taken back, so that the turn can be told once more; each action that writes knows its own turn and says what it did.
Rasa's own
`UserUtteranceReverted` cannot be used: inside a form it goes back to the message that opened the form.
"""

import json

from rasa.core.tracker_store import InMemoryTrackerStore, SQLTrackerStore, TrackerStore
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.engine.forget import holding, overwrite


def said_to(tracker: DialogueStateTracker, message_id: str) -> list[BotUttered]:
    """What this message was answered with; nothing when it never got here, or was left without an answer."""
    said: list[BotUttered] = []
    ours = False
    for event in tracker.events:
        if isinstance(event, UserUttered):
            ours = event.message_id == message_id
        elif ours and isinstance(event, BotUttered):
            said.append(event)
    return said


def take_back(store: TrackerStore, tracker: DialogueStateTracker, message_id: str) -> None:
    """The dialogue as it was before this message, if this message is the last one."""
    last = tracker.latest_message
    if last is None or last.message_id != message_id:
        return
    for one in holding(store):
        if isinstance(one, SQLTrackerStore):
            _drop_rows(one, tracker.sender_id, message_id)
        elif isinstance(one, InMemoryTrackerStore):
            one.store.pop(
                tracker.sender_id, None
            )  # the memory for when the database is away: the draft heals what it held


def _drop_rows(store: SQLTrackerStore, conversation: str, message_id: str) -> None:
    with store.session_scope() as session:
        overwrite(store, session)
        rows = session.query(store.SQLEvent).filter(store.SQLEvent.sender_id == conversation)
        told = rows.filter(store.SQLEvent.type_name == UserUttered.type_name).order_by(store.SQLEvent.id.desc()).first()
        if told and json.loads(told.data).get("message_id") == message_id:
            rows.filter(store.SQLEvent.id >= told.id).delete(synchronize_session=False)
            session.commit()
