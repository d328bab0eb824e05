"""Who may use the console: inviting people and closing accounts. Administrators only."""

from typing import Annotated
from uuid import UUID

from fastapi import Form, Request, Response
from fastapi.responses import RedirectResponse

from assistant.staff.errors import LastAdmin, UnknownRole
from assistant.staff.invite import invite, join_link
from assistant.staff.people import disable, read_people
from assistant.staff.roles import ROLES
from assistant.staff.sessions import StaffMember
from assistant.web.roles import admin
from assistant.web.services import services
from assistant.web.staff.form_token import our_form
from assistant.web.staff.pages import console_router, frame, page

router = console_router()


@router.get("/people")
def show_people(request: Request, member: Annotated[StaffMember, admin]) -> Response:
    return _page(request, member)


@router.post("/people/invite", dependencies=[our_form])
def invite_person(
    request: Request, member: Annotated[StaffMember, admin], role: Annotated[str, Form()] = ""
) -> Response:
    """The link is in this reply and nowhere else."""
    here = services(request)
    try:
        with here.db.begin() as session:
            token = invite(session, role, by=member.actor)
    except UnknownRole as refusal:
        return _page(request, member, role_fault=refusal.say, status=422)
    return _page(request, member, link=join_link(here.settings.base_url, token), invited=ROLES[role])


@router.post("/people/{staff_id}/disable", dependencies=[our_form])
def disable_account(request: Request, staff_id: UUID, member: Annotated[StaffMember, admin]) -> Response:
    try:
        with services(request).db.begin() as session:
            disable(session, staff_id, by=member)
    except LastAdmin as refusal:
        return _page(request, member, refusal=refusal.say, status=409)
    return RedirectResponse("/staff/people", status_code=303)


def _page(
    request: Request,
    member: StaffMember,
    *,
    link: str = "",
    invited: str = "",
    role_fault: str = "",
    refusal: str | None = None,
    status: int = 200,
) -> Response:
    with services(request).db.begin() as session:
        people, around = read_people(session, member), frame(session, request, member)
    return page(
        "people",
        around,
        status=status,
        people=people,
        link=link,
        invited=invited,
        role_fault=role_fault,
        refusal=refusal,
    )
