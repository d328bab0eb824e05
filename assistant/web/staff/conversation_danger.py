"""Danger that is still open in a chat: taken and decided where it is read, by the same rules as on the safety page."""

from typing import Annotated
from uuid import UUID

from fastapi import Form, Request, Response
from sqlalchemy.orm import Session

from assistant.staff.open_danger import in_this_chat, say_what_followed
from assistant.staff.safety_alerts import decide, take
from assistant.staff.sessions import StaffMember
from assistant.web.roles import liaison
from assistant.web.staff.conversations import changed
from assistant.web.staff.form_token import our_form
from assistant.web.staff.notes_typed import Notes, of_row
from assistant.web.staff.pages import console_router

router = console_router()
Member = Annotated[StaffMember, liaison]
Words = Annotated[str, Form()]
STATE = "state-heading"


@router.post("/conversations/{conversation_id}/cards/{card_id}/followed", dependencies=[our_form])
def followed(request: Request, conversation_id: UUID, card_id: UUID, member: Member, notes: Notes) -> Response:
    def said(session: Session) -> None:
        in_this_chat(session, conversation_id, card_id)
        say_what_followed(session, card_id, member, of_row(notes, card_id))

    return changed(request, conversation_id, member, said, noting=(card_id, notes), at=STATE)


@router.post("/conversations/{conversation_id}/alerts/{alert_id}/seen", dependencies=[our_form])
def have_it(request: Request, conversation_id: UUID, alert_id: UUID, member: Member, notes: Notes) -> Response:
    def taken(session: Session) -> None:
        in_this_chat(session, conversation_id, alert_id)
        take(session, alert_id, member)

    return changed(request, conversation_id, member, taken, noting=(alert_id, notes), at=STATE)


@router.post("/conversations/{conversation_id}/alerts/{alert_id}/outcome", dependencies=[our_form])
def decided(
    request: Request, conversation_id: UUID, alert_id: UUID, member: Member, notes: Notes, outcome: Words = ""
) -> Response:
    def done(session: Session) -> None:
        in_this_chat(session, conversation_id, alert_id)
        decide(session, alert_id, member, outcome=outcome, note=of_row(notes, alert_id))

    return changed(request, conversation_id, member, done, noting=(alert_id, notes), at=STATE)
