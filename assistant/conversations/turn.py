"""A turn: a family's message in, its replies out, once.

Keep the message, screen it for danger, see whose conversation it is, ask the engine, word what it chose, store the
replies, then answer. A turn has states (received, sent, answered) in the records, so a repeat of the same id gets the
same replies and never a second turn, also after a crash in the middle.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import Enum
from typing import Any
from uuid import UUID

import structlog
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.orm import Session

from assistant import clock
from assistant.alerts.alert import alerted_routes
from assistant.answers.reply import Reply
from assistant.answers.wording import Reader
from assistant.conversations import view
from assistant.conversations.addition_turns import AdditionTurns
from assistant.conversations.asked import asked_of, heard_before
from assistant.conversations.behind_an_answer import not_behind
from assistant.conversations.beside_a_number import beside_a_number
from assistant.conversations.changes import LEFT, NOTHING, understood
from assistant.conversations.decisions.calling import in_place_of_topics, over_and_asked
from assistant.conversations.decisions.danger import INTENT_OF, notices, only_leans, second_net
from assistant.conversations.decisions.decide import plan
from assistant.conversations.decisions.person import true_of_call
from assistant.conversations.decisions.report import true_of_report
from assistant.conversations.decisions.said_back import said_back
from assistant.conversations.decisions.weighed import Heard, Plan
from assistant.conversations.engine import EngineFault, Engines
from assistant.conversations.engine_turn import EngineTurn
from assistant.conversations.errors import EmptyMessage, MessageTooLong, StillWorking, TooManyMessages
from assistant.conversations.finish import Finish, Outcome
from assistant.conversations.first_message import NOTHING_TOLD, at_first
from assistant.conversations.forms import HANDOFF_FORM
from assistant.conversations.handoff_steps import OWN_LIST
from assistant.conversations.keep import keep
from assistant.conversations.learn import learn, unsure
from assistant.conversations.list_turns import ListTurns, Part
from assistant.conversations.own_words import kept_for_step, sent_copy, told_before, told_in_form
from assistant.conversations.person_name import as_families_read
from assistant.conversations.readers.after_danger import BODILY, CRISIS, it_is_over, when_over
from assistant.conversations.readers.card_denied import not_of_despair, without_denied
from assistant.conversations.readers.doubts_after_card import says_where, would_have_us_ring
from assistant.conversations.readers.help_on_its_way import which_help
from assistant.conversations.readers.leaning_guessed import without_guess
from assistant.conversations.readers.own_notes import without_list
from assistant.conversations.readers.parts_after_sending import shows_what_went
from assistant.conversations.readers.protest import protested
from assistant.conversations.readers.taken_up import carries_on, goes_on
from assistant.conversations.readers.wishes import asks_to_see, tells
from assistant.conversations.refused_pages import without_refused
from assistant.conversations.replies.left_over import with_what_is_left
from assistant.conversations.replies.topics import NO_TOPIC
from assistant.conversations.snapshot import Snapshot, take_snapshot
from assistant.conversations.stages import Stages
from assistant.conversations.told_engine import ToEngine
from assistant.conversations.waiting import Answered
from assistant.conversations.ways_back import with_ways_back
from assistant.conversations.words import Words
from assistant.details.language import is_english
from assistant.details.said_not import denied
from assistant.encoder.sent import packed
from assistant.handoffs import outcome
from assistant.handoffs.beside.asides import Aside
from assistant.handoffs.corrections.correction import StoodBefore
from assistant.handoffs.corrections.every_correction import in_sentences
from assistant.handoffs.corrections.not_meant import was_not_meant
from assistant.handoffs.draft import give, given, open_draft, stood_before
from assistant.handoffs.errors import LineVerified
from assistant.handoffs.fields import BY_NAME, OWN_WORDS, SLOT
from assistant.handoffs.readers.refusal import NotUnderstood
from assistant.handoffs.verified import marked
from assistant.hospital.profile import Profile
from assistant.records import conversations, drafts, take_along
from assistant.records.database import Database
from assistant.records.models import Draft, Turn
from assistant.safety.asked import Asked
from assistant.safety.long_text import screened_whole
from assistant.safety.verdict import Verdict, highest, ordered
from assistant.take_along.question_list import as_text

log = structlog.get_logger()
POLL_SECONDS = 0.2  # to look whether another process has answered
SPARE_SECONDS = 4.0  # for our own part of a turn, beside the engine's
MESSAGE_STEP = f"{SLOT}message"
LATELY = 8  # messages to the family: what was answered in one of these is not offered as asked, too
CARD_SECONDS = 3.0  # a danger card does not wait long for an engine that does not answer


class Work(Enum):
    NONE = "answered"
    BUSY = "somebody is at work"


@dataclass(frozen=True)
class Limits:
    characters: int
    a_minute: int
    engine_seconds: float


class Turns:
    def __init__(
        self,
        db: Database,
        engine: Engines,
        screen: Callable[..., Verdict],
        words: Words,
        profile: Profile,
        limits: Limits,
        secret_key: str | None = None,
    ) -> None:
        self._db, self._engine, self._screen, self._words, self._profile = db, engine, screen, words, profile
        self._limits = limits
        self._list = ListTurns(db, words)
        self._additions = AdditionTurns(db, words)
        self._finish = Finish(db, words, profile, secret_key)
        self._answered = Answered()
        self.stages = Stages()

    def take(
        self, conversation_id: UUID, client_id: UUID, *, text: str | None = None, choice_id: UUID | None = None
    ) -> dict[str, Any]:
        """The body of the chat API's answer. Raises a ConversationError, with nothing kept, or StillWorking, with the
        message kept.
        """
        if choice_id is None:
            self._check(text or "")
        with self.stages.timed("keep"):
            turn, work = self._keep(conversation_id, client_id, text, choice_id)
        answered = self._answer_in_order(turn, text or "", work=work) if turn.state != "answered" else None
        if answered is not None:
            return answered
        with self._db.read() as session:
            return view.turn(session, session.get_one(Turn, turn.id))

    def finish_abandoned(self) -> int:
        """Answer turns that a dead process left behind. Called by the service's housekeeping."""
        now = clock.now()
        with self._db.read() as session:
            abandoned = conversations.unanswered(session, since=now - timedelta(hours=24), now=now)
            old = [turn for turn in abandoned if turn.created_at < now - timedelta(seconds=2)]
        return sum(self._finished(turn) for turn in old)

    def _finished(self, turn: Turn) -> bool:
        try:
            self._answer_in_order(turn)
        # One that cannot be finished must not keep the others: it is tried again at the next round. Only the type is
        # logged: an error's text may hold a family's words.
        except Exception as error:  # noqa: BLE001
            log.error("turn_not_finished", error=type(error).__name__, turn=str(turn.id))
            return False
        return True

    def danger(self, text: str) -> list[Reply]:
        """The cards a text calls for, with nothing but the screen: used when a message is refused, or the records are
        away.
        """
        return self.screened(text)[0]

    def screened(self, text: str) -> tuple[list[Reply], tuple[str, ...]]:
        """The same cards, and the routes that the text reports: for words that come by another way than a turn."""
        verdict = screened_whole(self._screen, text, self._limits.characters)
        return list(notices(verdict, self._words, Reader(), tells=False)[0]), alerted_routes(verdict)

    def fault(self) -> Reply:
        return self._words.faults.card(now=clock.now())

    def _check(self, text: str) -> None:
        if not text.strip():
            raise EmptyMessage
        if len(text) > self._limits.characters:
            raise MessageTooLong

    def _keep(
        self, conversation_id: UUID, client_id: UUID, text: str | None, choice_id: UUID | None
    ) -> tuple[Turn, UUID | None]:
        """The turn, and the one that we are to answer first: taken in the transaction that keeps it. None while
        somebody is at work.
        """
        a_minute_ago = clock.now() - timedelta(minutes=1)
        try:
            with self._db.begin() as session:
                if known := conversations.turn_of(session, conversation_id, client_id):
                    return known, None
                if conversations.turns_since(session, conversation_id, a_minute_ago) >= self._limits.a_minute:
                    raise TooManyMessages
                turn = keep(session, conversation_id, client_id, text=text, choice_id=choice_id)
                return turn, self._take_work(session, turn.conversation_id)
        except IntegrityError:  # the same id twice at the same moment: the other one won
            with self._db.read() as session:
                known = conversations.turn_of(session, conversation_id, client_id)
            if known is None:
                raise
            return known, None

    def _answer_in_order(
        self, turn: Turn, text: str = "", *, work: "UUID | Work | None" = None
    ) -> dict[str, Any] | None:
        """One turn at a time in a conversation, oldest first, whichever process or tab they came through. What this one
        was answered with; None when another thread or process has answered it.

        Words that call for a danger card do not wait long for their turn: StillWorking is raised, and its answer holds
        the card.
        """
        began = time.monotonic()
        deadline = began + self._limits.engine_seconds * 2 + SPARE_SECONDS
        looked = False
        work = work or self._next_work(turn)
        while work is not Work.NONE:
            if isinstance(work, UUID):
                answered = self._answer(work)
                if work == turn.id:
                    return answered
            elif time.monotonic() > deadline:
                raise StillWorking
            elif not looked and time.monotonic() > began + CARD_SECONDS:
                looked = True
                if self.danger(text):
                    raise StillWorking
            else:
                self._answered.wait(turn.conversation_id, POLL_SECONDS)
            work = self._next_work(turn)
        return None

    def _next_work(self, turn: Turn) -> UUID | Work:
        """The conversation's oldest turn, taken by us; NONE when ours is answered, BUSY while somebody is at work.
        Looks before it writes.
        """
        with self._db.read() as session:
            if session.get_one(Turn, turn.id).state == "answered":
                return Work.NONE
            if not conversations.nobody_works_on(session, turn.conversation_id, now=clock.now()):
                return Work.BUSY
        with self._db.begin() as session:
            return self._take_work(session, turn.conversation_id) or Work.BUSY

    def _take_work(self, session: Session, conversation_id: UUID) -> UUID | None:
        """The oldest turn without an answer; None when there is none, or somebody is at work."""
        oldest = conversations.oldest_unanswered(session, conversation_id)
        if oldest is None:
            return None
        now = clock.now()
        until = now + timedelta(seconds=self._limits.engine_seconds + SPARE_SECONDS)
        if not conversations.start_work(session, conversation_id, oldest.id, now=now, until=until):
            return None
        oldest.state = "sent"
        return oldest.id

    def _screened(self, snapshot: Snapshot, earlier: Sequence[str], asked: Asked) -> Verdict:
        """As it is understood; and as it was written, where a voice spoke its marks: no cleaning may hide a danger."""
        if not snapshot.typed:
            return Verdict()
        verdict = self._screen(snapshot.text, earlier, asked)
        if snapshot.as_written in ("", snapshot.text):
            return verdict
        written = self._screen(snapshot.as_written, earlier, asked)
        return Verdict(ordered(highest([*verdict.findings, *written.findings])), verdict.encoded)

    def _answer(self, turn_id: UUID) -> dict[str, Any] | None:
        timed = self.stages.timed
        with timed("look"), self._db.read() as session:
            snapshot = take_snapshot(session, turn_id, self._profile)
        with timed("screen"):
            asked = asked_of(snapshot, self._profile)
            # Help is there: what was said before it is not read into these words once more.
            helped = _help_is_known(snapshot)
            over = helped or it_is_over(snapshot.text, snapshot.near_notice) or bool(over_and_asked(snapshot)[0])
            apart = bool(over or snapshot.denial or _only_says_where(snapshot))
            verdict = self._screened(snapshot, heard_before(snapshot, apart=apart), asked)
            if over and verdict.findings:
                verdict = when_over(verdict, snapshot.text, self._screen, helped=helped)
            if denied := snapshot.denial or (not_of_despair(snapshot.text) if verdict.findings else None):
                verdict = without_denied(verdict, denied, self._screen)
            verdict = beside_a_number(verdict, snapshot)
        with timed("decide"):
            steps = plan(snapshot, verdict, self._words, self._profile)
        outcome = self._outcome(turn_id, snapshot, steps, verdict)
        with timed("finish"):
            answered = self._finish(turn_id, steps, outcome)
        self._answered.tell(snapshot.conversation_id)
        return answered

    def _outcome(self, turn_id: UUID, snapshot: Snapshot, steps: Plan, verdict: Verdict) -> Outcome:
        if done := self._without_engine(turn_id, snapshot, steps):
            return Outcome((*steps.before, *done.replies), steps.changes.then(done.changes))
        if steps.engine is None:
            return Outcome(steps.before, steps.changes)
        self._keep_lines(turn_id, snapshot, steps)
        if steps.puts_on_list:
            self._list.put(snapshot, steps.puts_on_list, turn_id)
        try:
            patience = CARD_SECONDS if verdict.level == "card" else None
            with self.stages.timed("engine"):
                turn = self._ask(turn_id, snapshot, steps.engine, verdict, seconds=patience)
                turn = without_list(without_guess(turn, steps.engine.text), _typed_alone(snapshot))
                turn = self._but_refused(turn, snapshot, steps)
            with self.stages.timed("word"):
                return self._said(turn_id, snapshot, steps, verdict, steps.engine, turn)
        except EngineFault as error:
            log.error("engine_fault", kind=str(error), turn=str(turn_id))
            # Danger leaves the form, also when the engine cannot be told.
            left = LEFT if verdict.level == "card" else NOTHING
            return Outcome(steps.before, steps.changes.then(left), fault=True)
        except SQLAlchemyError:
            raise  # the records are away: the turn is finished once they are back
        # The edge of a turn: one that always breaks would hold up its conversation for ever.
        except Exception as error:  # noqa: BLE001
            log.error("turn_fault", error=type(error).__name__, turn=str(turn_id))
            return Outcome(steps.before, steps.changes, fault=True)

    def _but_refused(self, turn: EngineTurn, snapshot: Snapshot, steps: Plan) -> EngineTurn:
        """What was asked for by its name is told: there the engine has nothing to understand."""
        if not steps.refused or snapshot.choice or steps.engine is None or steps.engine.text is None:
            return turn
        asked = steps.heard.text if steps.heard else snapshot.text
        return without_refused(turn, steps.refused, asked, self._words, steps.reader, clock.now())

    def _keep_lines(self, turn_id: UUID, snapshot: Snapshot, steps: Plan) -> None:
        """What was told at the step in the breath that leaves it: the form asks nothing more that could take it."""
        if not steps.fills:
            return
        with self._db.begin() as session:
            draft = open_draft(session, snapshot.conversation_id)
            for name, words in steps.fills.items():
                with suppress(NotUnderstood, LineVerified):  # no line then, and its step asks for it
                    give(session, draft, name, words, turn_id=turn_id, profile=self._profile)

    def _without_engine(self, turn_id: UUID, snapshot: Snapshot, steps: Plan) -> Part | None:
        """None when neither the question list nor an addition takes the message."""
        if steps.for_addition:
            return self._additions.take(snapshot, steps.addition_press, turn_id)
        if steps.asks_step_again:
            return self._list.asked_again(snapshot)
        return self._list.take(snapshot, steps.list_press, turn_id) if steps.for_list else None

    def _ask(
        self, turn_id: UUID, snapshot: Snapshot, told: ToEngine, verdict: Verdict, *, seconds: float | None
    ) -> EngineTurn:
        encoded = verdict.encoded if told.text == snapshot.text else None  # the vector is of what was typed
        return self._engine.take(
            snapshot.conversation_id,
            turn_id,
            text=told.text,
            intent=told.intent,
            details=told.details,
            state=snapshot.dialogue,
            step=snapshot.field if snapshot.form == HANDOFF_FORM else None,
            after=told.after,
            meaning=None if encoded is None else packed(encoded),
            seconds=seconds,
        )

    def _said(
        self, turn_id: UUID, snapshot: Snapshot, steps: Plan, verdict: Verdict, told: ToEngine, turn: EngineTurn
    ) -> Outcome:
        """What the engine chose, worded; what the question list makes of it; what people may learn from it."""
        worded = self._worded(snapshot, steps, turn)
        if unsure(turn) and not turn.form and snapshot.language and not is_english(snapshot.text):
            worded = [self._words.languages.card(snapshot.language, now=clock.now())]
        if steps.only_answers and _no_topic(turn):
            told = ToEngine(intent=INTENT_OF["distress"])
            try:
                turn = self._ask(turn_id, snapshot, told, verdict, seconds=CARD_SECONDS)
                worded = self._worded(snapshot, steps, turn)
            except EngineFault:
                worded = []  # the card stands by itself
        replies = (*steps.before, *worded)
        changes = steps.changes.then(understood(turn, unsure=snapshot.unsure + 1 if unsure(turn) else 0))
        after = Part()
        if verdict.level != "card":
            after = self._after(turn_id, snapshot, steps, turn)
        net = verdict.level == "none" and second_net(turn.danger)
        learned = None
        if told.text is not None and (net or not after.understood):
            learned = learn(snapshot.conversation_id, told.text, turn, second_net=net)
        said = steps.before if after.instead else replies
        return Outcome((*after.first, *said, *after.replies), changes.then(after.changes), learned=learned)

    def _after(self, turn_id: UUID, snapshot: Snapshot, steps: Plan, turn: EngineTurn) -> Part:
        """What waits behind an answer: the list's step, or what was to be added and is not sent yet."""
        if steps.opens_list and turn.form is None:
            return self._list.opened(snapshot)
        after = self._list.after(
            snapshot, _as_it_stands(snapshot, steps, turn), turn_id, steps.reader, leaves=steps.leaves_list
        )
        if steps.for_addition and turn.form is None and not after.changes.opens_form:
            return self._additions.waits(snapshot)
        return after

    def _worded(self, snapshot: Snapshot, steps: Plan, turn: EngineTurn) -> list[Reply]:
        """Steps and check page are rendered from the draft, with the family's own question list beside it, which can be
        attached.
        """
        lines: dict[str, str] = {}
        approval = None
        with self._db.read() as session:
            if draft := drafts.of(session, snapshot.conversation_id):
                own = as_text(take_along.items(session, snapshot.conversation_id))
                lines = given(session, draft) | ({OWN_LIST: own} if own else {})
                approval = str(draft.approval_id)
            verified = marked(session, snapshot.conversation_id, lines) if lines else []
            sent = sent_copy(session, snapshot.conversation_id) if _sees_message(snapshot) else []
            if ended := outcome.of_newest(session, snapshot.conversation_id):
                ended = replace(ended, by=as_families_read(session, ended.by, self._profile))
            own_words = self._own_words(session, snapshot, steps, turn, draft, lines)
            again = _may_tell_again(snapshot, turn)
            reads = turn.also or again
            lately = conversations.last_told(session, snapshot.conversation_id, most=LATELY) if reads else ()
        heard = steps.heard or _as_typed(snapshot)
        told = self._words.replies(
            _as_it_stands(snapshot, steps, turn),
            steps.reader,
            lines,
            approval,
            now=clock.now(),
            unsure=snapshot.unsure,
            last_text=snapshot.last_text,
            verified=verified,
            aside=steps.aside,
            last_answer=snapshot.last_answer,
            told_us=not heard.asks,
            sent=sent,
            own_words=own_words,
            ended=ended,
            asked=heard.text if heard.leans else snapshot.text,  # "my dad, not the staff" is said of what was told
            lately=[one.answer["id"] for one in lately if one.answer],
            leans=heard.leans,
            stood=(*snapshot.lines, *snapshot.before),
            undone=self._undone(snapshot),
            before=[one.text for one in lately if one.sender == "assistant" and not one.notice] if again else (),
        )
        told = with_what_is_left(told, steps.before, turn, snapshot, lines, self._words, self._profile)
        told = in_place_of_topics(told, turn, snapshot, self._words, steps.reader)
        if _is_first(snapshot, steps) and not (steps.before or steps.after):
            told = said_back(told, snapshot.text, self._words, steps.reader)
        told = with_ways_back(told, turn, snapshot, self._words, steps.reader)
        told = told if steps.no_person else true_of_call(told, turn, snapshot, self._words)
        return true_of_report(told, turn.intent, snapshot, self._words, steps.reader)

    def _undone(self, snapshot: Snapshot) -> tuple[str, ...]:
        if snapshot.field != "check" or snapshot.choice or snapshot.correction is None:
            return ()
        stood = StoodBefore(snapshot.before, snapshot.changed_last)
        return in_sentences(snapshot.text, self._profile, lines=snapshot.lines, before=stood)[1]

    def _own_words(
        self,
        session: Session,
        snapshot: Snapshot,
        steps: Plan,
        turn: EngineTurn,
        draft: Draft | None,
        lines: Mapping[str, str],
    ) -> list[str]:
        """What the family wrote earlier, where its own words are asked for and this turn is to show it."""
        if _resumes(snapshot, turn):
            step = (turn.field or "").removeprefix(SLOT)
            return kept_for_step(session, snapshot.conversation_id, step, self._screen)
        if was_not_meant(snapshot.text):
            return []  # what was just taken out is not offered again
        points_back = steps.aside is Aside.TOLD and snapshot.field in OWN_WORDS
        step = snapshot.field or ""
        if points_back and (kept := kept_for_step(session, snapshot.conversation_id, step, self._screen)):
            return kept  # what a danger card took the place of
        reaches = turn.field == MESSAGE_STEP != f"{SLOT}{snapshot.field}"
        if draft and reaches and (stood := _stood_there(session, draft, lines)):
            return [stood]
        if draft and (reaches or points_back) and (promised := told_in_form(session, draft, lines)):
            return promised
        helped = points_back or steps.aside is Aside.HELP or turn.intent == "need_help"
        return told_before(session, snapshot.conversation_id, lines) if helped else []


def _help_is_known(snapshot: Snapshot) -> bool:
    """Every part of it tells of help, after a card: what the rules find in it still stands."""
    near = snapshot.near_notice in BODILY and not (snapshot.form or snapshot.choice)
    near = near and "safeguarding" not in snapshot.near_cards  # there "his dad is holding him" may be the danger
    return near and which_help(snapshot.text, near=True) is not None


def _only_says_where(snapshot: Snapshot) -> bool:
    """ "She's at home with her dad", "tell them, I am driving": no new danger in the light of the old one, unless
    somebody was said to do harm.
    """
    if snapshot.near_notice in BODILY and would_have_us_ring(snapshot.text):
        return not snapshot.near_cards.intersection(CRISIS)
    return "safeguarding" not in snapshot.near_cards and says_where(snapshot.text, snapshot.near_notice)


def _typed_alone(snapshot: Snapshot) -> str | None:
    return snapshot.text if snapshot.form is None and snapshot.choice is None else None


def _as_typed(snapshot: Snapshot) -> Heard:
    alone = snapshot.form is None and snapshot.choice is None
    return Heard(snapshot.text, asks=not tells(snapshot.text), leans=alone and not denied(snapshot.text))


def _as_it_stands(snapshot: Snapshot, steps: Plan, turn: EngineTurn) -> EngineTurn:
    """As it is told first of all, or behind what was told before."""
    if _is_first(snapshot, steps) and steps.reader.writer != "bereaved":
        return at_first(turn, snapshot.text)
    bereaved = steps.reader.writer == "bereaved"
    return turn if snapshot.choice else not_behind(turn, snapshot.text, snapshot.last_answer, bereaved=bereaved)


def _is_first(snapshot: Snapshot, steps: Plan) -> bool:
    """Whether it may be the first that a family says, before anything was told."""
    alone = snapshot.form is None and snapshot.choice is None and steps.heard is None
    return alone and snapshot.last_answer in NOTHING_TOLD


def _may_tell_again(snapshot: Snapshot, turn: EngineTurn) -> bool:
    """A page of a moment ago: of the topic that is still talked of, or any after a protest."""
    if not snapshot.typed or snapshot.form or turn.form:
        return False
    topics = {reply["custom"].get("answer") for reply in turn.replies} - {None}
    return snapshot.last_answer in topics or (bool(topics) and protested(snapshot.text, snapshot.earlier))


def _no_topic(turn: EngineTurn) -> bool:
    """Nothing is asked that an answer would stand for, beside a card of distress."""
    return unsure(turn) or turn.intent in (None, *NO_TOPIC) or only_leans(turn.intent, turn.confidence, turn.danger)


def _sees_message(snapshot: Snapshot) -> bool:
    asked = asks_to_see(snapshot.text) or (snapshot.typed and shows_what_went(snapshot.text))
    return asked or (snapshot.mine is not None and snapshot.mine.what == "message")


def _stood_there(session: Session, draft: Draft, lines: Mapping[str, str]) -> str | None:
    """The message that is to be written anew, as it stood last: not as it was before they changed it."""
    return None if "message" in lines else stood_before(session, draft).get("message")


def _resumes(snapshot: Snapshot, turn: EngineTurn) -> bool:
    """A step for their own words is asked again soon after a danger card: what they wrote there is not lost."""
    back = turn.form == HANDOFF_FORM and (snapshot.form != HANDOFF_FORM or carries_on(snapshot.text))
    step = (turn.field or "").removeprefix(SLOT)
    carded = (
        snapshot.near_notice or "abusive" in snapshot.near_cards or (snapshot.last_notice and goes_on(snapshot.text))
    )
    return bool(carded) and back and step in BY_NAME and BY_NAME[step].own_words
