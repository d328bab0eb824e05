"""Roles that wait for a second person: who asked, for whom, and the yes or no."""

from collections.abc import Callable
from typing import Annotated
from uuid import UUID

from fastapi import Form, Request, Response
from fastapi.responses import RedirectResponse
from sqlalchemy.orm import Session

from assistant.staff.errors import ConsoleError
from assistant.staff.role_change import agree, read_asked, refuse
from assistant.staff.sessions import StaffMember
from assistant.staff.talk import Desk
from assistant.web.problems import status_of
from assistant.web.roles import seconding
from assistant.web.services import services
from assistant.web.staff.form_token import our_form
from assistant.web.staff.pages import console_router, frame, page

router = console_router()


@router.get("/roles")
def show_asked(request: Request, member: Annotated[StaffMember, seconding]) -> Response:
    return _page(request, member)


@router.post("/roles/{staff_id}/agree", dependencies=[our_form])
def say_yes(
    request: Request,
    staff_id: UUID,
    member: Annotated[StaffMember, seconding],
    role: Annotated[str, Form()] = "",
    holds: Annotated[int, Form()] = 0,
) -> Response:
    """`holds` is how many chats of the account whoever agrees was told of."""
    here = services(request)
    desk = Desk(here.words, here.profile)
    return _decide(request, member, lambda session: agree(session, staff_id, role, by=member, desk=desk, knowing=holds))


@router.post("/roles/{staff_id}/refuse", dependencies=[our_form])
def say_no(
    request: Request, staff_id: UUID, member: Annotated[StaffMember, seconding], role: Annotated[str, Form()] = ""
) -> Response:
    return _decide(request, member, lambda session: refuse(session, staff_id, role, by=member))


def _decide(request: Request, member: StaffMember, decide: Callable[[Session], None]) -> Response:
    try:
        with services(request).db.begin() as session:
            decide(session)
    except ConsoleError as refusal:
        return _page(request, member, refusal=refusal)
    return RedirectResponse("/staff/roles", status_code=303)


def _page(request: Request, member: StaffMember, *, refusal: ConsoleError | None = None) -> Response:
    with services(request).db.begin() as session:
        asked, around = read_asked(session, member), frame(session, request, member)
    status, say = (status_of(refusal), refusal.say) if refusal else (200, None)
    return page("roles_asked", around, status=status, asked=asked, refusal=say)
