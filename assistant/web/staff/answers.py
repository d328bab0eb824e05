"""Answers: read by all staff, with what they rest on; approved, taken out of service and put back by clinical
safety.
"""

from datetime import date, datetime, timedelta
from typing import Annotated

from fastapi import Form, Request, Response
from fastapi.responses import RedirectResponse

from assistant import clock
from assistant.answers.approval import CHAT, OPTIONAL, restore, subjects, withdraw
from assistant.staff.answer_page import approve_as, read_answer
from assistant.staff.answers_list import SHOWN, answer_of, every, read_wording
from assistant.staff.errors import BadReviewDate, ConsoleError, NothingToWithdraw, NoWithdrawalReason, WordsChanged
from assistant.staff.reading import looking
from assistant.staff.roles import OWNING
from assistant.staff.sessions import StaffMember
from assistant.web.problems import status_of
from assistant.web.roles import clinical_safety, liaison
from assistant.web.services import services
from assistant.web.staff.form_token import our_form
from assistant.web.staff.pages import console_router, frame, page

router = console_router()
A_YEAR = timedelta(days=365)


@router.get("/answers")
def show_answers(request: Request, member: Annotated[StaffMember, liaison], show: str = "") -> Response:
    return _list(request, member, show=show if show in SHOWN else "")


@router.get("/answers/{answer_id}")
def show_answer(request: Request, answer_id: str, member: Annotated[StaffMember, liaison]) -> Response:
    return _answer(request, answer_id, member)


@router.post("/answers/withdraw", dependencies=[our_form])
def withdraw_wording(
    request: Request,
    member: Annotated[StaffMember, clinical_safety],
    subject: Annotated[str, Form()] = "",
    why: Annotated[str, Form()] = "",
) -> Response:
    if subject not in subjects(list(every())):
        raise NothingToWithdraw
    if not why.strip():
        return _refused(request, subject, member, NoWithdrawalReason())
    with services(request).db.begin() as session:
        withdraw(session, subject, by=member.name, actor=member.actor, why=why.strip())
    return _to(subject)


@router.post("/answers/restore", dependencies=[our_form])
def restore_wording(
    request: Request, member: Annotated[StaffMember, clinical_safety], subject: Annotated[str, Form()] = ""
) -> Response:
    with services(request).db.begin() as session:
        restore(session, subject, actor=member.actor, by=member.name)
    return _to(subject)


@router.post("/answers/{answer_id}/approve", dependencies=[our_form])
def approve_answer(
    request: Request,
    answer_id: str,
    member: Annotated[StaffMember, clinical_safety],
    seen: Annotated[str, Form()] = "",
    review_by: Annotated[str, Form()] = "",
) -> Response:
    try:
        with services(request).db.begin() as session:
            approve_as(session, answer_id, member, seen=seen, review_by=_day(review_by))
    except (BadReviewDate, WordsChanged) as refusal:
        return _answer(request, answer_id, member, refusal=refusal, review_by=review_by)
    return _to(answer_id)


def _refused(request: Request, subject: str, member: StaffMember, refusal: ConsoleError) -> Response:
    if subject == CHAT:
        return _list(request, member, show="", refusal=refusal)
    return _answer(request, subject.removesuffix(OPTIONAL), member, refusal=refusal)


def _list(request: Request, member: StaffMember, *, show: str, refusal: ConsoleError | None = None) -> Response:
    with looking(services(request).db) as session:
        wording, around = read_wording(session, reader=member, show=show), frame(session, request, member)
    things = {"wording": wording, "chat": CHAT, "queues": SHOWN, "owns": member.role in OWNING}
    said = refusal.say if refusal else None
    return page("answers", around, status=status_of(refusal) if refusal else 200, refusal=said, **things)


def _answer(
    request: Request,
    answer_id: str,
    member: StaffMember,
    *,
    refusal: ConsoleError | None = None,
    review_by: str | None = None,
) -> Response:
    here = services(request)
    with looking(here.db) as session:
        told = read_answer(session, answer_id, member, here.words.wording)
        around = frame(session, request, member)
    day = review_by if review_by is not None else (clock.now().date() + A_YEAR).isoformat()
    status = status_of(refusal) if refusal else 200
    things = {"told": told, "owns": member.role in OWNING, "review_by": day, "optional": OPTIONAL}
    return page("answer", around, status=status, refusal=refusal.say if refusal else None, **things)


def _day(said: str) -> date | None:
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.strptime(said.strip(), form).date()
        except ValueError:
            continue
    return None


def _to(subject: str) -> Response:
    """Where it was pressed, so that nobody loses their place."""
    answer = answer_of(subject.removesuffix(OPTIONAL))
    place = f"/staff/answers/{answer.id}#standing" if answer else "/staff/answers#chat"
    return RedirectResponse(place, status_code=303)
