"""Building the list in conversation: what is coming up, what worries you most, five questions, and then whatever the
family makes of them.

From "what should I ask" to a list of five it takes three messages. It can be left at any step and taken up again.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from assistant.answers.reply import ListPress, Offer, Reply
from assistant.details.question import asks
from assistant.handoffs.beside.asides import Aside, aside
from assistant.records import take_along
from assistant.records.models import QuestionItem, QuestionList
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
from assistant.take_along.list_commands import asks_for_list, plainly_added, read_commands
from assistant.take_along.list_edit import SHORT, Edited, Question, edited, split_apart
from assistant.take_along.list_orders import seems_an_order
from assistant.take_along.other_words import Likeness
from assistant.take_along.own_questions import Dictated, dictated, gave_them
from assistant.take_along.passing_remarks import Passing, passing
from assistant.take_along.stopping import stops
from assistant.take_along.which_questions import COUNTS, fitting, names, places_meant, substance

FORM: Final = "questions"
ASKED = ("coming_up", "worry")
STEPS = (*ASKED, "list")
ENOUGH = 12  # figures of an id, to tell the questions of a list apart: a step's name is short
REWORD = "reword_"  # with the beginning of a question's id: the next message is the new words of that question
MORE_AT_ONCE = 3
EDITS = ("add", "drop", "but", "keep", "still", "clear", "undo", "move", "swap", "order", "reverse", "shorter", "reword",
         "replace", "append", "everywhere", "part", "only")  # fmt: skip
BESIDE = ("rephrase", "more")  # said with a change, and told what it needs when that is done
NUDGE = 2  # words: "hello", "yes", "go on"
WORRY_TOO = re.compile(r"^(?:and |also |or )*(?:why|how|what|if|whether|when|that|the) (?:\w+ ){2,}")
NUMBERED_ONE = re.compile(r"^(?:(?:number|question|no|q) ?)?\d{1,2}$", re.IGNORECASE)
OWN = "own"  # the next message is a new question
PASSED_ON = re.compile(
    r"\b(?:pass|send|give|forward|get)(?: on)? (?:it|this|that|them|these|(?:my|the|our) (?:list|questions))(?: on| over)? to (?:them|him|her|(?:the|my|our|his|her) (?:team|doctors?|consultant|ward|hospital|surgeon|nurses?))\b",
    re.IGNORECASE,
)
SHORT_TITLE = 60  # letters of a question on a button
COMMON = (
    "diagnosis",
    "treatment-options",
    "risks",
    "timing",
    "surgery",
    "palliative-end-of-life",
    "childs-voice",
    "practicalities",
)
SAID = {
    "drop": "list_dropped", "short": "list_here", "shorter": "list_shorter", "add": "list_added", "own": "list_written", "that": "list_added_that",
    "undo": "list_undone", "back": "list_undone", "nothing": "list_nothing_to_undo",
}  # fmt: skip
MET = {
    Passing.WAIT: "step_waiting",
    Passing.HARD: "beside_hard",
    Passing.WHAT_FOR: "list_what_for",
    Passing.HOW_LONG: "list_how_many",
    Passing.HERE: "step_small_talk",
    Passing.CHAT: "beside_chat",
}
NO_QUESTION = (Passing.WAIT, Passing.HARD, Passing.HERE, Passing.CHAT)  # where a question is written, never one
Phrase = Callable[..., str]


@dataclass(frozen=True)
class Outcome:
    """What to say, and the step that is asked now; None when the list was left. `asks` when something has to be
    answered before the list is as the family wants it.
    """

    replies: tuple[Reply, ...]
    step: str | None
    asks: bool = False


class QuestionFlow:
    def __init__(self, bank: Bank, phrase: Phrase, likeness: Likeness | None = None) -> None:
        self._bank, self._phrase, self._likeness = bank, phrase, likeness

    def open(self, session: Session, conversation_id: UUID) -> Outcome:
        """Where the family was: at its list, or at the first step that is not answered."""
        made = lists.open_list(session, conversation_id)
        if take_along.items(session, conversation_id):
            return self._shown(session, made, self._phrase("list_here"))
        return self._ask("worry" if made.stage else "coming_up")

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
            return self._shown(session, made, self._phrase("list_here"))
        if pressed:
            return self._pressed(session, made, step, pressed, turn_id)
        if stops(said):
            return self._left(session, made)
        if step in ASKED:
            if suggested and gave_them(said):
                return self._own_list(session, made, suggested, turn_id)
            return self._at_question(session, made, step, said, turn_id, sure=sure)
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
        if (step == OWN or step.startswith(REWORD)) and not (_leaves(said) or passing(said) is Passing.LATER):
            return self._written(session, made, step, said, turn_id)
        commands = read_commands(said)
        if not commands and (chosen := _chosen(said, offered)):
            return self._pressed(session, made, step, chosen, turn_id)
        done = self._do(session, made, commands, turn_id, offered, suggested) if commands else None
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
            return Outcome((self._step(step, text, [self._back()]),), step)
        if goes_back(said):
            return self._shown(session, made, self._phrase("list_here"))
        if step == OWN:
            own = dictated(said)
            added = read_commands(said) if own else [Command("add", text=said)]
            return self._do(session, made, added, turn_id)
        commands = read_commands(said)
        if commands and commands[0].do == "reword" and NUMBERED_ONE.match(commands[0].which):
            return self._do(session, made, commands, turn_id)  # of another one, or ordered once more
        press = ListPress(do="reword", ids=self._of_step(session, made, step), text=said)
        return self._pressed(session, made, "list", press, turn_id)

    def _met(self, session: Session, made: QuestionList, said: str) -> Outcome | None:
        """What is said beside the list: it is met, and the list waits."""
        kind = passing(said)
        if kind is Passing.LATER:
            return self._left(session, made)
        if kind is Passing.START or goes_back(said) or goes_on(said):
            return self._shown(session, made, self._phrase("list_here"))
        if kind not in MET or kind is Passing.HOW_LONG:
            return None
        items = take_along.items(session, made.conversation_id)
        met = self._phrase("list_met" if kind is Passing.CHAT else MET[kind])
        text = f"{met}\n\n{self._still_here(items)}"
        return Outcome((self._step("list", text, self._list_offers(items)),), "list")

    def _not_known(self, session: Session, made: QuestionList, said: str) -> Outcome | None:
        """An order to the list in words that no reader knows: nothing changes, and it is asked which is meant."""
        items = take_along.items(session, made.conversation_id)
        if not items or not seems_an_order(said):
            return None
        parts = (self._phrase("list_not_understood"), lists.as_text(items), self._phrase("list_which_one"))
        return self._pick(items, "\n\n".join(parts))

    def again(
        self, session: Session, conversation_id: UUID, step: str, own: str | None = None, *, alone: bool = False
    ) -> Reply:
        """The step once more, after something else was answered. At the list, only its choices. `own` is the family's
        own question, which can be put on the list as it was typed; `alone` when nothing else answers it.
        """
        if step not in ASKED:
            items = take_along.items(session, conversation_id)
            text, offers = self._still_here(items), self._list_offers(items)
        else:
            asked = self._ask(step).replies[0]
            text, offers = asked.text, list(asked.offers)
        if own is None or not lists.fits(own):
            return self._step(step, text, offers)
        put = Offer(self._phrase("list_choice_own"), {FORM: {"do": "add", "text": own}})
        return self._step(step, f"{self._phrase('list_own_alone' if alone else 'list_own')}\n\n{text}", [put, *offers])

    def leave(self, session: Session, conversation_id: UUID) -> Outcome:
        """Whatever is on it is kept."""
        return self._left(session, lists.open_list(session, conversation_id))

    def _at_question(
        self, session: Session, made: QuestionList, step: str, said: str, turn_id: UUID, *, sure: bool
    ) -> Outcome | None:
        """What is said to the list itself before its first question is there; else an answer."""
        if own := dictated(said):
            return self._dictated(session, made, step, own, turn_id)
        if _leaves(said) or not_now(said):
            return self._left(session, made)
        if not sure and (met := self._met_at_question(session, made, step, said)):
            return met
        if unclear(said):
            return self._ask(step, first=self._phrase("list_few_words"))
        if asks_for_list(said):
            return self._seen(session, made, step)
        items = take_along.items(session, made.conversation_id)
        if items and (commands := said_from_anywhere(said, [item.text for item in items])):
            return self._do(session, made, commands, turn_id)
        if several := several_questions(said):
            return self._own_list(session, made, several, turn_id)
        own_question = question_for_team(said)
        if added := [Command("add", text=own_question)] if own_question else plainly_added(said):
            lists.add_several(session, made, [one.text for one in added], turn_id)
            return self._ask(step, first=self._phrase("list_added"))
        return self._answered(session, made, step, said, turn_id, sure=sure)

    def _met_at_question(self, session: Session, made: QuestionList, step: str, said: str) -> Outcome | None:
        kind = None if goodbye(said) else passing(said)
        if kind is Passing.LATER:
            return self._left(session, made)
        if kind is Passing.START or goes_back(said):
            return self._ask(ASKED[0], first=self._phrase("list_from_start"))
        if goes_on(said):
            return self._ask(step)
        if if_not(said):
            return self._ask(step, first=self._phrase("list_if_not"))
        return self._ask(step, first=self._phrase(MET[kind])) if kind in MET else None

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
            return self._ask(step) if len(said.split()) <= NUDGE else None
        if kind is Aside.NO_ANSWER:
            said = self._phrase("list_choice_not_sure")
        elif not (sure or self._is_plain(step, said)):
            return None
        if step == "worry":
            return self._worry(session, made, said, turn_id)
        made.coming_up, made.stage = said, self._bank.stage_of(said) or "before-asking"
        return self._ask("worry")

    def _is_plain(self, step: str, said: str) -> bool:
        """Whether the bank knows what is meant, and nothing is asked of anybody."""
        if step == "worry" and (first := _worry_first(said)):
            return self._bank.names_concern(first)
        if asks(said) or breaks_in(said) or to_us(said) or (step == "worry" and remark(said)):
            return False
        return self._bank.names_concern(said) if step == "worry" else self._bank.names_stage(said)

    def _own_list(self, session: Session, made: QuestionList, own: Sequence[str], turn_id: UUID) -> Outcome:
        """They came with questions of their own: those are the list."""
        lists.add_several(session, made, own, turn_id)
        return self._shown(session, made, self._phrase("list_yours"))

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
            return self._do(session, made, commands, turn_id)
        lists.add_several(session, made, own.questions, turn_id)
        if len(own.questions) > 1:
            return self._shown(session, made, self._phrase("list_yours"))
        return self._ask(step, first=self._phrase("list_written"))

    def _worry(self, session: Session, made: QuestionList, said: str, turn_id: UUID) -> Outcome:
        if said.strip(" .!") != self._phrase("list_choice_not_sure"):
            made.worry, made.concern = said, self._bank.concern_of(said)
        own = said == made.worry and lists.fits(said) and self._is_own_question(said)
        lists.suggest(session, made, self._bank, turn_id, own=said if own else "")
        fits_none = said == made.worry and made.concern is None and not own
        if not fits_none or not lists.fits(said):
            return self._shown(session, made, self._phrase("list_first"))
        put = Offer(self._phrase("list_choice_own"), {FORM: {"do": "add", "text": said}})
        return self._shown(session, made, f"{self._phrase('list_first')} {self._phrase('list_first_own')}", [put])

    def _is_own_question(self, said: str) -> bool:
        """ "Will she hear music": no choice of ours, and no worry with a question behind it."""
        titles = {normalised(one.title) for one in self._bank.concerns}
        return normalised(said).strip(" .?!") not in titles and asks(said) and _worry_first(said) is None

    def _pressed(
        self, session: Session, made: QuestionList, step: str, pressed: ListPress, turn_id: UUID
    ) -> Outcome | None:
        do, ids = pressed["do"], tuple(pressed.get("ids", ()))
        if do == "add" and step in ASKED:
            lists.add(session, made, pressed["text"], turn_id)
            return self._ask(step, first=self._phrase("list_added"))
        items = list(take_along.items(session, made.conversation_id))
        if do == "again":
            return self._ask(step)
        if do == "show":
            return self._seen(session, made, step)
        if do == "edit":
            return self._pick(items)
        if do in ("pick", "reword") and not pressed.get("text"):
            item = next((one for one in items if str(one.id) in ids), None)
            if item is None:  # taken off meanwhile, in another tab
                return self._shown(session, made, self._phrase("list_here"))
            return self._picked(items.index(item) + 1, item) if do == "pick" else self._new_words(item)
        command = Command(do, text=pressed.get("text", ""), where=pressed.get("where", ""), ids=ids)
        if "ids" in pressed and not any(str(item.id) in ids for item in items):
            return self._shown(session, made, self._phrase("list_here"))
        if do == "clear":
            return self._stored(session, made, items, Edited((), ("drop",)), turn_id)
        return self._do(session, made, [command], turn_id)

    def _picked(self, number: int, item: QuestionItem) -> Outcome:
        """The buttons at one question."""
        ways = (("drop", ""), ("move", "first"), ("move", "last"), ("reword", ""))
        offers = [
            Offer(self._phrase(f"list_pick_{do}{where and '_' + where}"), {FORM: _press(do, item, where)})
            for do, where in ways
        ]
        text = f"{number}. {item.text}\n\n{self._phrase('list_picked')}"
        return Outcome((self._step("list", text, [*offers, self._back()]),), "list")

    def _new_words(self, item: QuestionItem) -> Outcome:
        step = f"{REWORD}{item.id.hex[:ENOUGH]}"
        return Outcome((self._step(step, self._phrase("list_new_words"), [self._back()]),), step)

    @staticmethod
    def _of_step(session: Session, made: QuestionList, step: str) -> list[str]:
        items, begins = take_along.items(session, made.conversation_id), step.removeprefix(REWORD)
        return [str(item.id) for item in items if item.id.hex.startswith(begins)]

    def _listed(self, phrase: str, offers: Sequence[Offer]) -> Outcome:
        return Outcome((self._step("list", self._phrase(phrase), offers),), "list", asks=True)

    def _do(
        self,
        session: Session,
        made: QuestionList,
        commands: Sequence[Command],
        turn_id: UUID,
        offered: Sequence[Offer] = (),
        suggested: Sequence[str] = (),
    ) -> Outcome | None:
        """`suggested` are the questions that "add that" means."""
        items = list(take_along.items(session, made.conversation_id))
        if cannot := next((command for command in commands if command.do == "cannot"), None):
            apart = split_apart(_as_shown(items), cannot.which, int(cannot.where or 0), lists.before(made))
            if apart:
                return self._stored(session, made, items, apart, turn_id)
            return self._shown(session, made, self._phrase("list_cannot"))
        if edits := [command for command in commands if command.do in EDITS]:
            others = [command for command in commands if command.do not in EDITS]
            if others and all(command.do in BESIDE and not command.plain for command in others):
                done = self._changed(session, made, items, edits, turn_id)
                return self._and_then(session, made, items, others, done) if done and not done.asks else done
            lost = [Command("lost")] if others else []
            return self._changed(session, made, items, [*edits, *lost], turn_id)
        return self._asked_of_it(session, made, items, commands, turn_id, offered, suggested)

    def _and_then(
        self,
        session: Session,
        made: QuestionList,
        was: Sequence[QuestionItem],
        others: Sequence[Command],
        done: Outcome,
    ) -> Outcome:
        """What was ordered beside a change and is not done by itself: it needs their words, or a choice."""
        *before, shown = done.replies
        texts, said, offers = [item.text for item in was], [], list(shown.offers)
        for command in others:
            places = places_meant(command.which, texts) if command.do == "rephrase" else []
            if len(places) == 1:
                item = was[places[0]]
                said.append(self._phrase("list_words_are_yours", title=_title(item.text)))
                offers.insert(0, Offer(self._phrase("list_pick_reword"), {FORM: _press("reword", item)}))
            elif command.do == "rephrase":
                said.append(self._phrase("list_part_unclear"))
            else:
                said.append(self._phrase("list_more_then"))
        text = "\n\n".join((shown.text, *dict.fromkeys(said)))
        return replace(done, replies=(*before, replace(shown, text=text, offers=tuple(offers))))

    def _asked_of_it(
        self,
        session: Session,
        made: QuestionList,
        items: Sequence[QuestionItem],
        commands: Sequence[Command],
        turn_id: UUID,
        offered: Sequence[Offer],
        suggested: Sequence[str],
    ) -> Outcome | None:
        """Nothing that is on it changes by itself."""
        dos = {command.do for command in commands}
        if "open" in dos:
            return self.open(session, made.conversation_id)
        if "show" in dos:
            return self._seen(session, made)
        if "leave" in dos:
            return self._left(session, made)
        if "more" in dos:
            return self._more(session, made, items, commands[0], turn_id)
        if "count" in dos:
            return self._counted_out(session, made, items)
        if "take" in dos:
            return self._shown(session, made, self._phrase("list_take"))
        if dos & {"wrong", "rephrase", "not_that"}:
            return self._not_right(session, made, items, commands[0], turn_id, offered)
        if dos == {"that"} and suggested:
            return self._those(session, made, items, suggested, turn_id)
        if dos & {"own", "that"}:
            return Outcome((self._step(OWN, self._phrase("list_new_words"), [self._back()]),), OWN, asks=True)
        return None

    def _those(
        self,
        session: Session,
        made: QuestionList,
        items: Sequence[QuestionItem],
        suggested: Sequence[str],
        turn_id: UUID,
    ) -> Outcome:
        """None is put on twice."""
        there = {item.text for item in items}
        new = [Question(None, one) for one in suggested if one not in there]
        if not new:
            return self._shown(session, made, self._phrase("list_here"))
        after = [*(Question(item.id, item.text) for item in items), *new]
        return self._stored(session, made, items, Edited(tuple(after), ("that",)), turn_id)

    def _changed(
        self,
        session: Session,
        made: QuestionList,
        items: Sequence[QuestionItem],
        commands: Sequence[Command],
        turn_id: UUID,
    ) -> Outcome | None:
        shown = _as_shown(items)
        gone = [Question(one.id, one.text) for one in take_along.taken_off(session, made.conversation_id)]
        older = lists.befores(made)
        changes = _changes_back(commands, [len(state) for state in older])
        before = lists.before(made, changes)
        result = edited(shown, commands, before, gone, older=older, likeness=self._likeness)
        if result.clears and items:
            yes = Offer(self._phrase("list_choice_clear"), {FORM: {"do": "clear"}})
            return self._listed("list_clear", [yes, self._back()])
        if result.clears:
            return self._shown(session, made, "")
        if result.unclear is not None and not result.did:
            return self._which(items, commands, result.unclear)
        if not result.did:
            return None
        return self._stored(session, made, items, result, turn_id, undoes=changes if result.did == ("undo",) else 0)

    def _seen(self, session: Session, made: QuestionList, step: str = "list") -> Outcome:
        """The list; where there is none yet, that is said, and it is not begun by itself."""
        if take_along.items(session, made.conversation_id) or made.undo:
            return self._shown(session, made, self._phrase("list_here"))
        none = self._phrase("own_list_none")
        return self._ask(step, first=none) if step in ASKED else Outcome((Reply(none, self._after_offers(())),), None)

    def _counted_out(self, session: Session, made: QuestionList, items: Sequence[QuestionItem]) -> Outcome:
        said = self._phrase("list_how_many_on", questions=self._counted(items))
        return self._shown(session, made, said)

    def _not_right(
        self,
        session: Session,
        made: QuestionList,
        items: Sequence[QuestionItem],
        command: Command,
        turn_id: UUID,
        offered: Sequence[Offer],
    ) -> Outcome | None:
        """ "The first one is wrong": what is to be done with it. "Not that one", just after a change: it is put back,
        and which one is asked.
        """
        texts = [item.text for item in items]
        if command.do in ("wrong", "rephrase"):
            if not names(command.which, texts):
                return None
            places = places_meant(command.which, texts)
            if len(places) == 1:
                item = items[places[0]]
                return self._picked(places[0] + 1, item) if command.do == "wrong" else self._new_words(item)
        back = any(offer.payload.get(FORM, {}).get("do") == "undo" for offer in offered)
        if back and command.do == "not_that":
            undone = self._changed(session, made, items, [Command("undo")], turn_id)
            items = list(take_along.items(session, made.conversation_id)) if undone else items
        said = f"{self._phrase('list_undone')} {self._phrase('list_which_one')}" if back else ""
        return self._pick(items, said)

    def _pick(self, items: Sequence[QuestionItem], said: str = "") -> Outcome:
        """A button for each question."""
        offers = [Offer(_title(item.text), {FORM: _press("pick", item)}) for item in items]
        text = said or self._phrase("list_edit_which")
        return Outcome((self._step("list", text, [*offers, self._back()]),), "list", asks=True)

    def _stored(
        self,
        session: Session,
        made: QuestionList,
        items: Sequence[QuestionItem],
        result: Edited,
        turn_id: UUID,
        *,
        undoes: int = 0,
    ) -> Outcome:
        if "nothing" not in result.did:
            lists.change(session, made, items, result.questions, turn_id, undoes=undoes)
        many = self._phrase(
            "list_count_one" if len(result.questions) == 1 else "list_count", count=str(len(result.questions))
        )
        kept = self._phrase("list_kept_only", questions=many)
        said = [kept if did == "keep" else self._phrase(SAID.get(did, "list_changed")) for did in result.did]
        if result.unclear is not None:
            missing = result.not_found
            unclear = self._phrase("list_part_unclear")
            said.append(self._phrase("list_one_not_found", title=missing) if missing else unclear)
        undo = [] if set(result.did) & {"undo", "back", "nothing"} else [self._undo()]
        return self._shown(session, made, " ".join(dict.fromkeys(said)), undo)

    def _undo(self) -> Offer:
        return Offer(self._phrase("list_choice_undo"), {FORM: {"do": "undo"}})

    def _which(
        self, items: Sequence[QuestionItem], commands: Sequence[Command], places: Sequence[int]
    ) -> Outcome | None:
        """Which one is meant, with those that it may be; where none fits, that is said. A question that fits none is
        not for the list.
        """
        command = next(one for one in commands if one.do not in ("add", "undo", "lost"))
        if not places and asks(command.which):
            return None
        if not items:
            return self._listed("list_empty", self._list_offers(items))
        listed = f"{lists.as_text(items)}\n\n{self._phrase('list_which_one')}"
        said = listed if places else f"{self._phrase('list_none_fits')}\n\n{listed}"
        offers = [
            Offer(_title(items[place].text), {FORM: _press(command.do, items[place], command.where, command.text)})
            for place in places or range(len(items))
        ]
        return Outcome((self._step("list", said, [*offers, self._back()]),), "list", asks=True)

    def _more(
        self, session: Session, made: QuestionList, items: Sequence[QuestionItem], command: Command, turn_id: UUID
    ) -> Outcome:
        if command.text:
            return self._more_about(session, made, command, turn_id)
        places = places_meant(command.which, [item.text for item in items])
        like = items[places[0]] if places and places[0] < len(items) else None
        found = lists.more_like(session, made, self._bank, like, turn_id)
        said = self._phrase("list_more" if found else "list_no_more")
        return self._shown(session, made, said, [self._undo()] if found else [])

    def _more_about(self, session: Session, made: QuestionList, command: Command, turn_id: UUID) -> Outcome:
        """Of what the bank has about it; where that is nothing, the family's own are asked for."""
        concern = self._bank.concern_of(command.text) if self._bank.names_concern(command.text) else None
        many = int(command.where) if command.where.isdigit() else COUNTS.get(command.where, MORE_AT_ONCE)
        found = lists.more_like(session, made, self._bank, None, turn_id, concern=concern, most=many) if concern else []
        if found:
            return self._shown(session, made, self._phrase("list_more"), [self._undo()])
        text = f"{self._phrase('list_no_more')}\n\n{self._phrase('list_new_words')}"
        return Outcome((self._step(OWN, text, [self._back()]),), OWN, asks=True)

    def _left(self, session: Session, made: QuestionList) -> Outcome:
        items = take_along.items(session, made.conversation_id)
        if items:
            said = self._phrase("list_kept", questions=self._counted(items))
        else:
            said = self._phrase("list_left_begun" if made.stage else "list_left")
        return Outcome((Reply(said, self._after_offers(items)),), None)

    def _still_here(self, items: Sequence[QuestionItem]) -> str:
        return self._phrase("list_still_here", questions=self._counted(items)) if items else self._phrase("list_empty")

    def _counted(self, items: Sequence[QuestionItem]) -> str:
        return self._phrase("list_count_one" if len(items) == 1 else "list_count", count=str(len(items)))

    def _ask(self, step: str, *, first: str = "") -> Outcome:
        if step == "coming_up":
            offers = [Offer(title, {"say": title}) for title, _ in self._bank.coming_up]
        else:
            titles = [one.title for one in self._bank.concerns if one.id in COMMON]
            offers = [Offer(title, {"say": title}) for title in (*titles, self._phrase("list_choice_not_sure"))]
        text = "\n\n".join(filter(None, (first, self._phrase(f"list_ask_{step}"))))
        return Outcome((self._step(step, text, offers),), step)

    def _shown(self, session: Session, made: QuestionList, said: str, first: Sequence[Offer] = ()) -> Outcome:
        session.flush()
        items = take_along.items(session, made.conversation_id)
        offers = [*first, *self._list_offers(items)]
        if not items:
            undone = said if said == self._phrase("list_undone") else ""
            text = "\n\n".join(filter(None, (undone, self._phrase("list_empty"))))
            return Outcome((self._step("list", text, offers),), "list")
        text = f"{said}\n\n{lists.as_text(items)}\n\n{self._phrase('list_how')}"
        return Outcome((self._step("list", text, offers),), "list")

    def _step(self, step: str, text: str, offers: Sequence[Offer]) -> Reply:
        at = STEPS.index(step) + 1 if step in STEPS else len(STEPS)
        return Reply(text, tuple(offers), form={"name": FORM, "field": step, "step": at, "of": len(STEPS)})

    def _list_offers(self, items: Sequence[QuestionItem]) -> list[Offer]:
        offers = [Offer(self._phrase("list_choice_more"), {FORM: {"do": "more"}})]
        if items:
            offers.append(Offer(self._phrase("list_choice_edit"), {FORM: {"do": "edit"}}))
        if len(items) > SHORT:
            offers.append(Offer(self._phrase("list_choice_shorter"), {FORM: {"do": "shorter"}}))
        return [*offers, Offer(self._phrase("list_choice_done"), {FORM: {"do": "leave"}})]

    def _back(self) -> Offer:
        return Offer(self._phrase("list_choice_back"), {FORM: {"do": "open"}})

    def _after_offers(self, items: Sequence[QuestionItem]) -> tuple[Offer, ...]:
        send = Offer(self._phrase("list_choice_pass_on"), {"intent": "request_handoff"})
        back = Offer(self._phrase("list_choice_show"), {FORM: {"do": "open"}})
        return (back, send) if items else (Offer(self._phrase("list_choice_open"), {FORM: {"do": "open"}}),)


def _as_shown(items: Sequence[QuestionItem]) -> list[Question]:
    return [Question(item.id, item.text, own=item.own_words) for item in items]


def _changes_back(commands: Sequence[Command], sizes: Sequence[int]) -> int:
    """How many changes are undone: as many as was said, all of them, or back to when it had so many questions."""
    where = next((one.where for one in commands if one.do == "undo" and one.where), "1")
    if where.startswith("="):
        many = int(where.removeprefix("= "))
        return next((at for at, size in enumerate(sizes, start=1) if size == many), 1)
    return max(1, min(int(where), len(sizes)) if where.isdigit() else len(sizes))


def _worry_first(said: str) -> str | None:
    """ "The side effects. And why she needs two of them": the first is the worry, and what follows asks nobody here."""
    parts = [
        one for one in re.split(r"[.;,!]\s+|\s+(?=and (?:why|how|what|if|whether|when)\b)", said.strip(" .!")) if one
    ]
    first, *rest = parts or [""]
    if not rest or "?" in said or asks(first) or breaks_in(first) or to_us(said) or remark(first):
        return None
    return first if all(WORRY_TOO.match(one.lower()) for one in rest) else None


def _leaves(said: str) -> bool:
    return [command.do for command in read_commands(said)] == ["leave"]


def _chosen(said: str, offered: Sequence[Offer]) -> ListPress | None:
    """Which of the questions that were shown to choose from the words describe."""
    asked = [(offer.title, press) for offer in offered if (press := offer.payload.get(FORM)) and press.get("ids")]
    places = places_meant(said, [title for title, _ in asked])
    if len(places) != 1:
        return None
    title, press = asked[places[0]]
    about = substance(said)  # a sentence that has one word of it may be about anything
    return press if 2 * sum(bool(fitting(word, [title])) for word in about) >= len(about) else None


def _press(do: str, item: QuestionItem, where: str = "", text: str = "") -> ListPress:
    press = ListPress(do=do, ids=[str(item.id)])
    if where:
        press["where"] = where
    if text:
        press["text"] = text
    return press


def _title(text: str) -> str:
    return text if len(text) <= SHORT_TITLE else f"{text[: SHORT_TITLE - 1].rstrip()}\u2026"
