"""How the question list takes part in a turn: before the engine, for what is said to the list; after it, to begin or to
ask again.
"""

from dataclasses import dataclass, replace
from uuid import UUID

from assistant import clock
from assistant.answers.reply import ListPress, Offer, Reply
from assistant.conversations.changes import NOTHING, Changes, asking
from assistant.conversations.decide import INTENT_OF
from assistant.conversations.engine import EngineTurn
from assistant.conversations.forms import QUESTIONS, THINKING
from assistant.conversations.learn import unsure
from assistant.conversations.snapshot import Snapshot
from assistant.conversations.words import Words
from assistant.details.question import asks
from assistant.records.database import Database
from assistant.take_along import question_list as lists
from assistant.take_along.bank import load_bank
from assistant.take_along.list_commands import puts_it_on
from assistant.take_along.list_flow import Outcome, QuestionFlow
from assistant.take_along.thinking_flow import ThinkingFlow

BEGINS, LEAVES = "prepare_questions", ("stop", "goodbye", "request_handoff", "restart")
ELSEWHERE = "out_of_scope"  # "what about school?": not for us to answer, but it may well be one for the team
NOT_OURS = (ELSEWHERE, "ask_medical_advice")  # at a step that asks for their worries or thoughts, these are such
ABOUT_THE_CHAT = ("assistant", "safety", "languages")  # topics of answers that are no question for the team


@dataclass(frozen=True)
class Part:
    """The list's part of a turn: what it says, and what changes in the conversation. `instead` takes the place of what
    the engine said.
    """

    replies: tuple[Reply, ...] = ()
    changes: Changes = NOTHING
    instead: bool = False


class ListTurns:
    def __init__(self, db: Database, words: Words) -> None:
        self._db, self._words = db, words

        def phrase(name: str, **facts: str) -> str:
            return words.wording.phrase(name, now=clock.now(), **facts)

        self._flow, self._thinking = QuestionFlow(load_bank(), phrase), ThinkingFlow(phrase)

    def take(self, snapshot: Snapshot, pressed: ListPress | None, turn_id: UUID) -> Part | None:
        """None when the message is for the assistant, not for the list."""
        if pressed is None and snapshot.form == QUESTIONS and snapshot.typed and puts_it_on(snapshot.text):
            pressed = next((offer.payload[QUESTIONS] for offer in snapshot.offers if _is_own(offer)), None)
        with self._db.begin() as session:
            if snapshot.opens_thinking:
                return _part(self._thinking.open(session, snapshot.conversation_id), THINKING)
            if snapshot.form == THINKING and not pressed:
                thought = self._thinking.take(
                    session,
                    snapshot.conversation_id,
                    snapshot.field or "decision",
                    snapshot.text,
                    sure=not snapshot.typed or snapshot.says_a_title,
                )
                return _part(thought, THINKING) if thought else None
            outcome = self._flow.take(
                session,
                snapshot.conversation_id,
                snapshot.field or "list",
                snapshot.text,
                turn_id,
                pressed,
                snapshot.offers,
                sure=not snapshot.typed or snapshot.says_a_title,
            )
        return _part(outcome) if outcome else None

    def after(self, snapshot: Snapshot, turn: EngineTurn, turn_id: UUID) -> Part:
        """Begin the list where a family asks what to ask; ask its step again after a side question; stop when the
        family does.
        """
        if turn.form is not None:
            return Part()
        if turn.intent == BEGINS and snapshot.writer != "bereaved":
            with self._db.begin() as session:
                return _part(self._flow.open(session, snapshot.conversation_id))
        if self._meant_for_the_step(snapshot, turn):
            return self._taken(snapshot, turn_id)
        if snapshot.form == THINKING and turn.intent not in LEAVES:
            return Part((self._thinking.again(snapshot.field or "decision"),), asking(THINKING, snapshot.field))
        if snapshot.form != QUESTIONS or turn.intent in LEAVES:
            return Part()
        with self._db.begin() as session:
            own = snapshot.text if self._is_for_the_team(snapshot, turn) else None
            alone = bool(own and lists.fits(own) and (unsure(turn) or turn.intent == ELSEWHERE))
            again = self._flow.again(session, snapshot.conversation_id, snapshot.field or "list", own, alone=alone)
        return Part((again,), asking(QUESTIONS, snapshot.field), instead=alone)

    def _meant_for_the_step(self, snapshot: Snapshot, turn: EngineTurn) -> bool:
        """A worry or a thought put as a question: nothing that we could answer."""
        asked = snapshot.form == THINKING or (snapshot.form == QUESTIONS and snapshot.field == "worry")
        return asked and snapshot.typed and (unsure(turn) or turn.intent in NOT_OURS)

    def _taken(self, snapshot: Snapshot, turn_id: UUID) -> Part:
        text, conversation_id, field = snapshot.text, snapshot.conversation_id, snapshot.field
        with self._db.begin() as session:
            if snapshot.form == THINKING:
                thought = self._thinking.take(session, conversation_id, field or "decision", text, sure=True)
                return replace(_part(thought, THINKING), instead=True) if thought else Part()
            taken = self._flow.take(session, conversation_id, field or "list", text, turn_id, sure=True)
        return replace(_part(taken), instead=True) if taken else Part()

    def _is_for_the_team(self, snapshot: Snapshot, turn: EngineTurn) -> bool:
        """Whether they asked something of their own, not something about the chat itself."""
        if not snapshot.typed or not asks(snapshot.text) or turn.intent in (*INTENT_OF.values(), "request_person"):
            return False
        answer = self._words.wording.by_intent(turn.intent or "")
        return turn.intent == ELSEWHERE or answer is None or answer.topic not in ABOUT_THE_CHAT


def _is_own(offer: Offer) -> bool:
    return offer.payload.get(QUESTIONS, {}).get("do") == "add"


def _part(outcome: Outcome, form: str = QUESTIONS) -> Part:
    return Part(outcome.replies, asking(form, outcome.step))
