"""Sign in with a password."""

from typing import Annotated

from fastapi import Form, Query, Request, Response

from assistant.staff.errors import TooManyTries, WrongSignIn
from assistant.staff.sign_in import sign_in
from assistant.web.problems import status_of
from assistant.web.roles import anybody
from assistant.web.services import services
from assistant.web.staff.come_in import come_in, retry_after
from assistant.web.staff.door import door
from assistant.web.staff.pages import console_router, page, public_frame
from assistant.web.staff.shown import place_after_sign_in
from assistant.web.waiting_room import PASSWORDS, waits_in

router = console_router()


@router.get("/sign-in", dependencies=[anybody])
def show_sign_in(request: Request, to: Annotated[str, Query()] = "", kept: Annotated[str, Query()] = "") -> Response:
    return _page(request, to=place_after_sign_in(to) or "", kept=kept)


@router.post("/sign-in", dependencies=[anybody])
@waits_in(PASSWORDS)
def start_session(
    request: Request,
    email: Annotated[str, Form()] = "",
    password: Annotated[str, Form()] = "",
    to: Annotated[str, Form()] = "",
) -> Response:
    place = place_after_sign_in(to)
    try:
        entered = sign_in(services(request).db, email, password, door(request))
    except (WrongSignIn, TooManyTries) as refusal:
        response = _page(request, status=status_of(refusal), email=email, to=place or "", refusal=refusal.say)
        return retry_after(response, refusal)
    return come_in(request, entered, place)


def _page(
    request: Request, *, to: str, email: str = "", refusal: str | None = None, kept: str = "", status: int = 200
) -> Response:
    around, sign_on = public_frame(request), services(request).sign_on is not None
    return page("sign_in", around, status=status, email=email, to=to, refusal=refusal, kept=kept, sign_on=sign_on)
