"""Erase a conversation, with the reason, and say what went and what stays."""

from typing import Annotated
from uuid import UUID

from fastapi import Form, Request, Response

from assistant import clock
from assistant.staff.erasing import erase_for
from assistant.staff.sessions import StaffMember
from assistant.web.roles import liaison
from assistant.web.services import services
from assistant.web.staff.form_token import our_form
from assistant.web.staff.pages import console_router, frame, page

router = console_router()


@router.post("/conversations/{conversation_id}/erase", dependencies=[our_form])
def erase_conversation(
    request: Request, conversation_id: UUID, member: Annotated[StaffMember, liaison], why: Annotated[str, Form()] = ""
) -> Response:
    here = services(request)
    why_kept = here.words.wording.phrase("erased_keeps", now=clock.now())
    with here.db.begin() as session:
        told = erase_for(session, conversation_id, member, why=why, why_kept=why_kept)
    with here.db.read() as session:
        around = frame(session, request, member)
    return page(
        "erased",
        around,
        erased={name.replace("_", " "): count for name, count in told["erased"].items() if count},
        kept=told["kept"],
    )
