"""The bodies of the chat API, for its OpenAPI page (docs/chat-api.md).

The routes make their bodies themselves (assistant/conversations/view.py); these models only describe them, and a test
holds real bodies against them. They allow more fields than they name: a client must do so too, for there may be others
later.
"""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel

Mode = Literal["assistant", "waiting", "staff", "closed"]
Sender = Literal["family", "assistant", "staff", "system"]
Nation = Literal["england", "scotland", "wales", "northern_ireland"]
HandoffStatus = Literal["received", "delivered", "acknowledged", "in_progress", "closed", "withdrawn"]


class OfferedChoice(BaseModel):
    id: UUID
    title: str


class Source(BaseModel):
    title: str
    publisher: str
    url: str


class Answer(BaseModel):
    id: str
    title: str
    nation: Nation | None
    status: Literal["draft", "approved"]
    approved_on: str | None
    review_by: str | None
    sources: list[Source]


class Notice(BaseModel):
    """A card comes first and interrupts; a line is one sentence beside the answer."""

    route: Literal["emergency", "deterioration", "self_harm", "safeguarding", "distress", "abusive", "threat", "fault"]
    level: Literal["card", "line"]


class Form(BaseModel):
    """The step that is being asked."""

    name: Literal["handoff", "questions", "thinking"]
    field: str
    step: int
    of: int


class ChatMessage(BaseModel):
    """`client_id` is the id that a family's message was sent under; null for what others said."""

    id: UUID
    client_id: UUID | None
    seq: int
    sender: Sender
    text: str
    created_at: datetime
    choices: list[OfferedChoice]
    answer: Answer | None
    notice: Notice | None
    form: Form | None
    by: str | None


class HandoffState(BaseModel):
    reference: str
    status: HandoffStatus
    created_at: datetime


class OpenedConversation(BaseModel):
    conversation_id: UUID
    token: str
    messages: list[ChatMessage]
    mode: Mode


class AnsweredTurn(BaseModel):
    messages: list[ChatMessage]
    handoff: HandoffState | None
    mode: Mode
    seen: int


class MessagesSince(BaseModel):
    messages: list[ChatMessage]
    mode: Mode
    seen: int


class PersonAsked(BaseModel):
    mode: Mode
    say: str


class Ended(BaseModel):
    mode: Mode


class ReturnCodeMade(BaseModel):
    code: str
    expires_at: datetime


class WayIn(BaseModel):
    """`address` is a path of the service. A `door` is sent there as a form's field: good once and for ten minutes."""

    address: str
    door: str | None


class Transcript(BaseModel):
    text: str


class Card(BaseModel):
    """A message that is in no conversation."""

    sender: Sender
    text: str
    notice: Notice | None
    created_at: datetime
    choices: list[OfferedChoice]


class FeedbackKept(BaseModel):
    """`messages` are cards that its words call for, to be shown at once."""

    kept: bool
    messages: list[Card]


class Kept(BaseModel):
    handoffs: list[str]
    conversation: bool
    why: str | None


class Erased(BaseModel):
    """How many rows went, by kind; and what stays, with the reason for the family."""

    erased: dict[str, int]
    kept: Kept


class PassedOnLine(BaseModel):
    """`was` are older words, oldest first; `note` says when they were corrected, and is empty where they were not."""

    label: str
    words: str
    note: str
    was: list[str]


class PassedOn(BaseModel):
    reference: str
    sent: str
    status: str
    lines: list[PassedOnLine]


class Explanation(BaseModel):
    title: str
    text: str
    sources: list[str]


class FamilyPlan(BaseModel):
    """Every text is for the family to read, a status and a time too."""

    hospital: str
    made: str
    draft_notice: str | None
    questions: list[str]
    matters: list[tuple[str, str]]
    passed: list[PassedOn]
    page: str
    contacts: list[str]
    worse: list[str]
    explained: list[Explanation]


class HospitalFacts(BaseModel):
    name: str
    example: str | None
    longest: int
    look: dict[str, str]
    phone: str | None
    phone_name: str | None


class Problem(BaseModel):
    """`title` is a sentence for the family. `fields` names what does not fit; `messages` are to be shown before it."""

    type: str
    title: str
    status: int
    code: str
    fields: list[str] = []
    messages: list[Card] = []


EVERYWHERE = (422, 500, 503)


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """A route's `responses`: these, and those that every route has. Not by FastAPI's `model`: that would tell them as
    application/json.
    """
    return {
        status: {"description": "A problem", "content": {"application/problem+json": {"schema": PROBLEM}}}
        for status in sorted({*statuses, *EVERYWHERE})
    }


def _whole(node: Any, parts: dict[str, Any]) -> Any:
    """The schema in one piece: within a page of OpenAPI its references to `$defs` would lead nowhere."""
    if isinstance(node, dict):
        if reference := node.get("$ref"):
            return _whole(parts[reference.rsplit("/", 1)[1]], parts)
        return {name: _whole(value, parts) for name, value in node.items() if name != "$defs"}
    return [_whole(one, parts) for one in node] if isinstance(node, list) else node


SCHEMA = Problem.model_json_schema()
PROBLEM = _whole(SCHEMA, SCHEMA.get("$defs", {}))
