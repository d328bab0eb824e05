"""Talk with a family in the assistant's place: take over, reply, hand back, end. Only the person who has a conversation
can do the last three.
"""

from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations import mode
from assistant.conversations.keep import store_replies
from assistant.conversations.words import Words
from assistant.handoffs.draft import given
from assistant.records import accounts, audit, conversations, drafts
from assistant.records.models import Conversation
from assistant.staff.errors import AnotherHasIt, EmptyReply, NoSuchConversation, NotYours, ReplyTooLong, UnknownAccount
from assistant.staff.sessions import StaffMember


def take_over(session: Session, conversation_id: UUID, member: StaffMember, *, seen_holder: UUID | None) -> None:
    """`seen_holder` is who had it on the page the button was pressed on. Raises AnotherHasIt when that has changed
    since, or ConversationClosed.
    """
    conversation = _locked(session, conversation_id)
    if conversation.mode == mode.STAFF and conversation.staff_id not in (member.id, seen_holder):
        raise AnotherHasIt
    account = accounts.by_id(session, member.id)
    if account is None:
        raise UnknownAccount
    if not _has(conversation, member):
        mode.take_over(session, conversation_id, account)


def reply(session: Session, conversation_id: UUID, member: StaffMember, text: str, *, longest: int) -> None:
    """Store a reply for the family. Sent twice in a row, the same words are one reply. Raises EmptyReply, ReplyTooLong
    or NotYours.
    """
    text = text.replace("\r\n", "\n").strip()
    if not text:
        raise EmptyReply
    if len(text) > longest:
        raise ReplyTooLong
    conversation = _mine(session, conversation_id, member)
    last = conversations.last_message(session, conversation_id)
    if last and last.sender == "staff" and last.text == text:
        return
    stored = store_replies(session, conversation, None, [Reply(text, sender="staff")])
    audit.add(
        session,
        actor=member.actor,
        action="conversation.replied",
        subject=str(conversation_id),
        message=str(stored[0].id),
    )


def hand_back(session: Session, conversation_id: UUID, member: StaffMember, words: Words) -> None:
    """The family is told, and shown the step that was open. Raises NotYours."""
    conversation = _mine(session, conversation_id, member)
    account = accounts.by_id(session, member.id)
    if account is None:
        raise UnknownAccount
    mode.hand_back(session, conversation_id, account)
    draft = drafts.of(session, conversation_id)
    lines = given(session, draft) if draft else {}
    told = words.handed_back(conversation.form, conversation.field, lines, now=clock.now())
    store_replies(session, conversation, None, [told])


def end(session: Session, conversation_id: UUID, member: StaffMember) -> None:
    """Raises NotYours."""
    _mine(session, conversation_id, member)
    mode.end(session, conversation_id, by=member.actor)


def _mine(session: Session, conversation_id: UUID, member: StaffMember) -> Conversation:
    conversation = _locked(session, conversation_id)
    if not _has(conversation, member):
        raise NotYours
    return conversation


def _has(conversation: Conversation, member: StaffMember) -> bool:
    return conversation.mode == mode.STAFF and conversation.staff_id == member.id


def _locked(session: Session, conversation_id: UUID) -> Conversation:
    if conversations.by_id(session, conversation_id) is None:
        raise NoSuchConversation
    return conversations.locked(session, conversation_id)
