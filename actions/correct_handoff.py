"""The family corrects an earlier line: "actually it's ward 7", "the number is wrong", or a line chosen on the check
page.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from sqlalchemy.orm import Session

from actions.deps import Said
from actions.edge import HonestAction
from actions.put_right import CHANGED, besides, list_meant, put_right, together
from actions.slots import following
from actions.wishes import noted, wishes_said
from assistant.handoffs import draft as drafting
from assistant.handoffs.corrections.correction import LEFT_OUT, NOT_FOUND, Correction, StoodBefore
from assistant.handoffs.corrections.every_correction import in_sentences, read_corrections, words_not_found
from assistant.handoffs.corrections.not_meant import meant_instead, ringing_denied, without_no_ringing
from assistant.handoffs.corrections.order_to_us import line_ordered
from assistant.handoffs.corrections.wants_back import undone_first
from assistant.handoffs.fields import BY_NAME
from assistant.handoffs.move import CAN_BE_ADDED_TO
from assistant.handoffs.readers.needs import only_ringing
from assistant.handoffs.readers.not_to_know import with_wishes
from assistant.handoffs.words.sentences import orders
from assistant.handoffs.words.spoken_words import as_typed
from assistant.records import conversations, drafts, handoffs
from assistant.records.models import Conversation, Draft

WAY = "contact_method"


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
                told = [("utter_correct_sent" if gone else "utter_handoff_nothing_open", "")]
                events = []
            else:
                told = self._answered(session, draft, said)
                events = following(drafting.given(session, draft), tracker.slots, approved=draft.approved)
        for response, fields in () if said.details.get("silent") else together(told):
            self.say(dispatcher, response, field=fields)
        return events

    def _answered(self, session: Session, draft: Draft, said: Said) -> list[tuple[str, str]]:
        """What to say, and of which line, for each line that is corrected."""
        words = as_typed(said.field, conversations.family_message(session, said.turn_id).text)
        chosen, lines = said.details.get("field"), drafting.given(session, draft)
        stood = StoodBefore(drafting.stood_before(session, draft), tuple(drafting.changed_last(session, draft)[0]))
        changed = [line.field for line in drafts.lines(session, draft) if line.turn_id == said.turn_id]
        if known := [name for name in changed if name in BY_NAME]:
            return [(CHANGED, name) for name in known]  # the same turn, told twice
        if chosen and said.details.get("back"):
            return self._put_back(session, draft, said, chosen.split(","))
        if said.details.get("wishes"):
            wishes = [*wishes_said(session, said), *filter(only_ringing, [noted(session, said)])]
            needs = Correction("needs", with_wishes(lines.get("needs", ""), wishes) or None)
            return put_right(session, draft, said, [needs], self.deps.profile)
        if not chosen and said.field == "check" and (listed := list_meant(session, said, words)) is not None:
            return put_right(session, draft, said, [Correction("questions", listed or None)], self.deps.profile)
        instead = meant_instead(words) if said.details.get("instead") else None
        corrections = (
            tuple(Correction(name, instead) for name in chosen.split(","))
            if chosen
            else read_corrections(
                words, self.deps.profile, lines=lines, looking=said.field == "check", step=said.field, before=stood
            )
        )
        known_lines = [
            one for one in self._with_list(session, said, words, corrections) if one.value or one.field in lines
        ]  # a line that is told early is given
        if not known_lines and said.field == "check" and words_not_found(words, self.deps.profile, lines):
            return [(CHANGED, NOT_FOUND), (CHANGED, line_ordered(words, lines, self.deps.profile))]
        if not known_lines:
            return [("utter_handoff_change_unclear", "")]
        undone = [
            one
            for one in known_lines
            if not chosen and stood.undone().get(one.field) == one.value and undone_first(words)
        ]
        told = self._put_back(session, draft, said, [one.field for one in undone])
        told += put_right(session, draft, said, [one for one in known_lines if one not in undone], self.deps.profile)
        if ringing_denied(words, lines) is not None:
            self._may_ring(session, said)
        if (
            said.field == "check"
            and not chosen
            and in_sentences(words, self.deps.profile, lines=lines, before=stood)[1]
        ):
            told.append((CHANGED, LEFT_OUT))
        if (CHANGED, WAY) in told:  # where to reach them by it may be said with it
            besides(session, draft, replace(said, field=WAY), words, self.deps.profile)
        return told

    @staticmethod
    def _with_list(session: Session, said: Said, words: str, corrections: Sequence[Correction]) -> Sequence[Correction]:
        """ "Questions should be my list", said beside other corrections: the list itself."""
        parts = orders(words) if said.field == "check" else []
        if (
            len(parts) < 2
            or (listed := next(filter(None, (list_meant(session, said, one) for one in parts)), None)) is None
        ):
            return corrections
        return [*(one for one in corrections if one.field != "questions"), Correction("questions", listed)]

    @staticmethod
    def _put_back(session: Session, draft: Draft, said: Said, names: Sequence[str]) -> list[tuple[str, str]]:
        for name in names:
            drafting.put_back(session, draft, name, turn_id=said.turn_id)
        return [(CHANGED, name) for name in names]

    @staticmethod
    def _may_ring(session: Session, said: Said) -> None:
        """What was noted in the chat too, or it would stand in the line again."""
        conversation = session.get_one(Conversation, said.conversation_id)
        conversation.needs = without_no_ringing(conversation.needs or "") or None
