"""Make an account, or a new password, from a one-time link. Opening the page does not use the link up: mail programs
open links by themselves.
"""

from typing import Annotated

from fastapi import Form, Request, Response

from assistant.staff.errors import BadAccount
from assistant.staff.join import join, opened
from assistant.staff.reset import new_password, owner
from assistant.staff.roles import ROLES
from assistant.web.roles import anybody
from assistant.web.services import services
from assistant.web.staff.come_in import come_in
from assistant.web.staff.door import door
from assistant.web.staff.pages import console_router, page, public_frame
from assistant.web.waiting_room import PASSWORDS, waits_in

router = console_router()


@router.get("/join/{token}", dependencies=[anybody])
def show_join(request: Request, token: str) -> Response:
    return _page(request, token)


@router.post("/join/{token}", dependencies=[anybody])
@waits_in(PASSWORDS)
def make_account(
    request: Request,
    token: str,
    name: Annotated[str, Form()] = "",
    email: Annotated[str, Form()] = "",
    password: Annotated[str, Form()] = "",
) -> Response:
    db, at = services(request).db, door(request)
    with db.read() as session:
        for_password = opened(session, token).staff_id is not None
    try:
        if for_password:
            entered = new_password(db, token, password, at)
        else:
            entered = join(db, token, name=name, email=email, password=password, door=at)
    except BadAccount as error:
        return _page(request, token, name, email, error.faults, status=422)
    return come_in(request, entered, None)


def _page(
    request: Request,
    token: str,
    name: str = "",
    email: str = "",
    faults: dict[str, str] | None = None,
    *,
    status: int = 200,
) -> Response:
    around, faults = public_frame(request), faults or {}
    with services(request).db.read() as session:
        link = opened(session, token)
        if link.staff_id:
            account, _ = owner(session, token)
            lost_phone = link.second_factor
            return page("reset", around, status=status, email=account.email, lost_phone=lost_phone, faults=faults)
    return page("join", around, status=status, role=ROLES[link.role], name=name, email=email, faults=faults)
