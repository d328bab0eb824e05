"""Everybody's own account: another password, a phone, and where they are signed in."""

from typing import Annotated

from fastapi import Form, Request, Response
from fastapi.responses import RedirectResponse

from assistant.staff.errors import BadAccount, ConsoleError, NoLocalPassword, TooManyTries, WrongPassword
from assistant.staff.own_account import (
    change_password,
    end_session,
    end_sessions,
    new_recovery_codes,
    read_account,
)
from assistant.staff.reading import looking
from assistant.staff.sessions import StaffMember
from assistant.web.problems import status_of
from assistant.web.roles import STAFF_COOKIE, liaison
from assistant.web.services import services
from assistant.web.staff.come_in import retry_after
from assistant.web.staff.door import door
from assistant.web.staff.form_token import our_form
from assistant.web.staff.pages import console_router, frame, page
from assistant.web.waiting_room import PASSWORDS, waits_in

router = console_router()
REFUSALS = (WrongPassword, TooManyTries, NoLocalPassword)


@router.get("/account")
def show_account(request: Request, member: Annotated[StaffMember, liaison]) -> Response:
    return _page(request, member)


@router.post("/account/password", dependencies=[our_form])
@waits_in(PASSWORDS)
def set_new_password(
    request: Request,
    member: Annotated[StaffMember, liaison],
    old: Annotated[str, Form()] = "",
    new: Annotated[str, Form()] = "",
) -> Response:
    db, token = services(request).db, request.cookies[STAFF_COOKIE]
    try:
        change_password(db, member, token, old=old, new=new, door=door(request))
    except BadAccount as error:
        return _page(request, member, faults=error.faults, status=422)
    except REFUSALS as refusal:
        return refused(request, member, "old", refusal)
    return _page(request, member, done="Your password is changed. You were signed out everywhere else.")


@router.post("/account/recovery-codes", dependencies=[our_form])
@waits_in(PASSWORDS)
def make_recovery_codes(
    request: Request, member: Annotated[StaffMember, liaison], password: Annotated[str, Form()] = ""
) -> Response:
    """The codes are in this reply and nowhere else."""
    db = services(request).db
    try:
        codes = new_recovery_codes(db, member, password, door(request))
    except REFUSALS as refusal:
        return refused(request, member, "codes_password", refusal)
    with db.read() as session:
        around = frame(session, request, member)
    return page("recovery_codes", around, codes=codes, place="/staff/account")


@router.post("/account/sessions/end", dependencies=[our_form])
def end_one_or_all(
    request: Request, member: Annotated[StaffMember, liaison], which: Annotated[str, Form()] = ""
) -> Response:
    """`which` is a session's name on the page, or "others", or "all"."""
    token = request.cookies[STAFF_COOKIE]
    with services(request).db.begin() as session:
        if which in ("others", "all"):
            end_sessions(session, member, but=token if which == "others" else None)
        else:
            end_session(session, member, which)
    return RedirectResponse("/staff/account#sessions", status_code=303)


def refused(request: Request, member: StaffMember, field: str, refusal: ConsoleError) -> Response:
    response = _page(request, member, faults={field: refusal.say}, status=status_of(refusal))
    return retry_after(response, refusal)


def _page(
    request: Request,
    member: StaffMember,
    *,
    faults: dict[str, str] | None = None,
    done: str = "",
    status: int = 200,
) -> Response:
    here, token = services(request), request.cookies[STAFF_COOKIE]
    life = {"minutes": here.settings.staff_session_minutes, "hours": here.settings.staff_session_hours}
    with looking(here.db) as session:
        account, around = read_account(session, member, token, **life), frame(session, request, member)
    return page("account", around, status=status, account=account, faults=faults or {}, done=done, **life)
