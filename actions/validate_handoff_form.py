"""A step of the handoff form was answered: write the line to the draft, in our database. Rasa learns only that it was
given.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any
from uuid import UUID

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from sqlalchemy.orm import Session

from actions.deps import PLAIN, Said
from actions.edge import HonestAction
from actions.put_right import CHANGED, besides, list_meant, put_right, together
from actions.slots import following
from actions.wishes import EARLIER, consented, noted, wishes_said
from assistant.answers.languages import load_languages
from assistant.details.read import Details
from assistant.handoffs import draft as drafting
from assistant.handoffs.beside.not_for_them import told_apart_from
from assistant.handoffs.beside.question_taken_out import without_taken_out
from assistant.handoffs.corrections.correction import NOT_USED, WISH_WAITS, Correction
from assistant.handoffs.corrections.named_edit import named_edit
from assistant.handoffs.corrections.second_sentence import answer_and_rest, corrected_besides
from assistant.handoffs.errors import LineVerified
from assistant.handoffs.fields import BY_NAME, DECIDED, NOT_GIVEN, OWN_WORDS, skip_title
from assistant.handoffs.form.also_said import also_said, with_own_name
from assistant.handoffs.form.answer_meant import answer_meant
from assistant.handoffs.form.answer_parts import Kind, Parts, parted, without_name
from assistant.handoffs.form.left_over import not_as_said
from assistant.handoffs.form.one_thing import ONE_OF, one_thing
from assistant.handoffs.form.prefill import said_before
from assistant.handoffs.form.several_lines import all_at_once, left_beside, several_lines
from assistant.handoffs.readers.belongs import belongs
from assistant.handoffs.readers.both_names import names_apart
from assistant.handoffs.readers.day_without_year import day_without_year
from assistant.handoffs.readers.needs import only_ringing, with_language, with_noted
from assistant.handoffs.readers.no_help import need_alone
from assistant.handoffs.readers.not_to_know import not_to_know, only_a_wish, wish_put_in, wishes_in, with_wishes
from assistant.handoffs.readers.refusal import NotUnderstood
from assistant.handoffs.words.spoken_marks import dictated_message
from assistant.handoffs.words.spoken_words import as_typed
from assistant.records import conversations
from assistant.records.models import Conversation, Draft

YES, NO, STOP = "affirm", "deny", "stop"
ENDED = [
    SlotSet("handoff_consent", None),
    SlotSet("requested_slot", None),
]  # with no slot of ours Rasa takes the step as not answered
TAKES_NOTHING = ("utter_unclear_step", "utter_handoff_too_long")  # which say so: not true where other lines were filled
SURE = 0.7  # of a no; a doubtful one is asked again


def _standing(several: Mapping[str, str], step: str, lines: Mapping[str, str]) -> list[Correction]:
    """Of lines that were all said at once, those that stand already: with what was said last."""
    return [Correction(name, value) for name, value in several.items() if name != step and name in lines]


def _names_off(parts: Parts, lines: Mapping[str, str]) -> list[Correction]:
    """Of a name that is to go; a line in which nothing else stands is asked again."""
    found = {line: left for name in parts.names_off for line, left in without_name(name, lines).items()}
    return [Correction(line, left or None) for line, left in found.items()]


def _wish_gone(stood: str, lines: Mapping[str, str]) -> bool:
    """Whom not to ring or tell stood in the line before, and now in none."""
    wishes, stands = wishes_in(stood), f"{lines.get('needs', '')} {lines.get('message', '')}"
    return bool(wishes) and not not_to_know(stands)


def _own_name(step: str, words: str, lines: Mapping[str, str]) -> list[Correction]:
    """Who asks, with what they say of themselves beside the child's name."""
    own, stands = names_apart(words)[1] if step == "child_name" else "", lines.get("relationship", "")
    if not own or own.lower() in stands.lower() or len(f"{stands}, {own}") > BY_NAME["relationship"].longest:
        return []
    role = Details(f"I am {own.partition(', ')[2]}").relationship
    stands = role.value if role and stands in BY_NAME["relationship"].choices else stands
    return [Correction("relationship", f"{stands}, {own}".strip(" ,"))]


class ValidateHandoffForm(HonestAction):
    """Called for every turn inside the form, also for side questions, which it leaves to their rules."""

    def name(self) -> str:
        return "validate_handoff_form"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, said: Said) -> list[dict[str, Any]]:
        events: list[dict[str, Any]] = []
        told: list[tuple[str, str]] = []
        if said.intent == STOP or said.details.get("leaves"):
            return []  # a slot that is filled now would count as an answer, and the form would go on
        with self.deps.db.begin() as session:
            turn = conversations.turn_locked(session, said.turn_id)
            if turn and turn.handoff_id:
                # this very turn has sent it, and the answer was lost on the way: action_send_handoff says it again
                return ENDED
            draft = drafting.open_draft(session, said.conversation_id)
            if said.field is None:
                draft.approved = False  # opened anew: the check page is shown before anything is sent
            if said.field == "consent" and said.intent == NO and said.sure >= SURE:
                drafting.refuse(session, draft)
                return ENDED  # action_send_handoff says what became of it
            over = (
                turn is not None and turn.state == "answered"
            )  # the family was told that this message could not be answered
            told, asked_again = ([], False) if over else self._filled(session, draft, said)
            lines = drafting.given(session, draft)
            events = following(lines, tracker.slots, approved=draft.approved)
        for response, fields in together(told):
            self.say(dispatcher, response, field=fields)
        if asked_again:
            events.append(SlotSet(f"handoff_{said.field}", None))  # the step counts as handled, and is asked once more
        return events

    def _filled(self, session: Session, draft: Draft, said: Said) -> tuple[list[tuple[str, str]], bool]:
        """What to say, of which line, and whether to ask the step again."""
        if said.details.get("asks_again"):
            return [], True
        if left_at := said.details.get("answers"):
            response, asked_again = self._take_up(session, draft, said, left_at), False
        elif said.field in BY_NAME and said.field not in DECIDED and (words := self._words(session, draft, said)):
            return self._answered(session, draft, said, words)
        else:
            response, asked_again = self._decided(session, draft, said)
        return [(response, "")] if response else [], asked_again

    def _decided(self, session: Session, draft: Draft, said: Said) -> tuple[str | None, bool]:
        """The same, of a yes, a no, and of what gives no words for the step."""
        if said.field is None:
            return None, False
        least = PLAIN if said.intent == YES else SURE
        if said.field in ("consent", "check") and said.intent in (YES, NO) and said.sure < least:
            return "utter_unclear_step", True
        if said.field == "check":
            return self._check(draft, said)
        if said.field == "consent":
            if said.intent == YES:
                drafting.give(session, draft, "consent", "yes", turn_id=said.turn_id, profile=self.deps.profile)
                return ("utter_handoff_prefilled" if self._prefill(session, draft, said) else None), False
            return None, False
        return ("utter_unclear_step", True) if said.details.get("told") else (None, False)

    def _answered(self, session: Session, draft: Draft, said: Said, words: str) -> tuple[list[tuple[str, str]], bool]:
        """The same, of words for the step: they fill its line, and what they say besides goes where it belongs."""
        step, profile = said.field or "", self.deps.profile
        if said.details.get("pressed"):
            return self._pressed(session, draft, said, words)
        before = drafting.given(session, draft)
        several = several_lines(step, words, profile, before)
        if several and step not in several:
            return self._of_other_lines(session, draft, said, words, several), True
        parts = None if several else parted(step, words, profile)
        beside = self._beside(session, draft, said, words, parts) if parts else []
        if parts and not parts.answer:
            return [*beside, *self._wish_now(session, draft, said, words)], True
        edit = None if parts else named_edit(words, profile)
        answer, rest = answer_and_rest(step, words, drafting.given(session, draft), profile)
        answer, rest = (parts.answer, parts.rest) if parts else (answer, rest)
        answer = edit[1] if edit and edit[0] == step else several.get(step, answer)
        answer = with_own_name(answer, rest, profile) if step == "relationship" and rest else answer
        stood = drafting.stood_before(session, draft).get(step)
        anew = stood is not None  # these words stand in the place of the others
        joins = step == "needs" and not anew
        answer, wishes, waits = self._with_what_was_said(session, draft, said, answer) if joins else (answer, [], False)
        if step == "questions" and (listed := list_meant(session, said, answer)) is not None:
            if not listed:
                return [("utter_unclear_step", "")], True  # none was made here
            answer = listed
        try:
            drafting.give(session, draft, step, answer, turn_id=said.turn_id, profile=profile)
        except LineVerified as refusal:
            return [(refusal.response, "")], False  # the line stands, so the step is not asked again
        except NotUnderstood as refusal:
            told = [*beside, *self._wish_now(session, draft, said, words)]
            nothing = [] if told and refusal.response in TAKES_NOTHING else [(refusal.response, "")]
            return [*told, *nothing], True
        lines = drafting.given(session, draft)
        own = _own_name(step, words, lines)
        off = _names_off(parts, lines) if parts else []
        corrections = (*corrected_besides(step, rest, lines, profile), *own, *off, *_standing(several, step, lines))
        told = put_right(session, draft, said, corrections, profile)
        besides(session, draft, said, words, profile)
        changed = any(response == CHANGED for response, _ in told)
        wished = step == "needs" and bool(wishes or not_to_know(words))  # heard, and shown where it stands
        told = [(CHANGED, step), *told] if changed or wished else told
        told = [*told, (CHANGED, WISH_WAITS)] if waits else told
        told += self._filled_besides(session, draft, words, step, before) if several else []
        told += self._filled_unasked(session, draft, step, before) if not several else []
        one_of_more = step in ONE_OF and one_thing(step, answer, before, profile) != answer
        if not (several or told) and (one_of_more or not_as_said(step, words, drafting.given(session, draft))):
            told = [(CHANGED, step)]  # of more than stands there: what was read
        if step == "questions" and without_taken_out(dictated_message(answer)) != dictated_message(answer):
            told = [(CHANGED, step)]  # one was taken back with it
        told += self._year_asked(session, draft, said, words) if step in ("relationship", "child_name") else []
        gone = step == "needs" and _wish_gone(stood or "", drafting.given(session, draft))
        told = told or ([(CHANGED, WISH_WAITS)] if gone else [])
        return [*beside, *told, *self._wish_now(session, draft, said, words)], False

    @staticmethod
    def _with_what_was_said(session: Session, draft: Draft, said: Said, answer: str) -> tuple[str, list[str], bool]:
        """The needs with whom not to ring or tell, said since the yes, and what was noted before; which wishes those
        are; and whether one from before it waits.
        """
        answer = with_noted(wish_put_in(answer) or only_a_wish(answer) or need_alone(answer), noted(session, said))
        wishes = wishes_said(session, said, since=consented(session, draft))
        waits = len(wishes_said(session, said)) > len(wishes)
        return with_wishes(answer_meant("needs", answer), wishes) if wishes else answer, wishes, waits

    def _year_asked(self, session: Session, draft: Draft, said: Said, words: str) -> list[tuple[str, str]]:
        """A birthday beside the answer that lacks its year: asked about once, and the year goes with it."""
        day = day_without_year(words) if "child_identifier" not in drafting.given(session, draft) else ""
        try:
            if day:
                drafting.give(session, draft, "child_identifier", day, turn_id=said.turn_id, profile=self.deps.profile)
        except NotUnderstood as refusal:
            return [(refusal.response, "")]
        return []

    def _pressed(self, session: Session, draft: Draft, said: Said, words: str) -> tuple[list[tuple[str, str]], bool]:
        """A button writes what stands on it, and nothing that was said before. That some of it waits is told."""
        step = said.field or ""
        try:
            drafting.give(session, draft, step, words, turn_id=said.turn_id, profile=self.deps.profile)
        except (LineVerified, NotUnderstood) as refusal:
            return [(refusal.response, "")], isinstance(refusal, NotUnderstood)
        if step == "needs" and (wishes_said(session, said) or only_ringing(noted(session, said))):
            return [(CHANGED, WISH_WAITS)], False
        return [], False

    def _beside(self, session: Session, draft: Draft, said: Said, words: str, parts: Parts) -> list[tuple[str, str]]:
        """What to say of lines that are told of beside the answer: they are filled, and the need is added to."""
        given, others = drafting.given(session, draft), parts.others
        if parts.of(Kind.USE_LIST) and (listed := list_meant(session, said, parts.of(Kind.USE_LIST)[0])):
            others["questions"] = listed
        if "needs" in others:
            said_here = [] if "needs" in given else wishes_said(session, said, since=consented(session, draft))
            wishes = [*said_here, not_to_know(words) or ""]
            others["needs"] = with_wishes(given.get("needs", ""), [others["needs"], *filter(None, wishes)])
        fresh = [Correction(name, line) for name, line in others.items() if name == "needs" or name not in given]
        told = put_right(session, draft, said, fresh, self.deps.profile)
        if not parts.answer:
            besides(session, draft, said, words, self.deps.profile)
        return [(response, name) for response, name in told if response == CHANGED]

    def _of_other_lines(
        self, session: Session, draft: Draft, said: Said, words: str, several: dict[str, str]
    ) -> list[tuple[str, str]]:
        """What to say where the words fill two lines or more, and not the one that is asked."""
        lines = drafting.given(session, draft)
        told = put_right(session, draft, said, _standing(several, said.field or "", lines), self.deps.profile)
        besides(session, draft, said, words, self.deps.profile)
        return [*told, *self._filled_besides(session, draft, words, said.field or "", lines)]

    def _filled_besides(
        self, session: Session, draft: Draft, words: str, step: str, before: Mapping[str, str]
    ) -> list[tuple[str, str]]:
        """The lines that were empty before, where more than one was told, and that something else stands in none."""
        fresh = [name for name in drafting.given(session, draft) if name in BY_NAME and name not in before]
        left = left_beside(step, words, self.deps.profile, before)
        told = [(CHANGED, name) for name in fresh] if fresh != [step] or left else []
        return [*told, (CHANGED, NOT_USED)] if left else told

    def _filled_unasked(
        self, session: Session, draft: Draft, step: str, before: Mapping[str, str]
    ) -> list[tuple[str, str]]:
        """The same, where one answer filled lines besides its own: nobody finds them on the check page only."""
        lines = drafting.given(session, draft)
        fresh = [name for name in lines if name in BY_NAME and name not in before and lines[name] != NOT_GIVEN]
        return [(CHANGED, name) for name in fresh] if fresh not in ([], [step]) else []

    def _take_up(self, session: Session, draft: Draft, said: Said, left_at: str) -> str | None:
        """The line that the words which opened the form again are of."""
        words = conversations.family_message(session, said.turn_id).text
        name, line = belongs(words, self.deps.profile, left_at) or (left_at, words)
        try:
            drafting.give(session, draft, name, line, turn_id=said.turn_id, profile=self.deps.profile)
        except (LineVerified, NotUnderstood) as refusal:
            return refusal.response
        besides(session, draft, replace(said, field=name), words, self.deps.profile)
        return None

    def _words(self, session: Session, draft: Draft, said: Said) -> str | None:
        """Those that answer the step; None when nothing does. A step that is left out is answered by its own way to do
        so.
        """
        if said.details.get("told"):
            return self._told_before(session, said)
        if said.intent == "skip":
            return skip_title(said.field or "", drafting.given(session, draft))
        words = conversations.family_message(session, said.turn_id).text
        typed = words if said.details.get("pressed") else as_typed(said.field, words)
        typed = told_apart_from(typed)[0] if said.field in OWN_WORDS and not said.details.get("pressed") else typed
        return typed if said.intent == "inform" else None

    def _told_before(self, session: Session, said: Said) -> str | None:
        """ "I just told you that": what an earlier message says for this step, the newest first."""
        message = conversations.family_message(session, said.turn_id)
        earlier = conversations.told_the_assistant(session, said.conversation_id, seq=message.seq, most=EARLIER)
        found = (also_said("consent", one.text, {}, self.deps.profile).get(said.field or "") for one in earlier)
        return next(filter(None, found), None)

    def _wish_now(self, session: Session, draft: Draft, said: Said, words: str) -> list[tuple[str, str]]:
        """The same, said at another short line after the needs were given."""
        needs, wish = drafting.given(session, draft).get("needs"), not_to_know(words)
        if not wish or needs is None or said.field == "needs" or BY_NAME[said.field or ""].own_words:
            return []
        told = Correction("needs", with_wishes(needs, [wish]))
        return put_right(session, draft, said, [told], self.deps.profile)

    @staticmethod
    def _language_chosen(session: Session, said: Said) -> str:
        """By its English name, as the team reads it."""
        card = load_languages().get(session.get_one(Conversation, said.conversation_id).language or "")
        return card.name if card else ""

    def _prefill(self, session: Session, draft: Draft, said: Said) -> bool:
        """What the family chose or said before the form is not asked again. It is shown now and on the check page, and
        can be changed. True when there is any.
        """
        message = conversations.family_message(session, said.turn_id)
        earlier = conversations.told_the_assistant(session, said.conversation_id, seq=message.seq, most=EARLIER)
        lines = said_before([one.text for one in earlier], self.deps.profile)
        lines |= next(filter(None, (all_at_once(one.text, self.deps.profile) for one in earlier)), {})
        lines |= also_said("consent", message.text, lines, self.deps.profile)
        if (needs := noted(session, said)) and not (only_ringing(needs) and "needs" not in lines):
            said_so = lines.get("needs") or self._language_chosen(session, said)
            lines["needs"] = with_noted(said_so, needs) if only_ringing(needs) else with_language(needs, said_so)
        filled = False
        for name, line in lines.items():
            if name not in drafting.given(session, draft):
                with suppress(NotUnderstood, LineVerified):  # no line then, and its step asks for it
                    filled |= drafting.give(
                        session, draft, name, line, turn_id=said.turn_id, profile=self.deps.profile
                    ).fresh
        return filled

    def _check(self, draft: Draft, said: Said) -> tuple[str | None, bool]:
        if said.intent == NO:
            return "utter_handoff_change_what", True
        if said.intent == YES:
            seen = said.details.get("approval")
            if not drafting.approve(draft, UUID(seen) if seen else None):
                return "utter_handoff_changed_since", True
        return None, False
