"""What went wrong, on a page for people: a problem that a browser was sent for becomes one, with a way to reach a
person. Programs, and all that calls the chat API, get the problem itself.
"""

import json
from collections.abc import AsyncIterable
from typing import Any

import structlog
from fastapi import Request, Response
from fastapi.concurrency import run_in_threadpool

from assistant import clock
from assistant.web import pages
from assistant.web.services import services
from assistant.web.staff.pages import problem_page

log = structlog.get_logger()
PROBLEM = "application/problem+json"
FOR_PROGRAMS = ("/api/", "/health/", "/metrics")
OF_STAFF = ("/staff", "/acknowledge")
PHRASES = {404: "page_not_found", 405: "page_not_this_way"}
AS_THEY_WERE = ("allow", "retry-after")


def wants_page(request: Request) -> bool:
    return "text/html" in request.headers.get("Accept", "") and not request.url.path.startswith(FOR_PROGRAMS)


def is_problem(response: Response) -> bool:
    return response.headers.get("Content-Type", "") == PROBLEM


async def instead_of(request: Request, response: Response, body: AsyncIterable[bytes]) -> Response:
    """`body` is the problem's. A page that cannot be made leaves the problem as it was."""
    told = b"".join([part async for part in body])
    try:
        page = await run_in_threadpool(_page, request, response.status_code, json.loads(told))
    except Exception as error:  # noqa: BLE001 - an edge: its text may hold a family's words
        log.error("error_page_fault", error=type(error).__name__)
        page = Response(told, status_code=response.status_code, media_type=PROBLEM)
    for name in AS_THEY_WERE:
        if name in response.headers:
            page.headers[name] = response.headers[name]
    return page


def _page(request: Request, status: int, told: dict[str, Any]) -> Response:
    here = services(request)
    say = here.words.wording.phrase(PHRASES[status], now=clock.now()) if status in PHRASES else told["title"]
    if _is_within(request.url.path, OF_STAFF):
        return problem_page(request, say, status)
    return pages.page(request, "error.html", status=status, kind=status, say=say, cards=told.get("messages", []))


def _is_within(path: str, places: tuple[str, ...]) -> bool:
    return any(path == place or path.startswith(f"{place}/") for place in places)
