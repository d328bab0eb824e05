"""What a browser gets when somebody has come in, or half: its cookie, and the page that is next."""

import math

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from assistant.staff.entering import Entered
from assistant.staff.errors import ConsoleError, TooManyTries
from assistant.web.services import services
from assistant.web.staff.pages import set_session_cookie

HALF_COOKIE = "staff_half_sign_in"
NEXT = {"code": "/staff/sign-in/code", "set_up": "/staff/sign-in/set-up"}


def come_in(request: Request, entered: Entered, place: str | None) -> Response:
    if entered.next == "in":
        return set_session_cookie(request, RedirectResponse(place or "/staff", status_code=303), entered.token)
    to = f"?to={place}" if place else ""
    response = RedirectResponse(f"{NEXT[entered.next]}{to}", status_code=303)
    secure = services(request).settings.base_url.startswith("https://")
    response.set_cookie(
        HALF_COOKIE, entered.token, path="/staff/sign-in", httponly=True, samesite="strict", secure=secure
    )
    return response


def forget_half(response: Response) -> Response:
    response.delete_cookie(HALF_COOKIE, path="/staff/sign-in")
    return response


def retry_after(response: Response, refusal: ConsoleError) -> Response:
    """Programs read how long to wait; people read it on the page."""
    if isinstance(refusal, TooManyTries):
        response.headers["Retry-After"] = str(math.ceil(refusal.wait.total_seconds()))
    return response
