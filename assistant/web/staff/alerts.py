"""Safety: every danger card that was shown and what followed, kept up to date; who has which alert, and what came of
it.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Any
from urllib.parse import urlencode
from uuid import UUID

from fastapi import Form, Request, Response
from fastapi.responses import RedirectResponse
from sqlalchemy.orm import Session

from assistant.staff.danger_shown import DangerPage, read_danger
from assistant.staff.days import moment
from assistant.staff.errors import (
    AlertMoved,
    AlertTaken,
    ConsoleError,
    NoAlertNote,
    NoCardNote,
    NoOutcome,
    NotYoursToClear,
)
from assistant.staff.open_danger import say_what_followed
from assistant.staff.reading import looking
from assistant.staff.safety_alerts import LONGEST_NOTE, OUTCOMES, decide, may_clear, release, take, undo
from assistant.staff.sessions import StaffMember
from assistant.web.problems import status_of
from assistant.web.roles import liaison
from assistant.web.services import services
from assistant.web.staff.form_token import our_form
from assistant.web.staff.fragments import fragment, fragment_router
from assistant.web.staff.notes_typed import Notes, come_back, of_others, of_row
from assistant.web.staff.pages import console_router, frame, page
from assistant.web.staff.watching import watching

router = console_router()
fragments = fragment_router()
OPEN = "open"
REFUSALS = (AlertMoved, AlertTaken, NoAlertNote, NoCardNote, NoOutcome, NotYoursToClear)


@router.get("/alerts")
def show_alerts(
    request: Request, member: Annotated[StaffMember, liaison], show: str = "", before: datetime | None = None
) -> Response:
    return _page(request, member, show=show, before=before)


@fragments.get("/alerts")
def refresh_alerts(
    request: Request, member: Annotated[StaffMember, watching], show: str = "", before: datetime | None = None
) -> Response:
    with looking(services(request).db) as session:
        shown = read_danger(session, member, open_only=show == OPEN, before=moment(before), refresh=True)
        around = frame(session, request, member)
    return fragment(request, "danger", around, **_things(request, member, shown, show, before))


@router.post("/alerts/{alert_id}/seen", dependencies=[our_form])
def have_it(
    request: Request,
    alert_id: UUID,
    member: Annotated[StaffMember, liaison],
    notes: Notes,
    show: Annotated[str, Form()] = "",
) -> Response:
    return _change(request, alert_id, member, lambda session: take(session, alert_id, member), show=show, notes=notes)


@router.post("/alerts/{alert_id}/release", dependencies=[our_form])
def give_back(
    request: Request,
    alert_id: UUID,
    member: Annotated[StaffMember, liaison],
    notes: Notes,
    show: Annotated[str, Form()] = "",
) -> Response:
    return _change(
        request, alert_id, member, lambda session: release(session, alert_id, member), show=show, notes=notes
    )


@router.post("/alerts/{alert_id}/outcome", dependencies=[our_form])
def decided(
    request: Request,
    alert_id: UUID,
    member: Annotated[StaffMember, liaison],
    notes: Notes,
    outcome: Annotated[str, Form()] = "",
    show: Annotated[str, Form()] = "",
) -> Response:
    def change(session: Session) -> None:
        decide(session, alert_id, member, outcome=outcome, note=of_row(notes, alert_id))

    return _change(request, alert_id, member, change, show=show, notes=notes)


@router.post("/alerts/{alert_id}/undo", dependencies=[our_form])
def undecided(
    request: Request,
    alert_id: UUID,
    member: Annotated[StaffMember, liaison],
    notes: Notes,
    show: Annotated[str, Form()] = "",
) -> Response:
    return _change(request, alert_id, member, lambda session: undo(session, alert_id, member), show=show, notes=notes)


@router.post("/cards/{card_id}/followed", dependencies=[our_form])
def followed(
    request: Request,
    card_id: UUID,
    member: Annotated[StaffMember, liaison],
    notes: Notes,
    show: Annotated[str, Form()] = "",
) -> Response:
    def change(session: Session) -> None:
        say_what_followed(session, card_id, member, of_row(notes, card_id))

    return _change(request, card_id, member, change, show=show, notes=notes, row="card")


def _change(
    request: Request,
    row_id: UUID,
    member: StaffMember,
    change: Callable[[Session], None],
    *,
    show: str,
    notes: dict[str, str],
    row: str = "alert",
) -> Response:
    """What was refused is said on the page itself, and what was typed stays in its box."""
    try:
        with services(request).db.begin() as session:
            change(session)
    except REFUSALS as refusal:
        return _page(request, member, show=show, refusal=refusal, writing=come_back(notes, row_id))
    if others := of_others(notes, row_id):
        return _page(request, member, show=show, writing=others)
    return RedirectResponse(f"{_address(show)}#{row}-{row_id}", status_code=303)


def _page(
    request: Request,
    member: StaffMember,
    *,
    show: str,
    before: datetime | None = None,
    refusal: ConsoleError | None = None,
    writing: dict[str, str] | None = None,
) -> Response:
    with looking(services(request).db) as session:
        shown = read_danger(session, member, open_only=show == OPEN, before=moment(before))
        around = frame(session, request, member)
    things = _things(request, member, shown, show, before) | {"writing": writing or {}}
    status = status_of(refusal) if refusal else 200
    return page("alerts", around, status=status, refusal=refusal.say if refusal else None, **things)


def _things(
    request: Request, member: StaffMember, shown: DangerPage, show: str, before: datetime | None
) -> dict[str, Any]:
    settings = services(request).settings
    since = moment(before)
    asked = {"show": OPEN if show == OPEN else "", "before": since.isoformat() if since else ""}
    kept = {name: value for name, value in asked.items() if value}
    return {
        "shown": shown,
        "outcomes": OUTCOMES,
        "may_clear": may_clear(member),
        "longest": LONGEST_NOTE,
        "live": "/staff/fragments/alerts" + (f"?{urlencode(kept)}" if kept else ""),
        "older": f"/staff/alerts?{urlencode({'before': shown.older.isoformat()})}" if shown.older else None,
        "first_page": since is None,
        "writing": {},
        "ordinary": settings.conversation_days,
        "long": settings.safeguarding_days,
    }


def _address(show: str) -> str:
    return "/staff/alerts?show=open" if show == OPEN else "/staff/alerts"
