"""What a family says of the chat: whether it helped, and why. The words stay out of the audit chain."""

from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.records import audit
from assistant.records.models import Feedback


def keep(session: Session, conversation_id: UUID, *, helpful: bool, comment: str | None) -> None:
    session.add(Feedback(conversation_id=conversation_id, helpful=helpful, comment=comment, created_at=clock.now()))
    audit.add(session, actor="family", action="feedback.given", subject=str(conversation_id), helpful=helpful)
