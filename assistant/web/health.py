"""Health: the process is up; a message would be answered properly; figures for Prometheus."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from assistant.records.readiness import trouble
from assistant.web.metrics import of_records, of_turns, prometheus
from assistant.web.roles import anybody
from assistant.web.services import Services, services

router = APIRouter(tags=["health"])


@router.get("/health/live", dependencies=[anybody])
async def live() -> JSONResponse:
    """Answered by the loop itself: it must not wait for a thread."""
    return JSONResponse({"status": "live"})


@router.get("/health/ready", dependencies=[anybody])
def ready(request: Request) -> JSONResponse:
    """503 with the reason while a message would not be answered properly."""
    reason = _not_ready(services(request))
    return JSONResponse(
        {"status": "starting" if reason else "ready", "reason": reason}, status_code=503 if reason else 200
    )


@router.get("/metrics", dependencies=[prometheus])
def metrics(request: Request) -> Response:
    here = services(request)
    figures = generate_latest() + of_records(here.db) + of_turns(here.turns.stages, request.app.state.turnstile)
    return Response(figures, media_type=CONTENT_TYPE_LATEST)


def _not_ready(here: Services) -> str | None:
    if not here.loaded.is_set():
        return "the service is loading"
    if reason := trouble(here.db):
        return reason
    known = here.engine.answer_ids()
    if known is None:
        return "the engine is loading or away"
    if set(known) != here.words.wording.intents():
        return "the engine's model and the answers do not belong together: train again"
    return None
