"""The home page: what goes on now and the newest handoffs, kept up to date."""

from typing import Annotated

from fastapi import Request, Response

from assistant.staff.lists import read_handoffs
from assistant.staff.now import FILTERS, read_now
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
def show_home(request: Request, member: Annotated[StaffMember, liaison], show: str = "all") -> Response:
    here = services(request)
    with looking(here.db) as session:
        handoffs = read_handoffs(session, here.profile, member)
        now, around = read_now(session, here.profile, member, show=show), frame(session, request, member)
    return page("home", around, handoffs=handoffs, now=now, show=_known(show), filters=FILTERS)


@fragments.get("/home")
def refresh_home(request: Request, member: Annotated[StaffMember, watching], show: str = "all") -> Response:
    here = services(request)
    with looking(here.db) as session:
        handoffs = read_handoffs(session, here.profile, member, refresh=True)
        now, around = read_now(session, here.profile, member, show=show), frame(session, request, member)
    return fragment(request, "home", around, handoffs=handoffs, now=now, show=_known(show), filters=FILTERS)


def _known(show: str) -> str:
    return show if show in FILTERS else "all"


@fragments.get("/counts")
def refresh_counts(request: Request, member: Annotated[StaffMember, watching]) -> Response:
    """For pages with nothing else that changes. Two figures, no record: not a reading."""
    with services(request).db.read() as session:
        around = frame(session, request, member)
    return fragment(request, "counts", around)
