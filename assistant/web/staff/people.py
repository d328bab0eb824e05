"""Who may use the console: inviting people, what each may do, new passwords, closing accounts. Administrators only."""

from typing import Annotated
from uuid import UUID

from fastapi import Form, Request, Response
from fastapi.responses import RedirectResponse

from assistant.records import accounts
from assistant.staff.errors import AccountClosed, HoldsMore, LastAdmin, NoLocalPassword, UnknownRole
from assistant.staff.invite import invite, join_link
from assistant.staff.people import disable, read_people
from assistant.staff.reset import reset_link
from assistant.staff.role_change import change_role
from assistant.staff.roles import ROLES
from assistant.staff.sessions import StaffMember
from assistant.staff.talk import Desk
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
            token = invite(session, role, by=member.actor, inviter=member.id)
    except UnknownRole as refusal:
        return _page(request, member, role_fault=refusal.say, status=422)
    link = join_link(here.settings.base_url, token)
    return _page(request, member, link=link, link_for=f"The link for the new account ({ROLES[role]})")


@router.post("/people/{staff_id}/role", dependencies=[our_form])
def give_role(
    request: Request,
    staff_id: UUID,
    member: Annotated[StaffMember, admin],
    role: Annotated[str, Form()] = "",
    holds: Annotated[int, Form()] = 0,
) -> Response:
    here = services(request)
    try:
        with here.db.begin() as session:
            change_role(session, staff_id, role, by=member, desk=Desk(here.words, here.profile), knowing=holds)
    except (HoldsMore, LastAdmin, AccountClosed, UnknownRole) as refusal:
        return _page(request, member, refusal=refusal.say, status=409)
    return RedirectResponse("/staff/people", status_code=303)


@router.post("/people/{staff_id}/reset", dependencies=[our_form])
def make_reset_link(
    request: Request, staff_id: UUID, member: Annotated[StaffMember, admin], lost_phone: Annotated[bool, Form()] = False
) -> Response:
    """The link is in this reply and nowhere else."""
    here = services(request)
    try:
        with here.db.begin() as session:
            account = accounts.by_id(session, staff_id)
            token = reset_link(session, account, by=member.actor, lost_phone=lost_phone)
    except (AccountClosed, NoLocalPassword) as refusal:
        return _page(request, member, refusal=refusal.say, status=409)
    name = account.name if account else ""
    link = join_link(here.settings.base_url, token)
    return _page(request, member, link=link, link_for=f"The link to a new password for {name}")


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
    link_for: str = "",
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
        link_for=link_for,
        role_fault=role_fault,
        refusal=refusal,
    )
