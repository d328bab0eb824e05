"""The five steps in conversation. A family's words are kept as they are; a step can be skipped; leaving keeps what is
there.
"""

from collections.abc import Callable
from typing import Final
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from assistant import clock
from assistant.answers.reply import Offer, Reply
from assistant.details.question import asks
from assistant.handoffs.asides import Aside, aside
from assistant.records import take_along
from assistant.records.models import Thought
from assistant.take_along.beside_the_step import goes_back, goodbye, thanks, to_us, unclear
from assistant.take_along.list_flow import Outcome
from assistant.take_along.list_words import LEAVE
from assistant.take_along.thinking_steps import STEPS

FORM: Final = "thinking"
NEXT_STEPS = ("think_choice_explain", "think_choice_list", "think_choice_ask", "think_choice_wait")


class ThinkingFlow:
    def __init__(self, phrase: Callable[..., str]) -> None:
        self._phrase = phrase

    def open(self, session: Session, conversation_id: UUID) -> Outcome:
        """At the first step that was not come to yet; from the start when all were."""
        come_to = take_along.thoughts(session, conversation_id)
        return self._ask(next((name for name in STEPS if name not in come_to), STEPS[0]))

    def take(
        self, session: Session, conversation_id: UUID, step: str, said: str, *, sure: bool = False
    ) -> Outcome | None:
        """None for a side question, thanks, a goodbye, what the assistant is to do: it reads those first. `sure` says
        that the words are meant for the step, however they are put.
        """
        plain = " ".join(said.lower().split())
        if LEAVE.match(plain):
            return self.leave()
        if goodbye(said) or thanks(said):
            return None
        kind = aside(said)
        if kind in (Aside.WAITING, Aside.SMALL_TALK):
            return self._ask(step)
        if unclear(said):
            return self._ask(step, first=self._phrase("think_few_words"))
        if goes_back(said):
            return self._back(session, conversation_id, step)
        if (asks(said) or to_us(said)) and not sure:
            return None
        skipped = kind is Aside.NO_ANSWER or plain == self._phrase("think_choice_skip").lower()
        self._keep(session, conversation_id, step, None if skipped else said)
        at = STEPS.index(step) + 1
        return self._ask(STEPS[at]) if at < len(STEPS) else Outcome((self._end("think_done"),), None)

    def leave(self) -> Outcome:
        return Outcome((self._end("think_left"),), None)

    def _back(self, session: Session, conversation_id: UUID, step: str) -> Outcome:
        """The step before, asked again; what stood there is left out until it is said anew."""
        before = STEPS[max(STEPS.index(step) - 1, 0)]
        if before in take_along.thoughts(session, conversation_id):
            self._keep(session, conversation_id, before, None)
        return self._ask(before, first=self._phrase("think_back"))

    def again(self, step: str) -> Reply:
        return self._ask(step).replies[0]

    def _ask(self, step: str, *, first: str = "") -> Outcome:
        titles = [self._phrase(name) for name in (*(NEXT_STEPS if step == "next" else ()), "think_choice_skip")]
        text = "\n\n".join(filter(None, (first, self._phrase(f"think_{step}"))))
        form = {"name": FORM, "field": step, "step": STEPS.index(step) + 1, "of": len(STEPS)}
        return Outcome(
            (Reply(text, tuple(Offer(title, {"say": title}) for title in titles), form=form),),
            step,
        )

    def _end(self, phrase: str) -> Reply:
        offers = (
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
