"""The family wants to take back what was passed on: say what there is, and ask first."""

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.deps import Said
from actions.edge import HonestAction
from assistant.handoffs.move import OPEN
from assistant.records import drafts, handoffs


class OfferWithdrawal(HonestAction):
    failed = "utter_withdraw_failed"

    def name(self) -> str:
        return "action_offer_withdrawal"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, said: Said) -> list[dict[str, Any]]:
        with self.deps.db.read() as session:
            sent = [one for one in handoffs.of_conversation(session, said.conversation_id) if one.status in OPEN]
            unsent = drafts.of(session, said.conversation_id)
            reference = sent[0].reference if sent else None
        if reference:
            self.say(dispatcher, "utter_confirm_withdraw", reference=reference)
        else:
            self.say(dispatcher, "utter_withdraw_unsent" if unsent else "utter_withdraw_nothing")
        return []
