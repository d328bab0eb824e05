"""The queue of handoffs, and the year as a table."""

from typing import Annotated, Any, Literal

from fastapi import Query, Request, Response

from assistant import clock
from assistant.hospital.hours import LOCAL
from assistant.staff.handoff_queue import STATES, WHOSE, read_queue
from assistant.staff.handoff_table import year_as_csv
from assistant.staff.reading import looking
from assistant.staff.sessions import StaffMember
from assistant.web.roles import lead, liaison
from assistant.web.services import services
from assistant.web.staff.fragments import fragment, fragment_router
from assistant.web.staff.pages import console_router, frame, page
from assistant.web.staff.watching import watching

router = console_router()
fragments = fragment_router()
Whose = Literal["all", "mine", "unassigned"]
State = Literal["open", "unacknowledged", "acknowledged", "in_progress", "closed", "withdrawn", "all"]
Page = Annotated[int, Query(alias="page", ge=1, le=100_000)]
CHOICES: dict[str, Any] = {"whose_names": WHOSE, "state_names": {name: entry[0] for name, entry in STATES.items()}}


@router.get("/handoffs")
def show_queue(
    request: Request,
    member: Annotated[StaffMember, liaison],
    whose: Whose = "all",
    status: State = "open",
    page_number: Page = 1,
) -> Response:
    here = services(request)
    with looking(here.db) as session:
        queue = read_queue(session, here.profile, member, whose=whose, state=status, page=page_number)
        around = frame(session, request, member)
    return page("handoffs", around, queue=queue, year=clock.now().astimezone(LOCAL).year, **CHOICES)


@fragments.get("/handoffs")
def refresh_queue(
    request: Request,
    member: Annotated[StaffMember, watching],
    whose: Whose = "all",
    status: State = "open",
    page_number: Page = 1,
) -> Response:
    here = services(request)
    with looking(here.db) as session:
        queue = read_queue(session, here.profile, member, whose=whose, state=status, page=page_number, refresh=True)
        around = frame(session, request, member)
    return fragment(request, "handoffs", around, queue=queue, **CHOICES)


@router.get("/handoffs.csv")
def download_year(
    request: Request,
    member: Annotated[StaffMember, lead],
    year: Annotated[int | None, Query(ge=2000, le=2100)] = None,
) -> Response:
    here = services(request)
    year = year or clock.now().astimezone(LOCAL).year
    with looking(here.db) as session:
        written = year_as_csv(session, here.profile, member, year=year)
    name = f'attachment; filename="handoffs-{year}.csv"'
    return Response(written, media_type="text/csv; charset=utf-8", headers={"Content-Disposition": name})
