"""The page behind the link in a handoff's e-mail: shows the reference, asks who acknowledges, and has a button. Opening
it changes nothing.

The address holds a secret: no referrer leaves this page, nothing keeps it, and no log names more than the route.
"""

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response

from assistant.handoffs.delivery.acknowledge_link import LinkGone, acknowledge_by_link, opened
from assistant.handoffs.delivery.named import LONGEST_NAME, NoName
from assistant.web.limits import may_acknowledge
from assistant.web.problems import LINK_STATUS
from assistant.web.roles import anybody
from assistant.web.services import services
from assistant.web.staff.pages import ConsoleRoute, page, public_frame

router = APIRouter(prefix="/acknowledge", route_class=ConsoleRoute, include_in_schema=False)
STRICT = {"Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex, nofollow, noarchive"}


@router.get("/{token}", dependencies=[anybody])
def show(request: Request, token: str) -> Response:
    return _ask(request, token) if may_acknowledge(request) else _gone(request, "too_many")


@router.post("/{token}", dependencies=[anybody])
def press(request: Request, token: str, name: Annotated[str, Form()] = "") -> Response:
    if not may_acknowledge(request):
        return _gone(request, "too_many")
    try:
        with services(request).db.begin() as session:
            handoff = acknowledge_by_link(session, token, name=name)
    except LinkGone as gone:
        return _gone(request, gone.why, gone)
    except NoName:
        return _ask(request, token, no_name=True)
    return _page(request, "done", reference=handoff.reference)


def _ask(request: Request, token: str, *, no_name: bool = False) -> Response:
    try:
        with services(request).db.read() as session:
            handoff = opened(session, token)
    except LinkGone as gone:
        return _gone(request, gone.why, gone)
    return _page(request, "ask", status=422 if no_name else 200, reference=handoff.reference, no_name=no_name)


def _gone(request: Request, why: str, gone: LinkGone | None = None) -> Response:
    return _page(
        request,
        why,
        status=LINK_STATUS[why],
        reference=gone.reference if gone else None,
        at=gone.acknowledged_at if gone else None,
    )


def _page(
    request: Request, state: str, *, status: int = 200, reference: str | None, at: object = None, no_name: bool = False
) -> Response:
    profile = services(request).profile
    phone = profile.liaison.phone or profile.switchboard
    shown = page(
        "acknowledge",
        public_frame(request),
        status=status,
        state=state,
        reference=reference,
        at=at,
        no_name=no_name,
        longest=LONGEST_NAME,
        liaison=profile.liaison.name,
        phone=phone,
    )
    shown.headers.update(STRICT)
    return shown
