"""The family's plan over the chat API: HTML for print, PDF, plain text or JSON, by what the caller accepts."""

from dataclasses import asdict
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse

from assistant import clock
from assistant.take_along.plan import Plan, gather
from assistant.take_along.plan_as_text import as_text
from assistant.take_along.plan_on_paper import as_pdf, on_paper
from assistant.web.chat_shapes import FamilyPlan, problems
from assistant.web.limits import once_more
from assistant.web.pages import pages
from assistant.web.roles import Family, the_family
from assistant.web.services import services

router = APIRouter(prefix="/api/v1", tags=["chat"])
KINDS: dict[str, Any] = {"content": {"text/html": {}, "application/pdf": {}, "text/plain": {}}}  # besides JSON


@router.get(
    "/conversations/{conversation_id}/plan", response_model=FamilyPlan, responses={200: KINDS, **problems(401, 429)}
)
def family_plan(
    request: Request, family: Annotated[Family, the_family], large: Annotated[bool, Query()] = False
) -> Response:
    accept = request.headers.get("Accept", "")
    if "application/pdf" in accept:
        return _pdf(request, family.conversation_id, large=large)
    plan = plan_of(request, family.conversation_id)
    if "text/plain" in accept:
        return PlainTextResponse(as_text(plan))
    if "application/json" in accept:
        return JSONResponse(asdict(plan))
    return pages.TemplateResponse(request, "plan.html", {"paper": on_paper(plan), "large": large})


def _pdf(request: Request, conversation_id: UUID, *, large: bool) -> Response:
    """Raises TooOften."""
    once_more(request, "paper", conversation_id)
    return Response(
        as_pdf(plan_of(request, conversation_id), large=large),
        media_type="application/pdf",
        headers={"Content-Disposition": 'attachment; filename="our-plan.pdf"'},
    )


def plan_of(request: Request, conversation_id: UUID) -> Plan:
    here = services(request)
    with here.db.read() as session:
        demonstration = here.settings.mode == "demonstration"
        return gather(
            session,
            conversation_id,
            here.words.wording,
            here.profile.name,
            address=here.settings.base_url,
            demonstration=demonstration,
            now=clock.now(),
        )
