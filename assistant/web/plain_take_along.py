"""The chat without JavaScript: what can be taken along, the plan and the chat, and the way back on another device.
The cookie says whose they are, no address does.
"""

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request, Response
from fastapi.responses import PlainTextResponse

from assistant import clock
from assistant.conversations.come_back import UnknownCode, come_back, make_code
from assistant.conversations.errors import TooManyMessages, UnknownConversation
from assistant.hospital.hours import spoken_at
from assistant.take_along.plan_as_text import as_text
from assistant.take_along.plan_on_paper import as_pdf, on_paper
from assistant.web import transcript
from assistant.web.limits import may_open, once_more
from assistant.web.pages import Family, PlainRoute, enter, page, pages, plain_page
from assistant.web.problems import in_words, status_of
from assistant.web.roles import anybody
from assistant.web.services import services
from assistant.web.take_along import plan_of

router = APIRouter(tags=["pages"], route_class=PlainRoute)


@router.get("/plain/plan")
def plain_plan(request: Request, family: Family, large: Annotated[bool, Query()] = False) -> Response:
    if family is None:
        return _not_open(request)
    plan = plan_of(request, family.conversation_id)
    return pages.TemplateResponse(request, "plan.html", {"paper": on_paper(plan), "large": large, "plain": True})


@router.get("/plain/plan.pdf")
def plain_plan_pdf(request: Request, family: Family, large: Annotated[bool, Query()] = False) -> Response:
    if family is None:
        return _not_open(request)
    once_more(request, "paper", family.conversation_id)
    name = "our-plan-large-print.pdf" if large else "our-plan.pdf"
    return Response(
        as_pdf(plan_of(request, family.conversation_id), large=large), media_type="application/pdf", headers=_file(name)
    )


@router.get("/plain/plan.txt")
def plain_plan_text(request: Request, family: Family) -> Response:
    if family is None:
        return _not_open(request)
    return PlainTextResponse(as_text(plan_of(request, family.conversation_id)), headers=_file("our-plan.txt"))


@router.get("/plain/chat.pdf")
def plain_chat_pdf(request: Request, family: Family, large: Annotated[bool, Query()] = False) -> Response:
    return transcript.pdf_of(request, family.conversation_id, large=large) if family else _not_open(request)


@router.get("/plain/chat.txt")
def plain_chat_text(request: Request, family: Family) -> Response:
    if family is None:
        return _not_open(request)
    return PlainTextResponse(transcript.text_of(request, family.conversation_id), headers=_file("our-chat.txt"))


@router.post("/plain/return-code")
def plain_return_code(request: Request, family: Family) -> Response:
    if family is None:
        return _not_open(request)
    once_more(request, "return_code", family.conversation_id)
    with services(request).db.begin() as session:
        code, expires = make_code(session, family.conversation_id)
    return page(request, "plain_code.html", code=code, until=spoken_at(expires))


@router.post("/plain/return", dependencies=[anybody])
def plain_return(request: Request, code: Annotated[str, Form()] = "") -> Response:
    """Guessing is slowed by the same limit as opening conversations."""
    here = services(request)
    if not may_open(request):
        return plain_page(
            request, None, problem=in_words(request, TooManyMessages()), status=status_of(TooManyMessages), code=code
        )
    if not code.strip():
        return plain_page(
            request, None, problem=here.words.wording.phrase("code_missing", now=clock.now()), status=422, code=code
        )
    try:
        with here.db.begin() as session:
            conversation, token = come_back(session, code)
            conversation_id = conversation.id
    except UnknownCode as error:
        return plain_page(request, None, problem=error.say, status=status_of(error), code=code)
    return enter(request, conversation_id, token)


def _file(name: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{name}"'}


def _not_open(request: Request) -> Response:
    return plain_page(request, None, problem=UnknownConversation.say, status=status_of(UnknownConversation))
