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
from assistant.records.models import CardNote, SafetyAlert
from assistant.staff.errors import NoCardNote, NoSuchAlert
from assistant.staff.sessions import StaffMember
from assistant.staff.states import DANGER

LONGEST_NOTE = 1000


@dataclass(frozen=True)
class OpenDanger:
    """Of one conversation: its kinds, in the order in which they were shown, since when the first is open, and when the
    last was shown. `alert`: one of them is an alert, which needs a decision. `attended`: since the last, somebody wrote
    to the family or took the alert. `written`: when the family wrote last.
    """

    routes: tuple[str, ...]
    since: datetime
    newest: datetime
    alert: bool
    attended: bool
    written: datetime | None


def open_danger(session: Session) -> dict[UUID, OpenDanger]:
    """By conversation."""
    undecided = [one for one in alerts.undecided(session) if one.conversation_id]
    raised = [(one.conversation_id, one.route, one.raised_at) for one in undecided]
    shown = [(one.conversation_id, one.route, one.at) for one in danger_cards.still_open(session, DANGER)]
    found: dict[UUID, list[tuple[datetime, str]]] = {}
    for conversation_id, route, at in (*raised, *shown):
        if conversation_id:
            found.setdefault(conversation_id, []).append((at, route))
    return _together(session, {one: sorted(of) for one, of in found.items()}, undecided)


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


def _together(
    session: Session, found: dict[UUID, list[tuple[datetime, str]]], undecided: Sequence[SafetyAlert]
) -> dict[UUID, OpenDanger]:
    """A card that is shown under an alert raises no second one, so the last card is asked for by itself."""
    last, wrote = danger_cards.newest(session, DANGER, list(found)), danger_cards.staff_last(session, list(found))
    family = danger_cards.family_last(session, list(found))
    alerted = {one.conversation_id for one in undecided}
    acts = [(one.conversation_id, one.seen_at) for one in undecided if one.seen_at] + list(wrote.items())
    together = {}
    for one, of in found.items():
        newest = max(last.get(one, of[-1][0]), of[-1][0])
        together[one] = OpenDanger(
            routes=tuple(dict.fromkeys(route for _, route in of)),
            since=of[0][0],
            newest=newest,
            alert=one in alerted,
            attended=any(where == one and at >= newest for where, at in acts),
            written=family.get(one),
        )
    return together


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
