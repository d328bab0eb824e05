"""The end of a turn: its replies, what it changed, whom it alerts and what is learned of it, in one transaction."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.alerts.alert import raise_alert
from assistant.answers.reply import Reply
from assistant.answers.wording import Reader
from assistant.conversations import view
from assistant.conversations.changes import LEFT, NOTHING, SAME, Changes
from assistant.conversations.decisions.living import without_death_pages
from assistant.conversations.decisions.weighed import Plan
from assistant.conversations.end_of_life_offers import is_near_an_end, leads_there, not_led_there
from assistant.conversations.keep import store_replies
from assistant.conversations.mode import CLOSED, STAFF, WAITING, no_person_wanted
from assistant.conversations.not_their_case import speaks_of_it, without_it
from assistant.conversations.sorrow_once import SORROW, said_once
from assistant.conversations.words import Words
from assistant.handoffs import secret
from assistant.handoffs.readers.living_child import LOST_ANOTHER
from assistant.hospital.profile import Profile
from assistant.records import conversations, handoffs
from assistant.records.database import Database
from assistant.records.models import Conversation, Handoff, Message, NotUnderstood, Turn
from assistant.safety.verdict import ROUTES

CRISES = frozenset(ROUTES) - {"abusive"}
LATELY = 12  # messages in which sorrow for a death may stand
UNSAID = {("card", "fault"), *(("line", route) for route in ROUTES)}  # while a person is there


@dataclass(frozen=True)
class Outcome:
    """What came of a turn before it is stored. `fault` means that the words were lost: what was committed is said."""

    replies: tuple[Reply, ...]
    changes: Changes = NOTHING
    fault: bool = False
    learned: NotUnderstood | None = None


@dataclass(frozen=True)
class Finish:
    db: Database
    words: Words
    profile: Profile
    secret_key: str | None = None

    def __call__(self, turn_id: UUID, plan: Plan, outcome: Outcome) -> dict[str, Any] | None:
        """The body of the chat API's answer; None when another process has finished it meanwhile."""
        with self.db.begin() as session:
            turn = conversations.turn_locked(session, turn_id)
            if turn is None or turn.state == "answered":
                return None
            if turn.handoff_id is None:
                return self._answered(session, turn, plan, outcome)
        code = self._secret(turn_id)
        with self.db.begin() as session:
            turn = conversations.turn_locked(session, turn_id)
            if turn is None or turn.state == "answered":
                return None
            return self._answered(session, turn, plan, outcome, code)

    def _answered(
        self, session: Session, turn: Turn, plan: Plan, outcome: Outcome, code: tuple[str, str] | None = None
    ) -> dict[str, Any]:
        conversation = conversations.locked(session, turn.conversation_id)
        sent = session.get(Handoff, turn.handoff_id) if turn.handoff_id else None
        replies = _fitting(session, conversation, self._said(session, turn, sent, plan, outcome))
        replies = self._of_their_case(session, conversation, replies)
        if LOST_ANOTHER in (outcome.changes.writer, conversation.writer):
            replies = without_death_pages(replies)
        if code:
            replies = self.words.sent.with_secret(replies, *code, now=clock.now())
        if conversation.mode in (STAFF, CLOSED):
            done = sent or handoffs.withdrawn_since(session, conversation.id, turn.created_at)
            replies = _beside_a_person(replies, done)
        elif with_nation := self._with_nation(conversation, plan, outcome, replies):
            replies, conversation.nation_asked = with_nation, True
        # Once it was sent, whatever the engine still asks is behind the records.
        changes = outcome.changes.then(LEFT if sent else NOTHING)
        changes.write(conversation, conversations.family_message(session, turn.id))
        conversation.working_turn = conversation.working_until = None
        stored = self._store(session, conversation, turn.id, replies)
        if not plan.repeats and (route := _crisis(replies)):
            conversation.last_notice = route
        if outcome.learned:
            session.add(outcome.learned)
        for route in plan.alerts:
            raise_alert(session, conversation.id, route, self.profile)
        if plan.no_person and conversation.mode == WAITING:
            no_person_wanted(session, conversation.id)
        turn.state, turn.answered_at = "answered", clock.now()
        return view.turn(session, turn, stored)

    @staticmethod
    def _of_their_case(session: Session, conversation: Conversation, replies: list[Reply]) -> list[Reply]:
        if not speaks_of_it(replies):
            return replies  # as nearly always: the whole chat is not read for it
        told = conversations.messages_after(session, conversation.id)
        return without_it(replies, (one.text for one in told if one.sender == "family"))

    def _said(self, session: Session, turn: Turn, sent: Handoff | None, plan: Plan, outcome: Outcome) -> list[Reply]:
        """What the turn says; after a fault, what was committed. So also when the engine was asked again and, not
        knowing that it had been sent, said something else.
        """
        told = [*outcome.replies, *plan.after]
        if outcome.fault or (sent and not any(sent.reference in reply.text for reply in told)):
            told = [*plan.before, self._after_fault(session, turn, sent), *plan.after]
        if sent and sent.child_died:
            return self.words.sent.after_a_death(told, sent.reference, now=clock.now())
        return told

    def _after_fault(self, session: Session, turn: Turn, sent: Handoff | None) -> Reply:
        """Sent, or taken back, although the words were lost. Otherwise the fault, which says that nothing was sent."""
        now = clock.now()
        if sent:
            return self.words.faults.sent(sent.reference, now=now)
        withdrawn = handoffs.withdrawn_since(session, turn.conversation_id, turn.created_at)
        if withdrawn:
            return self.words.faults.withdrawn(withdrawn.reference, now=now)
        waiting = conversations.locked(session, turn.conversation_id)
        if waiting.mode == WAITING and waiting.person_asked_at and waiting.person_asked_at >= turn.created_at:
            return self.words.person.asked_after_fault(now=now)
        return self.words.faults.card(now=now)

    def _secret(self, turn_id: UUID) -> tuple[str, str] | None:
        """Reference and secret of the handoff that this turn sent. Only one that fits what was kept is said; the check
        is slow, so no transaction is open, and it is made for such a turn alone.
        """
        with self.db.read() as session:
            handoff = handoffs.sent_by(session, turn_id)
        if handoff is None or self.secret_key is None:
            return None
        code = secret.of(self.secret_key, handoff.id)
        return (handoff.reference, code) if secret.fits(code, handoff.secret_hash) else None

    def _with_nation(
        self, conversation: Conversation, plan: Plan, outcome: Outcome, replies: list[Reply]
    ) -> list[Reply] | None:
        """Once in a conversation, where words differ between the nations and the family has not named its own: which
        one they are for, or, when another is likely, which one it is.
        """
        said = conversation.nation if outcome.changes.nation is SAME else outcome.changes.nation
        in_form = conversation.form or outcome.changes.opens_form
        elsewhere = plan.reader.nation not in (None, self.profile.nation)  # of which they asked
        known = said or elsewhere or conversation.nation_asked
        if outcome.fault or in_form or known or plan.reader.writer == "bereaved":
            return None
        at = self._varies(replies)
        if at is None:
            return None
        if plan.asks_nation:
            return [*replies, self.words.answers.nation_question(now=clock.now())]
        here = self.words.answers.holds_here(replies[at], now=clock.now())
        return [*replies[:at], here, *replies[at + 1 :]] if plan.says_nation else None

    def _varies(self, replies: list[Reply]) -> int | None:
        """The first answer that reads otherwise in another nation; None beside a notice, which stands alone."""
        if any(reply.notice for reply in replies):
            return None
        word = self.words.wording.word
        varying = (
            place
            for place, reply in enumerate(replies)
            if reply.answer_id and word(reply.answer_id, Reader(), now=clock.now()).varies
        )
        return next(varying, None)

    @staticmethod
    def _store(session: Session, conversation: Conversation, turn_id: UUID, replies: list[Reply]) -> list[Message]:
        if conversation.writer == "bereaved":
            handoffs.mark_child_died(session, conversation.id)
        if conversation.writer == LOST_ANOTHER:
            handoffs.mark_child_died(session, conversation.id, died=False)
        for reply in replies:
            if reply.answer_id:
                conversation.last_answer = reply.answer_id
        return store_replies(session, conversation, turn_id, replies)


def _fitting(session: Session, conversation: Conversation, replies: list[Reply]) -> list[Reply]:
    """As they fit what was said in this chat before: nobody is led to the end of life who has not spoken of it, and
    sorrow for a death is said once.
    """
    if any(leads_there(offer) for reply in replies for offer in reply.offers):
        said = conversations.messages_after(session, conversation.id)
        told = [one.answer["id"] for one in said if one.answer]
        told += [reply.answer_id for reply in replies if reply.answer_id]
        if not is_near_an_end((one.text for one in said if one.sender == "family"), told):
            replies = not_led_there(replies)
    if any(SORROW in reply.text for reply in replies):
        lately = conversations.last_told(session, conversation.id, most=LATELY)
        replies = said_once(replies, (one.text for one in lately))
    return replies


def _crisis(replies: list[Reply]) -> str | None:
    """The worst danger card of the turn. A line, a fault or a chat that is off is none."""
    cards = {reply.notice["route"] for reply in replies if reply.notice and reply.notice["level"] == "card"}
    return next((route for route in ROUTES if route in cards and route in CRISES), None)


def _beside_a_person(replies: list[Reply], done: Handoff | None) -> list[Reply]:
    """What may still be said once somebody took the conversation, or ended it, while the turn was taken: a danger card,
    that a button did nothing, and what was sent or taken back (`done`). The assistant is silent. What the turn filled
    in stays in the draft; hand-back shows the step that is open.
    """
    return [told for reply in replies if (told := _from_the_service(reply, done))]


def _from_the_service(reply: Reply, done: Handoff | None) -> Reply | None:
    if reply.done or (done and done.reference in reply.text):
        return replace(reply, sender="system", offers=(), form=None)
    silent = reply.sender != "system" or (reply.notice and (reply.notice["level"], reply.notice["route"]) in UNSAID)
    return None if silent else reply
