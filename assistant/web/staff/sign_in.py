"""Sign in and sign out."""

from typing import Annotated

from fastapi import Form, Query, Request, Response
from fastapi.responses import RedirectResponse

from assistant.staff.errors import TooManyTries, WrongSignIn
from assistant.staff.sessions import StaffMember
from assistant.staff.sign_in import sign_in, sign_out
from assistant.web.limits import caller
from assistant.web.problems import status_of
from assistant.web.roles import STAFF_COOKIE, anybody, liaison
from assistant.web.services import services
from assistant.web.staff.form_token import our_form
from assistant.web.staff.pages import console_router, page, public_frame, set_session_cookie
from assistant.web.staff.shown import place_after_sign_in

router = console_router()


@router.get("/sign-in", dependencies=[anybody])
def show_sign_in(request: Request, to: Annotated[str, Query()] = "") -> Response:
    return page("sign_in", public_frame(request), email="", to=place_after_sign_in(to) or "", refusal=None)


@router.post("/sign-in", dependencies=[anybody])
def start_session(
    request: Request,
    email: Annotated[str, Form()] = "",
    password: Annotated[str, Form()] = "",
    to: Annotated[str, Form()] = "",
) -> Response:
    here, place = services(request), place_after_sign_in(to)
    address, earlier = caller(request, trust_proxy=here.settings.trust_proxy), request.cookies.get(STAFF_COOKIE)
    try:
        token = sign_in(here.db, email, password, address=address, tries=here.settings.sign_in_tries, earlier=earlier)
    except (WrongSignIn, TooManyTries) as refusal:
        return page(
            "sign_in",
            public_frame(request),
            status=status_of(refusal),
            email=email,
            to=place or "",
            refusal=refusal.say,
        )
    return set_session_cookie(request, RedirectResponse(place or "/staff", status_code=303), token)


@router.post("/sign-out", dependencies=[our_form])
def end_session(request: Request, member: Annotated[StaffMember, liaison]) -> Response:
    with services(request).db.begin() as session:
        sign_out(session, member, request.cookies[STAFF_COOKIE])
    response = RedirectResponse("/staff/sign-in", status_code=303)
    response.delete_cookie(STAFF_COOKIE, path="/staff")
    return response
