"""The family wants what they wrote for the team deleted: say what there is, and ask first."""

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.deps import Said
from actions.edge import HonestAction
from assistant.records import drafts


class OfferDiscard(HonestAction):
    failed = "utter_draft_discard_failed"

    def name(self) -> str:
        return "action_offer_discard"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, said: Said) -> list[dict[str, Any]]:
        with self.deps.db.read() as session:
            there = drafts.of(session, said.conversation_id) is not None
        self.say(dispatcher, "utter_confirm_discard" if there else "utter_answer_delete_my_data")
        return []
