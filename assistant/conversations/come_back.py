"""A way back on another device the next day, if the family wants one: a short code, good once and for two days.

Without it the conversation ends with the browser session. Coming back makes a new token, so the window that was left
can no longer
read on: a code that fell into other hands would be noticed.
"""

import secrets
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.answers.load import load_phrases
from assistant.conversations.errors import ConversationError
from assistant.conversations.start import token_hash
from assistant.handoffs.reference import ALPHABET
from assistant.records import audit, conversations
from assistant.records.models import Conversation, ReturnCode

GOOD_FOR = timedelta(days=2)
LENGTH, GROUP = 12, 4


class UnknownCode(ConversationError):
    code = "return_code_unknown"
    say = load_phrases()["code_not_known"]


def make_code(session: Session, conversation_id: UUID) -> tuple[str, datetime]:
    """The code, told once, and when it ends. A new one ends the one before."""
    conversations.end_return_codes(session, conversation_id)
    body = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    expires = clock.now() + GOOD_FOR
    session.add(ReturnCode(code_hash=token_hash(body), conversation_id=conversation_id, expires_at=expires))
    audit.add(session, actor="family", action="return_code.made", subject=str(conversation_id))
    return "-".join(body[at : at + GROUP] for at in range(0, LENGTH, GROUP)), expires


def come_back(session: Session, said: str) -> tuple[Conversation, str]:
    """The conversation and its new token. Raises UnknownCode. Case, spaces and dashes are ignored."""
    plain = "".join(char for char in said.upper() if char.isalnum())
    found = session.get(ReturnCode, token_hash(plain))
    if found is None or found.expires_at <= clock.now():
        raise UnknownCode
    conversation = conversations.locked(session, found.conversation_id)
    token = secrets.token_urlsafe(32)
    conversation.token_hash = token_hash(token)
    conversation.portal_person = None  # whoever has the code need not be the one that the portal signed in
    session.delete(found)
    audit.add(session, actor="family", action="conversation.resumed", subject=str(conversation.id))
    return conversation, token
