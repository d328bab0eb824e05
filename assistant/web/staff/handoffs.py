"""A handoff: what the family wrote, what has happened since, and its next move."""

from collections.abc import Callable, Mapping
from typing import Annotated

from fastapi import Depends, Form, Request, Response
from fastapi.responses import RedirectResponse
from sqlalchemy.orm import Session

from assistant.handoffs import themes
from assistant.handoffs.errors import AlreadyAcknowledged, UnknownTeam, UnknownTheme, WrongState
from assistant.staff import handoff_desk, handoff_paper, handoff_sheet, kept_note
from assistant.staff.errors import DeskRefusal, NoReason, TakenBack
from assistant.staff.handoff_sheet import Sheet, read_sheet
from assistant.staff.reading import looking
from assistant.staff.sessions import StaffMember
from assistant.staff.states import CLOSING
from assistant.web.roles import liaison
from assistant.web.services import services
from assistant.web.staff.form_token import our_form
from assistant.web.staff.fragments import fragment, fragment_router
from assistant.web.staff.kept_reply_slip import slip_of
from assistant.web.staff.pages import console_router, frame, page
from assistant.web.staff.shown import when
from assistant.web.staff.watching import watching

router = console_router()
fragments = fragment_router()
DONE = {
    "acknowledged": "it is acknowledged in your name.",
    "started": "it is marked as in progress.",
    "closed": "it is closed. The family can read the outcome.",
    "reopened": "it is open again.",
    "tried": "it is tried again.",
    "taken": "it is yours.",
    "given": "it was given to a colleague, who is told by e-mail.",
    "given_back": "nobody has it now.",
    "noted": "your note is kept.",
    "forwarded": "it goes to the other team by e-mail. See Delivery below.",
    "sent_again": "it is sent once more. See Delivery below.",
    "acknowledged_for": "it is acknowledged in the name you wrote.",
    "read": "what the family added is marked as read.",
    "complaint": "it is on the complaint route.",
    "themes": "the themes are confirmed.",
    "urgent": "it is marked urgent, and stands first in the queue.",
    "not_urgent": "it is no longer marked urgent.",
}  # by what stands in the address
REFUSALS = (AlreadyAcknowledged, WrongState, NoReason, DeskRefusal, UnknownTeam, UnknownTheme)


def takes_note_along(request: Request, slip: Annotated[str, Form()] = "", note: Annotated[str, Form()] = "") -> None:
    """What stands in the box for a note when another button is pressed; only the note's own form has a slip."""
    request.state.note = note if slip else None


desk_form = [our_form, Depends(takes_note_along)]


@router.get("/handoffs/{reference}")
def show_handoff(request: Request, reference: str, member: Annotated[StaffMember, liaison], done: str = "") -> Response:
    """`done` names what was done just now: one of DONE, or nothing."""
    return _page(request, reference, member, done=DONE.get(done))


@fragments.get("/handoffs/{reference}")
def refresh_handoff(request: Request, reference: str, member: Annotated[StaffMember, watching]) -> Response:
    with looking(services(request).db) as session:
        sheet, around = read_sheet(session, reference, member, refresh=True), frame(session, request, member)
    _note_opened(request, sheet, member)
    return fragment(request, "handoff", around, sheet=sheet, typed={}, **_choices(request))


@router.get("/handoffs/{reference}/print")
def print_handoff(request: Request, reference: str, member: Annotated[StaffMember, liaison]) -> Response:
    here = services(request)
    try:
        with looking(here.db) as session:
            written = handoff_paper.as_pdf(
                session, reference, member, hospital=here.profile.name, address=here.settings.base_url
            )
    except TakenBack as refusal:
        return _page(request, reference, member, refusal=refusal, status=409)
    return _file(reference, written, "pdf", "application/pdf", shown="inline")


@router.get("/handoffs/{reference}/fhir")
def download_as_fhir(request: Request, reference: str, member: Annotated[StaffMember, liaison]) -> Response:
    here = services(request)
    try:
        with looking(here.db) as session:
            written = handoff_paper.as_fhir_text(session, reference, member, root=here.settings.fhir_root)
    except TakenBack as refusal:
        return _page(request, reference, member, refusal=refusal, status=409)
    return _file(reference, written, "fhir.json", "application/fhir+json", shown="attachment")


@router.post("/handoffs/{reference}/acknowledge", dependencies=desk_form)
def acknowledge(request: Request, reference: str, member: Annotated[StaffMember, liaison]) -> Response:
    return moved(
        request,
        reference,
        member,
        lambda session: handoff_sheet.acknowledge(session, reference, member),
        done="acknowledged",
    )


@router.post("/handoffs/{reference}/start", dependencies=desk_form)
def start(request: Request, reference: str, member: Annotated[StaffMember, liaison]) -> Response:
    return moved(
        request, reference, member, lambda session: handoff_sheet.start(session, reference, member), done="started"
    )


@router.post("/handoffs/{reference}/try-again", dependencies=desk_form)
def try_again(request: Request, reference: str, member: Annotated[StaffMember, liaison]) -> Response:
    return moved(
        request, reference, member, lambda session: handoff_sheet.try_again(session, reference, member), done="tried"
    )


@router.post("/handoffs/{reference}/close", dependencies=desk_form)
def close(
    request: Request,
    reference: str,
    member: Annotated[StaffMember, liaison],
    outcome: Annotated[str, Form()] = "",
    why: Annotated[str, Form()] = "",
) -> Response:
    return moved(
        request,
        reference,
        member,
        lambda session: handoff_sheet.close(session, reference, member, outcome=outcome, why=why),
        typed={"outcome": outcome, "why": why},
        done="closed",
    )


def moved(
    request: Request,
    reference: str,
    member: StaffMember,
    move: Callable[[Session], object],
    *,
    typed: Mapping[str, str] | None = None,
    done: str = "",
) -> Response:
    """`done` of DONE is said on the page afterwards. What was refused is said on the handoff's own page, which shows
    where it stands now and keeps what was typed. A note that was typed meanwhile is in its box again.
    """
    note: str | None = getattr(request.state, "note", None)
    try:
        with services(request).db.begin() as session:
            move(session)
            _put_by(session, reference, member, note)
    except REFUSALS as refusal:
        typed = ({} if note is None else {"note": note}) | dict(typed or {})
        return _page(request, reference, member, refusal=refusal, typed=typed, status=409)
    told = f"?done={done}#done" if done else ""
    return RedirectResponse(f"/staff/handoffs/{handoff_sheet.known_reference(reference)}{told}", status_code=303)


def _put_by(session: Session, reference: str, member: StaffMember, note: str | None) -> None:
    """An empty box puts nothing by, and what was put by before was deleted there."""
    if note and note.strip():
        kept_note.keep(session, member.id, reference, note)
    elif note is not None:
        kept_note.noted(session, member.id, reference)


def _choices(request: Request) -> dict[str, object]:
    """What the forms of the page offer, besides what the handoff itself allows."""
    teams = services(request).profile.handoffs.forward_to
    return {"teams": teams, "themes": themes.names(), "closing": CLOSING.items()}


def _file(reference: str, content: bytes, ending: str, media_type: str, *, shown: str) -> Response:
    name = f"handoff-{handoff_sheet.known_reference(reference)}.{ending}"
    return Response(content, media_type=media_type, headers={"Content-Disposition": f'{shown}; filename="{name}"'})


def _page(
    request: Request,
    reference: str,
    member: StaffMember,
    *,
    refusal: Exception | None = None,
    typed: Mapping[str, str] | None = None,
    status: int = 200,
    done: str | None = None,
) -> Response:
    with looking(services(request).db) as session:
        sheet, around = read_sheet(session, reference, member), frame(session, request, member)
        kept = "" if "note" in (typed or {}) else kept_note.kept(session, member.id, reference)
    _note_opened(request, sheet, member)
    said = _said(refusal, sheet)
    return page(
        "handoff",
        around,
        status=status,
        sheet=sheet,
        done=done,
        refusal=said,
        typed={"note": kept} | dict(typed or {}),
        kept=bool(kept),
        slip=slip_of(request, member, sheet.reference),
        **_choices(request),
    )


def _note_opened(request: Request, sheet: Sheet, member: StaffMember) -> None:
    """Written only when it is new to them, so that a page that looks for news holds up nobody."""
    if sheet.given_by and sheet.assigned_to == member.id:
        with services(request).db.begin() as session:
            handoff_desk.opened(session, sheet.reference, member)


def _said(refusal: Exception | None, sheet: Sheet) -> str | None:
    if isinstance(refusal, AlreadyAcknowledged) and sheet.acknowledged_at:
        return f"{sheet.acknowledged_by} acknowledged this handoff on {when(sheet.acknowledged_at)}, so there is nothing more to do here. Nothing was changed."
    if isinstance(refusal, WrongState):
        return "This handoff has moved on since you opened this page, so that cannot be done any more. Nothing was changed."
    return refusal.say if isinstance(refusal, REFUSALS) else None
