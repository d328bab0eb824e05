"""The family corrects an earlier line: "actually it's ward 7", "the number is wrong", or a line chosen on the check
page.
"""

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from sqlalchemy.orm import Session

from actions.deps import Said
from actions.edge import HonestAction
from actions.slots import following
from assistant.handoffs import draft as drafting
from assistant.handoffs.correction import Correction, read_correction
from assistant.handoffs.errors import LineVerified
from assistant.handoffs.fields import NotUnderstood
from assistant.handoffs.move import CAN_BE_ADDED_TO
from assistant.records import conversations, drafts, handoffs
from assistant.records.models import Draft

CHANGED = "utter_handoff_changed"  # with the line as it now stands, which the service words


class CorrectHandoff(HonestAction):
    writes = False  # the form speaks after it, and shows the line as it now stands

    def name(self) -> str:
        return "action_correct_handoff"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, said: Said) -> list[dict[str, Any]]:
        with self.deps.db.begin() as session:
            draft = drafts.of(session, said.conversation_id)
            if draft is None:
                sent = handoffs.of_conversation(session, said.conversation_id)
                gone = any(one.status in CAN_BE_ADDED_TO for one in sent)
                response, field, events = "utter_correct_sent" if gone else "utter_handoff_nothing_open", "", []
            else:
                response, field = self._answered(session, draft, said)
                events = following(drafting.given(session, draft), tracker.slots, approved=draft.approved)
        self.say(dispatcher, response, field=field)
        return events

    def _answered(self, session: Session, draft: Draft, said: Said) -> tuple[str, str]:
        """What to say, and of which line."""
        words = conversations.family_message(session, said.turn_id).text
        chosen = said.details.get("field")
        correction = (
            Correction(chosen, None)
            if chosen
            else read_correction(words, self.deps.profile, looking=said.field == "check", step=said.field)
        )
        if correction is None or not (correction.value or correction.field in drafting.given(session, draft)):
            return "utter_handoff_change_unclear", ""  # a line that is told early is given
        try:
            return self._correct(session, draft, said, correction), correction.field
        except LineVerified as refusal:
            return refusal.response, correction.field

    def _correct(self, session: Session, draft: Draft, said: Said, correction: Correction) -> str:
        if correction.value:
            try:
                drafting.give(
                    session, draft, correction.field, correction.value, turn_id=said.turn_id, profile=self.deps.profile
                )
                return CHANGED
            except NotUnderstood as refusal:
                if correction.field not in drafting.given(session, draft):
                    return "utter_handoff_change_unclear"  # its own step asks
                drafting.reopen(session, draft, correction.field)
                return refusal.response
        drafting.reopen(session, draft, correction.field)
        return "utter_handoff_ask_again"
