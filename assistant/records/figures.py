"""What reports count. Of conversations that are still here it is read from them; of those that were purged or erased
only the numbers are left, by month, written as they go.

So a report of last year counts what no longer is, and nothing is counted twice.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case, exists, func, literal, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session, aliased

from assistant.hospital.hours import LOCAL
from assistant.records.models import AuditEntry, Conversation, Feedback, Figure, Handoff, Message, NotUnderstood

CARDS = ("emergency", "deterioration", "self_harm", "safeguarding", "distress")
PERSON, SENT, WROTE, NOTHING = "person", "handoff", "wrote", "nothing"  # what followed a card
BETWEEN = ">"  # a card and what followed it
NOBODY = ""
LONGEST_KIND = 120
BATCH = 500


@dataclass(frozen=True)
class Source:
    """`at` is when it counts, `kind` as what, `owner` the conversation (or the row itself) with which it goes."""

    at: Any
    kind: Any
    owner: Any
    where: Sequence[ColumnElement[bool]] = ()


def counted(session: Session, figure: str, since: datetime, until: datetime) -> Counter[str]:
    """By kind. `since` and `until` are midnights, by the clock on the wall, at the turn of two months."""
    source = SOURCES[figure]()
    here = select(source.kind, func.count()).where(source.at >= since, source.at < until, *source.where)
    numbers = Counter({str(kind): number for kind, number in session.execute(here.group_by(source.kind))})
    gone = select(Figure.kind, func.sum(Figure.number)).where(
        Figure.figure == figure, Figure.month >= month_of(since), Figure.month < month_of(until)
    )
    for kind, number in session.execute(gone.group_by(Figure.kind)):
        numbers[kind] += int(number)
    return numbers


def keep(session: Session, figures: Sequence[str], owners: Sequence[UUID]) -> None:
    """What goes with these is counted a last time. In the transaction that removes them, before it does."""
    numbers: Counter[tuple[str, str, str]] = Counter()
    for figure in figures:
        source = SOURCES[figure]()
        for first in range(0, len(owners), BATCH):
            those = source.owner.in_(owners[first : first + BATCH])
            for at, kind in session.execute(select(source.at, source.kind).where(those, *source.where)):
                numbers[month_of(at), figure, str(kind)] += 1
    rows = [
        {"month": month, "figure": figure, "kind": kind[:LONGEST_KIND], "number": number}
        for (month, figure, kind), number in sorted(numbers.items())
    ]
    if rows:
        adding = (postgresql if session.get_bind().dialect.name == "postgresql" else sqlite).insert(Figure)
        more = {"number": Figure.number + adding.excluded.number}
        session.execute(adding.on_conflict_do_update(index_elements=["month", "figure", "kind"], set_=more), rows)


def month_of(moment: datetime) -> str:
    return f"{moment.astimezone(LOCAL):%Y-%m}"


def wishes(session: Session, since: datetime, until: datetime) -> list[tuple[datetime, str]]:
    """When families asked for a person, and in which conversation. From the audit chain: it outlives them."""
    return _entries(session, ("person.asked",), since, until)


def answers_to_wishes(session: Session, since: datetime, until: datetime) -> list[tuple[datetime, str]]:
    """When somebody took over, or the family no longer wanted it."""
    return _entries(session, ("conversation.taken_over", "person.taken_back"), since, until)


def handoffs(session: Session, since: datetime, until: datetime) -> list[Any]:
    """Of each: created_at, acknowledged_at, status, themes. Oldest first. Nothing of its lines."""
    found = select(Handoff.created_at, Handoff.acknowledged_at, Handoff.status, Handoff.themes)
    return list(
        session.execute(
            found.where(Handoff.created_at >= since, Handoff.created_at < until).order_by(Handoff.created_at)
        )
    )


def _entries(session: Session, actions: Sequence[str], since: datetime, until: datetime) -> list[tuple[datetime, str]]:
    found = select(AuditEntry.at, AuditEntry.subject).where(
        AuditEntry.action.in_(actions), AuditEntry.at >= since, AuditEntry.at < until
    )
    return [(at, subject) for at, subject in session.execute(found.order_by(AuditEntry.at))]


def _of_conversations(kind: Callable[[], Any]) -> Callable[[], Source]:
    return lambda: Source(Conversation.created_at, kind(), Conversation.id)


def _cards() -> Source:
    """A card, and the most that followed it in its chat."""
    later = aliased(Message)
    behind = exists().where(later.conversation_id == Message.conversation_id, later.seq > Message.seq)
    sent = exists().where(Handoff.conversation_id == Message.conversation_id, Handoff.created_at >= Message.created_at)
    followed = case(
        (behind.where(later.sender == "staff"), PERSON), (sent, SENT), (behind.where(later.sender == "family"), WROTE),
        else_=NOTHING,
    )  # fmt: skip
    route = Message.notice["route"].as_string()
    shown = (Message.notice.is_not(None), Message.notice["level"].as_string() == "card", route.in_(CARDS))
    return Source(Message.created_at, route + literal(BETWEEN) + followed, Message.conversation_id, shown)


def _answers_before_a_wish() -> Source:
    """The last answer that was told before the family asked for a person."""
    told = (
        select(Message.answer["id"].as_string())
        .where(Message.conversation_id == Conversation.id, Message.answer.is_not(None))
        .where(Message.created_at <= Conversation.person_asked_at)
        .order_by(Message.seq.desc())
        .limit(1)
        .correlate(Conversation)
        .scalar_subquery()
    )
    asked = (Conversation.person_asked_at.is_not(None),)
    return Source(Conversation.person_asked_at, func.coalesce(told, NOBODY), Conversation.id, asked)


def _not_understood() -> Source:
    nearest = NotUnderstood.nearest[0].as_string()
    return Source(NotUnderstood.at, func.coalesce(nearest, NOBODY), NotUnderstood.id)


def _needs() -> Any:
    """What the chat told, then what its newest handoff told."""
    passed_on = (
        select(Handoff.need_kinds)
        .where(Handoff.conversation_id == Conversation.id)
        .order_by(Handoff.created_at.desc())
        .limit(1)
        .correlate(Conversation)
        .scalar_subquery()
    )
    easy = case((Conversation.easy_read, "easy_read;"), else_="")
    return easy + func.coalesce(Conversation.needs, NOBODY) + func.coalesce(literal(";") + passed_on, NOBODY)


SOURCES: dict[str, Callable[[], Source]] = {
    "conversations": _of_conversations(lambda: literal("all")),
    "nation": _of_conversations(lambda: func.coalesce(Conversation.nation, NOBODY)),
    "language": _of_conversations(lambda: func.coalesce(Conversation.language, NOBODY)),
    "needs": _of_conversations(_needs),
    "cards": _cards,
    "feedback": lambda: Source(
        Feedback.created_at, case((Feedback.helpful, "yes"), else_="no"), Feedback.conversation_id
    ),
    "answers": _answers_before_a_wish,
    "not_understood": _not_understood,
}
WITH_A_CONVERSATION = tuple(figure for figure in SOURCES if figure != "not_understood")
