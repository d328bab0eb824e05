"""The family said yes to taking it back: withdraw the newest handoff that is still open, then say so."""

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.deps import PLAIN, Said
from actions.edge import HonestAction
from assistant.handoffs.errors import TurnIsOver
from assistant.handoffs.move import OPEN, withdraw
from assistant.records import conversations, handoffs


class WithdrawHandoff(HonestAction):
    writes = True
    failed = "utter_withdraw_failed"

    def name(self) -> str:
        return "action_withdraw_handoff"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, said: Said) -> list[dict[str, Any]]:
        if said.sure < PLAIN:  # "hmm", "sure?": asked once more
            return [FollowupAction("action_offer_withdrawal")]
        with self.deps.db.begin() as session:
            turn = conversations.turn_locked(session, said.turn_id)
            if turn is None or turn.state == "answered":
                raise TurnIsOver  # the family was already told that nothing happened
            newest = next((one for one in handoffs.of_conversation(session, said.conversation_id)), None)
            reference = newest.reference if newest else ""
            if newest and newest.status in OPEN:
                withdraw(session, reference)
                response = "utter_withdrawn"
            elif newest:
                response = "utter_withdrawn" if newest.status == "withdrawn" else "utter_withdraw_closed"
            else:
                response = "utter_what_next"
        self.say(dispatcher, response, reference=reference)
        return []
