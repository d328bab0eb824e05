"""The family wants what they wrote for the team deleted. The rest of the chat is erased by its own button."""

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.deps import PLAIN, Said
from actions.edge import HonestAction
from actions.slots import cleared
from assistant.handoffs.draft import discard


class DiscardDraft(HonestAction):
    writes = True
    failed = "utter_draft_discard_failed"

    def name(self) -> str:
        return "action_discard_draft"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, said: Said) -> list[dict[str, Any]]:
        if said.sure < PLAIN:  # "hmm", "sure?": asked once more
            return [FollowupAction("action_offer_discard")]
        with self.deps.db.begin() as session:
            discarded = discard(session, said.conversation_id)
        self.say(dispatcher, "utter_draft_discarded" if discarded else "utter_handoff_nothing_open")
        return cleared()
