"""The audit chain, for clinical owners and administrators."""

from typing import Annotated

from fastapi import Request, Response

from assistant.staff.audit_trail import read_trail
from assistant.staff.sessions import StaffMember
from assistant.web.roles import clinical_owner
from assistant.web.services import services
from assistant.web.staff.pages import console_router, frame, page

router = console_router()


@router.get("/audit")
def show_audit(request: Request, member: Annotated[StaffMember, clinical_owner]) -> Response:
    here = services(request)
    trail = read_trail(here.db, member)
    with here.db.read() as session:
        around = frame(session, request, member)
    return page("audit", around, trail=trail)
