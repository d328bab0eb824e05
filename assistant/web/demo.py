"""Made-up portals with the chat in them, to be tried out: friendly, hostile, framed. There only if they are asked for
(`DEMO_PAGES`), and never in production.
"""

from fastapi import APIRouter, HTTPException, Request, Response

from assistant.web.pages import page
from assistant.web.roles import anybody
from assistant.web.services import services

router = APIRouter(tags=["pages"])
PORTALS = ("portal", "hostile", "framed")


@router.get("/demo", dependencies=[anybody])
def demo(request: Request) -> Response:
    _if_wanted(request)
    return page(request, "demo.html", here=None)


@router.get("/demo/{name}", dependencies=[anybody])
def demo_portal(request: Request, name: str) -> Response:
    _if_wanted(request)
    if name not in PORTALS:
        raise HTTPException(404)
    return page(request, "demo.html", here=name)


def _if_wanted(request: Request) -> None:
    settings = services(request).settings
    if not (settings.demo_pages and settings.mode == "demonstration"):
        raise HTTPException(404)
