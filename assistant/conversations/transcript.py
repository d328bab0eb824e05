"""A chat as plain text, for the family to keep: who said what and when, in order, with where answers come from."""

from uuid import UUID

from sqlalchemy.orm import Session

from assistant.answers.load import load_phrases
from assistant.hospital.hours import LOCAL
from assistant.records import conversations
from assistant.records.models import Message

WORDS = load_phrases()


def as_text(session: Session, conversation_id: UUID, *, hospital: str) -> str:
    """Every message as it was shown; choices and codes are left out."""
    said = conversations.messages_after(session, conversation_id)
    return (
        "\n\n".join([f"{WORDS['transcript_title'].upper()}\n{hospital}", *(_told(message) for message in said)]) + "\n"
    )


def _told(message: Message) -> str:
    who = message.by or WORDS[f"transcript_{message.sender}"]
    answer = message.answer or {}
    sources = [
        f"{WORDS['transcript_source']}: {one['title']}, {one['publisher']}" for one in answer.get("sources") or ()
    ]
    draft = [WORDS["transcript_draft"]] if answer and answer.get("status") != "approved" else []
    return "\n".join([f"{who}, {_moment(message)}", message.text, *sources, *draft])


def _moment(message: Message) -> str:
    at = message.created_at.astimezone(LOCAL)
    return f"{at.day} {at:%B %Y, %H:%M}"
