"""The second step of a sign-in: a code from the app, or setting the app up where there is none yet."""

from typing import Annotated

from fastapi import Form, Query, Request, Response
from fastapi.responses import RedirectResponse

from assistant.staff.entering import half_entered
from assistant.staff.errors import HalfSignInGone, TooManyTries, WrongCode
from assistant.staff.second_factor import app_address, give_code, offered, set_up
from assistant.web.problems import status_of
from assistant.web.roles import anybody
from assistant.web.services import services
from assistant.web.staff.come_in import HALF_COOKIE, forget_half, retry_after
from assistant.web.staff.door import door
from assistant.web.staff.pages import console_router, page, public_frame, set_session_cookie
from assistant.web.staff.qr import qr_code
from assistant.web.staff.shown import place_after_sign_in

router = console_router()


@router.get("/sign-in/code", dependencies=[anybody])
def show_code(request: Request, to: Annotated[str, Query()] = "") -> Response:
    with services(request).db.read() as session:
        if half_entered(session, _token(request)) is None:
            raise HalfSignInGone
    return page("code", public_frame(request), to=place_after_sign_in(to) or "", refusal=None)


@router.post("/sign-in/code", dependencies=[anybody])
def check_code(request: Request, code: Annotated[str, Form()] = "", to: Annotated[str, Form()] = "") -> Response:
    place = place_after_sign_in(to)
    try:
        token = give_code(services(request).db, _token(request), code, door(request))
    except (WrongCode, TooManyTries) as refusal:
        around, status = public_frame(request), status_of(refusal)
        return retry_after(page("code", around, status=status, to=place or "", refusal=refusal.say), refusal)
    response = RedirectResponse(place or "/staff", status_code=303)
    return forget_half(set_session_cookie(request, response, token))


@router.get("/sign-in/set-up", dependencies=[anybody])
def show_set_up(request: Request, to: Annotated[str, Query()] = "") -> Response:
    return _set_up_page(request, to)


@router.post("/sign-in/set-up", dependencies=[anybody])
def confirm_set_up(request: Request, code: Annotated[str, Form()] = "", to: Annotated[str, Form()] = "") -> Response:
    """The recovery codes are in this reply and nowhere else."""
    try:
        token, codes = set_up(services(request).db, _token(request), code, door(request))
    except WrongCode as refusal:
        return _set_up_page(request, to, refusal=refusal.say, status=status_of(refusal))
    response = page("recovery_codes", public_frame(request), codes=codes, place=place_after_sign_in(to) or "/staff")
    return forget_half(set_session_cookie(request, response, token))


def _set_up_page(request: Request, to: str, *, refusal: str | None = None, status: int = 200) -> Response:
    here, token = services(request), _token(request)
    with here.db.begin() as session:
        account = half_entered(session, token)
        if account is None:
            raise HalfSignInGone
        secret = offered(session, account, token)
        address = app_address(secret, account, here.profile.name)
    around, place = public_frame(request), place_after_sign_in(to) or ""
    offer = {"qr": qr_code(address), "secret": secret, "sends_to": "/staff/sign-in/set-up"}
    return page("set_up", around, status=status, to=place, refusal=refusal, **offer)


def _token(request: Request) -> str:
    return request.cookies.get(HALF_COOKIE, "")
