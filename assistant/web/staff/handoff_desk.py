"""What is done with a handoff at the desk beside moving it on: each press is one form of its page."""

from typing import Annotated
from uuid import UUID

from fastapi import Form, Request, Response
from pydantic import AwareDatetime
from sqlalchemy.orm import Session

from assistant.staff import handoff_desk
from assistant.staff.errors import UnknownColleague
from assistant.staff.sessions import StaffMember
from assistant.web.roles import liaison
from assistant.web.services import services
from assistant.web.staff.form_token import our_form
from assistant.web.staff.handoffs import moved
from assistant.web.staff.pages import console_router

router = console_router()
Member = Annotated[StaffMember, liaison]
Words = Annotated[str, Form()]


@router.post("/handoffs/{reference}/assign", dependencies=[our_form])
def assign(request: Request, reference: str, member: Member, to: Words = "", seen: Words = "") -> Response:
    """`to` nobody when it is empty; `seen` is who had it on the page."""
    return moved(
        request,
        reference,
        member,
        lambda session: handoff_desk.assign(session, reference, member, to=_id(to), seen=_id(seen)),
        done="given_back" if not to else "taken" if to == str(member.id) else "given",
    )


@router.post("/handoffs/{reference}/note", dependencies=[our_form])
def note(request: Request, reference: str, member: Member, note: Words = "") -> Response:
    def written(session: Session) -> None:
        handoff_desk.note(session, reference, member, words=note)

    return moved(request, reference, member, written, typed={"note": note}, done="noted")


@router.post("/handoffs/{reference}/forward", dependencies=[our_form])
def forward(request: Request, reference: str, member: Member, to: Words = "") -> Response:
    profile = services(request).profile
    return moved(
        request,
        reference,
        member,
        lambda session: handoff_desk.forward(session, reference, member, profile, to=to),
        done="forwarded",
    )


@router.post("/handoffs/{reference}/send-again", dependencies=[our_form])
def send_again(request: Request, reference: str, member: Member) -> Response:
    return moved(
        request,
        reference,
        member,
        lambda session: handoff_desk.send_again(session, reference, member),
        done="sent_again",
    )


@router.post("/handoffs/{reference}/acknowledge-for", dependencies=[our_form])
def acknowledge_for(request: Request, reference: str, member: Member, name: Words = "") -> Response:
    def told(session: Session) -> None:
        handoff_desk.acknowledge_for(session, reference, member, name=name)

    return moved(request, reference, member, told, typed={"name": name}, done="acknowledged_for")


@router.post("/handoffs/{reference}/reopen", dependencies=[our_form])
def reopen(request: Request, reference: str, member: Member, why: Words = "") -> Response:
    def again(session: Session) -> None:
        handoff_desk.reopen(session, reference, member, why=why)

    return moved(request, reference, member, again, typed={"why": why}, done="reopened")


@router.post("/handoffs/{reference}/read-additions", dependencies=[our_form])
def read_additions(
    request: Request, reference: str, member: Member, until: Annotated[AwareDatetime, Form()]
) -> Response:
    def read(session: Session) -> None:
        handoff_desk.read_additions(session, reference, member, until=until)

    return moved(request, reference, member, read, done="read")


@router.post("/handoffs/{reference}/complaint", dependencies=[our_form])
def complain(request: Request, reference: str, member: Member, agreed: Annotated[bool, Form()] = False) -> Response:
    profile = services(request).profile

    def told(session: Session) -> None:
        handoff_desk.complain(session, reference, member, profile, agreed=agreed)

    return moved(request, reference, member, told, typed={"complaint": "open"}, done="complaint")


@router.post("/handoffs/{reference}/themes", dependencies=[our_form])
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
