"""The five steps in conversation. A family's words are kept as they are; a step can be skipped; leaving keeps what is there."""

from collections.abc import Callable
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from assistant import clock
from assistant.conversations.reply import Offer, Reply
from assistant.questions.commands import LEAVE
from assistant.questions.flow import Outcome
from assistant.records import plan
from assistant.records.models import Thought
from assistant.thinking.steps import STEPS

FORM = "thinking"
SKIP = "Skip this"
NAMES = [step.name for step in STEPS]
NEXT_STEPS = (
    Offer("Ask the team to explain again", {"say": "Ask the team to explain again"}),
    Offer("Make our list of questions", {"say": "Make our list of questions"}),
    Offer("Ask for a second opinion", {"say": "Ask for a second opinion"}),
    Offer("Think some more first", {"say": "Think some more first"}),
)


class ThinkingFlow:
    def __init__(self, phrase: Callable[..., str]) -> None:
        self._phrase = phrase

    def open(self, session: Session, conversation_id: UUID) -> Outcome:
        """At the first step that was not come to yet; from the start when all were."""
        come_to = plan.thoughts(session, conversation_id)
        return self._ask(next((name for name in NAMES if name not in come_to), NAMES[0]))

    def take(self, session: Session, conversation_id: UUID, step: str, said: str) -> Outcome | None:
        """None for a side question, which is answered before the step is asked again."""
        plain = " ".join(said.lower().split())
        if LEAVE.match(plain):
            return Outcome((self._end("think_left"),), None)
        if said.rstrip().endswith("?") and len(said.split()) <= 12:
            return None
        self._keep(session, conversation_id, step, None if plain == SKIP.lower() else said)
        at = NAMES.index(step) + 1
        return self._ask(NAMES[at]) if at < len(NAMES) else Outcome((self._end("think_done"),), None)

    def again(self, step: str) -> Reply:
        return self._ask(step).replies[0]

    def _ask(self, step: str) -> Outcome:
        offers = (*(NEXT_STEPS if step == "next" else ()), Offer(SKIP, {"say": SKIP}))
        form = {"name": FORM, "field": step, "step": NAMES.index(step) + 1, "of": len(NAMES)}
        return Outcome((Reply(self._phrase(f"think_{step}"), offers, form=form),), step)

    def _end(self, phrase: str) -> Reply:
        offers = (Offer("How to ask for a second opinion", {"intent": "ask_how_to_request"}), Offer("Build a list of questions", {"questions": {"do": "open"}}))
        return Reply(self._phrase(phrase), (*offers, Offer("Pass a message to the team", {"intent": "request_handoff"})))

    def _keep(self, session: Session, conversation_id: UUID, step: str, words: str | None) -> None:
        known = plan.thoughts(session, conversation_id).get(step)
        if known is None:
            known = Thought(id=uuid4(), conversation_id=conversation_id, step=step, at=clock.now())
            session.add(known)
        known.words, known.at = words, clock.now()
