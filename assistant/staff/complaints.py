"""A family that speaks of a complaint in the chat: staff see it, and with the family's consent it goes to the complaint
route, apart from the clinical record. Where something was passed on, the route is that of the handoff.
"""

import re
from collections.abc import Collection, Mapping
from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.hospital.profile import Profile
from assistant.records import audit, conversations, handoffs, outbox
from assistant.staff.errors import NoComplaintConsent, NoSuchConversation
from assistant.staff.sessions import StaffMember

SAID = re.compile(r"\b(?:complain(?:t|ts|ed|ing)?|grievance)\b", re.IGNORECASE)
UNDERSTOOD = "ask_complaint"  # as a message was read, be it a question about complaining or the wish to


def said_in(lines: Mapping[str, str]) -> bool:
    """Whether the family's own words in a handoff speak of a complaint. `lines` by field."""
    return any(SAID.search(lines.get(name, "")) for name in ("message", "questions"))


def mentioned(session: Session, conversation_ids: Collection[UUID]) -> set[UUID]:
    """Which of these speak of a complaint that nobody has sent on its way yet."""
    ids = list(conversation_ids)
    found = conversations.with_intent(session, ids, UNDERSTOOD)
    routed = {one.conversation_id for one in handoffs.all_of(session, list(found)) if one.complaint_at}
    routed |= {one.id for one in conversations.of_ids(session, list(found)) if one.complaint_at}
    return found - routed


def complain(session: Session, conversation_id: UUID, member: StaffMember, profile: Profile, *, agreed: bool) -> None:
    """`agreed`: the family said that it may be handled as a complaint. Twice is once. Raises NoComplaintConsent or
    NoSuchConversation.
    """
    if not agreed:
        raise NoComplaintConsent
    if conversations.by_id(session, conversation_id) is None:
        raise NoSuchConversation
    conversation = conversations.locked(session, conversation_id)
    if conversation.complaint_at:
        return
    conversation.complaint_at = clock.now()
    if recipient := profile.handoffs.complaints_email:
        outbox.add(
            session,
            event=outbox.CHAT_COMPLAINT,
            channel=outbox.DESK,
            conversation_id=conversation_id,
            recipient=recipient,
        )
    audit.add(session, actor=member.actor, action="conversation.complaint", subject=str(conversation_id))
