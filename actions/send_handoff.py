"""The family approved the check page (or said no to passing anything on): write the handoff, then say so, here and
nowhere else.
"""

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.deps import Said
from actions.edge import HonestAction
from actions.slots import cleared
from assistant.handoffs import secret
from assistant.handoffs.send import send
from assistant.records import drafts


class SendHandoff(HonestAction):
    writes = True

    def name(self) -> str:
        return "action_send_handoff"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, said: Said) -> list[dict[str, Any]]:
        prepared = secret.prepared(self.deps.secret_key) if self.deps.secret_key else None
        with self.deps.db.begin() as session:
            draft = drafts.of(session, said.conversation_id)
            refused = draft is not None and draft.refused
            if draft is not None and draft.refused:
                drafts.remove(session, draft)
            else:
                handoff = send(
                    session,
                    conversation_id=said.conversation_id,
                    turn_id=said.turn_id,
                    channels=self.deps.channels,
                    prepared=prepared,
                )
                reference = handoff.reference
        if refused:
            self.say(dispatcher, "utter_handoff_refused")
        else:
            self.say(dispatcher, "utter_handoff_sent", reference=reference)
        return cleared()

    def after_failure(self) -> list[dict[str, Any]]:
        """The draft stays, so nothing the family typed is lost; the check page is shown again before anything is
        sent.
        """
        return [SlotSet("handoff_check", None)]
