"""Danger of which no person has said yet what followed: alerts that nobody decided, and cards that raised none. Also,
which of it a colleague who has the chat has not answered.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.records import alerts, audit, conversations, danger_cards
from assistant.records.danger_cards import Shown
from assistant.records.models import CardNote
from assistant.staff.errors import NoCardNote, NoSuchAlert
from assistant.staff.sessions import StaffMember
from assistant.staff.states import DANGER

LONGEST_NOTE = 1000


@dataclass(frozen=True)
class OpenDanger:
    """Of one conversation: its kinds, in the order in which they were shown, and since when the first is open. `alert`:
    one of them is an alert, which needs a decision.
    """

    routes: tuple[str, ...]
    since: datetime
    alert: bool


def open_danger(session: Session) -> dict[UUID, OpenDanger]:
    """By conversation."""
    raised = [(one.conversation_id, one.route, one.raised_at) for one in alerts.undecided(session)]
    shown = [(one.conversation_id, one.route, one.at) for one in danger_cards.still_open(session, DANGER)]
    found: dict[UUID, list[tuple[datetime, str]]] = {}
    for conversation_id, route, at in (*raised, *shown):
        if conversation_id:
            found.setdefault(conversation_id, []).append((at, route))
    alerted = {conversation_id for conversation_id, _, _ in raised}
    return {one: _together(sorted(of), alert=one in alerted) for one, of in found.items()}


def count_open(session: Session) -> int:
    """As many as the safety page lists as still open: alerts, and cards of one kind in one chat as one."""
    return len(alerts.undecided(session)) + len(one_each(danger_cards.still_open(session, DANGER)))


@dataclass(frozen=True)
class OpenRow:
    """One row of the safety page: `row` is its anchor there, `id` the alert's or the card's. `alert`: it needs a
    decision, not a note; `taken`: somebody has it.
    """

    route: str
    row: str
    id: UUID
    alert: bool
    taken: bool = False


def open_rows(session: Session, conversation_id: UUID) -> list[OpenRow]:
    """Where it is said what followed in this conversation."""
    raised = [one for one in alerts.of_conversations(session, [conversation_id]) if not one.outcome]
    shown = one_each(danger_cards.still_open(session, DANGER, of=[conversation_id]))
    return [
        *(OpenRow(one.route, f"alert-{one.id}", one.id, alert=True, taken=one.seen_at is not None) for one in raised),
        *(OpenRow(one.route, f"card-{one.id}", one.id, alert=False) for one in shown),
    ]


def in_this_chat(session: Session, conversation_id: UUID, row_id: UUID) -> None:
    """That an alert or a card is of this conversation. Raises NoSuchAlert."""
    raised = {one.id for one in alerts.of_conversations(session, [conversation_id])}
    card = danger_cards.by_id(session, row_id)
    if row_id not in raised and (card is None or card.conversation_id != conversation_id):
        raise NoSuchAlert


def one_each(waiting: Sequence[Shown]) -> list[Shown]:
    """One of a kind and a chat, the newest, in the place of the oldest: what is said of it is said of all."""
    return list({(one.conversation_id, one.route): one for one in waiting}.values())


def _together(found: list[tuple[datetime, str]], *, alert: bool) -> OpenDanger:
    return OpenDanger(tuple(dict.fromkeys(route for _, route in found)), found[0][0], alert)


def not_answered(session: Session, conversation_id: UUID) -> Shown | None:
    """The newest danger card after the last words of a person, where nobody has said what followed either."""
    after = danger_cards.last_of_staff(session, conversation_id)
    undecided = {one.route for one in alerts.of_conversations(session, [conversation_id]) if not one.outcome}
    open_ones = {one.id for one in danger_cards.still_open(session, DANGER, of=[conversation_id])}
    newest_first = danger_cards.cards(session, DANGER, of=[conversation_id])
    return next(
        (one for one in newest_first if one.seq > after and (one.id in open_ones or one.route in undecided)), None
    )


def say_what_followed(session: Session, card_id: UUID, member: StaffMember, words: str) -> None:
    """About this card and those before it in its chat. Raises NoCardNote or NoSuchAlert."""
    words = words.replace("\r\n", "\n").strip()
    if not words or len(words) > LONGEST_NOTE:
        raise NoCardNote
    card = danger_cards.by_id(session, card_id)
    if card is None:
        raise NoSuchAlert
    conversations.locked(session, card.conversation_id)
    about = {"conversation_id": card.conversation_id, "up_to": card.seq}
    session.add(CardNote(**about, at=clock.now(), by=member.name, words=words))
    audit.add(session, actor=member.actor, action="card.followed", subject=str(card.conversation_id), route=card.route)
