"""The chat without JavaScript: the plan to take along, and the way back on another device. The cookie says whose they
are, no address does.
"""

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request, Response
from fastapi.responses import PlainTextResponse

from assistant import clock
from assistant.conversations.come_back import UnknownCode, come_back, make_code
from assistant.conversations.errors import TooManyMessages, UnknownConversation
from assistant.hospital.hours import LOCAL, clock_time, spoken_day
from assistant.take_along.plan import Plan, gather
from assistant.take_along.plan_as_pdf import as_pdf
from assistant.take_along.plan_as_text import as_text, sections
from assistant.web.limits import caller
from assistant.web.pages import Family, PlainFamily, enter, page, pages, plain_page
from assistant.web.roles import anybody
from assistant.web.services import services

router = APIRouter(tags=["pages"])


@router.get("/plain/plan")
def plain_plan(request: Request, family: Family, large: Annotated[bool, Query()] = False) -> Response:
    if family is None:
        return _not_open(request)
    plan = _plan(request, family)
    return pages.TemplateResponse(
        request, "plan.html", {"plan": plan, "sections": sections(plan), "large": large, "plain": True}
    )


@router.get("/plain/plan.pdf")
def plain_plan_pdf(request: Request, family: Family, large: Annotated[bool, Query()] = False) -> Response:
    if family is None:
        return _not_open(request)
    name = "our-plan-large-print.pdf" if large else "our-plan.pdf"
    return Response(as_pdf(_plan(request, family), large=large), media_type="application/pdf", headers=_file(name))


@router.get("/plain/plan.txt")
def plain_plan_text(request: Request, family: Family) -> Response:
    if family is None:
        return _not_open(request)
    return PlainTextResponse(as_text(_plan(request, family)), headers=_file("our-plan.txt"))


@router.post("/plain/return-code")
def plain_return_code(request: Request, family: Family) -> Response:
    if family is None:
        return _not_open(request)
    with services(request).db.begin() as session:
        code, expires = make_code(session, family.conversation_id)
    at = expires.astimezone(LOCAL)
    return page(request, "plain_code.html", code=code, until=f"{spoken_day(at.date())}, {clock_time(at.time())}")


@router.post("/plain/return", dependencies=[anybody])
def plain_return(request: Request, code: Annotated[str, Form()] = "") -> Response:
    """Guessing is slowed by the same limit as opening conversations."""
    here = services(request)
    if not request.app.state.opening.allows(caller(request, trust_proxy=here.settings.trust_proxy)):
        return plain_page(request, None, problem=TooManyMessages.say, status=TooManyMessages.status, code=code)
    if not code.strip():
        return plain_page(
            request, None, problem=here.words.wording.phrase("code_missing", now=clock.now()), status=422, code=code
        )
    try:
        with here.db.begin() as session:
            conversation, token = come_back(session, code)
            conversation_id = conversation.id
    except UnknownCode as error:
        return plain_page(request, None, problem=error.say, status=error.status, code=code)
    return enter(request, conversation_id, token)


def _plan(request: Request, family: PlainFamily) -> Plan:
    here = services(request)
    with here.db.read() as session:
        demonstration = here.settings.mode == "demonstration"
        return gather(
            session,
            family.conversation_id,
            here.words.wording,
            here.profile.name,
            demonstration=demonstration,
            now=clock.now(),
        )


def _file(name: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{name}"'}


def _not_open(request: Request) -> Response:
    return plain_page(request, None, problem=UnknownConversation.say, status=UnknownConversation.status)
