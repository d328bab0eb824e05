"""Sign out. Whoever has families with them is asked first: they are given back, or stay with whoever is signed in
elsewhere too and says so.
"""

from typing import Annotated

from fastapi import Form, Request, Response
from fastapi.responses import RedirectResponse
from sqlalchemy.orm import Session

from assistant import clock
from assistant.staff.giving_back import give_all_back, held_by
from assistant.staff.sessions import StaffMember, is_in_elsewhere
from assistant.staff.sign_in import sign_out
from assistant.web.roles import STAFF_COOKIE, liaison
from assistant.web.services import services
from assistant.web.staff.form_token import our_form
from assistant.web.staff.pages import console_router, frame, page

router = console_router()


@router.post("/sign-out", dependencies=[our_form])
def end_session(
    request: Request,
    member: Annotated[StaffMember, liaison],
    giving_back: Annotated[int, Form()] = 0,
    staying: Annotated[int, Form()] = 0,
) -> Response:
    """`giving_back` is how many families whoever signs out knows of: one more is asked about again. `staying`: as many
    stay with them, which they can only while they are signed in elsewhere too.
    """
    here = services(request)
    with here.db.begin() as session:
        those, elsewhere = held_by(session, member), _is_in_elsewhere(session, request, member)
        stay = elsewhere and len(those) <= staying
        if not stay and len(those) > giving_back:
            around = frame(session, request, member)
            return page("sign_out", around, status=409, those=those, elsewhere=elsewhere)
        if not stay:
            give_all_back(session, those, member, here.words, here.profile, why="signed out")
        sign_out(session, member, request.cookies[STAFF_COOKIE])
    response = RedirectResponse("/staff/sign-in", status_code=303)
    response.delete_cookie(STAFF_COOKIE, path="/staff")
    return response


def _is_in_elsewhere(session: Session, request: Request, member: StaffMember) -> bool:
    settings = services(request).settings
    lives = {"minutes": settings.staff_session_minutes, "hours": settings.staff_session_hours}
    return is_in_elsewhere(session, member, request.cookies[STAFF_COOKIE], now=clock.now(), **lives)
