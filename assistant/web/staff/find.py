"""Find conversations and handoffs, and keep what one looks for often as a view."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Form, Query, Request, Response
from fastapi.responses import RedirectResponse

from assistant.records import accounts
from assistant.staff import find
from assistant.staff.errors import BadSearch
from assistant.staff.find_form import MODES, STATES, WHAT, Criteria, place_choices
from assistant.staff.reading import looking
from assistant.staff.sessions import StaffMember
from assistant.web.roles import liaison
from assistant.web.services import services
from assistant.web.staff.form_token import our_form
from assistant.web.staff.pages import console_router, frame, page

router = console_router()
ADDRESSES = {"handoff": "/staff/handoffs/", "conversation": "/staff/conversations/", "search": "/staff/find/"}


@router.get("/find")
def show_find(request: Request, member: Annotated[StaffMember, liaison]) -> Response:
    return _page(request, member)


@router.post("/find", dependencies=[our_form])
def start_search(
    request: Request,
    member: Annotated[StaffMember, liaison],
    words: Annotated[str, Form()] = "",
    what: Annotated[str, Form()] = "",
    place: Annotated[str, Form()] = "",
    state: Annotated[str, Form()] = "",
    colleague: Annotated[str, Form()] = "",
    since: Annotated[str, Form()] = "",
    until: Annotated[str, Form()] = "",
) -> Response:
    """A POST, so that no name stands in an address, a history or a proxy's log."""
    said = {"words": words, "what": what, "place": place, "state": state, "colleague": colleague}
    said |= {"since": since, "until": until}
    here = services(request)
    try:
        with here.db.begin() as session:
            kind, key = find.ask(session, member, said, here.profile)
    except BadSearch as refusal:
        return _page(request, member, criteria=Criteria.of(said), faults=refusal.faults, status=422)
    return RedirectResponse(f"{ADDRESSES[kind]}{key}", status_code=303)


@router.get("/find/{search_id}")
def show_results(
    request: Request, search_id: UUID, member: Annotated[StaffMember, liaison], after: Annotated[str, Query()] = ""
) -> Response:
    return _page(request, member, search_id=search_id, after=after)


@router.post("/find/{search_id}/keep", dependencies=[our_form])
def keep_view(
    request: Request, search_id: UUID, member: Annotated[StaffMember, liaison], name: Annotated[str, Form()] = ""
) -> Response:
    try:
        with services(request).db.begin() as session:
            find.keep_view(session, search_id, member, name)
    except BadSearch as refusal:
        return _page(request, member, search_id=search_id, faults=refusal.faults, name=name, status=422)
    return RedirectResponse(f"/staff/find/{search_id}", status_code=303)


@router.post("/find/{search_id}/drop", dependencies=[our_form])
def drop_view(request: Request, search_id: UUID, member: Annotated[StaffMember, liaison]) -> Response:
    with services(request).db.begin() as session:
        find.drop_view(session, search_id, member)
    return RedirectResponse("/staff/find", status_code=303)


def _page(
    request: Request,
    member: StaffMember,
    *,
    search_id: UUID | None = None,
    after: str = "",
    criteria: Criteria | None = None,
    faults: dict[str, str] | None = None,
    name: str = "",
    status: int = 200,
) -> Response:
    here = services(request)
    with looking(here.db) as session:
        results = find.results(session, search_id, member, here.profile, after=after) if search_id else None
        things: dict[str, Any] = {
            "results": results,
            "views": find.views(session, member),
            "colleagues": accounts.everyone(session),
        }
        around = frame(session, request, member)
    return page(
        "find",
        around,
        status=status,
        criteria=criteria or (results.criteria if results else Criteria()),
        faults=faults or {},
        name=name,
        places=place_choices(here.profile),
        what=WHAT,
        modes=MODES,
        statuses=STATES,
        **things,
    )
