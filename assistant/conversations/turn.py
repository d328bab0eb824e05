"""A turn: a family's message in, its replies out, once.

Keep the message, screen it for danger, see whose conversation it is, ask the engine, word what it chose, store the
replies, then
answer. A turn has states (received, sent, answered) in the records, so a repeat of the same id gets the same replies
and never a
second turn, also after a crash in the middle.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import structlog
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.orm import Session

from assistant import clock
from assistant.alerts.alert import raise_alert
from assistant.answers.reply import Offer, Reply
from assistant.answers.wording import Reader
from assistant.conversations import view
from assistant.conversations.addition_turns import AdditionTurns
from assistant.conversations.asked import asked_of
from assistant.conversations.decide import Plan, Snapshot, notices, plan, second_net
from assistant.conversations.engine import Engine, EngineFault
from assistant.conversations.errors import EmptyMessage, MessageTooLong, StillWorking, TooManyMessages
from assistant.conversations.follow_up import FollowUp, Offered, Press, read_follow_up
from assistant.conversations.given_names import given_names
from assistant.conversations.handoff_steps import OWN_LIST
from assistant.conversations.keep import keep, store_replies
from assistant.conversations.learn import learn, unsure
from assistant.conversations.list_turns import ListTurns, Part
from assistant.conversations.words import HANDOFF_FORM, Words
from assistant.handoffs import secret
from assistant.handoffs.correction import read_correction
from assistant.handoffs.draft import given
from assistant.handoffs.move import OPEN
from assistant.handoffs.verified import marked
from assistant.hospital.profile import Profile
from assistant.records import conversations, drafts, handoffs, take_along
from assistant.records.database import Database
from assistant.records.models import Choice, Conversation, Handoff, NotUnderstood, Turn
from assistant.safety.verdict import Verdict
from assistant.take_along.question_list import as_text

log = structlog.get_logger()
POLL_SECONDS = 0.03
SPARE_SECONDS = 4.0  # for our own part of a turn, beside the engine's
CARD_SECONDS = 3.0  # a danger card does not wait long for an engine that does not answer
NO_FORM: dict[str, Any] = {"form": None, "field": None}
EARLIER = 3  # the family's messages before this one that the danger screen may look at


@dataclass(frozen=True)
class Limits:
    characters: int
    a_minute: int
    engine_seconds: float


class Turns:
    def __init__(
        self,
        db: Database,
        engine: Engine,
        screen: Callable[..., Verdict],
        words: Words,
        profile: Profile,
        limits: Limits,
        secret_key: str | None = None,
    ) -> None:
        self._db, self._engine, self._screen, self._words, self._profile, self._limits = (
            db,
            engine,
            screen,
            words,
            profile,
            limits,
        )
        self._secret_key = secret_key
        self._list = ListTurns(db, words)
        self._additions = AdditionTurns(db, words)

    def take(
        self, conversation_id: UUID, client_id: UUID, *, text: str | None = None, choice_id: UUID | None = None
    ) -> dict[str, Any]:
        """The body of the chat API's answer. Raises a ConversationError, with nothing kept, or StillWorking, with the
        message kept.
        """
        if choice_id is None:
            self._check(text or "")
        turn = self._keep(conversation_id, client_id, text, choice_id)
        if turn.state != "answered":
            self._answer_in_order(turn, text or "")
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
        """One that cannot be finished must not keep the others: it is tried again at the next round."""
        try:
            self._answer_in_order(turn)
        except Exception as error:  # only the type is logged: an error's text may hold a family's words
            log.error("turn_not_finished", error=type(error).__name__, turn=str(turn.id))
            return False
        return True

    def danger(self, text: str) -> list[Reply]:
        """The cards a text calls for, with nothing but the screen: used when a message is refused, or the records are
        away.
        """
        verdict = self._screen(_both_ends(text, self._limits.characters))
        return list(notices(verdict, self._words, Reader(), tells=False)[0])

    def fault(self) -> Reply:
        return self._words.fault(now=clock.now())

    def _check(self, text: str) -> None:
        if not text.strip():
            raise EmptyMessage
        if len(text) > self._limits.characters:
            raise MessageTooLong

    def _keep(self, conversation_id: UUID, client_id: UUID, text: str | None, choice_id: UUID | None) -> Turn:
        try:
            with self._db.begin() as session:
                known = conversations.turn_of(session, conversation_id, client_id)
                if (
                    not known
                    and conversations.turns_since(session, conversation_id, clock.now() - timedelta(minutes=1))
                    >= self._limits.a_minute
                ):
                    raise TooManyMessages
                return keep(session, conversation_id, client_id, text=text, choice_id=choice_id)
        except IntegrityError:  # the same id twice at the same moment: the other one won
            with self._db.read() as session:
                turn = conversations.turn_of(session, conversation_id, client_id)
            if turn is None:
                raise
            return turn

    def _answer_in_order(self, turn: Turn, text: str = "") -> None:
        """One turn at a time in a conversation, oldest first, whichever process or tab they came through.

        Words that call for a danger card do not wait long for their turn: StillWorking is raised, and its answer holds
        the card.
        """
        began = time.monotonic()
        deadline = began + self._limits.engine_seconds * 2 + SPARE_SECONDS
        looked = False
        while time.monotonic() < deadline:
            with self._db.begin() as session:
                if session.get_one(Turn, turn.id).state == "answered":
                    return
                oldest = conversations.oldest_unanswered(session, turn.conversation_id) or turn
                now = clock.now()
                until = now + timedelta(seconds=self._limits.engine_seconds + SPARE_SECONDS)
                mine = conversations.start_work(session, turn.conversation_id, oldest.id, now=now, until=until)
                again = oldest.state == "sent"
                if mine:
                    oldest.state = "sent"
                oldest_id = oldest.id
            if mine:
                self._answer(oldest_id, again=again)
                if oldest_id == turn.id:
                    return
            elif not looked and time.monotonic() > began + CARD_SECONDS:
                looked = True
                if self.danger(text):
                    raise StillWorking
            else:
                time.sleep(POLL_SECONDS)
        raise StillWorking

    def _answer(self, turn_id: UUID, *, again: bool) -> None:
        with self._db.read() as session:
            snapshot = self._snapshot(session, turn_id)
        verdict = (
            self._screen(snapshot.text, snapshot.earlier, asked_of(snapshot, self._profile))
            if snapshot.typed
            else Verdict()
        )
        steps = plan(snapshot, verdict, self._words, self._profile)
        fault, replies, learned = False, list(steps.before), None
        state = steps.state
        done = self._list.take(snapshot, steps.pressed, turn_id) if steps.for_list else None
        if steps.for_addition:
            done = self._additions.take(snapshot, steps.pressed, turn_id)
        if done:
            replies, state = [*replies, *done.replies], state | done.state
        elif steps.engine is not None:
            try:
                step = snapshot.field if snapshot.form == HANDOFF_FORM else None
                patience = CARD_SECONDS if verdict.level == "card" else None
                engine_turn = self._engine.take(
                    snapshot.conversation_id, turn_id, again=again, step=step, seconds=patience, **steps.engine
                )
                with self._db.read() as session:
                    lines, approval = self._draft(session, snapshot.conversation_id)
                    verified = marked(session, snapshot.conversation_id, lines)
                replies += self._words.replies(
                    engine_turn,
                    steps.reader,
                    lines,
                    approval,
                    now=clock.now(),
                    unsure=snapshot.unsure,
                    last_text=snapshot.last_text,
                    verified=verified,
                )
                state = (
                    state
                    | _engine_state(engine_turn)
                    | {"unsure_in_a_row": snapshot.unsure + 1 if unsure(engine_turn) else 0}
                )
                if "text" in steps.engine:
                    net = verdict.level == "none" and second_net(engine_turn.danger)
                    learned = learn(snapshot.conversation_id, steps.engine["text"], engine_turn, second_net=net)
                after = self._list.after(snapshot, engine_turn) if verdict.level != "card" else Part()
                said = list(steps.before) if after.instead else replies
                replies, state = [*said, *after.replies], state | after.state
            except EngineFault as error:
                log.error("engine_fault", kind=str(error), turn=str(turn_id))
                fault = True
                if verdict.level == "card":
                    state = state | NO_FORM  # danger leaves the form, also when the engine cannot be told
            except SQLAlchemyError:
                raise  # the records are away: the turn is finished once they are back
            except (
                Exception
            ) as error:  # the edge of a turn: one that always breaks would hold up its conversation for ever
                log.error("turn_fault", error=type(error).__name__, turn=str(turn_id))
                replies, state, fault, learned = list(steps.before), steps.state, True, None
        replies += steps.after
        self._finish(turn_id, steps, replies, state, fault=fault, learned=learned)

    def _finish(
        self,
        turn_id: UUID,
        steps: Plan,
        replies: list[Reply],
        state: dict[str, Any],
        *,
        fault: bool,
        learned: NotUnderstood | None,
    ) -> None:
        code = self._secret(turn_id)
        with self._db.begin() as session:
            turn = conversations.turn_locked(session, turn_id)
            if turn is None or turn.state == "answered":
                return
            conversation = conversations.locked(session, turn.conversation_id)
            sent = session.get(Handoff, turn.handoff_id) if turn.handoff_id else None
            if fault or (sent and not any(sent.reference in reply.text for reply in replies)):
                replies = [*steps.before, self._after_fault(session, turn, sent), *steps.after]
            if code:
                replies = self._words.with_secret(replies, *code, now=clock.now())
            may_ask = (
                steps.asks_nation
                and not fault
                and not (conversation.form or state.get("form") or conversation.nation_asked)
            )
            if may_ask and (extra := self._nation_question(replies, steps.reader)):
                replies, conversation.nation_asked = [*replies, extra], True
            family = conversations.family_message(session, turn_id)
            family.intent, family.confidence = state.pop("intent", None), state.pop("confidence", None)
            if sent:
                state = state | NO_FORM  # it was sent: whatever the engine still asks is behind the records
            for name, value in state.items():
                setattr(conversation, name, value)
            for reply in replies:
                if reply.answer_id:
                    conversation.last_answer = reply.answer_id
                if reply.notice:
                    conversation.last_notice = reply.notice["route"]
            store_replies(session, conversation, turn_id, replies)
            if learned:
                session.add(learned)
            for route in steps.alerts:
                raise_alert(session, conversation.id, route, self._profile)
            turn.state, turn.answered_at = "answered", clock.now()
            conversation.working_turn = conversation.working_until = None

    def _secret(self, turn_id: UUID) -> tuple[str, str] | None:
        """Reference and secret of the handoff that this turn sent. Only one that fits what was kept is said; the check
        is slow, so no transaction is open.
        """
        with self._db.read() as session:
            turn = session.get(Turn, turn_id)
            handoff = session.get(Handoff, turn.handoff_id) if turn and turn.handoff_id else None
        if handoff is None or self._secret_key is None:
            return None
        code = secret.of(self._secret_key, handoff.id)
        return (handoff.reference, code) if secret.fits(code, handoff.secret_hash) else None

    def _after_fault(self, session: Session, turn: Turn, sent: Handoff | None) -> Reply:
        """What was committed although the words were lost: sent, or taken back. Otherwise the fault, which says that
        nothing was sent.

        So also when the engine was asked again and, not knowing that it had been sent, said something else.
        """
        now = clock.now()
        if sent:
            return self._words.sent_after_fault(sent.reference, now=now)
        withdrawn = handoffs.withdrawn_since(session, turn.conversation_id, turn.created_at)
        return (
            self._words.withdrawn_after_fault(withdrawn.reference, now=now) if withdrawn else self._words.fault(now=now)
        )

    def _nation_question(self, replies: list[Reply], reader: Reader) -> Reply | None:
        if reader.nation or reader.writer == "bereaved" or any(reply.notice for reply in replies):
            return None
        answered = [reply for reply in replies if reply.answer_id]
        varies = any(
            self._words.wording.word(reply.answer_id, reader, now=clock.now()).varies
            for reply in answered
            if reply.answer_id
        )
        return self._words.nation_question(now=clock.now()) if varies else None

    def _snapshot(self, session: Session, turn_id: UUID) -> Snapshot:
        turn = session.get_one(Turn, turn_id)
        conversation = session.get_one(Conversation, turn.conversation_id)
        message = conversations.family_message(session, turn_id)
        offered = conversations.last_offers(session, conversation.id)
        follow_up = (
            None
            if turn.choice_id or conversation.form
            else self._follow_up(session, conversation, message.text, offered)
        )
        choice_id = follow_up.choice_id if isinstance(follow_up, Press) else turn.choice_id
        choice = conversations.choice(session, conversation.id, choice_id) if choice_id else None
        earlier = conversations.family_messages_before(session, conversation.id, seq=message.seq, most=EARLIER)
        sent = (
            any(one.status in OPEN for one in handoffs.of_conversation(session, conversation.id))
            and drafts.of(session, conversation.id) is None
        )
        found = read_correction(message.text, self._profile) if sent and turn.choice_id is None else None
        return Snapshot(
            conversation_id=conversation.id,
            mode=conversation.mode,
            nation=conversation.nation,
            writer=conversation.writer,
            form=conversation.form,
            field=(conversation.field or "").removeprefix("handoff_") or None,
            last_answer=conversation.last_answer,
            text=message.text,
            earlier=tuple(one.text for one in earlier),
            choice=choice.payload if choice else None,
            typed=turn.choice_id is None,
            names=given_names(session, conversation.id),
            late=bool(choice and earlier and conversations.offered_before(session, choice, earlier[0])),
            follow_up=follow_up,
            unsure=conversation.unsure_in_a_row,
            last_text=conversations.last_reply(session, conversation.id),
            sent=sent,
            correction=(found.field, found.value) if found else None,
            offers=tuple(Offer(one.title, one.payload) for one in (offered[0] if offered else ())),
        )

    def _follow_up(
        self, session: Session, conversation: Conversation, text: str, offered: Sequence[Sequence[Choice]]
    ) -> FollowUp | None:
        """By title any choice of the last turn is meant; "yes" and "the second one" lean on its last message."""
        pressed = conversations.pressed(session, conversation.id)
        shown = [[_offered(one, pressed) for one in message] for message in offered]
        every = [one for message in shown for one in message]
        return read_follow_up(
            text, shown[0] if shown else [], every=every, answered=conversation.last_answer is not None
        )

    def _draft(self, session: Session, conversation_id: UUID) -> tuple[dict[str, str], str | None]:
        """The draft's lines, with the family's own question list beside them, which can be attached."""
        draft = drafts.of(session, conversation_id)
        if draft is None:
            return {}, None
        own = as_text(take_along.items(session, conversation_id))
        return given(session, draft) | ({OWN_LIST: own} if own else {}), str(draft.approval_id)


def _offered(choice: Choice, pressed: set[UUID]) -> Offered:
    intent = choice.payload.get("intent")
    return Offered(
        choice.id,
        choice.title,
        choice.id in pressed,
        intent == "request_person",
        intent if intent in ("affirm", "deny") else None,
    )


def _both_ends(text: str, most: int) -> str:
    """No longer than `most`, so that no text can keep the screen busy: of one that is too long, how it begins and how
    it ends.
    """
    half = (most - 2) // 2
    return text if len(text) <= most else f"{text[:half]}\n\n{text[-half:]}"


def _engine_state(turn) -> dict[str, Any]:
    return {"intent": turn.intent, "confidence": turn.confidence, "form": turn.form, "field": turn.field}
