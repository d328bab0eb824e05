"""Each action is run as the engine's door runs it: with a tracker from a real dictionary, against a real database."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.deps import Deps
from actions.every import every_action
from assistant.records import conversations
from tests.support.factories import example_profile, make_conversation, make_turn
from tests.support.form_engine import make_tracker


@dataclass
class Done:
    """What an action did: the slots it set, and what it said by the domain's responses."""

    slots: dict[str, Any]
    said: list[str]
    facts: list[dict[str, Any]] = field(default_factory=list)


class Stage:
    """A conversation with a turn in it, in which actions are run."""

    def __init__(self, db) -> None:
        self.db = db
        self.actions = {action.name(): action for action in every_action(Deps(db, example_profile()))}
        with db.begin() as session:
            self.conversation_id: UUID = make_conversation(session).id

    def run(self, action: str, *, text: str = "hello", turn_id: UUID | None = None, **tracker: Any) -> Done:
        if turn_id is None:
            turn_id = self.turn(text)
        dispatcher = CollectingDispatcher()
        events = self.actions[action].run(dispatcher, make_tracker(self.conversation_id, turn_id, **tracker), {})
        assert {event["event"] for event in events} <= {"slot", "followup"}
        return Done(
            {event["name"]: event.get("value") for event in events},
            [message["response"] for message in dispatcher.messages],
            dispatcher.messages,
        )

    def turn(self, text: str = "hello", *, state: str = "sent") -> UUID:
        with self.db.begin() as session:
            return make_turn(session, conversations.by_id(session, self.conversation_id), text, state=state).id


@pytest.fixture
def stage(db):
    return Stage(db)
