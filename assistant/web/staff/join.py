"""Make an account from a one-time link. Opening the page does not use the link up: mail programs open links by
themselves.
"""

from typing import Annotated

from fastapi import Form, Request, Response
from fastapi.responses import RedirectResponse

from assistant.staff.errors import BadAccount
from assistant.staff.invite import join, opened
from assistant.staff.roles import ROLES
from assistant.web.roles import anybody
from assistant.web.services import services
from assistant.web.staff.pages import console_router, page, public_frame, set_session_cookie

router = console_router()


@router.get("/join/{token}", dependencies=[anybody])
def show_join(request: Request, token: str) -> Response:
    return _page(request, token)


@router.post("/join/{token}", dependencies=[anybody])
def make_account(
    request: Request,
    token: str,
    name: Annotated[str, Form()] = "",
    email: Annotated[str, Form()] = "",
    password: Annotated[str, Form()] = "",
) -> Response:
    try:
        session_token = join(services(request).db, token, name=name, email=email, password=password)
    except BadAccount as error:
        return _page(request, token, name, email, error.faults, status=422)
    return set_session_cookie(request, RedirectResponse("/staff", status_code=303), session_token)


def _page(
    request: Request,
    token: str,
    name: str = "",
    email: str = "",
    faults: dict[str, str] | None = None,
    *,
    status: int = 200,
) -> Response:
    with services(request).db.read() as session:
        role = opened(session, token).role
    return page(
        "join", public_frame(request), status=status, role=ROLES[role], name=name, email=email, faults=faults or {}
    )
