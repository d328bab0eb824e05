"""The two questions before a list is there, what is coming up and what worries them most, and whatever else a family
says at them: questions of its own, an order, a remark.
"""

import re
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from assistant.answers.reply import Offer
from assistant.details.question import asks
from assistant.handoffs.beside.asides import Aside, aside
from assistant.records import take_along
from assistant.records.models import QuestionList
from assistant.signs import normalised
from assistant.take_along import question_list as lists
from assistant.take_along.bank import Bank
from assistant.take_along.beside_the_step import (
    breaks_in,
    goes_back,
    goes_on,
    goodbye,
    if_not,
    not_known,
    not_now,
    remark,
    several_questions,
    thanks,
    to_us,
    unclear,
)
from assistant.take_along.command import Command
from assistant.take_along.for_the_team import question_for_team
from assistant.take_along.from_anywhere import said_from_anywhere
from assistant.take_along.list_changes import ListChanges
from assistant.take_along.list_commands import asks_for_list, plainly_added, read_commands
from assistant.take_along.list_shown import (
    ASKED,
    FORM,
    ListShown,
    Outcome,
    Phrase,
)
from assistant.take_along.own_questions import Dictated, dictated
from assistant.take_along.passing_remarks import Passing, passing
from assistant.take_along.worries_asked import plainly_worries, several_worries, worries_asked

NUDGE = 2  # words: "hello", "yes", "go on"
WORRY_TOO = re.compile(r"^(?:and |also |or )*(?:why|how|what|if|whether|when|that|the) (?:\w+ ){2,}")
MET = {
    Passing.WAIT: "step_waiting",
    Passing.HARD: "beside_hard",
    Passing.WHAT_FOR: "list_what_for",
    Passing.HOW_LONG: "list_how_many",
    Passing.HERE: "step_small_talk",
    Passing.CHAT: "beside_chat",
}


class ListBegins:
    def __init__(self, bank: Bank, phrase: Phrase, shows: ListShown, changes: ListChanges) -> None:
        self._bank, self._phrase, self._shows, self._changes = bank, phrase, shows, changes

    def at_question(
        self, session: Session, made: QuestionList, step: str, said: str, turn_id: UUID, *, sure: bool
    ) -> Outcome | None:
        """What is said to the list itself before its first question is there; else an answer."""
        if own := dictated(said):
            return self._dictated(session, made, step, own, turn_id)
        if leaves(said) or not_now(said):
            return self._shows.left(session, made)
        if not sure and (met := self._met_at_question(session, made, step, said)):
            return met
        if unclear(said):
            return self._shows.ask(step, first=self._phrase("list_few_words"))
        if asks_for_list(said):
            return self._shows.seen(session, made, step)
        items = take_along.items(session, made.conversation_id)
        if items and (commands := said_from_anywhere(said, [item.text for item in items])):
            return self._changes.do(session, made, commands, turn_id)
        if several := several_questions(said) or (several_worries(said) if step == "coming_up" else ()):
            return self.own_list(session, made, several, turn_id)
        own_question = question_for_team(said)
        if added := [Command("add", text=own_question)] if own_question else plainly_added(said):
            lists.add_several(session, made, [one.text for one in added], turn_id)
            return self._shows.ask(step, first=self._phrase("list_added"))
        return self._answered(session, made, step, said, turn_id, sure=sure)

    def _met_at_question(self, session: Session, made: QuestionList, step: str, said: str) -> Outcome | None:
        kind = None if goodbye(said) else passing(said)
        if kind is Passing.LATER:
            return self._shows.left(session, made)
        if kind is Passing.START or goes_back(said):
            return self._shows.ask(ASKED[0], first=self._phrase("list_from_start"))
        if goes_on(said):
            return self._shows.ask(step)
        if if_not(said):
            return self._shows.ask(step, first=self._phrase("list_if_not"))
        return self._shows.ask(step, first=self._phrase(MET[kind])) if kind in MET else None

    def _answered(
        self, session: Session, made: QuestionList, step: str, said: str, turn_id: UUID, *, sure: bool
    ) -> Outcome | None:
        """What is coming up, or what worries them most, where the words are plain enough. "I don't know" is an answer
        too; "hang on" is none.
        """
        kind = Aside.NO_ANSWER if not_known(said) else aside(said)
        if goodbye(said) or thanks(said):
            return None
        if kind is Aside.SMALL_TALK and not sure:
            return self._shows.ask(step) if len(said.split()) <= NUDGE else None
        if kind is Aside.NO_ANSWER:
            said = self._phrase("list_choice_not_sure")
        elif not (sure or self._is_plain(step, said)):
            return None
        if step == "worry":
            return self._worry(session, made, said, turn_id)
        made.coming_up, made.stage = said, self._bank.stage_of(said) or "before-asking"
        return self._shows.ask("worry")

    def _is_plain(self, step: str, said: str) -> bool:
        """Whether the bank knows what is meant, and nothing is asked of anybody."""
        if step == "worry" and plainly_worries(said):
            return True
        if step == "worry" and (first := _worry_first(said)):
            return self._bank.names_concern(first)
        if asks(said) or breaks_in(said) or to_us(said) or (step == "worry" and remark(said)):
            return False
        return self._bank.names_concern(said) if step == "worry" else self._bank.names_stage(said)

    def own_list(self, session: Session, made: QuestionList, own: Sequence[str], turn_id: UUID) -> Outcome:
        """They came with questions of their own: those are the list."""
        lists.add_several(session, made, own, turn_id)
        return self._shows.shown(session, made, self._phrase("list_yours"))

    def _dictated(
        self, session: Session, made: QuestionList, step: str, own: Dictated, turn_id: UUID
    ) -> Outcome | None:
        """Their own come first; what was said before them may answer the step."""
        if step == "coming_up" and own.before and self._is_plain(step, own.before):
            made.coming_up, made.stage = own.before, self._bank.stage_of(own.before)
            step = "worry"
        commands = read_commands(own.said)
        there = own.first and take_along.items(session, made.conversation_id)
        if there or any(one.do != "add" for one in commands):
            return self._changes.do(session, made, commands, turn_id)
        lists.add_several(session, made, own.questions, turn_id)
        if len(own.questions) > 1:
            return self._shows.shown(session, made, self._phrase("list_yours"))
        return self._shows.ask(step, first=self._phrase("list_written"))

    def _worry(self, session: Session, made: QuestionList, said: str, turn_id: UUID) -> Outcome:
        if said.strip(" .!") != self._phrase("list_choice_not_sure"):
            made.worry, made.concern = said, self._bank.concern_of(said)
        own = self._own_questions(said) if said == made.worry and lists.fits(said) else ()
        lists.suggest(session, made, self._bank, turn_id, own=own)
        fits_none = said == made.worry and made.concern is None and not own
        if not fits_none or not lists.fits(said):
            return self._shows.shown(session, made, self._phrase("list_first"))
        put = Offer(self._phrase("list_choice_own"), {FORM: {"do": "add", "text": said}})
        return self._shows.shown(session, made, f"{self._phrase('list_first')} {self._phrase('list_first_own')}", [put])

    def _own_questions(self, said: str) -> tuple[str, ...]:
        """ "Will she hear music": no choice of ours, and no worry with a question behind it."""
        titles = {normalised(one.title) for one in self._bank.concerns}
        several = worries_asked(said)
        if plainly_worries(said):
            return several
        if normalised(said).strip(" .?!") in titles or _worry_first(said) is not None:
            return ()
        return several if len(several) > 1 else (said,) if asks(said) else ()


def _worry_first(said: str) -> str | None:
    """ "The side effects. And why she needs two of them": the first is the worry, and what follows asks nobody here."""
    parts = [
        one for one in re.split(r"[.;,!]\s+|\s+(?=and (?:why|how|what|if|whether|when)\b)", said.strip(" .!")) if one
    ]
    first, *rest = parts or [""]
    if not rest or "?" in said or asks(first) or breaks_in(first) or to_us(said) or remark(first):
        return None
    return first if all(WORRY_TOO.match(one.lower()) for one in rest) else None


def leaves(said: str) -> bool:
    return [command.do for command in read_commands(said)] == ["leave"]
