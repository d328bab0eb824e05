"""How the question list takes part in a turn: before the engine, for what is said to the list; after it, to begin or to
ask again.
"""

import re
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.answers.reply import ListPress, Offer, Reply
from assistant.answers.wording import Reader
from assistant.conversations.changes import LEFT, NOTHING, Changes, asking
from assistant.conversations.decisions.danger import INTENT_OF
from assistant.conversations.decisions.plain_questions import wants_only_a_list
from assistant.conversations.engine_turn import EngineTurn
from assistant.conversations.forms import QUESTIONS, THINKING
from assistant.conversations.learn import unsure
from assistant.conversations.list_yes_or_no import yes_or_no_press
from assistant.conversations.readers.wishes import acknowledges
from assistant.conversations.snapshot import Snapshot
from assistant.conversations.words import Words
from assistant.details.question import asks
from assistant.handoffs.beside.asides import Aside, aside
from assistant.records import conversations, take_along
from assistant.records.database import Database
from assistant.signs import normalised
from assistant.take_along import question_list as lists
from assistant.take_along.bank import load_bank
from assistant.take_along.beside_the_step import breaks_in, remark, to_us, worry_shaped
from assistant.take_along.from_anywhere import said_beside_a_step
from assistant.take_along.list_commands import puts_it_on
from assistant.take_along.list_flow import QuestionFlow
from assistant.take_along.list_shown import ASKED, Outcome
from assistant.take_along.own_questions import dictated
from assistant.take_along.thinking_flow import ThinkingFlow

BEGINS, LEAVES = "prepare_questions", ("stop", "goodbye", "request_handoff", "restart")
ELSEWHERE = "out_of_scope"  # "what about school?": not for us to answer, but it may well be one for the team
NOT_OURS = (ELSEWHERE, "ask_medical_advice")  # at a step that asks for their worries or thoughts, these are such
CALLS = "request_person"  # who comes, or waits to be rung: no step is pushed between
TOPICS = "ask_"  # what intents of topics begin with
ANSWERS = (
    *NOT_OURS,
    "inform",
    "tell_situation",
    "skip",
    "express_distress",
)  # told, not asked, at a question of the list
LATELY, TIMES_ASKED = 6, 2  # messages to the family in which a step was asked so often
HEARD = ("thank", "express_distress", "greet", "wait")
UNDERSTOOD = Changes(unsure_in_a_row=0)
IF = re.compile(r"(?:(?:and|but|so|ok|what|then|or)[ ,]+)*if\b")
ABOUT_THE_CHAT = ("assistant", "safety", "languages")  # topics of answers that are no question for the team


@dataclass(frozen=True)
class Part:
    """The list's part of a turn: what it says, and what changes in the conversation. `instead` takes the place of what
    the engine said; `first` is said before it.
    """

    replies: tuple[Reply, ...] = ()
    changes: Changes = NOTHING
    instead: bool = False
    first: tuple[Reply, ...] = ()

    @property
    def understood(self) -> bool:
        """Whatever the engine made of it."""
        return self.changes.unsure_in_a_row == 0


class ListTurns:
    def __init__(self, db: Database, words: Words) -> None:
        self._db, self._words = db, words

        def phrase(name: str, **facts: str) -> str:
            return words.wording.phrase(name, now=clock.now(), **facts)

        self._bank, self._thinking = load_bank(), ThinkingFlow(phrase)
        self._of_parents = QuestionFlow(self._bank, phrase, words.likeness)
        self._of_young = QuestionFlow(self._bank.for_young(), phrase, words.likeness)

    def _flow(self, snapshot: Snapshot) -> QuestionFlow:
        """A young person who asks about their own care has no child."""
        return self._of_young if _is_young(snapshot) else self._of_parents

    def take(self, snapshot: Snapshot, pressed: ListPress | None, turn_id: UUID) -> Part | None:
        """None when the message is for the assistant, not for the list."""
        if pressed is None and snapshot.form == QUESTIONS and snapshot.typed and puts_it_on(snapshot.text):
            pressed = next((offer.payload[QUESTIONS] for offer in snapshot.offers if _is_own(offer)), None)
        if pressed is None and snapshot.form == QUESTIONS and snapshot.typed:
            pressed = yes_or_no_press(snapshot.text, snapshot.offers, at_question=snapshot.field in ASKED)
        with self._db.begin() as session:
            if snapshot.to_plan:
                changed = self._thinking.changed(session, snapshot.conversation_id, snapshot.text, from_anywhere=True)
                return _part(changed, THINKING) if changed else None
            if snapshot.opens_thinking or (snapshot.form == THINKING and not pressed):
                thought = self._beside_thinking(session, snapshot, turn_id) or self._thought(session, snapshot)
                if isinstance(thought, Outcome) and self._goes_to_the_list(snapshot, thought):
                    return _part(self._flow(snapshot).open(session, snapshot.conversation_id))
                return _part(thought, THINKING) if isinstance(thought, Outcome) else thought
            outcome = self._listed(session, snapshot, turn_id, pressed)
        return _part(outcome) if outcome else None

    def put(self, snapshot: Snapshot, questions: tuple[str, ...], turn_id: UUID) -> None:
        """Of their own, while another form is open."""
        with self._db.begin() as session:
            lists.add_several(session, lists.open_list(session, snapshot.conversation_id), questions, turn_id)

    def _goes_to_the_list(self, snapshot: Snapshot, thought: Outcome) -> bool:
        """Their next step is the list: it begins."""
        said = (snapshot.typed_title or snapshot.text).strip(" .!").lower()
        return thought.step is None and said == self._words.wording.choice("think_choice_list").lower()

    def _listed(
        self, session: Session, snapshot: Snapshot, turn_id: UUID, pressed: ListPress | None = None
    ) -> Outcome | None:
        flow = self._flow(snapshot)
        if flow is self._of_young:
            lists.in_own_words(session, snapshot.conversation_id, self._bank)
            if snapshot.form == QUESTIONS and snapshot.field not in ASKED and says_who_it_is(snapshot.text):
                return flow.open(session, snapshot.conversation_id)
        return flow.take(
            session,
            snapshot.conversation_id,
            (snapshot.field if snapshot.form == QUESTIONS else None) or "list",
            snapshot.typed_title or snapshot.text,
            turn_id,
            pressed,
            snapshot.offers,
            sure=_says_an_answer(snapshot),
            suggested=snapshot.suggested,
        )

    def _beside_thinking(self, session: Session, snapshot: Snapshot, turn_id: UUID) -> Part | None:
        """Said to the list in the middle of thinking it through: done, and the step is asked again."""
        items = [item.text for item in take_along.items(session, snapshot.conversation_id)]
        to_list = bool(dictated(snapshot.text) or (items and said_beside_a_step(snapshot.text, items)))
        if snapshot.opens_thinking or not to_list:
            return None
        outcome = self._listed(session, snapshot, turn_id)
        if outcome is None or outcome.asks:
            return _part(outcome) if outcome else None
        again = self._thinking.again(session, snapshot.conversation_id, snapshot.field or "decision")
        told = tuple(Reply(one.text) for one in outcome.replies)
        return Part((*told, again), asking(THINKING, snapshot.field))

    def _thought(self, session: Session, snapshot: Snapshot) -> Outcome | None:
        conversation_id = snapshot.conversation_id
        if snapshot.opens_thinking:
            return self._thinking.pressed(session, conversation_id, (snapshot.choice or {}).get("thinking", {}))
        said, step = snapshot.typed_title or snapshot.text, snapshot.field or "decision"
        return self._thinking.take(session, conversation_id, step, said, sure=_says_an_answer(snapshot))

    def opened(self, snapshot: Snapshot) -> Part:
        """Where they stop the form for it."""
        with self._db.begin() as session:
            return _part(self._flow(snapshot).open(session, snapshot.conversation_id))

    def after(
        self, snapshot: Snapshot, turn: EngineTurn, turn_id: UUID, reader: Reader, *, leaves: bool = False
    ) -> Part:
        """Begin the list where a family asks what to ask; ask its step again after a side question; stop when the
        family does. `leaves` says that it turned to something else.
        """
        at_step = snapshot.form in (QUESTIONS, THINKING)
        if turn.form is not None or turn.intent in LEAVES or (turn.intent == "deny" and _refuses(snapshot)):
            return self._left(snapshot, turn) if at_step else Part()
        if turn.intent == BEGINS and snapshot.writer != "bereaved":
            with self._db.begin() as session:
                opened = _part(self._flow(snapshot).open(session, snapshot.conversation_id))
            # what it is was told before, or is not wanted
            return replace(opened, instead=at_step or wants_only_a_list(snapshot.text))
        if leaves:
            return self._left(snapshot, turn)
        if not at_step or turn.intent == CALLS:
            return Part()
        if self._meant_for_the_step(snapshot, turn):
            return self._taken(snapshot, turn_id)
        if _says_little(snapshot, turn):
            return self._heard(snapshot, turn, reader)
        return self._again(snapshot, turn)

    def _again(self, snapshot: Snapshot, turn: EngineTurn) -> Part:
        """The step once more, after what the engine answered. A plain yes says only that it may go on, and a
        no that closed nothing says nothing else."""
        goes_on = turn.intent in ("affirm", "deny")
        if snapshot.form == THINKING:
            return replace(self.asked_again(snapshot), instead=goes_on)
        with self._db.begin() as session:
            own = snapshot.text if self._is_for_the_team(snapshot, turn) else None
            alone = bool(own and lists.fits(own) and (unsure(turn) or turn.intent == ELSEWHERE))
            again = self._flow(snapshot).again(
                session, snapshot.conversation_id, snapshot.field or "list", own, alone=alone
            )
            if not alone and self._passed_over(session, snapshot):
                return Part((), LEFT)
        return Part((again,), asking(QUESTIONS, snapshot.field), instead=alone or goes_on)

    @staticmethod
    def _passed_over(session: Session, snapshot: Snapshot) -> bool:
        """A list that was only offered, and twice met with something else, is not pressed on a family. It can be begun
        at any time.
        """
        if snapshot.form != QUESTIONS or snapshot.field not in ASKED:
            return False
        if take_along.items(session, snapshot.conversation_id):
            return False
        told = conversations.last_told(session, snapshot.conversation_id, most=LATELY)
        return sum(bool(one.form and one.form.get("field") == snapshot.field) for one in told) >= TIMES_ASKED

    def asked_again(self, snapshot: Snapshot) -> Part:
        """The step that is open, and nothing else."""
        form = snapshot.form or QUESTIONS
        flow, first = (self._thinking, "decision") if form == THINKING else (self._flow(snapshot), "list")
        with self._db.begin() as session:
            if self._passed_over(session, snapshot):
                return Part((), LEFT)
            asked = flow.again(session, snapshot.conversation_id, snapshot.field or first)
        return Part((asked,), asking(form, snapshot.field))

    def _heard(self, snapshot: Snapshot, turn: EngineTurn, reader: Reader) -> Part:
        """A short reply, and the step waits: its choices still stand above."""
        waits = asking(snapshot.form or QUESTIONS, snapshot.field)
        if turn.intent in HEARD and not acknowledges(snapshot.text):
            return Part((), waits)
        return Part(
            (self._words.talk.heard("acknowledged", reader, now=clock.now()),), waits.then(UNDERSTOOD), instead=True
        )

    def _left(self, snapshot: Snapshot, turn: EngineTurn) -> Part:
        """Stopped, gone, or on the way to the team: what there is is kept, and that is said first."""
        with self._db.begin() as session:
            if snapshot.form == THINKING:
                left = self._thinking.leave(session, snapshot.conversation_id)
                kept = any(one.words for one in take_along.thoughts(session, snapshot.conversation_id).values())
            else:
                left = self._flow(snapshot).leave(session, snapshot.conversation_id)
                kept = bool(take_along.items(session, snapshot.conversation_id))
        if turn.form is None and turn.intent in ("stop", "deny"):
            return replace(_part(left), instead=True)
        opens = turn.form is not None and not (snapshot.form == THINKING and not kept)
        said = tuple(Reply(one.text) for one in left.replies) if kept or opens else ()
        return Part(first=said if turn.intent != "restart" else ())

    def _meant_for_the_step(self, snapshot: Snapshot, turn: EngineTurn) -> bool:
        """What the engine cannot answer, or took for a worry, is the answer of the step. What is asked of us is none;
        a question that we can answer, or one about something else altogether, is none either.
        """
        text = snapshot.text
        if not snapshot.typed or remark(text) or breaks_in(text) or aside(text) is Aside.SMALL_TALK:
            return False
        if snapshot.form == THINKING:
            return unsure(turn) or turn.intent in (*NOT_OURS, "tell_situation")
        if not _is_asked(snapshot) or to_us(text):
            return False
        if asks(text):
            return snapshot.field == "worry" and (unsure(turn) or turn.intent == "ask_medical_advice")
        shaped = snapshot.field == "worry" and worry_shaped(text)
        return unsure(turn) or turn.intent in ANSWERS or (shaped and (turn.intent or "").startswith(TOPICS))

    def _taken(self, snapshot: Snapshot, turn_id: UUID) -> Part:
        text, conversation_id, field = snapshot.text, snapshot.conversation_id, snapshot.field
        with self._db.begin() as session:
            if snapshot.form == THINKING:
                thought = self._thinking.take(session, conversation_id, field or "decision", text, sure=True)
                part = _part(thought, THINKING) if thought else None
            else:
                taken = self._flow(snapshot).take(session, conversation_id, field or "list", text, turn_id, sure=True)
                part = _part(taken) if taken else None
        return replace(part, changes=part.changes.then(UNDERSTOOD), instead=True) if part else Part()

    def _is_for_the_team(self, snapshot: Snapshot, turn: EngineTurn) -> bool:
        """Whether they asked something of their own, not something about the chat itself."""
        if not snapshot.typed or not asks(snapshot.text) or turn.intent in (*INTENT_OF.values(), CALLS):
            return False
        answer = self._words.wording.by_intent(turn.intent or "")
        return turn.intent == ELSEWHERE or answer is None or answer.topic not in ABOUT_THE_CHAT


def _says_an_answer(snapshot: Snapshot) -> bool:
    """By its button, or in the button's words."""
    return not snapshot.typed or snapshot.says_a_title or bool(snapshot.typed_title)


def _is_asked(snapshot: Snapshot) -> bool:
    """At one of the list's two questions."""
    return snapshot.form == QUESTIONS and snapshot.field in ASKED


def _refuses(snapshot: Snapshot) -> bool:
    """A no at one of the list's two questions; "and if they don't" is none."""
    return _is_asked(snapshot) and not IF.match(snapshot.text.lower())


def _says_little(snapshot: Snapshot, turn: EngineTurn) -> bool:
    """Thanks, "I see", "that is hard": to be heard, with nothing asked."""
    text = snapshot.text
    if not snapshot.typed or asks(text) or to_us(text):
        return False
    return (
        turn.intent in HEARD
        or acknowledges(text)
        or ((unsure(turn) or turn.intent in ("affirm", "inform")) and remark(text))
        or (unsure(turn) and aside(text) is Aside.SMALL_TALK)
    )


def _is_own(offer: Offer) -> bool:
    return offer.payload.get(QUESTIONS, {}).get("do") == "add"


def _part(outcome: Outcome, form: str = QUESTIONS) -> Part:
    return Part(outcome.replies, asking(form, outcome.step))


SAYS_WHO = re.compile(
    r"^(?:(?:no|wait|but|um+|hi|omg|sorry|ok|and)[ ,.!]+)*(?:i(?:'?m| am)|im|it'?s|its) (?:not (?:a|the|his|her) (?:parent|mum|mam|dad|adult)[ ,.]*|(?:the |a )?(?:child|kid|patient|one (?:who|that)(?:'?s| is) (?:ill|sick|having it))[ ,.]*|me[ ,.]*|about me[ ,.]*|i(?:'?m| am) |it'?s |its |im |the patient[ ,.]*)+(?:(?:so |please |can you |and )*(?:change|make|put|word|say|fix) (?:it|them|that|this|both(?: of them)?|all(?: of them)?)(?: (?:to|about|for) (?:me|my|i)| right)?)?[ .!]*$"
)


def says_who_it_is(text: str) -> bool:
    """ "I am the child. Change it to me": only that, of a list that spoke of somebody's child."""
    return bool(SAYS_WHO.match(normalised(text)))


def _is_young(snapshot: Snapshot) -> bool:
    said = snapshot.details.writer if snapshot.typed else None
    return (said.value if said else snapshot.writer) == "young_person"
