"""Queries on conversations, messages, turns and choices."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import BindParameter, ColumnElement, bindparam, delete, func, select, update
from sqlalchemy.orm import Session, aliased

from assistant.records.changes import changed_one
from assistant.records.models import Choice, Conversation, Feedback, Message, ReturnCode, Turn

LONGEST_WORK = timedelta(minutes=10)

# What every turn asks, made once: SQLAlchemy takes longer to make such a statement than to have it answered.
CHAT: BindParameter[UUID] = bindparam("chat")
TURN: BindParameter[UUID] = bindparam("turn")
SEQ: BindParameter[int] = bindparam("seq")
MOST: BindParameter[int] = bindparam("most")
TAKEN_UP = (
    select(Turn, Conversation, Message)
    .join(Conversation, Conversation.id == Turn.conversation_id)
    .join(Message, Message.turn_id == Turn.id)
    .where(Turn.id == TURN, Message.sender == "family")
)
LOCKED = select(Conversation).where(Conversation.id == CHAT).with_for_update().execution_options(populate_existing=True)
REPLIES = select(Message).where(Message.turn_id == TURN, Message.sender != "family").order_by(Message.seq)
FAMILY_MESSAGE = select(Message).where(Message.turn_id == TURN, Message.sender == "family")
FAMILY_BEFORE = (
    select(Message)
    .where(Message.conversation_id == CHAT, Message.sender == "family", Message.seq < SEQ)
    .order_by(Message.seq.desc())
    .limit(MOST)
)
LAST_REPLY = (
    select(Message.text)
    .where(Message.conversation_id == CHAT, Message.sender == "assistant")
    .order_by(Message.seq.desc())
    .limit(1)
)
TURN_OF = select(Turn).where(Turn.conversation_id == CHAT, Turn.client_id == bindparam("client"))
TURN_LOCKED = select(Turn).where(Turn.id == TURN).with_for_update()
OLDEST_UNANSWERED = (
    select(Turn)
    .where(Turn.conversation_id == CHAT, Turn.state != "answered")
    .order_by(Turn.created_at, Turn.id)
    .limit(1)
)
TURNS_SINCE = (
    select(func.count()).select_from(Turn).where(Turn.conversation_id == CHAT, Turn.created_at > bindparam("moment"))
)
PRESSED = select(Turn.choice_id).where(Turn.conversation_id == CHAT, Turn.choice_id.is_not(None))
LAST_OFFERING = (
    select(Message.id, Message.turn_id)
    .join(Choice, Choice.message_id == Message.id)
    .where(Message.conversation_id == CHAT)
    .order_by(Message.seq.desc())
    .limit(1)
)
OF_THE_TURN = (
    select(Message.id).where(Message.conversation_id == CHAT, Message.turn_id == TURN).order_by(Message.seq.desc())
)


def _nobody_works(now: datetime | BindParameter, longest: datetime | BindParameter) -> ColumnElement[bool]:
    """A claim that is longer than any we make was written by a clock that has jumped: it does not bind."""
    return (
        Conversation.working_until.is_(None)
        | (Conversation.working_until < now)
        | (Conversation.working_until > longest)
    )


START_WORK = (
    update(Conversation)
    .where(Conversation.id == CHAT)
    .where(Conversation.working_turn.is_(None) | _nobody_works(bindparam("now"), bindparam("longest")))
    .values(working_turn=TURN, working_until=bindparam("until"))
    .execution_options(synchronize_session=False)
)
CHOICES = select(Choice).where(Choice.message_id.in_(bindparam("messages", expanding=True))).order_by(Choice.position)


def by_id(session: Session, conversation_id: UUID) -> Conversation | None:
    return session.get(Conversation, conversation_id)


def taken_up(session: Session, turn_id: UUID) -> tuple[Turn, Conversation, Message]:
    """The turn, its conversation, and what the family wrote or pressed."""
    turn, conversation, message = session.execute(TAKEN_UP, {"turn": turn_id}).one()
    return turn, conversation, message


def portal_person(session: Session, conversation_id: UUID) -> str | None:
    """Who a portal signed in, as a keyed hash."""
    return session.scalar(select(Conversation.portal_person).where(Conversation.id == conversation_id))


def writer(session: Session, conversation_id: UUID | None) -> str | None:
    """What the family has said of itself in the chat."""
    return session.scalar(select(Conversation.writer).where(Conversation.id == conversation_id))


def locked(session: Session, conversation_id: UUID) -> Conversation:
    """The conversation as it stands, with its row held until the transaction ends (PostgreSQL; SQLite holds the whole
    file): what was read of it before the lock may be old.
    """
    return session.scalars(LOCKED, {"chat": conversation_id}).one()


def newest_first(session: Session, *, most: int = 100) -> Sequence[Conversation]:
    return session.scalars(select(Conversation).order_by(Conversation.last_message_at.desc()).limit(most)).all()


def messages_after(session: Session, conversation_id: UUID, *, after: int = 0) -> Sequence[Message]:
    """In the order they were said."""
    found = select(Message).where(Message.conversation_id == conversation_id, Message.seq > after)
    return session.scalars(found.order_by(Message.seq)).all()


def message(session: Session, conversation_id: UUID, message_id: UUID) -> Message | None:
    found = select(Message).where(Message.conversation_id == conversation_id, Message.id == message_id)
    return session.scalars(found).first()


def feedback_on(session: Session, conversation_id: UUID, message_id: UUID) -> Feedback | None:
    found = select(Feedback).where(Feedback.conversation_id == conversation_id, Feedback.message_id == message_id)
    return session.scalars(found).first()


def client_ids(session: Session, turn_ids: Collection[UUID]) -> dict[UUID, UUID]:
    """By turn, the id that the family's window gave its message."""
    if not turn_ids:
        return {}
    found = select(Turn.id, Turn.client_id).where(Turn.id.in_(turn_ids))
    return {row.id: row.client_id for row in session.execute(found)}


def replies_to(session: Session, turn_id: UUID) -> Sequence[Message]:
    """What a turn was answered with, in order; the family's own message is not among it."""
    return session.scalars(REPLIES, {"turn": turn_id}).all()


def family_message(session: Session, turn_id: UUID) -> Message:
    return session.scalars(FAMILY_MESSAGE, {"turn": turn_id}).one()


def family_messages_before(session: Session, conversation_id: UUID, *, seq: int, most: int) -> Sequence[Message]:
    """The family's last messages before this one, newest first."""
    return session.scalars(FAMILY_BEFORE, {"chat": conversation_id, "seq": seq, "most": most}).all()


def told_the_assistant(session: Session, conversation_id: UUID, *, seq: int, most: int) -> Sequence[Message]:
    """The family's last messages before this one, newest first, without those that were for staff: once staff have
    written here, what the assistant did not answer was theirs.
    """
    reply = aliased(Message)
    by_us = select(reply.id).where(reply.turn_id == Message.turn_id, reply.sender == "assistant").exists()
    staff = select(reply.id).where(reply.conversation_id == conversation_id, reply.sender == "staff").exists()
    found = select(Message).where(
        Message.conversation_id == conversation_id, Message.sender == "family", Message.seq < seq, by_us | ~staff
    )
    return session.scalars(found.order_by(Message.seq.desc()).limit(most)).all()


def turns_of_last_cards(
    session: Session, conversation_id: UUID, *, most: int, none: Sequence[str] = ("fault", "abusive", "threat")
) -> Sequence[UUID]:
    """The last turns in which a danger card was shown, newest first; the cards for a fault and for abuse are `none`."""
    route, level = Message.notice["route"].as_string(), Message.notice["level"].as_string()
    found = select(Message.turn_id).where(
        Message.conversation_id == conversation_id,
        Message.notice.is_not(None),
        Message.turn_id.is_not(None),
        level == "card",
        ~route.in_(none),
    )
    newest = found.group_by(Message.turn_id).order_by(func.max(Message.seq).desc())
    return [turn_id for turn_id in session.scalars(newest.limit(most)) if turn_id]


def turns_that_kept_an_addition(session: Session, conversation_id: UUID, *, most: int) -> Sequence[UUID]:
    """The last turns whose words were kept under a danger card, to be added to what was sent, newest first."""
    found = (
        select(Message.turn_id)
        .join(Choice, Choice.message_id == Message.id)
        .where(Message.conversation_id == conversation_id, Message.turn_id.is_not(None))
        .where(Choice.payload["addition"]["do"].as_string() == "again")
    )
    newest = found.group_by(Message.turn_id).order_by(func.max(Message.seq).desc())
    return [turn_id for turn_id in session.scalars(newest.limit(most)) if turn_id]


def last_cards(session: Session, conversation_id: UUID, *, seq: int) -> tuple[UUID | None, frozenset[str]]:
    """The last turn after that message in which danger cards were shown, one for abuse too, and their routes."""
    found = select(Message).where(
        Message.conversation_id == conversation_id, Message.seq > seq, Message.notice.is_not(None)
    )
    shown = session.scalars(found.order_by(Message.seq.desc())).all()
    cards = [one for one in shown if one.notice and one.notice["level"] == "card" and one.notice["route"] != "fault"]
    turn_id = cards[0].turn_id if cards else None
    return turn_id, frozenset(one.notice["route"] for one in cards if one.notice and one.turn_id == turn_id)


def intents_of(session: Session, conversation_id: UUID) -> set[str]:
    """What the family was understood to ask."""
    found = select(Message.intent).where(Message.conversation_id == conversation_id, Message.sender == "family")
    return {intent for intent in session.scalars(found.distinct()) if intent}


def with_intent(session: Session, conversation_ids: Sequence[UUID], intent: str) -> set[UUID]:
    """In which of these the family was understood to say this."""
    found = select(Message.conversation_id).where(
        Message.conversation_id.in_(conversation_ids), Message.sender == "family", Message.intent == intent
    )
    return set(session.scalars(found.distinct()))


def nations_of(session: Session, conversation_ids: Sequence[UUID]) -> dict[UUID, str | None]:
    found = select(Conversation.id, Conversation.nation).where(Conversation.id.in_(conversation_ids))
    return {one.id: one.nation for one in session.execute(found)}


def last_message(session: Session, conversation_id: UUID) -> Message | None:
    found = select(Message).where(Message.conversation_id == conversation_id)
    return session.scalars(found.order_by(Message.seq.desc()).limit(1)).first()


def last_who_spoke(session: Session, conversation_id: UUID) -> Message | None:
    """The newest message that is no notice: of the family, a person of the staff or the assistant."""
    found = select(Message).where(Message.conversation_id == conversation_id, Message.sender != "system")
    return session.scalars(found.order_by(Message.seq.desc()).limit(1)).first()


def came_after(session: Session, conversation_id: UUID, seq: int) -> bool:
    """Whether the family wrote, or was shown a card, after that message."""
    found = select(Message.id).where(
        Message.conversation_id == conversation_id,
        Message.seq > seq,
        (Message.sender == "family") | (Message.notice["level"].as_string() == "card"),
    )
    return session.scalars(found.limit(1)).first() is not None


def staff_wrote_since(session: Session, conversation_id: UUID, moment: datetime) -> bool:
    found = select(Message.id).where(
        Message.conversation_id == conversation_id, Message.sender == "staff", Message.created_at >= moment
    )
    return session.scalars(found.limit(1)).first() is not None


def cards_since(session: Session, conversation_id: UUID, *, seq: int) -> frozenset[str]:
    """The routes of all cards that were shown after that message."""
    found = select(Message.notice).where(Message.conversation_id == conversation_id, Message.seq > seq)
    shown = session.scalars(found.where(Message.notice.is_not(None))).all()
    return frozenset(notice["route"] for notice in shown if notice and notice["level"] == "card")


def step_since(session: Session, conversation_id: UUID, *, seq: int) -> bool:
    """Whether a step of a form was asked after that message."""
    found = select(Message.form).where(Message.conversation_id == conversation_id, Message.seq > seq)
    return any(form for form in session.scalars(found))


def step_before(session: Session, message: Message) -> str | None:
    """The step of a form that this message of the family was written at."""
    found = select(Message).where(
        Message.conversation_id == message.conversation_id,
        Message.seq < message.seq,
        Message.form.is_not(None) | (Message.sender == "family"),
    )
    last = session.scalars(found.order_by(Message.seq.desc()).limit(1)).first()
    return last.form.get("field") if last and last.form else None


def said_since_staff(session: Session, conversation_id: UUID) -> Sequence[Message]:
    """What the family wrote after the last words of a person, oldest first."""
    of_staff = select(func.max(Message.seq)).where(
        Message.conversation_id == conversation_id, Message.sender == "staff"
    )
    return session.scalars(
        select(Message)
        .where(
            Message.conversation_id == conversation_id,
            Message.sender == "family",
            Message.seq > func.coalesce(of_staff.scalar_subquery(), 0),
        )
        .order_by(Message.seq)
    ).all()


def add_message(session: Session, conversation: Conversation, message: Message) -> Message:
    add_messages(session, conversation, [message])
    return message


def add_messages(session: Session, conversation: Conversation, messages: Sequence[Message]) -> None:
    """Give them the conversation's next numbers, in their order, and keep them."""
    for message in messages:
        message.conversation_id = conversation.id
        message.seq = conversation.next_seq
        conversation.next_seq += 1
    session.add_all(messages)
    session.flush()


def turn_of(session: Session, conversation_id: UUID, client_id: UUID) -> Turn | None:
    return session.scalars(TURN_OF, {"chat": conversation_id, "client": client_id}).first()


def turn_locked(session: Session, turn_id: UUID) -> Turn | None:
    return session.scalars(TURN_LOCKED, {"turn": turn_id}).first()


def unanswered(session: Session, *, since: datetime, now: datetime) -> Sequence[Turn]:
    """Turns that nobody is working on and that have no answer: a process died in the middle. Oldest first."""
    found = (
        select(Turn)
        .join(Conversation, Conversation.id == Turn.conversation_id)
        .where(Turn.state != "answered", Turn.created_at > since)
        .where(_nobody_works(now, now + LONGEST_WORK))
    )
    return session.scalars(found.order_by(Turn.created_at)).all()


def oldest_unanswered(session: Session, conversation_id: UUID) -> Turn | None:
    return session.scalars(OLDEST_UNANSWERED, {"chat": conversation_id}).first()


def turns_since(session: Session, conversation_id: UUID, moment: datetime) -> int:
    return session.scalar(TURNS_SINCE, {"chat": conversation_id, "moment": moment}) or 0


def start_work(session: Session, conversation_id: UUID, turn_id: UUID, *, now: datetime, until: datetime) -> bool:
    """Take the conversation for this turn. False while somebody is at work on it, be it on this very turn."""
    known = {"chat": conversation_id, "turn": turn_id, "until": until, "now": now, "longest": now + LONGEST_WORK}
    return changed_one(session, START_WORK, known)


def nobody_works_on(session: Session, conversation_id: UUID, *, now: datetime) -> bool:
    found = select(Conversation.id).where(Conversation.id == conversation_id)
    free = Conversation.working_turn.is_(None) | _nobody_works(now, now + LONGEST_WORK)
    return session.scalar(found.where(free)) is not None


def choice(session: Session, conversation_id: UUID, choice_id: UUID) -> Choice | None:
    found = session.get(Choice, choice_id)
    return found if found and found.conversation_id == conversation_id else None


def last_reply(session: Session, conversation_id: UUID) -> str | None:
    """The assistant's last words."""
    return session.scalars(LAST_REPLY, {"chat": conversation_id}).first()


def last_told(session: Session, conversation_id: UUID, *, most: int) -> Sequence[Message]:
    """The last messages to the family, newest first."""
    found = select(Message).where(Message.conversation_id == conversation_id, Message.sender != "family")
    return session.scalars(found.order_by(Message.seq.desc()).limit(most)).all()


def last_offers(session: Session, conversation_id: UUID) -> list[list[Choice]]:
    """The choices of the last turn that offered any, message by message, newest message first, each in its order."""
    newest = session.execute(LAST_OFFERING, {"chat": conversation_id}).first()
    if newest is None:
        return []
    of_its_turn = {"chat": conversation_id, "turn": newest.turn_id}
    of_the_turn = session.scalars(OF_THE_TURN, of_its_turn).all() if newest.turn_id else [newest.id]
    offered = choices_of(session, of_the_turn)
    return [offered[one] for one in of_the_turn if one in offered]


def pressed(session: Session, conversation_id: UUID) -> set[UUID]:
    """Ids of the choices this conversation has pressed."""
    return {one for one in session.scalars(PRESSED, {"chat": conversation_id}) if one}


def offered_before(session: Session, choice: Choice, message: Message) -> bool:
    """Whether the choice stood under something that was said before this message."""
    return session.get_one(Message, choice.message_id).seq < message.seq


def end_return_codes(session: Session, conversation_id: UUID) -> None:
    session.execute(delete(ReturnCode).where(ReturnCode.conversation_id == conversation_id))


def choices_of(session: Session, message_ids: Sequence[UUID]) -> dict[UUID, list[Choice]]:
    """Choices by message, in the order they were offered."""
    if not message_ids:
        return {}
    offered: dict[UUID, list[Choice]] = {}
    for one in session.scalars(CHOICES, {"messages": list(message_ids)}):
        offered.setdefault(one.message_id, []).append(one)
    return offered


def waiting(session: Session) -> Sequence[Conversation]:
    """Families that asked for a person and have none, newest first."""
    return session.scalars(
        select(Conversation).where(Conversation.mode == "waiting").order_by(Conversation.last_message_at.desc())
    ).all()


def of_ids(session: Session, conversation_ids: Sequence[UUID]) -> Sequence[Conversation]:
    """In no order."""
    return session.scalars(select(Conversation).where(Conversation.id.in_(conversation_ids))).all()


def held(session: Session) -> Sequence[Conversation]:
    """Those that somebody of the staff has, oldest first."""
    found = select(Conversation).where(Conversation.mode == "staff")
    return session.scalars(found.order_by(Conversation.last_message_at)).all()


def count_waiting(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Conversation).where(Conversation.mode == "waiting")) or 0


def waiting_since(session: Session) -> datetime | None:
    """Since when the family that has waited longest for a person waits."""
    return session.scalar(select(func.min(Conversation.person_asked_at)).where(Conversation.mode == "waiting"))


def notices_of(session: Session, conversation_ids: Sequence[UUID]) -> dict[UUID, list[dict]]:
    """The notices each conversation was shown, in order; nothing of their text."""
    shown: dict[UUID, list[dict]] = {}
    found = select(Message.conversation_id, Message.notice).where(
        Message.conversation_id.in_(conversation_ids), Message.notice.is_not(None)
    )
    for conversation_id, notice in session.execute(found.order_by(Message.conversation_id, Message.seq)):
        shown.setdefault(conversation_id, []).append(notice)
    return shown


def erase_asked(session: Session, conversation_ids: Sequence[UUID]) -> set[UUID]:
    """Which of these the family asked to erase and could not."""
    return set(
        session.scalars(
            select(Conversation.id).where(
                Conversation.id.in_(conversation_ids), Conversation.erase_asked_at.is_not(None)
            )
        )
    )


def last_senders(session: Session, conversation_ids: Sequence[UUID]) -> dict[UUID, str]:
    """Whether the family or a person of the staff spoke last in each conversation: a card that was shown after the
    family's words answers nobody.
    """
    last = (
        select(func.max(Message.seq).label("seq"), Message.conversation_id)
        .where(Message.conversation_id.in_(conversation_ids), Message.sender.in_(("family", "staff")))
        .group_by(Message.conversation_id)
        .subquery()
    )
    found = select(Message.conversation_id, Message.sender).join(
        last, (last.c.conversation_id == Message.conversation_id) & (last.c.seq == Message.seq)
    )
    return {row.conversation_id: row.sender for row in session.execute(found)}
