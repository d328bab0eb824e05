"""Safety alerts: which are open, who has which, and what came of it."""

from typing import Annotated
from uuid import UUID

from fastapi import Form, Request, Response
from fastapi.responses import RedirectResponse

from assistant.staff.reading import looking
from assistant.staff.safety_alerts import OUTCOMES, decide, read_alerts, take
from assistant.staff.sessions import StaffMember
from assistant.web.roles import liaison
from assistant.web.services import services
from assistant.web.staff.form_token import our_form
from assistant.web.staff.pages import console_router, frame, page

router = console_router()


@router.get("/alerts")
def show_alerts(request: Request, member: Annotated[StaffMember, liaison]) -> Response:
    here = services(request)
    with looking(here.db) as session:
        rows, around = read_alerts(session, member), frame(session, request, member)
    return page(
        "alerts",
        around,
        alerts=rows,
        outcomes=OUTCOMES,
        ordinary=here.settings.conversation_days,
        long=here.settings.safeguarding_days,
    )


@router.post("/alerts/{alert_id}/seen", dependencies=[our_form])
def have_it(request: Request, alert_id: UUID, member: Annotated[StaffMember, liaison]) -> Response:
    with services(request).db.begin() as session:
        take(session, alert_id, member)
    return RedirectResponse("/staff/alerts", status_code=303)


@router.post("/alerts/{alert_id}/outcome", dependencies=[our_form])
def decided(
    request: Request, alert_id: UUID, member: Annotated[StaffMember, liaison], outcome: Annotated[str, Form()] = ""
) -> Response:
    with services(request).db.begin() as session:
        decide(session, alert_id, member, outcome=outcome)
    return RedirectResponse(f"/staff/alerts#alert-{alert_id}", status_code=303)
