"""What a family said before that staff must do or not do: whom not to ring or tell, and what it needs."""

from sqlalchemy.orm import Session

from actions.deps import Said
from assistant.handoffs.readers.needs import speaks_little
from assistant.handoffs.readers.not_to_know import still_wished
from assistant.records import conversations, drafts
from assistant.records.models import Conversation, Draft

EARLIER = 30  # messages before the form that may tell something of it


def wishes_said(session: Session, said: Said, *, since: int = 0) -> list[str]:
    """Whom not to ring or tell, said in the chat or at an earlier step, the oldest first. What was taken out since
    stays out. `since` leaves out what was said before that message.
    """
    message = conversations.family_message(session, said.turn_id)
    earlier = conversations.told_the_assistant(session, said.conversation_id, seq=message.seq, most=EARLIER)
    earlier = [one for one in earlier if one.seq >= since]
    little = [told for one in reversed(earlier) if (told := speaks_little(one.text))]
    return [*still_wished(one.text for one in reversed(earlier)), *little]


def consented(session: Session, draft: Draft) -> int:
    """Which message said that the words may be kept and passed on: nothing from before it fills a line unasked."""
    line = drafts.line(session, draft, "consent")
    return conversations.family_message(session, line.turn_id).seq if line and line.turn_id else 0


def noted(session: Session, said: Said) -> str:
    """What the family said in the chat that it needs."""
    return session.get_one(Conversation, said.conversation_id).needs or ""
