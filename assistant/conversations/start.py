"""Open a conversation: an id, a token of which only the hash is kept, and the first words."""

import hashlib
import hmac
import secrets
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from assistant import clock
from assistant.answers.reply import Reply
from assistant.answers.wording import Reader
from assistant.conversations.errors import UnknownConversation
from assistant.conversations.keep import store_replies
from assistant.conversations.words import Words
from assistant.portal.opening import NOBODY, Opening
from assistant.records import audit, conversations, portal
from assistant.records.models import Conversation

WELCOME = "greet"


def start(
    session: Session,
    words: Words,
    *,
    channel: str,
    nation: str | None = None,
    language: str | None = None,
    vouched: Opening = NOBODY,
) -> tuple[Conversation, str]:
    """The conversation and its token. The token is told once, here."""
    token, now = secrets.token_urlsafe(32), clock.now()
    conversation = Conversation(
        id=uuid4(),
        token_hash=token_hash(token),
        channel=channel,
        nation=nation,
        language=language,
        writer=vouched.writer,
        portal_person=portal.person(session, vouched.account),
        created_at=now,
        last_message_at=now,
        next_seq=1,
        mode="assistant",
        nation_asked=False,
    )
    session.add(conversation)
    session.flush()
    portal.keep_facts(session, conversation.id, vouched.facts)
    note = [Reply(words.wording.phrase(vouched.note, now=now), sender="system")] if vouched.note else []
    store_replies(
        session, conversation, None, [*note, words.answers.reply(WELCOME, Reader(nation, vouched.writer), now=now)]
    )
    audit.add(session, actor="family", action="conversation.started", subject=str(conversation.id), channel=channel)
    return conversation, token


def entered(session: Session, conversation_id: UUID, token: str) -> Conversation:
    """The conversation this token opens. Raises UnknownConversation, the same for a wrong id and a wrong token."""
    conversation = conversations.by_id(session, conversation_id)
    if conversation is None or not hmac.compare_digest(conversation.token_hash, token_hash(token)):
        raise UnknownConversation
    return conversation


def token_hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
