"""A conversation as staff read it: what was said, and besides what the family does not see, how it was understood."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from assistant.details.nation import TITLES
from assistant.handoffs.secret import hidden
from assistant.hospital.profile import Profile
from assistant.records import accounts, conversations, drafts, handoffs
from assistant.records.models import Choice, Conversation, Handoff, Message
from assistant.staff.complaints import mentioned
from assistant.staff.errors import NoSuchConversation
from assistant.staff.family_marks import family_marks
from assistant.staff.lists import short_id
from assistant.staff.open_danger import OpenRow, open_rows
from assistant.staff.reading import note_opening, note_refresh
from assistant.staff.reveal import is_revealed, masking
from assistant.staff.sessions import StaffMember
from assistant.staff.states import MENTIONS_COMPLAINT, Tag, conversation_tags, notice_tag, status_tag

SENDERS = {"family": "Family", "assistant": "Assistant", "staff": "Staff", "system": "Notice"}


@dataclass(frozen=True)
class Line:
    """`understood` and `confidence` are only there for a family's message that the engine read."""

    id: UUID
    seq: int
    at: datetime
    sender: str
    who: str
    text: str
    understood: str | None
    confidence: float | None
    notice: Tag | None
    card: bool
    answer: dict[str, Any] | None
    offered: list[str]


@dataclass(frozen=True)
class PassedOn:
    reference: str
    tag: Tag


@dataclass(frozen=True)
class Transcript:
    """`mine`: the reader has taken it over. `masked`: words in square brackets stand for what identifies a person.
    `holder_id` is who has it as this page was made, so that two people cannot take it at once; `unseen` is the family's
    newest message where whoever has it has not been shown it before, otherwise 0. `newest` is the number of its last
    line.
    """

    id: UUID
    short: str
    mode: str
    tags: list[Tag]
    started_at: datetime
    person_asked_at: datetime | None
    nation: str
    holder: str | None
    holder_id: UUID | None
    mine: bool
    draft_open: bool
    masked: bool
    unseen: int
    newest: int
    passed_on: list[PassedOn]
    open_danger: list[OpenRow]
    lines: list[Line]
    mentions_complaint: bool
    complaint_at: datetime | None


def read_transcript(
    session: Session, conversation_id: UUID, reader: StaffMember, profile: Profile, *, refresh: bool = False
) -> Transcript:
    """Whoever talks with the family, or has asked to, sees every word; to others it is masked. Raises
    NoSuchConversation.
    """
    conversation = conversations.by_id(session, conversation_id)
    if conversation is None:
        raise NoSuchConversation
    (note_refresh if refresh else note_opening)(session, reader, "conversation.read", str(conversation_id))
    said = conversations.messages_after(session, conversation_id)
    offered = conversations.choices_of(session, [message.id for message in said])
    colleagues = {account.id: account.name for account in accounts.everyone(session)}
    holder = (
        accounts.by_id(session, conversation.staff_id)
        if conversation.mode == "staff" and conversation.staff_id
        else None
    )
    mine = holder is not None and holder.id == reader.id
    shown = mine or is_revealed(session, conversation_id, reader)
    worded = str if shown else masking(session, conversation_id, said, profile)
    noticed = str if shown else masking(session, conversation_id, said, profile, colleagues.values())
    complaint = bool(mentioned(session, [conversation_id]))
    sent = handoffs.of_conversation(session, conversation_id)
    return Transcript(
        id=conversation.id,
        short=short_id(conversation.id),
        mode=conversation.mode,
        tags=[
            *conversation_tags(
                conversation, holder.name if holder else None, (message.notice for message in said if message.notice)
            ),
            *family_marks(conversation),
            *([MENTIONS_COMPLAINT] if complaint else []),
        ],
        started_at=conversation.created_at,
        person_asked_at=conversation.waiting_since or conversation.person_asked_at,
        nation=TITLES.get(conversation.nation or "", "Not said"),
        holder=holder.name if holder else None,
        holder_id=holder.id if holder else None,
        mine=mine,
        draft_open=_has_open_draft(session, conversation),
        masked=not shown,
        unseen=_unseen(conversation, said),
        newest=said[-1].seq if said else 0,
        open_danger=open_rows(session, conversation_id),
        passed_on=[_passed_on(handoff) for handoff in sent],
        lines=[
            _line(message, noticed if message.sender == "system" else worded, offered.get(message.id, []), colleagues)
            for message in said
        ],
        mentions_complaint=complaint,
        complaint_at=conversation.complaint_at or next((one.complaint_at for one in sent if one.complaint_at), None),
    )


def _unseen(conversation: Conversation, said: Sequence[Message]) -> int:
    newest = max((message.seq for message in said if message.sender == "family"), default=0)
    return newest if newest > conversation.seen_seq else 0


def _has_open_draft(session: Session, conversation: Conversation) -> bool:
    draft = drafts.of(session, conversation.id)
    return draft is not None and not draft.refused


def _passed_on(handoff: Handoff) -> PassedOn:
    return PassedOn(handoff.reference, status_tag(handoff.status))


def _line(
    message: Message, worded: Callable[[str], str], offered: list[Choice], colleagues: Mapping[UUID, str]
) -> Line:
    return Line(
        id=message.id,
        seq=message.seq,
        at=message.created_at,
        sender=message.sender,
        who=colleagues.get(message.staff_id or message.id) or SENDERS.get(message.sender, message.sender),
        text=worded(hidden(message.text)),
        understood=message.intent,
        confidence=message.confidence,
        notice=notice_tag(message.notice) if message.notice else None,
        card=bool(message.notice and message.notice["level"] == "card"),
        answer=message.answer,
        offered=[choice.title for choice in offered],
    )
