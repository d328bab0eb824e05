"""Talk with a family in the assistant's place: take over, reply, hand back, end. Only the person who has a conversation
can do the last three. The family reads who came and who went.
"""

from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.answers.reply import By, Reply
from assistant.conversations import mode
from assistant.conversations.keep import store_replies
from assistant.conversations.person_name import shown_name
from assistant.conversations.words import Words
from assistant.hospital.profile import Profile
from assistant.records import accounts, audit, conversations
from assistant.records.models import Conversation, Staff
from assistant.staff.errors import (
    AnotherHasIt,
    EmptyReply,
    NoSuchConversation,
    NotAnswered,
    NotYours,
    ReplyTooLong,
    UnknownAccount,
    WroteMeanwhile,
)
from assistant.staff.giving_back import give_all_back, held_by, into_the_queue, open_step
from assistant.staff.sessions import StaffMember
from assistant.staff.unanswered import Unanswered, unanswered


class Desk:
    """What is said at a hospital's desk, in its words."""

    def __init__(self, words: Words, profile: Profile) -> None:
        self._words, self._profile = words, profile

    def take_over(
        self, session: Session, conversation_id: UUID, member: StaffMember, *, seen_holder: UUID | None
    ) -> None:
        """`seen_holder` is who had it on the page the button was pressed on. Raises AnotherHasIt when that has changed
        since, or ConversationClosed.
        """
        conversation = _locked(session, conversation_id)
        if conversation.mode == mode.STAFF and conversation.staff_id not in (member.id, seen_holder):
            raise AnotherHasIt
        account = _account(session, member)
        if _has(conversation, member):
            return
        before = accounts.by_id(session, conversation.staff_id) if conversation.staff_id else None
        had = conversation.mode == mode.STAFF and before
        mode.take_over(session, conversation_id, account)
        now, language, who = clock.now(), conversation.language, self._name(account)
        told = self._words.person.came_or_went("person_joined", now=now, language=language, who=who)
        if had and before:
            held = self._name(before)
            told = self._words.person.came_or_went("person_took_over", now=now, language=language, who=who, before=held)
        store_replies(session, conversation, None, told)

    def reply(
        self, session: Session, conversation_id: UUID, member: StaffMember, text: str, *, longest: int, shown: int
    ) -> None:
        """Store a reply for the family. Sent twice in a row, the same words are one reply. `shown` is the newest
        message that its writer had before them: what came after it, they do not answer. Raises EmptyReply,
        ReplyTooLong, NotYours or WroteMeanwhile.
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
        if conversations.came_after(session, conversation_id, shown):
            raise WroteMeanwhile(shown)
        said = Reply(text, sender="staff", by=By(member.id, self._name(_account(session, member))))
        (stored,) = store_replies(session, conversation, None, [said])
        about = {"subject": str(conversation_id), "message": str(stored.id)}
        audit.add(session, actor=member.actor, action="conversation.replied", **about)

    def hand_back(
        self, session: Session, conversation_id: UUID, member: StaffMember, *, knowing: int = 0, typed: bool = False
    ) -> None:
        """To the assistant; a family that waits for an answer goes into the queue. It is told, and shown the step that
        was open. `knowing` is the newest message that was known to whoever goes without an answer all the same.
        `typed`: a reply that was not sent. Raises NotYours or NotAnswered.
        """
        conversation, account = _mine(session, conversation_id, member), _account(session, member)
        left = _left(session, conversation, knowing, typed=typed)
        asked = conversation.waiting_since
        mode.hand_back(session, conversation_id, account, **_noted(left))
        if left and left.waits:
            since = asked or left.waits
            then = into_the_queue(session, conversation, self._words, self._profile, since=since)
        else:
            then = open_step(session, conversation, self._words)
        gone = self._words.person.came_or_went(
            "person_left", now=clock.now(), language=conversation.language, who=self._name(account)
        )
        store_replies(session, conversation, None, [*gone, *then])

    def end(
        self, session: Session, conversation_id: UUID, member: StaffMember, *, knowing: int = 0, typed: bool = False
    ) -> None:
        """`knowing` as above. Raises NotYours or NotAnswered."""
        conversation = _mine(session, conversation_id, member)
        left = _left(session, conversation, knowing, typed=typed)
        who = self._name(_account(session, member))
        told = self._words.person.came_or_went("person_ended", now=clock.now(), language=conversation.language, who=who)
        store_replies(session, conversation, None, told)
        mode.end(session, conversation_id, by=member.actor, **_noted(left))

    def give_all_back(self, session: Session, member: StaffMember, *, by: str, why: str) -> None:
        """The chats of one who is signed out by another, the actor `by`."""
        give_all_back(session, held_by(session, member), member, self._words, self._profile, why=why, by=by)

    def _name(self, account: Staff) -> str:
        return shown_name(account.name, account.role, self._profile)


def note_seen(session: Session, conversation_id: UUID, member: StaffMember, seq: int) -> None:
    """Whoever has it has this message on the screen."""
    conversation = _locked(session, conversation_id)
    if _has(conversation, member) and conversation.seen_seq < seq:
        conversation.seen_seq = seq


def new_to(session: Session, conversation_id: UUID, member: StaffMember, seq: int) -> int:
    """Up to where `seq` is news to whoever has it, and is this member; 0 for none. Looks, and locks nothing."""
    conversation = conversations.by_id(session, conversation_id)
    if conversation is None or not _has(conversation, member):
        return 0
    seq = min(seq, conversation.next_seq - 1)
    return seq if seq > conversation.seen_seq else 0


def _left(session: Session, conversation: Conversation, knowing: int, *, typed: bool) -> Unanswered | None:
    """What is left unanswered. What came after the page was made is not known to whoever pressed."""
    left = unanswered(session, conversation)
    if typed and not left and not knowing:
        raise NotAnswered("typed", clock.now(), conversation.next_seq - 1)
    if left and left.seq > knowing:
        raise NotAnswered(left.what, left.at, left.seq, left.route, waits=left.waits is not None)
    return left


def _noted(left: Unanswered | None) -> dict[str, str]:
    """For the audit."""
    return {"unanswered": left.what} if left else {}


def _account(session: Session, member: StaffMember) -> Staff:
    account = accounts.by_id(session, member.id)
    if account is None:
        raise UnknownAccount
    return account


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
