"""Reports: a picture, its table, and the same as a file."""

from functools import cache
from typing import Annotated

from fastapi import Query, Request, Response
from fastapi.responses import RedirectResponse, StreamingResponse

from assistant import clock
from assistant.answers.languages import load_languages
from assistant.answers.load import load_answers
from assistant.hospital.hours import LOCAL
from assistant.staff.reading import looking
from assistant.staff.reports import period as periods
from assistant.staff.reports.every import EVERY
from assistant.staff.reports.names import Names
from assistant.staff.reports.period import Period
from assistant.staff.reports.read import read_report, report_as_csv
from assistant.staff.sessions import StaffMember
from assistant.web.roles import liaison
from assistant.web.services import services
from assistant.web.staff.pages import console_router, frame, page

router = console_router()


@router.get("/reports")
def show_reports(request: Request, member: Annotated[StaffMember, liaison]) -> Response:
    return RedirectResponse(f"/staff/reports/{next(iter(EVERY))}", status_code=303)


@router.get("/reports/{name}")
def show_report(
    request: Request,
    name: str,
    member: Annotated[StaffMember, liaison],
    period: Annotated[str, Query(max_length=20)] = "",
) -> Response:
    chosen = _period(period)
    with looking(services(request).db) as session:
        report = read_report(session, name, chosen, member, _names())
        around = frame(session, request, member)
    choices = periods.choices(clock.now().astimezone(LOCAL).date())
    reports = {one: title for one, (title, _) in EVERY.items()}
    return page("reports", around, report=report, period=chosen, choices=choices, reports=reports)


@router.get("/reports/{name}/csv")
def download_report(
    request: Request,
    name: str,
    member: Annotated[StaffMember, liaison],
    period: Annotated[str, Query(max_length=20)] = "",
) -> Response:
    chosen = _period(period)
    with looking(services(request).db) as session:
        written = report_as_csv(session, name, chosen, member, _names())
    headers = {"Content-Disposition": f'attachment; filename="{name}-{chosen.code}.csv"'}
    return StreamingResponse(written, media_type="text/csv; charset=utf-8", headers=headers)


def _period(code: str) -> Period:
    """What is no period is this month: an address that was cut short still opens."""
    return periods.read(code) or periods.month_of(clock.now().astimezone(LOCAL))


@cache
def _names() -> Names:
    return Names.of(load_answers(), {code: one.name for code, one in load_languages().items()})
