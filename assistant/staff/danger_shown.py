"""The safety page: every danger card that was shown, with its alert where it raised one, and what followed. Open alerts
stand first, then cards of which nobody has said what followed, longest first, then all else, newest first. No words of
a family.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.records import alerts, conversations, danger_cards
from assistant.records.models import AlertStep, CardNote, SafetyAlert
from assistant.staff.after_a_card import Event, Followed, followed
from assistant.staff.lists import short_id
from assistant.staff.open_danger import one_each
from assistant.staff.reading import note_opening, note_refresh
from assistant.staff.safety_alerts import OUTCOMES
from assistant.staff.sessions import StaffMember
from assistant.staff.states import DANGER, ERASE_ASKED, ROUTES, Tag

MOST = 50
LISTED = (*DANGER, "distress", "abusive")  # the last two need no outcome
ABOUT = {"safeguarding": "Somebody may be harmed", "self_harm": "Somebody may harm themselves"}
SAME_MOMENT = timedelta(seconds=2)  # an alert is raised in the transaction that stores its card
STEPS = {
    "seen": "has it",
    "released": "gave it back",
    "no_danger": "decided: no danger",
    "followed_up": "followed up",
    "erased": "erased the chat before anybody had said what followed",
    "undone": "took the decision back",
}


@dataclass(frozen=True)
class Step:
    at: datetime
    by: str
    words: str
    note: str | None


@dataclass(frozen=True)
class AlertPart:
    """`open`: nobody has it. `may_be_erased`: the family asked for it, and no alert stands against it now."""

    id: UUID
    open: bool
    outcome: str | None
    steps: list[Step]
    may_be_erased: bool


@dataclass(frozen=True)
class DangerRow:
    """`alert` is None for a card that raised none; `conversation_id` is None once it was erased or purged. `open`:
    nobody has said what followed after this card; `notes` are what staff said of it.
    """

    id: UUID
    about: str
    conversation_id: UUID | None
    conversation: str | None
    at: datetime
    tags: list[Tag]
    cards: int
    followed: list[Event]
    alert: AlertPart | None
    open: bool = False
    needs_note: bool = False
    notes: list[Step] = field(default_factory=list)


@dataclass(frozen=True)
class DangerPage:
    """`older` is where the next page begins, None on the last one; `undecided` counts alerts and cards."""

    rows: list[DangerRow]
    open_only: bool
    undecided: int
    older: datetime | None


def read_danger(
    session: Session, reader: StaffMember, *, open_only: bool = False, before: datetime | None = None, refresh: bool = False
) -> DangerPage:  # fmt: skip
    (note_refresh if refresh else note_opening)(session, reader, "alerts.read", "alerts")
    undecided, waiting = alerts.undecided(session), danger_cards.still_open(session, DANGER)
    found: list[SafetyAlert | danger_cards.Shown] = [] if before else [*undecided, *one_each(waiting)]
    older = None
    if not open_only:
        ended, older = _newest(session, before, without={one.id for one in waiting})
        found += ended
    rows = _rows(session, found, waiting)
    return DangerPage(rows, open_only, len(undecided) + len(one_each(waiting)), older)


def _newest(
    session: Session, before: datetime | None, without: set[UUID]
) -> tuple[list[SafetyAlert | danger_cards.Shown], datetime | None]:
    """Decided alerts and cards without an alert, but these, newest first, and where the next page begins."""
    shown = danger_cards.cards(session, LISTED, before=before, most=MOST)
    raised = alerts.of_conversations(session, [one.conversation_id for one in shown])
    alone = [one for one in shown if one.id not in without and not _alert_of(one, raised)]
    ended = alerts.decided(session, before=before, most=MOST)
    full: list[list[SafetyAlert | danger_cards.Shown]] = [[*part] for part in (shown, ended) if len(part) == MOST]
    floor = max((_when(part[-1]) for part in full), default=None)
    merged: list[SafetyAlert | danger_cards.Shown] = [*alone, *ended]
    merged.sort(key=_when, reverse=True)
    return [one for one in merged if floor is None or _when(one) >= floor], floor


def _when(one: SafetyAlert | danger_cards.Shown) -> datetime:
    return one.at if isinstance(one, danger_cards.Shown) else one.raised_at


def _alert_of(card: danger_cards.Shown, raised: Sequence[SafetyAlert]) -> SafetyAlert | None:
    """The alert under which it is listed: the last one of its kind in its chat that was raised with it or before, and
    not decided before it was shown.
    """
    mine = [
        one
        for one in raised
        if (one.conversation_id, one.route) == (card.conversation_id, card.route)
        and one.raised_at <= card.at + SAME_MOMENT
        and (one.outcome_at is None or one.outcome_at >= card.at)
    ]
    return mine[-1] if mine else None


def _rows(
    session: Session, found: list[SafetyAlert | danger_cards.Shown], waiting: Sequence[danger_cards.Shown]
) -> list[DangerRow]:
    about = list({one.conversation_id for one in found if one.conversation_id})
    raised = [one for one in found if isinstance(one, SafetyAlert)]
    siblings = alerts.of_conversations(session, about)
    counts: dict[UUID, int] = {}
    watched = list({one.conversation_id for one in raised if one.conversation_id})
    for card in danger_cards.cards(session, tuple(ABOUT), of=watched, most=1000) if watched else ():
        if of := _alert_of(card, siblings):
            counts[of.id] = counts.get(of.id, 0) + 1
    steps = alerts.steps_of(session, [one.id for one in raised])
    after, notes = followed(session, about), danger_cards.notes_of(session, about)
    asked = conversations.erase_asked(session, about)
    clear = asked - alerts.with_uncleared(session, about)
    return [
        _alert_row(one, steps.get(one.id, []), after, counts.get(one.id, 1), asked, clear)
        if isinstance(one, SafetyAlert)
        else _card_row(one, after, notes.get(one.conversation_id, []), waiting)
        for one in found
    ]


def _card_row(
    card: danger_cards.Shown, after: Followed, notes: Sequence[CardNote], waiting: Sequence[danger_cards.Shown]
) -> DangerRow:
    same = [one for one in waiting if (one.conversation_id, one.route) == (card.conversation_id, card.route)]
    is_open = card.id in {one.id for one in same}
    at = same[0].at if is_open else card.at
    return DangerRow(
        id=card.id,
        about=ROUTES[card.route],
        conversation_id=card.conversation_id,
        conversation=short_id(card.conversation_id),
        at=at,
        tags=[_card_tag(card, is_open=is_open)],
        cards=len(same) if is_open else 1,
        followed=after.after(card.conversation_id, at),
        alert=None,
        open=is_open,
        needs_note=card.route in DANGER,
        notes=[Step(one.at, one.by, "said what followed", one.words) for one in notes if one.up_to >= card.seq],
    )


def _card_tag(card: danger_cards.Shown, *, is_open: bool) -> Tag:
    if is_open:
        return Tag("Nobody has said what followed", "yellow")
    return Tag("Card shown, no alert", "red" if card.route in DANGER else "orange")


def _alert_row(
    one: SafetyAlert, steps: list[AlertStep], after: Followed, cards: int, asked: set[UUID], clear: set[UUID]
) -> DangerRow:
    return DangerRow(
        id=one.id,
        about=ABOUT.get(one.route, ROUTES[one.route]),
        conversation_id=one.conversation_id,
        conversation=short_id(one.conversation_id) if one.conversation_id else None,
        at=one.raised_at,
        tags=[*([ERASE_ASKED] if one.conversation_id in asked else []), _tag(one)],
        cards=cards,
        followed=after.after(one.conversation_id, one.raised_at),
        alert=AlertPart(one.id, one.seen_at is None, one.outcome, _steps(one, steps), one.conversation_id in clear),
    )


def _steps(one: SafetyAlert, steps: list[AlertStep]) -> list[Step]:
    """Alerts from before steps were kept tell who had them and what was decided last."""
    told = [Step(step.at, step.by, STEPS[step.step], step.note) for step in steps]
    if not told and one.seen_at:
        told.append(Step(one.seen_at, one.seen_by or "", STEPS["seen"], None))
        if one.outcome and one.outcome_at:
            told.append(Step(one.outcome_at, one.outcome_by or "", STEPS[one.outcome], None))
    return told


def _tag(one: SafetyAlert) -> Tag:
    if one.outcome:
        return OUTCOMES[one.outcome]
    if one.seen_at:
        return Tag(f"{one.seen_by} has it", "green")
    return Tag("Overdue: nobody has it", "red") if one.due_at <= clock.now() else Tag("Nobody has it yet", "yellow")
