"""What was not understood or was marked wrong, and what it was about: chosen by staff, for the next model."""

from datetime import datetime
from typing import Annotated
from urllib.parse import urlencode
from uuid import UUID

from fastapi import Form, Request, Response
from fastapi.responses import RedirectResponse

from assistant.staff.days import moment
from assistant.staff.errors import ConsoleError, NoSuchLesson, NoTopic
from assistant.staff.learning import MARKED_BY_STAFF, NOT_FOR_US, ORIGINS, read_learn, read_one, teach, topics, unteach
from assistant.staff.lesson_kinds import DANGER, OTHER
from assistant.staff.reading import looking
from assistant.staff.sessions import StaffMember
from assistant.web.problems import status_of
from assistant.web.roles import liaison
from assistant.web.services import services
from assistant.web.staff.form_token import our_form
from assistant.web.staff.pages import console_router, frame, page

router = console_router()
TAUGHT = "taught"
KINDS = {"other": {NOT_FOR_US: "Not for us", **OTHER}, "danger": DANGER}


@router.get("/learn")
def show_learn(
    request: Request, member: Annotated[StaffMember, liaison], show: str = "", before: datetime | None = None
) -> Response:
    return _page(request, member, taught=show == TAUGHT, before=before)


@router.get("/learn/marked_by_staff/{message_id}")
def show_one(request: Request, message_id: UUID, member: Annotated[StaffMember, liaison]) -> Response:
    here = services(request)
    try:
        with looking(here.db) as session:
            learn = read_one(session, message_id, member, here.profile)
            around = frame(session, request, member)
    except NoSuchLesson as refusal:
        return _page(request, member, refusal=refusal)
    return page("learn_one", around, item=learn.items[0], topics=topics(), kinds=KINDS)


@router.post("/learn/{origin}/{origin_id}", dependencies=[our_form])
def teach_one(
    request: Request,
    origin: str,
    origin_id: UUID,
    member: Annotated[StaffMember, liaison],
    topic: Annotated[str, Form()] = "",
) -> Response:
    here = services(request)
    try:
        with here.db.begin() as session:
            teach(session, origin, origin_id, member, here.profile, topic=topic)
    except (NoTopic, NoSuchLesson) as refusal:
        return _page(request, member, refusal=refusal)
    back = f"?show={TAUGHT}" if origin == MARKED_BY_STAFF else "#waiting"
    return RedirectResponse(f"/staff/learn{back}", status_code=303)


@router.post("/learn/{origin}/{origin_id}/take-back", dependencies=[our_form])
def take_back(request: Request, origin: str, origin_id: UUID, member: Annotated[StaffMember, liaison]) -> Response:
    try:
        with services(request).db.begin() as session:
            unteach(session, origin_id, member)
    except NoSuchLesson as refusal:
        return _page(request, member, refusal=refusal, taught=True)
    return RedirectResponse(f"/staff/learn?show={TAUGHT}", status_code=303)


def _page(
    request: Request,
    member: StaffMember,
    *,
    taught: bool = False,
    before: datetime | None = None,
    refusal: ConsoleError | None = None,
) -> Response:
    here = services(request)
    since = moment(before)
    with looking(here.db) as session:
        learn = read_learn(session, member, here.profile, taught=taught, before=since)
        around = frame(session, request, member)
    more = {"show": TAUGHT} if taught else {}
    older = f"/staff/learn?{urlencode({**more, 'before': learn.older.isoformat()})}" if learn.older else None
    things = {"topics": topics(), "origins": ORIGINS, "kinds": KINDS, "older": older}
    status, said = (status_of(refusal), refusal.say) if refusal else (200, None)
    return page("learn", around, status=status, learn=learn, refusal=said, first_page=since is None, **things)
