"""The five steps in conversation. A family's words are kept as they are; a step can be skipped, gone back to and
changed; leaving keeps what is there.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from assistant import clock
from assistant.answers.reply import ListPress, Offer, Reply
from assistant.details.question import asks
from assistant.handoffs.beside.asides import Aside, aside
from assistant.records import take_along
from assistant.records.models import Thought
from assistant.take_along.beside_the_step import breaks_in, goes_back, goes_on, goodbye, thanks, to_us, unclear
from assistant.take_along.list_shown import Outcome
from assistant.take_along.list_words import LEAVE
from assistant.take_along.passing_remarks import Passing, passing
from assistant.take_along.plan_changes import PlanChange, keeps, read_plan_change, shows_plan
from assistant.take_along.stopping import stops
from assistant.take_along.thinking_steps import STEPS

FORM: Final = "thinking"
CHANGE = "change_"  # with a step: it is said anew, and then the family is where it was
NEXT_STEPS = ("think_choice_explain", "think_choice_list", "think_choice_ask", "think_choice_wait")
MET = {
    Passing.WAIT: "step_waiting",
    Passing.HARD: "beside_hard",
    Passing.WHAT_FOR: "think_what_for",
    Passing.HERE: "step_small_talk",
    Passing.CHAT: "beside_chat",
}


class ThinkingFlow:
    def __init__(self, phrase: Callable[..., str]) -> None:
        self._phrase = phrase

    def open(self, session: Session, conversation_id: UUID) -> Outcome:
        """At the first step that was not come to yet; from the start when all were."""
        come_to = take_along.thoughts(session, conversation_id)
        return self._ask(session, conversation_id, next((name for name in STEPS if name not in come_to), STEPS[0]))

    def take(
        self, session: Session, conversation_id: UUID, step: str, said: str, *, sure: bool = False
    ) -> Outcome | None:
        """None for a side question, thanks, a goodbye, what the assistant is to do: it reads those first. `sure` says
        that the words are meant for the step, however they are put.
        """
        if stops(said):
            return self.leave(session, conversation_id)
        if not sure:
            if LEAVE.match(" ".join(said.lower().split())) or passing(said) is Passing.LATER:
                return self.leave(session, conversation_id)
            if goodbye(said) or thanks(said):
                return None
            if met := self._met(session, conversation_id, step, said):
                return met
            if asks(said) or breaks_in(said) or to_us(said):
                return None
        return self._answered(session, conversation_id, step, said)

    def leave(self, session: Session, conversation_id: UUID) -> Outcome:
        kept = any(one.words for one in take_along.thoughts(session, conversation_id).values())
        return Outcome((self._end("think_left" if kept else "think_left_empty", again=True),), None)

    def again(self, session: Session, conversation_id: UUID, step: str) -> Reply:
        return self._ask(session, conversation_id, step).replies[0]

    def changed(
        self, session: Session, conversation_id: UUID, said: str, *, from_anywhere: bool = False
    ) -> Outcome | None:
        """An earlier answer is to be changed; None when the words are about none. `from_anywhere` is stricter: nothing
        of the plan is asked there.
        """
        come_to = take_along.thoughts(session, conversation_id)
        if from_anywhere and not come_to:
            return None
        if from_anywhere and shows_plan(said):
            return Outcome((replace(self._end("think_seen", again=True), text=self._seen(come_to)),), None)
        written = {step: one.words or "" for step, one in come_to.items()}
        change = read_plan_change(said, written, from_anywhere=from_anywhere)
        return self._change(session, conversation_id, change) if change else None

    def _seen(self, come_to: Mapping[str, Thought]) -> str:
        """Each answer as it was written, under its step."""
        told = [
            f"{self._phrase(f'plan_step_{name}')}:\n{come_to[name].words}" for name in STEPS if _written(come_to, name)
        ]
        return "\n\n".join([self._phrase("think_seen"), *told]) if told else self._phrase("think_seen_none")

    def pressed(self, session: Session, conversation_id: UUID, press: ListPress) -> Outcome:
        if press.get("do") == "change" and press.get("where") in STEPS:
            return self._ask(session, conversation_id, CHANGE + press["where"])
        return self.open(session, conversation_id)

    def _met(self, session: Session, conversation_id: UUID, step: str, said: str) -> Outcome | None:
        """What is said beside the step; it is asked again, or another one is."""
        if goes_on(said):
            return self._ask(session, conversation_id, step)
        if shows_plan(said):
            seen = self._seen(take_along.thoughts(session, conversation_id))
            return self._ask(session, conversation_id, step, first=seen)
        kind = passing(said)
        if kind is Passing.START:
            return self._ask(session, conversation_id, STEPS[0], first=self._phrase("think_from_start"))
        if kind is Passing.HOW_LONG:
            number = str(STEPS.index(step.removeprefix(CHANGE)) + 1)
            first = self._phrase("think_how_many", number=number, most=str(len(STEPS)))
            return self._ask(session, conversation_id, step, first=first)
        if kind in MET:
            return self._ask(session, conversation_id, step, first=self._phrase(MET[kind]))
        if unclear(said):
            return self._ask(session, conversation_id, step, first=self._phrase("think_few_words"))
        if goes_back(said):
            return self._back(session, conversation_id, step)
        if change := self.changed(session, conversation_id, said):
            return change
        if aside(said) is Aside.SMALL_TALK:
            return self._ask(session, conversation_id, step)
        return None

    def _answered(self, session: Session, conversation_id: UUID, step: str, said: str) -> Outcome:
        of = step.removeprefix(CHANGE)
        known = take_along.thoughts(session, conversation_id).get(of)
        plain = " ".join(said.lower().split()).strip(" .!")
        stays = known and known.words and (keeps(said) or plain == self._phrase("think_choice_keep").lower())
        if not stays:
            skipped = aside(said) is Aside.NO_ANSWER or plain == self._phrase("think_choice_skip").lower()
            self._keep(session, conversation_id, of, None if skipped else said)
        return self._after(session, conversation_id, step)

    def _after(self, session: Session, conversation_id: UUID, step: str) -> Outcome:
        """The next step; after a change, the first that was not come to yet."""
        if step.startswith(CHANGE):
            session.flush()
            come_to = take_along.thoughts(session, conversation_id)
            following = next((name for name in STEPS if name not in come_to), None)
            if following is None:
                return Outcome((self._end("think_changed"),), None)
            return self._ask(session, conversation_id, following, first=self._phrase("think_changed"))
        at = STEPS.index(step) + 1
        if at == len(STEPS):
            return Outcome((self._end("think_done"),), None)
        return self._ask(session, conversation_id, STEPS[at])

    def _back(self, session: Session, conversation_id: UUID, step: str) -> Outcome:
        """The step before, asked again; what stands there stays until it is said anew."""
        if step.startswith(CHANGE):
            return self.open(session, conversation_id)
        before = STEPS[max(STEPS.index(step) - 1, 0)]
        return self._ask(session, conversation_id, before, first=self._phrase("think_back"))

    def _change(self, session: Session, conversation_id: UUID, change: PlanChange) -> Outcome:
        if change.step is None:
            offers = tuple(
                Offer(self._phrase(f"plan_step_{name}"), {"thinking": {"do": "change", "where": name}})
                for name in STEPS
                if name in take_along.thoughts(session, conversation_id)
            )
            asked = self.open(session, conversation_id)
            which = replace(asked.replies[0], text=self._phrase("think_which"), offers=offers)
            return replace(asked, replies=(which,)) if offers else asked
        if change.words:
            self._keep(session, conversation_id, change.step, change.words)
            return self._after(session, conversation_id, CHANGE + change.step)
        return self._ask(session, conversation_id, CHANGE + change.step, first=self._phrase("think_change"))

    def _ask(self, session: Session, conversation_id: UUID, step: str, *, first: str = "") -> Outcome:
        of = step.removeprefix(CHANGE)
        known = take_along.thoughts(session, conversation_id).get(of)
        was = (known.words or "") if known else ""
        names = (
            *(NEXT_STEPS if of == "next" else ()),
            *(("think_choice_keep",) if was else ()),
            "think_choice_skip",
        )
        titles = [self._phrase(name) for name in names]
        written = self._phrase("think_was", was=was) if was else ""
        text = "\n\n".join(filter(None, (first, self._phrase(f"think_{of}"), written)))
        form = {"name": FORM, "field": step, "step": STEPS.index(of) + 1, "of": len(STEPS)}
        return Outcome((Reply(text, tuple(Offer(title, {"say": title}) for title in titles), form=form),), step)

    def _end(self, phrase: str, *, again: bool = False) -> Reply:
        carry_on = (Offer(self._phrase("think_choice_again"), {"thinking": {"do": "open"}}),) if again else ()
        offers = (
            *carry_on,
            Offer(self._phrase("think_choice_how"), {"intent": "ask_how_to_request"}),
            Offer(self._phrase("list_choice_open"), {"questions": {"do": "open"}}),
            Offer(self._phrase("choice_pass_on"), {"intent": "request_handoff"}),
        )
        return Reply(self._phrase(phrase), offers)

    def _keep(self, session: Session, conversation_id: UUID, step: str, words: str | None) -> None:
        known = take_along.thoughts(session, conversation_id).get(step)
        if known is None:
            known = Thought(id=uuid4(), conversation_id=conversation_id, step=step, at=clock.now())
            session.add(known)
        known.words, known.at = words, clock.now()


def _written(come_to: Mapping[str, Thought], step: str) -> bool:
    return step in come_to and bool(come_to[step].words)
