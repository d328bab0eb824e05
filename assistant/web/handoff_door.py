"""A family that its portal signed in comes to "What you passed on" without reference and code, also to what it passed
on on another day.

The chat asks for a way in, which is good once and for a few minutes; it names nobody, and leads to a page of the
family's own list. The chat sends it as a form: there is no address that could be sent to somebody else, who would then
read, and write into, what is not theirs. Who came back to the chat with a code is not known to be the one that the
portal signed in.
"""

import secrets
from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import JSONResponse, RedirectResponse, Response

from assistant import clock
from assistant.handoffs.reference import read as read_reference
from assistant.records import conversations, handoffs, portal
from assistant.records.models import Handoff
from assistant.web.chat_shapes import WayIn, problems
from assistant.web.handoff_page import MINE, SECONDS, ask_with, spoken_at, to_opened
from assistant.web.headers import from_our_chat
from assistant.web.pages import page
from assistant.web.roles import Family, anybody, the_family
from assistant.web.sealed import sealed, unsealed
from assistant.web.services import services

DOOR = "handoff_door"
GOOD_FOR = 10 * 60  # seconds

chat = APIRouter(prefix="/api/v1", tags=["chat"])
pages = APIRouter(prefix="/handoff", include_in_schema=False)


@chat.post("/conversations/{conversation_id}/passed-on", response_model=WayIn, responses=problems(401, 403))
def way_in(request: Request, family: Annotated[Family, the_family]) -> JSONResponse:
    """The address of "What you passed on", and for who was signed in by the portal what opens it."""
    with services(request).db.read() as session:
        person = conversations.portal_person(session, family.conversation_id)
    if person is None:
        return JSONResponse({"address": "/handoff", "door": None})
    door = sealed(request, f"{secrets.token_hex(16)} {person}".encode(), DOOR)
    return JSONResponse({"address": "/handoff/signed-in", "door": door})


@pages.get("/signed-in", dependencies=[anybody])
def only_from_the_chat(request: Request) -> Response:
    return ask_with(request, "handoff_door_over", 403)


@pages.post("/signed-in", dependencies=[anybody])
def enter(request: Request, door: Annotated[str, Form()] = "") -> Response:
    """Once, and from a page with the chat in it: else another site could open the sender's list in a visitor's
    browser.
    """
    if not from_our_chat(request, services(request).settings):
        return ask_with(request, "handoff_door_elsewhere", 403)
    token_id, _, person = (unsealed(request, door, DOOR, seconds=GOOD_FOR) or b"").decode().partition(" ")
    if not person:
        return ask_with(request, "handoff_door_over", 403)
    with services(request).db.begin() as session:
        until = clock.now() + timedelta(seconds=GOOD_FOR)
        is_new = portal.use(session, issuer=DOOR, token_id=token_id, until=until)
        passed_on = handoffs.of_portal_person(session, person)
        only = passed_on[0].id if len(passed_on) == 1 else None
    if not is_new:
        return ask_with(request, "handoff_door_over", 403)
    response = to_opened(request, only) if only else RedirectResponse("/handoff/mine", status_code=303)
    _remember(request, response, person)
    return response


@pages.get("/mine", dependencies=[anybody])
def mine(request: Request) -> Response:
    if (person := _person(request)) is None:
        return ask_with(request, "handoff_state_over", 403)
    with services(request).db.read() as session:
        listed = [_listed(request, one) for one in handoffs.of_portal_person(session, person)]
    response = page(request, "handoffs_passed_on.html", listed=listed)
    _remember(request, response, person)
    return response


@pages.post("/mine", dependencies=[anybody])
def open_one(request: Request, reference: Annotated[str, Form()] = "") -> Response:
    if (person := _person(request)) is None:
        return ask_with(request, "handoff_state_over", 403)
    with services(request).db.read() as session:
        found = handoffs.by_reference(session, read_reference(reference) or "")
        theirs = found.id if found is not None and found.portal_person == person else None
    return to_opened(request, theirs) if theirs else RedirectResponse("/handoff/mine", status_code=303)


def _listed(request: Request, one: Handoff) -> tuple[str, str, str]:
    """Reference, when it was sent, how it stands."""
    wording = services(request).words.wording
    return one.reference, spoken_at(one.created_at), wording.phrase(f"plan_status_{one.status}", now=clock.now())


def _person(request: Request) -> str | None:
    found = unsealed(request, request.cookies.get(MINE, ""), MINE, seconds=SECONDS)
    return found.decode() if found else None


def _remember(request: Request, response: Response, person: str) -> None:
    secure = services(request).settings.base_url.startswith("https:")
    kept = sealed(request, person.encode(), MINE)
    response.set_cookie(MINE, kept, path="/handoff", httponly=True, samesite="lax", secure=secure)
