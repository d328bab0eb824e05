"""Erasing conversations: asked for, confirmed by a second person, or kept with a reason; and what went and what
stays.
"""

from collections.abc import Callable
from typing import Annotated
from uuid import UUID

from fastapi import Form, Request, Response
from fastapi.responses import RedirectResponse
from sqlalchemy.orm import Session

from assistant import clock
from assistant.staff.erasing import LONGEST_REASON, WORDS, decide_again, erase_for, keep, take_back
from assistant.staff.erasures import ANSWER_DAYS, read_erasures
from assistant.staff.errors import AlertNotDecided, ConsoleError, ErasureNotAsked, NoKeepReason
from assistant.staff.reading import looking
from assistant.staff.roles import ERASING
from assistant.staff.sessions import StaffMember
from assistant.web.problems import status_of
from assistant.web.roles import erasing, liaison
from assistant.web.services import services
from assistant.web.staff.form_token import our_form
from assistant.web.staff.fragments import fragment, fragment_router
from assistant.web.staff.pages import console_router, frame, page
from assistant.web.staff.watching import watching

router = console_router()
fragments = fragment_router()


@router.get("/erasures")
def show_erasures(request: Request, member: Annotated[StaffMember, liaison]) -> Response:
    return _page(request, member)


@fragments.get("/erasures")
def refresh_erasures(request: Request, member: Annotated[StaffMember, watching]) -> Response:
    with looking(services(request).db) as session:
        wanted, around = read_erasures(session, member, refresh=True), frame(session, request, member)
    return fragment(request, "erasures", around, wanted=wanted, **_things(member))


@router.post("/conversations/{conversation_id}/erase", dependencies=[our_form])
def erase_conversation(
    request: Request, conversation_id: UUID, member: Annotated[StaffMember, liaison], why: Annotated[str, Form()] = ""
) -> Response:
    """By whoever may; otherwise it is asked for, and a second person confirms it with this same form."""
    here = services(request)
    why_kept = here.words.wording.phrase("erased_keeps", now=clock.now())
    try:
        with here.db.begin() as session:
            told = erase_for(session, conversation_id, member, why=why, why_kept=why_kept)
    except AlertNotDecided as refusal:
        return _page(request, member, refusal=refusal)
    if told is None:
        return _to(conversation_id)
    with here.db.read() as session:
        around = frame(session, request, member)
    return page(
        "erased",
        around,
        erased={name.replace("_", " "): count for name, count in told["erased"].items() if count},
        kept=told["kept"],
    )


@router.post("/erasures/{conversation_id}/take-back", dependencies=[our_form])
def no_erasure(request: Request, conversation_id: UUID, member: Annotated[StaffMember, liaison]) -> Response:
    return _change(request, conversation_id, member, lambda session: take_back(session, conversation_id, member))


@router.post("/erasures/{conversation_id}/keep", dependencies=[our_form])
def keep_conversation(
    request: Request,
    conversation_id: UUID,
    member: Annotated[StaffMember, erasing],
    because: Annotated[str, Form()] = "",
) -> Response:
    def change(session: Session) -> None:
        keep(session, conversation_id, member, because=because)

    return _change(request, conversation_id, member, change, because=because)


@router.post("/erasures/{conversation_id}/decide-again", dependencies=[our_form])
def wish_again(request: Request, conversation_id: UUID, member: Annotated[StaffMember, erasing]) -> Response:
    return _change(request, conversation_id, member, lambda session: decide_again(session, conversation_id, member))


def _change(
    request: Request,
    conversation_id: UUID,
    member: StaffMember,
    change: Callable[[Session], None],
    *,
    because: str = "",
) -> Response:
    try:
        with services(request).db.begin() as session:
            change(session)
    except (ErasureNotAsked, NoKeepReason) as refusal:
        return _page(request, member, refusal=refusal, writing=(conversation_id, because))
    return _to(conversation_id)


def _page(
    request: Request,
    member: StaffMember,
    *,
    refusal: ConsoleError | None = None,
    writing: tuple[UUID, str] | None = None,
) -> Response:
    with looking(services(request).db) as session:
        wanted, around = read_erasures(session, member), frame(session, request, member)
    things = _things(member) | {"writing": writing, "refusal": refusal.say if refusal else None}
    return page("erasures", around, status=status_of(refusal) if refusal else 200, wanted=wanted, **things)


def _things(member: StaffMember) -> dict[str, object]:
    return {
        "reasons": WORDS,
        "longest": LONGEST_REASON,
        "days": ANSWER_DAYS,
        "decides": member.role in ERASING,
        "writing": None,
    }


def _to(conversation_id: UUID) -> Response:
    return RedirectResponse(f"/staff/erasures#erasure-{conversation_id}", status_code=303)
