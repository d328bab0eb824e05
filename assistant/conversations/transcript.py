"""A chat for the family to keep: who said what and when, in order, with where answers come from. As plain text here."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from assistant.answers.load import load_phrases
from assistant.hospital.hours import LOCAL
from assistant.records import conversations
from assistant.records.models import Message

WORDS = load_phrases()


@dataclass(frozen=True)
class Said:
    """A message as it was shown, without its choices. `at` is in the hospital's own time; `beside` are the small lines
    below the words.
    """

    sender: str
    who: str
    at: datetime
    words: str
    beside: tuple[str, ...] = ()
    is_card: bool = False


def said(session: Session, conversation_id: UUID) -> list[Said]:
    return [_said(message) for message in conversations.messages_after(session, conversation_id)]


def as_text(session: Session, conversation_id: UUID, *, hospital: str) -> str:
    told = (
        "\n".join([f"{one.who}, {one.at.day} {one.at:%B %Y, %H:%M}", one.words, *one.beside])
        for one in said(session, conversation_id)
    )
    return "\n\n".join([f"{WORDS['transcript_title'].upper()}\n{hospital}", *told]) + "\n"


def _said(message: Message) -> Said:
    answer = message.answer or {}
    sources = [
        f"{WORDS['transcript_source']}: {one['title']}, {one['publisher']}" for one in answer.get("sources") or ()
    ]
    draft = [WORDS["transcript_draft"]] if answer and answer.get("status") != "approved" else []
    return Said(
        message.sender,
        message.by or WORDS[f"transcript_{message.sender}"],
        message.created_at.astimezone(LOCAL),
        message.text,
        (*sources, *draft),
        is_card=bool(message.notice and message.notice["level"] == "card"),
    )
