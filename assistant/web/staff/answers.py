"""Wording, for clinical owners: where each answer stands, and taking it out of service or putting it back."""

from typing import Annotated

from fastapi import Form, Request, Response
from fastapi.responses import RedirectResponse

from assistant.answers.approval import CHAT, restore, subjects, withdraw
from assistant.answers.load import load_answers
from assistant.staff.errors import NothingToWithdraw, NoWithdrawalReason
from assistant.staff.reading import looking
from assistant.staff.sessions import StaffMember
from assistant.staff.wording import read_wording
from assistant.web.roles import clinical_owner
from assistant.web.services import services
from assistant.web.staff.form_token import our_form
from assistant.web.staff.pages import console_router, frame, page

router = console_router()


@router.get("/answers")
def show_answers(request: Request, member: Annotated[StaffMember, clinical_owner]) -> Response:
    with looking(services(request).db) as session:
        wording, around = read_wording(session, load_answers(), reader=member), frame(session, request, member)
    return page("answers", around, wording=wording, chat=CHAT)


@router.post("/answers/withdraw", dependencies=[our_form])
def withdraw_wording(
    request: Request,
    member: Annotated[StaffMember, clinical_owner],
    subject: Annotated[str, Form()] = "",
    why: Annotated[str, Form()] = "",
) -> Response:
    if subject not in subjects(load_answers()):
        raise NothingToWithdraw
    if not why.strip():
        raise NoWithdrawalReason
    with services(request).db.begin() as session:
        withdraw(session, subject, by=member.name, actor=member.actor, why=why.strip())
    return RedirectResponse("/staff/answers", status_code=303)


@router.post("/answers/restore", dependencies=[our_form])
def restore_wording(
    request: Request, member: Annotated[StaffMember, clinical_owner], subject: Annotated[str, Form()] = ""
) -> Response:
    with services(request).db.begin() as session:
        restore(session, subject, actor=member.actor)
    return RedirectResponse("/staff/answers", status_code=303)
