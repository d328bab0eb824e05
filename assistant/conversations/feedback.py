"""What a family says of the chat, or of one answer: whether it helped, and why. The words stay out of the audit
chain. What they report is reported, as in a message.
"""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.alerts.alert import raise_alert
from assistant.hospital.profile import Profile
from assistant.records import audit, conversations
from assistant.records.models import Feedback


def keep(
    session: Session, conversation_id: UUID, helpful: bool, comment: str | None, message_id: UUID | None = None
) -> None:
    """Of one message there is one opinion: the last. A message of another conversation counts as none."""
    said = conversations.message(session, conversation_id, message_id) if message_id else None
    row = conversations.feedback_on(session, conversation_id, said.id) if said else None
    if row is None:
        row = Feedback(conversation_id=conversation_id, created_at=clock.now(), message_id=said.id if said else None)
        session.add(row)
    row.helpful, row.comment = helpful, comment
    row.answer_id = (said.answer or {}).get("id") if said else None
    told = {"answer": row.answer_id} if row.answer_id else {}
    audit.add(session, actor="family", action="feedback.given", subject=str(conversation_id), helpful=helpful, **told)


def report(session: Session, conversation_id: UUID, routes: Sequence[str], profile: Profile) -> None:
    """`routes` are what the screen found to report in its words."""
    for route in routes:
        raise_alert(session, conversation_id, route, profile)
