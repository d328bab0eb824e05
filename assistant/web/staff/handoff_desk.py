"""What is done with a handoff at the desk beside moving it on: each press is one form of its page."""

from typing import Annotated
from uuid import UUID

from fastapi import Form, Request, Response
from pydantic import AwareDatetime
from sqlalchemy.orm import Session

from assistant.staff import handoff_desk, kept_note
from assistant.staff.errors import NoColleague, UnknownColleague
from assistant.staff.sessions import StaffMember
from assistant.web.roles import liaison
from assistant.web.services import services
from assistant.web.staff.form_token import our_form
from assistant.web.staff.handoffs import desk_form, moved
from assistant.web.staff.pages import console_router

router = console_router()
Member = Annotated[StaffMember, liaison]
Words = Annotated[str, Form()]
NOBODY = "nobody"


@router.post("/handoffs/{reference}/assign", dependencies=desk_form)
def assign(request: Request, reference: str, member: Member, to: Words = "", seen: Words = "") -> Response:
    """`to` a colleague or NOBODY; `seen` is who had it on the page."""

    def given(session: Session) -> None:
        if not to:
            raise NoColleague
        handoff_desk.assign(session, reference, member, to=None if to == NOBODY else _id(to), seen=_id(seen))

    done = "given_back" if to == NOBODY else "taken" if to == str(member.id) else "given"
    return moved(request, reference, member, given, typed={"to": to}, done=done)


@router.post("/handoffs/{reference}/note", dependencies=[our_form])
def note(
    request: Request, reference: str, member: Member, note: Words = "", only_keep: Annotated[bool, Form()] = False
) -> Response:
    """`only_keep`: put by for its author, by them or by a page that saw its session end; it is no note yet."""

    def written(session: Session) -> None:
        if only_keep:
            kept_note.keep(session, member.id, reference, note)
        else:
            handoff_desk.note(session, reference, member, words=note)
            kept_note.noted(session, member.id, reference)

    return moved(request, reference, member, written, typed={"note": note}, done="" if only_keep else "noted")


@router.post("/handoffs/{reference}/urgent", dependencies=desk_form)
def mark_urgent(request: Request, reference: str, member: Member, urgent: Words = "") -> Response:
    """`urgent` is why."""

    def marked(session: Session) -> None:
        handoff_desk.mark_urgent(session, reference, member, why=urgent)

    return moved(request, reference, member, marked, typed={"urgent": urgent}, done="urgent")


@router.post("/handoffs/{reference}/not-urgent", dependencies=desk_form)
def unmark_urgent(request: Request, reference: str, member: Member) -> Response:
    def unmarked(session: Session) -> None:
        handoff_desk.unmark_urgent(session, reference, member)

    return moved(request, reference, member, unmarked, done="not_urgent")


@router.post("/handoffs/{reference}/forward", dependencies=desk_form)
def forward(request: Request, reference: str, member: Member, to: Words = "") -> Response:
    profile = services(request).profile
    return moved(
        request,
        reference,
        member,
        lambda session: handoff_desk.forward(session, reference, member, profile, to=to),
        done="forwarded",
    )


@router.post("/handoffs/{reference}/send-again", dependencies=desk_form)
def send_again(request: Request, reference: str, member: Member) -> Response:
    return moved(
        request,
        reference,
        member,
        lambda session: handoff_desk.send_again(session, reference, member),
        done="sent_again",
    )


@router.post("/handoffs/{reference}/acknowledge-for", dependencies=desk_form)
def acknowledge_for(request: Request, reference: str, member: Member, name: Words = "") -> Response:
    def told(session: Session) -> None:
        handoff_desk.acknowledge_for(session, reference, member, name=name)

    return moved(request, reference, member, told, typed={"name": name}, done="acknowledged_for")


@router.post("/handoffs/{reference}/reopen", dependencies=desk_form)
def reopen(request: Request, reference: str, member: Member, why: Words = "") -> Response:
    def again(session: Session) -> None:
        handoff_desk.reopen(session, reference, member, why=why)

    return moved(request, reference, member, again, typed={"why": why}, done="reopened")


@router.post("/handoffs/{reference}/read-additions", dependencies=desk_form)
def read_additions(
    request: Request, reference: str, member: Member, until: Annotated[AwareDatetime, Form()]
) -> Response:
    def read(session: Session) -> None:
        handoff_desk.read_additions(session, reference, member, until=until)

    return moved(request, reference, member, read, done="read")


@router.post("/handoffs/{reference}/complaint", dependencies=desk_form)
def complain(request: Request, reference: str, member: Member, agreed: Annotated[bool, Form()] = False) -> Response:
    profile = services(request).profile

    def told(session: Session) -> None:
        handoff_desk.complain(session, reference, member, profile, agreed=agreed)

    return moved(request, reference, member, told, typed={"complaint": "open"}, done="complaint")


@router.post("/handoffs/{reference}/themes", dependencies=desk_form)
def confirm_themes(
    request: Request, reference: str, member: Member, theme: Annotated[list[str] | None, Form()] = None
) -> Response:
    def confirmed(session: Session) -> None:
        handoff_desk.confirm_themes(session, reference, member, chosen=theme or [])

    return moved(request, reference, member, confirmed, done="themes")


def _id(said: str) -> UUID | None:
    """Raises UnknownColleague."""
    try:
        return UUID(said) if said else None
    except ValueError:
        raise UnknownColleague from None
