"""Building the list in conversation: what is coming up, what worries you most, five questions, and then whatever the
family makes of them.

From "what should I ask" to a list of five it takes three messages. It can be left at any step and taken up again.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from sqlalchemy.orm import Session

from assistant.answers.reply import ListPress, Offer, Reply
from assistant.records import take_along
from assistant.records.models import QuestionList
from assistant.take_along import question_list as lists
from assistant.take_along.bank import Bank
from assistant.take_along.beside_the_step import (
    goes_back,
    goes_on,
    goodbye,
    thanks,
)
from assistant.take_along.command import Command
from assistant.take_along.edited_list import Edited
from assistant.take_along.goes_on import same_for
from assistant.take_along.list_begins import MET, ListBegins, leaves
from assistant.take_along.list_changes import ListChanges
from assistant.take_along.list_commands import read_commands
from assistant.take_along.list_orders import seems_an_order
from assistant.take_along.list_shown import (
    ASKED,
    FORM,
    ONE_OF_TWO,
    OWN,
    REWORD,
    ListShown,
    Outcome,
    Phrase,
)
from assistant.take_along.other_words import Likeness
from assistant.take_along.own_questions import dictated, gave_them
from assistant.take_along.passing_remarks import Passing, passing
from assistant.take_along.stopping import stops
from assistant.take_along.which_questions import fitting, places_meant, substance

NUMBERED_ONE = re.compile(r"^(?:(?:number|question|no|q) ?)?\d{1,2}$", re.IGNORECASE)
PASSED_ON = re.compile(
    r"\b(?:pass|send|give|forward|get)(?: on)? (?:it|this|that|them|these|(?:my|the|our) (?:list|questions))(?: on| over)? to (?:them|him|her|(?:the|my|our|his|her) (?:team|doctors?|consultant|ward|hospital|surgeon|nurses?))\b",
    re.IGNORECASE,
)
ONE_SAID = re.compile(r"\b(?:questions?|number|only|one)\b", re.IGNORECASE)
MANY_SAID = re.compile(r"\b(?:changes?|first|top|both|all|undo)\b", re.IGNORECASE)
NO_QUESTION = (Passing.WAIT, Passing.HARD, Passing.HERE, Passing.CHAT)  # where a question is written, never one


class QuestionFlow:
    def __init__(self, bank: Bank, phrase: Phrase, likeness: Likeness | None = None) -> None:
        self._phrase = phrase
        self._shows = ListShown(bank, phrase)
        self._changes = ListChanges(bank, phrase, self._shows, likeness)
        self._begins = ListBegins(bank, phrase, self._shows, self._changes)

    def open(self, session: Session, conversation_id: UUID) -> Outcome:
        """Where the family was: at its list, or at the first step that is not answered."""
        return self._shows.opened(session, conversation_id)

    def take(
        self,
        session: Session,
        conversation_id: UUID,
        step: str,
        said: str,
        turn_id: UUID,
        pressed: ListPress | None = None,
        offered: Sequence[Offer] = (),
        *,
        sure: bool = False,
        suggested: Sequence[str] = (),
    ) -> Outcome | None:
        """None when the words are not plainly for the list: a side question, a goodbye, a remark, which the assistant
        reads first. `sure` says that the words are meant for the step, however they are put; `offered` are the choices
        that the family sees, `suggested` the questions that it was told it could ask.
        """
        made = lists.open_list(session, conversation_id)
        if made.turn_id == turn_id:  # told again after a crash: it was done
            return self._shows.shown(session, made, self._phrase("list_here"))
        if pressed:
            return self._pressed(session, made, step, pressed, turn_id)
        if stops(said):
            return self._shows.left(session, made)
        if step in ASKED:
            if suggested and gave_them(said):
                return self._begins.own_list(session, made, suggested, turn_id)
            return self._begins.at_question(session, made, step, said, turn_id, sure=sure)
        return self._at_list(session, made, step, said, turn_id, offered, suggested)

    def _at_list(
        self,
        session: Session,
        made: QuestionList,
        step: str,
        said: str,
        turn_id: UUID,
        offered: Sequence[Offer],
        suggested: Sequence[str],
    ) -> Outcome | None:
        if goodbye(said) or thanks(said):
            return None
        if (step == OWN or step.startswith(REWORD)) and not (leaves(said) or passing(said) is Passing.LATER):
            return self._written(session, made, step, said, turn_id)
        commands = read_commands(said)
        if not commands and (chosen := _chosen(said, offered)):
            return self._pressed(session, made, step, chosen, turn_id)
        done = self._changes.do(session, made, commands, turn_id, offered, suggested) if commands else None
        if done and done.step == "list" and not done.asks and PASSED_ON.search(said):
            return self._to_pass_on(done)
        return done or self._met(session, made, said) or self._not_known(session, made, said)

    def _to_pass_on(self, done: Outcome) -> Outcome:
        """ "Pass my list to the team with 4 first": changed, and what passes it on stands first below."""
        *before, shown = done.replies
        send = Offer(self._phrase("list_choice_pass_on"), {"intent": "request_handoff"})
        text = f"{shown.text}\n\n{self._phrase('list_then_pass_on')}"
        return replace(done, replies=(*before, replace(shown, text=text, offers=(send, *shown.offers))))

    def _written(self, session: Session, made: QuestionList, step: str, said: str, turn_id: UUID) -> Outcome | None:
        """A new question, or new words for one; not a remark that comes between."""
        kind = passing(said)
        if kind in NO_QUESTION:
            text = f"{self._phrase(MET[kind])}\n\n{self._phrase('list_new_words')}"
            return Outcome((self._shows.step(step, text, [self._shows.back()]),), step)
        if goes_back(said):
            return self._shows.shown(session, made, self._phrase("list_here"))
        if step == OWN:
            own = dictated(said)
            added = read_commands(said) if own else [Command("add", text=said)]
            return self._changes.do(session, made, added, turn_id)
        commands = read_commands(said)
        if commands and commands[0].do == "reword" and NUMBERED_ONE.match(commands[0].which):
            return self._changes.do(session, made, commands, turn_id)  # of another one, or ordered once more
        press = ListPress(do="reword", ids=self._of_step(session, made, step), text=said)
        return self._pressed(session, made, "list", press, turn_id)

    def _met(self, session: Session, made: QuestionList, said: str) -> Outcome | None:
        """What is said beside the list: it is met, and the list waits."""
        kind = passing(said)
        if kind is Passing.LATER:
            return self._shows.left(session, made)
        if kind is Passing.START or goes_back(said) or goes_on(said):
            return self._shows.shown(session, made, self._phrase("list_here"))
        if kind not in MET or kind is Passing.HOW_LONG:
            return None
        items = take_along.items(session, made.conversation_id)
        met = self._phrase("list_met" if kind is Passing.CHAT else MET[kind])
        text = f"{met}\n\n{self._shows.still_here(items)}"
        return Outcome((self._shows.step("list", text, self._shows.list_offers(items)),), "list")

    def _not_known(self, session: Session, made: QuestionList, said: str) -> Outcome | None:
        """An order to the list in words that no reader knows: nothing changes, and it is asked which is meant."""
        items = take_along.items(session, made.conversation_id)
        if not items or not (seems_an_order(said) or same_for(said)):
            return None
        parts = (self._phrase("list_not_understood"), lists.as_text(items), self._phrase("list_which_one"))
        return self._shows.pick(items, "\n\n".join(parts))

    def again(
        self, session: Session, conversation_id: UUID, step: str, own: str | None = None, *, alone: bool = False
    ) -> Reply:
        """The step once more, after something else was answered. At the list, only its choices. `own` is the family's
        own question, which can be put on the list as it was typed; `alone` when nothing else answers it.
        """
        if step not in ASKED:
            items = take_along.items(session, conversation_id)
            text, offers = self._shows.still_here(items), self._shows.list_offers(items)
        else:
            asked = self._shows.ask(step).replies[0]
            text, offers = asked.text, list(asked.offers)
        if own is None or not lists.fits(own):
            return self._shows.step(step, text, offers)
        put = Offer(self._phrase("list_choice_own"), {FORM: {"do": "add", "text": own}})
        return self._shows.step(
            step, f"{self._phrase('list_own_alone' if alone else 'list_own')}\n\n{text}", [put, *offers]
        )

    def leave(self, session: Session, conversation_id: UUID) -> Outcome:
        """Whatever is on it is kept."""
        return self._shows.left(session, lists.open_list(session, conversation_id))

    def _pressed(
        self, session: Session, made: QuestionList, step: str, pressed: ListPress, turn_id: UUID
    ) -> Outcome | None:
        do, ids = pressed["do"], tuple(pressed.get("ids", ()))
        if do == "add" and step in ASKED:
            lists.add(session, made, pressed["text"], turn_id)
            return self._shows.ask(step, first=self._phrase("list_added"))
        items = list(take_along.items(session, made.conversation_id))
        if do == "again":
            return self._shows.ask(step)
        if do == "show":
            return self._shows.seen(session, made, step)
        if do == "edit":
            return self._shows.pick(items)
        if do in ("pick", "reword") and not pressed.get("text"):
            item = next((one for one in items if str(one.id) in ids), None)
            if item is None:  # taken off meanwhile, in another tab
                return self._shows.shown(session, made, self._phrase("list_here"))
            return self._shows.picked(items.index(item) + 1, item) if do == "pick" else self._shows.new_words(item)
        command = Command(do, text=pressed.get("text", ""), where=pressed.get("where", ""), ids=ids)
        if "ids" in pressed and not any(str(item.id) in ids for item in items):
            return self._shows.shown(session, made, self._phrase("list_here"))
        if do == "clear":
            return self._changes.stored(session, made, items, Edited((), ("drop",)), turn_id)
        return self._changes.do(session, made, [command], turn_id)

    @staticmethod
    def _of_step(session: Session, made: QuestionList, step: str) -> list[str]:
        items, begins = take_along.items(session, made.conversation_id), step.removeprefix(REWORD)
        return [str(item.id) for item in items if item.id.hex.startswith(begins)]


def _of_two(said: str, offered: Sequence[Offer]) -> ListPress | None:
    """ "Question 2", "the changes": of one question and so many, where that was asked."""
    presses = [press for offer in offered if (press := offer.payload.get(FORM))]
    at = next((place for place, press in enumerate(presses) if press.get("where") == ONE_OF_TWO), None)
    one, many = bool(ONE_SAID.search(said)), bool(MANY_SAID.search(said))
    return presses[at + many] if at is not None and one != many else None


def _chosen(said: str, offered: Sequence[Offer]) -> ListPress | None:
    """Which of the questions that were shown to choose from the words describe."""
    if (two := _of_two(said, offered)) is not None:
        return two
    asked = [(offer.title, press) for offer in offered if (press := offer.payload.get(FORM)) and press.get("ids")]
    places = places_meant(said, [title for title, _ in asked])
    if len(places) != 1:
        return None
    title, press = asked[places[0]]
    about = substance(said)  # a sentence that has one word of it may be about anything
    return press if 2 * sum(bool(fitting(word, [title])) for word in about) >= len(about) else None
