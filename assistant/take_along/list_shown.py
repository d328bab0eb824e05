"""How the list and its steps are shown: what is asked, the questions by their numbers, and the buttons below them.
Nothing is changed here.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from assistant.answers.reply import ListPress, Offer, Reply
from assistant.records import take_along
from assistant.records.models import QuestionItem, QuestionList
from assistant.take_along import question_list as lists
from assistant.take_along.bank import Bank
from assistant.take_along.list_step import SHORT

FORM: Final = "questions"
ASKED = ("coming_up", "worry")
STEPS = (*ASKED, "list")
ENOUGH = 12  # figures of an id, to tell the questions of a list apart: a step's name is short
REWORD = "reword_"  # with the beginning of a question's id: the next message is the new words of that question
OWN = "own"  # the next message is a new question
ONE_OF_TWO = "one of two"  # on a button of one question, beside one of so many
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
Phrase = Callable[..., str]


@dataclass(frozen=True)
class Outcome:
    """What to say, and the step that is asked now; None when the list was left. `asks` when something has to be
    answered before the list is as the family wants it.
    """

    replies: tuple[Reply, ...]
    step: str | None
    asks: bool = False


class ListShown:
    def __init__(self, bank: Bank, phrase: Phrase) -> None:
        self._bank, self._phrase = bank, phrase

    def opened(self, session: Session, conversation_id: UUID) -> Outcome:
        """Where the family was: at its list, or at the first step that is not answered."""
        made = lists.open_list(session, conversation_id)
        if take_along.items(session, conversation_id):
            return self.shown(session, made, self._phrase("list_here"))
        return self.ask("worry" if made.stage else "coming_up")

    def ask(self, step: str, *, first: str = "") -> Outcome:
        if step == "coming_up":
            offers = [Offer(title, {"say": title}) for title, _ in self._bank.coming_up]
        else:
            titles = [one.title for one in self._bank.concerns if one.id in COMMON]
            offers = [Offer(title, {"say": title}) for title in (*titles, self._phrase("list_choice_not_sure"))]
        text = "\n\n".join(filter(None, (first, self._phrase(f"list_ask_{step}"))))
        return Outcome((self.step(step, text, offers),), step)

    def shown(self, session: Session, made: QuestionList, said: str, first: Sequence[Offer] = ()) -> Outcome:
        session.flush()
        items = take_along.items(session, made.conversation_id)
        offers = [*first, *self.list_offers(items)]
        if not items:
            undone = said if said == self._phrase("list_undone") else ""
            text = "\n\n".join(filter(None, (undone, self._phrase("list_empty"))))
            return Outcome((self.step("list", text, offers),), "list")
        text = f"{said}\n\n{lists.as_text(items)}\n\n{self._phrase('list_how')}"
        return Outcome((self.step("list", text, offers),), "list")

    def seen(self, session: Session, made: QuestionList, step: str = "list") -> Outcome:
        """The list; where there is none yet, that is said, and it is not begun by itself."""
        if take_along.items(session, made.conversation_id) or made.undo:
            return self.shown(session, made, self._phrase("list_here"))
        none = self._phrase("own_list_none")
        return self.ask(step, first=none) if step in ASKED else Outcome((Reply(none, self._after_offers(())),), None)

    def left(self, session: Session, made: QuestionList) -> Outcome:
        items = take_along.items(session, made.conversation_id)
        if items:
            said = self._phrase("list_kept", questions=self.counted(items))
        else:
            said = self._phrase("list_left_begun" if made.stage else "list_left")
        return Outcome((Reply(said, self._after_offers(items)),), None)

    def pick(self, items: Sequence[QuestionItem], said: str = "") -> Outcome:
        """A button for each question."""
        offers = [Offer(short_title(item.text), {FORM: press_of("pick", item)}) for item in items]
        text = said or self._phrase("list_edit_which")
        return Outcome((self.step("list", text, [*offers, self.back()]),), "list", asks=True)

    def picked(self, number: int, item: QuestionItem) -> Outcome:
        """The buttons at one question."""
        ways = (("drop", ""), ("move", "first"), ("move", "last"), ("reword", ""))
        offers = [
            Offer(self._phrase(f"list_pick_{do}{where and '_' + where}"), {FORM: press_of(do, item, where)})
            for do, where in ways
        ]
        text = f"{number}. {item.text}\n\n{self._phrase('list_picked')}"
        return Outcome((self.step("list", text, [*offers, self.back()]),), "list")

    def new_words(self, item: QuestionItem) -> Outcome:
        step = f"{REWORD}{item.id.hex[:ENOUGH]}"
        return Outcome((self.step(step, self._phrase("list_new_words"), [self.back()]),), step)

    def listed(self, phrase: str, offers: Sequence[Offer]) -> Outcome:
        return Outcome((self.step("list", self._phrase(phrase), offers),), "list", asks=True)

    def still_here(self, items: Sequence[QuestionItem]) -> str:
        return self._phrase("list_still_here", questions=self.counted(items)) if items else self._phrase("list_empty")

    def counted(self, items: Sequence[QuestionItem]) -> str:
        return self._phrase("list_count_one" if len(items) == 1 else "list_count", count=str(len(items)))

    def step(self, step: str, text: str, offers: Sequence[Offer]) -> Reply:
        at = STEPS.index(step) + 1 if step in STEPS else len(STEPS)
        return Reply(text, tuple(offers), form={"name": FORM, "field": step, "step": at, "of": len(STEPS)})

    def list_offers(self, items: Sequence[QuestionItem]) -> list[Offer]:
        offers = [Offer(self._phrase("list_choice_more"), {FORM: {"do": "more"}})]
        if items:
            offers.append(Offer(self._phrase("list_choice_edit"), {FORM: {"do": "edit"}}))
        if len(items) > SHORT:
            offers.append(Offer(self._phrase("list_choice_shorter"), {FORM: {"do": "shorter"}}))
        return [*offers, Offer(self._phrase("list_choice_done"), {FORM: {"do": "leave"}})]

    def back(self) -> Offer:
        return Offer(self._phrase("list_choice_back"), {FORM: {"do": "open"}})

    def undo(self) -> Offer:
        return Offer(self._phrase("list_choice_undo"), {FORM: {"do": "undo"}})

    def _after_offers(self, items: Sequence[QuestionItem]) -> tuple[Offer, ...]:
        send = Offer(self._phrase("list_choice_pass_on"), {"intent": "request_handoff"})
        back = Offer(self._phrase("list_choice_show"), {FORM: {"do": "open"}})
        return (back, send) if items else (Offer(self._phrase("list_choice_open"), {FORM: {"do": "open"}}),)


def press_of(do: str, item: QuestionItem, where: str = "", text: str = "") -> ListPress:
    press = ListPress(do=do, ids=[str(item.id)])
    if where:
        press["where"] = where
    if text:
        press["text"] = text
    return press


def short_title(text: str) -> str:
    return text if len(text) <= SHORT_TITLE else f"{text[: SHORT_TITLE - 1].rstrip()}\u2026"
