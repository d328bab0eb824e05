"""What identifies a person is masked in a transcript until a member of staff asks to see it. The asking is on the audit
chain.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.conversations.given_names import given_names
from assistant.hospital.profile import Profile
from assistant.masking.mask import mask, place_words
from assistant.masking.recognisers.people import announced
from assistant.records import audit, conversations
from assistant.records.models import Message
from assistant.staff.errors import NoSuchConversation
from assistant.staff.sessions import StaffMember

REVEALED = "conversation.revealed"
STANDS = timedelta(minutes=30)  # then it is masked again, and asked for again


def reveal(session: Session, conversation_id: UUID, reader: StaffMember) -> None:
    """Raises NoSuchConversation."""
    if conversations.by_id(session, conversation_id) is None:
        raise NoSuchConversation
    audit.add(session, actor=reader.actor, action=REVEALED, subject=str(conversation_id))


def is_revealed(session: Session, conversation_id: UUID, reader: StaffMember) -> bool:
    return audit.recorded_since(
        session, clock.now() - STANDS, actor=reader.actor, action=REVEALED, subject=str(conversation_id)
    )


def masking(
    session: Session, conversation_id: UUID, said: Sequence[Message], profile: Profile, colleagues: Iterable[str] = ()
) -> Callable[[str], str]:
    """With the names that this family gave: for a handoff, or by saying whose they are. Those of `colleagues` stay:
    for a notice of who came and went, which holds no words of a family.
    """
    announced_ones = (name for message in said if message.sender == "family" for name in announced(message.text))
    ours = {word.lower() for name in colleagues for word in name.split()}
    given = (*given_names(session, conversation_id), *announced_ones)
    names = tuple(dict.fromkeys(word for name in given for word in name.split() if word.lower() not in ours))
    spared = place_words(profile) | ours
    return lambda text: mask(text, names, spared)
