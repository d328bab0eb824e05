"""Set up codes from an app, or another phone, while signed in. The password is asked first: a desk may stand open."""

from typing import Annotated

from fastapi import Form, Request, Response

from assistant.staff.errors import NoLocalPassword, TooManyTries, WrongCode, WrongPassword
from assistant.staff.own_account import check_password, own
from assistant.staff.second_factor import app_address, confirm, offered, still_offered
from assistant.staff.sessions import StaffMember
from assistant.web.problems import status_of
from assistant.web.roles import STAFF_COOKIE, liaison
from assistant.web.services import services
from assistant.web.staff.account import refused
from assistant.web.staff.door import door
from assistant.web.staff.form_token import our_form
from assistant.web.staff.pages import console_router, frame, page
from assistant.web.staff.qr import qr_code
from assistant.web.waiting_room import PASSWORDS, waits_in

router = console_router()


@router.post("/account/app", dependencies=[our_form])
@waits_in(PASSWORDS)
def offer_app(
    request: Request, member: Annotated[StaffMember, liaison], password: Annotated[str, Form()] = ""
) -> Response:
    here, token = services(request), request.cookies[STAFF_COOKIE]
    try:
        check_password(here.db, member, password, door(request))
    except (WrongPassword, TooManyTries, NoLocalPassword) as refusal:
        return refused(request, member, "app_password", refusal)
    with here.db.begin() as session:
        offered(session, own(session, member), token)
    return _page(request, member)


@router.post("/account/app/confirm", dependencies=[our_form])
def confirm_app(
    request: Request, member: Annotated[StaffMember, liaison], code: Annotated[str, Form()] = ""
) -> Response:
    """The recovery codes are in this reply and nowhere else."""
    here, token = services(request), request.cookies[STAFF_COOKIE]
    try:
        with here.db.begin() as session:
            codes = confirm(session, own(session, member), token, code)
            around = frame(session, request, member)
    except WrongCode as refusal:
        return _page(request, member, refusal=refusal.say, status=status_of(refusal))
    return page("recovery_codes", around, codes=codes, place="/staff/account")


def _page(request: Request, member: StaffMember, *, refusal: str | None = None, status: int = 200) -> Response:
    """Only what was offered to this session after its password: the page itself offers nothing."""
    here = services(request)
    with here.db.read() as session:
        account, around = own(session, member), frame(session, request, member)
        secret = still_offered(session, account, request.cookies[STAFF_COOKIE])
    address = app_address(secret, account, here.profile.name)
    offer = {"qr": qr_code(address), "secret": secret, "sends_to": "/staff/account/app/confirm"}
    return page("set_up", around, status=status, to="", refusal=refusal, **offer)
