"""Building the list in conversation: what is coming up, what worries you most, five questions, and then whatever the
family makes of them.

From "what should I ask" to a list of five it takes three messages. It can be left at any step and taken up again.
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
from assistant.take_along.list_commands import Command, read_command

FORM: Final = "questions"
STEPS = ("coming_up", "worry", "list")
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
    """What to say, and the step that is asked now; None when the list was left."""

    replies: tuple[Reply, ...]
    step: str | None


class QuestionFlow:
    def __init__(self, bank: Bank, phrase: Phrase) -> None:
        self._bank, self._phrase = bank, phrase

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
    ) -> Outcome | None:
        """None when the words are not for the list: a side question, which the assistant answers before it asks the
        step again.
        """
        made = lists.open_list(session, conversation_id)
        if pressed and pressed["do"] == "add" and step != "list":
            lists.add(session, made, pressed["text"], turn_id)
            asked = self._ask(step).replies[0]
            return Outcome((self._step(step, f"{self._phrase('list_added')}\n\n{asked.text}", asked.offers),), step)
        if pressed:
            return self._do(
                session,
                made,
                Command(pressed["do"], tuple(pressed.get("numbers", ())), pressed.get("text", "")),
                turn_id,
            )
        command = read_command(said)
        if command and command.do == "leave":
            return self._do(session, made, command, turn_id)
        if step == "coming_up" and not said.rstrip().endswith("?"):
            made.coming_up, made.stage = said, self._bank.stage_of(said) or "before-asking"
            return self._ask("worry")
        if step == "worry" and not said.rstrip().endswith("?"):
            return self._worry(session, made, said, turn_id)
        return self._do(session, made, command, turn_id) if command and step == "list" else None

    def again(
        self, session: Session, conversation_id: UUID, step: str, own: str | None = None, *, alone: bool = False
    ) -> Reply:
        """The step once more, after something else was answered. At the list, only its choices. `own` is the family's
        own question, which
        can be put on the list as it was typed; `alone` when nothing else answers it."""
        if step == "list":
            items = take_along.items(session, conversation_id)
            text, offers = self._phrase("list_still_here", count=str(len(items))), self._list_offers(items)
        else:
            asked = self._ask(step).replies[0]
            text, offers = asked.text, list(asked.offers)
        if own is None or not lists.fits(own):
            return self._step(step, text, offers)
        put = Offer(self._phrase("list_choice_own"), {FORM: {"do": "add", "text": own}})
        return self._step(step, f"{self._phrase('list_own_alone' if alone else 'list_own')}\n\n{text}", [put, *offers])

    def _worry(self, session: Session, made: QuestionList, said: str, turn_id: UUID) -> Outcome:
        if said.strip(" .!") != self._phrase("list_choice_not_sure"):
            made.worry, made.concern = said, self._bank.concern_of(said)
        lists.suggest(session, made, self._bank, turn_id)
        return self._shown(session, made, self._phrase("list_first"))

    def _do(self, session: Session, made: QuestionList, command: Command, turn_id: UUID) -> Outcome:
        items = list(take_along.items(session, made.conversation_id))
        if command.do == "leave":
            said = self._phrase("list_kept", count=str(len(items))) if items else self._phrase("list_left")
            return Outcome((Reply(said, self._after_offers(items)),), None)
        if command.do in ("show", "open"):
            return self.open(session, made.conversation_id)
        meant = _meant(items, command)
        if command.do in ("drop", "move", "reword") and not meant:
            return self._shown(session, made, self._phrase("list_which_one"))
        said = self._change(session, made, command, items, meant, turn_id)
        return self._shown(session, made, said)

    def _change(
        self,
        session: Session,
        made: QuestionList,
        command: Command,
        items: list[QuestionItem],
        meant: list[QuestionItem],
        turn_id: UUID,
    ) -> str:
        if command.do == "drop":
            lists.drop(session, made, meant)
            return self._phrase("list_dropped")
        if command.do == "keep":
            lists.drop(session, made, [one for one in items if one not in meant])
            return self._phrase("list_changed")
        if command.do == "shorter":
            lists.drop(session, made, items[lists.SHORT :])
            return self._phrase("list_shorter")
        if command.do == "move":
            lists.move(session, made, meant[0], command.where)
            return self._phrase("list_changed")
        if command.do == "reword":
            lists.reword(made, meant[0], command.text)
            return self._phrase("list_changed")
        if command.do == "add":
            lists.add(session, made, command.text, turn_id)
            return self._phrase("list_added")
        found = lists.more_like(session, made, self._bank, meant[0] if meant else None, turn_id)
        return self._phrase("list_more" if found else "list_no_more")

    def _ask(self, step: str) -> Outcome:
        if step == "coming_up":
            offers = [Offer(title, {"say": title}) for title, _ in self._bank.coming_up]
        else:
            titles = [one.title for one in self._bank.concerns if one.id in COMMON]
            offers = [Offer(title, {"say": title}) for title in (*titles, self._phrase("list_choice_not_sure"))]
        return Outcome((self._step(step, self._phrase(f"list_ask_{step}"), offers),), step)

    def _shown(self, session: Session, made: QuestionList, said: str) -> Outcome:
        session.flush()
        items = take_along.items(session, made.conversation_id)
        if not items:
            return Outcome((self._step("list", self._phrase("list_empty"), self._list_offers(items)),), "list")
        text = f"{said}\n\n{lists.as_text(items)}\n\n{self._phrase('list_how')}"
        return Outcome((self._step("list", text, self._list_offers(items)),), "list")

    def _step(self, step: str, text: str, offers: Sequence[Offer]) -> Reply:
        return Reply(
            text, tuple(offers), form={"name": FORM, "field": step, "step": STEPS.index(step) + 1, "of": len(STEPS)}
        )

    def _list_offers(self, items: Sequence[QuestionItem]) -> list[Offer]:
        offers = [Offer(self._phrase("list_choice_more"), {FORM: {"do": "more"}})]
        if len(items) > lists.SHORT:
            offers.append(Offer(self._phrase("list_choice_shorter"), {FORM: {"do": "shorter"}}))
        return [*offers, Offer(self._phrase("list_choice_done"), {FORM: {"do": "leave"}})]

    def _after_offers(self, items: Sequence[QuestionItem]) -> tuple[Offer, ...]:
        send = Offer(self._phrase("list_choice_pass_on"), {"intent": "request_handoff"})
        back = Offer(self._phrase("list_choice_show"), {FORM: {"do": "open"}})
        return (back, send) if items else (Offer(self._phrase("list_choice_open"), {FORM: {"do": "open"}}),)


def _meant(items: list[QuestionItem], command: Command) -> list[QuestionItem]:
    """Items by their number; failing that, the one item whose words fit ("the one about scans")."""
    by_number = [
        items[number - 1 if number > 0 else number]
        for number in command.numbers
        if (number == -1 and items) or 0 < number <= len(items)
    ]
    if by_number or not command.text or command.do in ("add", "reword"):
        return by_number
    words = {
        word
        for word in command.text.lower().split()
        if len(word) > 3 and word not in ("about", "question", "that", "with", "them", "this")
    }
    fitting = [item for item in items if any(word.rstrip("s?.,") in item.text.lower() for word in words)]
    return fitting if len(fitting) == 1 else []
