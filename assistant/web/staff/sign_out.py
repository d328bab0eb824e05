"""Sign out. Whoever has families with them is asked first: they are given back."""

from typing import Annotated

from fastapi import Form, Request, Response
from fastapi.responses import RedirectResponse
from sqlalchemy.orm import Session

from assistant import clock
from assistant.staff.giving_back import Held, give_all_back, held_by
from assistant.staff.sessions import StaffMember, is_in_elsewhere
from assistant.staff.sign_in import sign_out
from assistant.web.roles import STAFF_COOKIE, liaison
from assistant.web.services import services
from assistant.web.staff.form_token import our_form
from assistant.web.staff.pages import console_router, frame, page

router = console_router()


@router.post("/sign-out", dependencies=[our_form])
def end_session(
    request: Request, member: Annotated[StaffMember, liaison], giving_back: Annotated[int, Form()] = 0
) -> Response:
    """`giving_back` is how many families whoever signs out knows of: one more is asked about again."""
    here = services(request)
    with here.db.begin() as session:
        those = _given_back(session, request, member)
        if len(those) > giving_back:
            return page("sign_out", frame(session, request, member), status=409, those=those)
        give_all_back(session, those, member, here.words, here.profile, why="signed out")
        sign_out(session, member, request.cookies[STAFF_COOKIE])
    response = RedirectResponse("/staff/sign-in", status_code=303)
    response.delete_cookie(STAFF_COOKIE, path="/staff")
    return response


def _given_back(session: Session, request: Request, member: StaffMember) -> list[Held]:
    settings = services(request).settings
    lives = {"minutes": settings.staff_session_minutes, "hours": settings.staff_session_hours}
    if is_in_elsewhere(session, member, request.cookies[STAFF_COOKIE], now=clock.now(), **lives):
        return []
    return held_by(session, member)
