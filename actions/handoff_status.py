"""What has happened to what the family sent: the newest handoff of this conversation, as the records have it."""

from collections.abc import Sequence
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.deps import Said
from actions.edge import HonestAction
from assistant.conversations.person_name import as_families_read
from assistant.handoffs.reference import named
from assistant.records import conversations, drafts, handoffs
from assistant.records.models import HandoffEvent


class HandoffStatus(HonestAction):
    failed = "utter_status_failed"

    def name(self) -> str:
        return "action_handoff_status"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, said: Said) -> list[dict[str, Any]]:
        with self.deps.db.read() as session:
            known = [one.reference for one in handoffs.of_conversation(session, said.conversation_id)]
            asked = named(conversations.family_message(session, said.turn_id).text)
            newest = next(iter(handoffs.of_conversation(session, said.conversation_id)), None)
            by = _who_has_it(handoffs.history(session, newest)) if newest else ""
            by = as_families_read(session, by, self.deps.profile)
            unsent = drafts.of(session, said.conversation_id)
        if asked and asked not in known:
            self.say(dispatcher, "utter_status_unknown", reference=asked)
        elif newest:
            self.say(dispatcher, f"utter_status_{newest.status}", reference=newest.reference, by=by)
        else:
            self.say(dispatcher, "utter_status_draft" if unsent else "utter_status_nothing")
        return []


def _who_has_it(history: Sequence[HandoffEvent]) -> str:
    """Whoever moved it last, other than the family: what it adds opens a closed one again."""
    return next((event.by for event in reversed(history) if event.by != "family"), "")
