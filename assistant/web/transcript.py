"""The chat itself to keep, over the chat API: plain text, PDF or JSON, by what the caller accepts."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse

from assistant import clock
from assistant.conversations.transcript import as_text, said
from assistant.conversations.transcript_on_paper import as_pdf
from assistant.web.chat_shapes import Transcript, problems
from assistant.web.limits import once_more
from assistant.web.pages import example_notice
from assistant.web.roles import Family, the_family
from assistant.web.services import services

router = APIRouter(prefix="/api/v1", tags=["chat"])
KINDS: dict[str, Any] = {"content": {"text/plain": {}, "application/pdf": {}}}  # besides JSON


@router.get(
    "/conversations/{conversation_id}/transcript",
    response_model=Transcript,
    responses={200: KINDS, **problems(401, 429)},
)
def chat_transcript(
    request: Request, family: Annotated[Family, the_family], large: Annotated[bool, Query()] = False
) -> Response:
    """As plain text; for who asks for it as a PDF, or as JSON in an object."""
    accept = request.headers.get("Accept", "")
    if "application/pdf" in accept:
        return pdf_of(request, family.conversation_id, large=large)
    text = text_of(request, family.conversation_id)
    if "application/json" in accept:
        return JSONResponse({"text": text})
    return PlainTextResponse(text, headers=_file("our-chat.txt"))


def text_of(request: Request, conversation_id: UUID) -> str:
    here = services(request)
    with here.db.read() as session:
        return as_text(session, conversation_id, hospital=here.profile.name)


def pdf_of(request: Request, conversation_id: UUID, *, large: bool) -> Response:
    """Raises TooOften."""
    once_more(request, "paper", conversation_id)
    here = services(request)
    with here.db.read() as session:
        told = said(session, conversation_id)
    paper = as_pdf(told, hospital=here.profile.name, now=clock.now(), example=example_notice(here), large=large)
    name = "our-chat-large-print.pdf" if large else "our-chat.pdf"
    return Response(paper, media_type="application/pdf", headers=_file(name))


def _file(name: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{name}"'}
