"""The home page: conversations and handoffs, newest first, kept up to date."""

from typing import Annotated

from fastapi import Request, Response

from assistant.staff.lists import read_lists
from assistant.staff.reading import looking
from assistant.staff.sessions import StaffMember
from assistant.web.roles import liaison
from assistant.web.services import services
from assistant.web.staff.fragments import fragment, fragment_router
from assistant.web.staff.pages import console_router, frame, page
from assistant.web.staff.watching import watching

router = console_router()
fragments = fragment_router()


@router.get("")
def show_home(request: Request, member: Annotated[StaffMember, liaison]) -> Response:
    here = services(request)
    with looking(here.db) as session:
        lists, around = read_lists(session, here.profile, member), frame(session, request, member)
    return page("home", around, lists=lists)


@fragments.get("/home")
def refresh_home(request: Request, member: Annotated[StaffMember, watching]) -> Response:
    here = services(request)
    with looking(here.db) as session:
        lists, around = read_lists(session, here.profile, member, refresh=True), frame(session, request, member)
    return fragment(request, "home", around, lists=lists)


@fragments.get("/counts")
def refresh_counts(request: Request, member: Annotated[StaffMember, watching]) -> Response:
    """For pages with nothing else that changes. Two figures, no record: not a reading."""
    with services(request).db.read() as session:
        around = frame(session, request, member)
    return fragment(request, "counts", around)
