"""The chat API (docs/chat-api.md): JSON in and out, the token in the Authorization header."""

from functools import partial
from typing import Annotated, Literal
from uuid import UUID

import structlog
from fastapi import APIRouter, Body, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse
from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from sqlalchemy.exc import SQLAlchemyError

from assistant import clock
from assistant.conversations import feedback as feedbacks
from assistant.conversations import view
from assistant.conversations.come_back import come_back, make_code
from assistant.conversations.errors import EmptyMessage, TooManyMessages
from assistant.conversations.mode import ask_for_person, end
from assistant.conversations.start import start
from assistant.keeping.erase import erase_for_family
from assistant.portal.opening import opening, use_once
from assistant.portal.verify import Seen
from assistant.records import conversations
from assistant.web.chat_shapes import (
    AnsweredTurn,
    Ended,
    Erased,
    FeedbackKept,
    MessagesSince,
    Nation,
    OpenedConversation,
    PersonAsked,
    ReturnCodeMade,
    problems,
)
from assistant.web.danger_first import DangerFirst, shown
from assistant.web.limits import may_open, once_more
from assistant.web.line_breaks import with_plain_breaks
from assistant.web.metrics import count_portal_token
from assistant.web.problems import problem
from assistant.web.roles import Family, anybody, the_family, the_family_or_none_while_records_are_away
from assistant.web.services import services

log = structlog.get_logger()
router = APIRouter(prefix="/api/v1", tags=["chat"], route_class=DangerFirst)


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class NewConversation(Strict):
    channel: Literal["website", "portal"] = "website"
    portal_token: str | None = None  # as long as it likes: one that is too long opens an anonymous chat, not an error
    nation: Nation | None = None
    language: Annotated[str, Field(max_length=16)] | None = None


class NewMessage(Strict):
    """`id` is made by the client: the same id again is the same message. Either `text` or `choice`."""

    id: UUID
    text: Annotated[str, Field(max_length=100_000), AfterValidator(with_plain_breaks)] | None = None
    choice: UUID | None = None


class NewReturn(Strict):
    code: Annotated[str, Field(max_length=40)]


class NewFeedback(Strict):
    helpful: bool
    comment: Annotated[str, Field(max_length=2000)] | None = None
    message: UUID | None = None  # the answer it is about; none: the chat as a whole


@router.post(
    "/conversations",
    status_code=201,
    dependencies=[anybody],
    response_model=OpenedConversation,
    responses=problems(403, 429),
)
def open_conversation(request: Request, new: Annotated[NewConversation, Body()] = NewConversation()) -> JSONResponse:
    here = services(request)
    if not may_open(request):
        raise TooManyMessages
    seen = here.portal.look(new.portal_token)  # may fetch keys, so before the transaction
    with here.db.begin() as session:
        seen = use_once(session, seen)
        vouched = opening(seen, here.profile)
        conversation, token = start(
            session, here.words, channel=new.channel, nation=new.nation, language=new.language, vouched=vouched
        )
        body = {
            "conversation_id": str(conversation.id),
            "token": token,
            "messages": view.messages(session, conversation.id),
            "mode": conversation.mode,
        }
    note_portal(seen)
    return JSONResponse(body, status_code=201)


def note_portal(seen: Seen) -> None:
    """Counted and logged by kind; nothing of the token, nor of whose conversation it opened."""
    if seen.verified or seen.refused:
        count_portal_token(seen.refused)
    if seen.refused:
        log.warning("portal_token_refused", kind=seen.refused)


@router.post(
    "/conversations/{conversation_id}/messages",
    response_model=AnsweredTurn,
    responses=problems(401, 403, 409, 429, 503),
)
async def send_message(
    request: Request, message: NewMessage, family: Annotated[Family | None, the_family_or_none_while_records_are_away]
) -> Response:
    here = services(request)
    if family is not None and message.text is None and message.choice is None:
        raise EmptyMessage
    try:
        if family is not None:
            take = partial(here.turns.take, family.conversation_id, message.id)
            work = partial(take, text=message.text, choice_id=message.choice)
            return JSONResponse(await request.app.state.turnstile.run(work, chat=family.conversation_id))
    except SQLAlchemyError as error:
        log.error("records_fault", error=type(error).__name__, route="send_message")
    return await run_in_threadpool(without_records, request, message.text or "")


def without_records(request: Request, text: str) -> Response:
    """The records are away. Danger still gets its card, and nothing is said to be kept that is not."""
    here, now = services(request), clock.now()
    replies = [*here.turns.danger(text), here.turns.fault()]
    say = here.words.wording.phrase("not_kept", now=now)
    return problem("records_unavailable", 503, say, messages=shown(replies, now))


@router.get("/conversations/{conversation_id}/messages", response_model=MessagesSince, responses=problems(401))
def read_messages(
    request: Request, family: Annotated[Family, the_family], after: Annotated[int, Query(ge=0, le=2**31 - 1)] = 0
) -> JSONResponse:
    with services(request).db.read() as session:
        conversation = conversations.by_id(session, family.conversation_id)
        return JSONResponse(
            {
                "messages": view.messages(session, family.conversation_id, after=after),
                "mode": conversation.mode if conversation else "closed",
                "seen": view.seen(conversation),
            }
        )


@router.post("/conversations/{conversation_id}/person", response_model=PersonAsked, responses=problems(401, 403, 409))
def request_person(request: Request, family: Annotated[Family, the_family]) -> JSONResponse:
    here, now = services(request), clock.now()
    with here.db.begin() as session:
        mode = ask_for_person(session, family.conversation_id, here.profile).mode
    say = here.words.person.asked(now=now)
    return JSONResponse({"mode": mode, "say": say})


@router.post("/conversations/{conversation_id}/end", response_model=Ended, responses=problems(401, 403))
def end_conversation(request: Request, family: Annotated[Family, the_family]) -> JSONResponse:
    with services(request).db.begin() as session:
        mode = end(session, family.conversation_id, by="family").mode
    return JSONResponse({"mode": mode})


@router.post(
    "/conversations/{conversation_id}/return-code",
    status_code=201,
    response_model=ReturnCodeMade,
    responses=problems(401, 403, 429),
)
def make_return_code(request: Request, family: Annotated[Family, the_family]) -> JSONResponse:
    once_more(request, "return_code", family.conversation_id)
    with services(request).db.begin() as session:
        code, expires = make_code(session, family.conversation_id)
    return JSONResponse({"code": code, "expires_at": expires.isoformat()}, status_code=201)


@router.post("/return", dependencies=[anybody], response_model=OpenedConversation, responses=problems(403, 404, 429))
def return_to_conversation(request: Request, back: NewReturn) -> JSONResponse:
    """Guessing is slowed by the same limit as opening conversations."""
    here = services(request)
    if not may_open(request):
        raise TooManyMessages
    with here.db.begin() as session:
        conversation, token = come_back(session, back.code)
        body = {
            "conversation_id": str(conversation.id),
            "token": token,
            "messages": view.messages(session, conversation.id),
            "mode": conversation.mode,
        }
    return JSONResponse(body)


@router.post(
    "/conversations/{conversation_id}/feedback",
    status_code=201,
    response_model=FeedbackKept,
    responses=problems(401, 403, 429),
)
def give_feedback(request: Request, feedback: NewFeedback, family: Annotated[Family, the_family]) -> JSONResponse:
    """Their words come past the turns, so danger in them is looked for here."""
    once_more(request, "feedback", family.conversation_id)
    here, chat = services(request), family.conversation_id
    cards, alerts = here.turns.screened(feedback.comment) if feedback.comment else ([], ())
    with here.db.begin() as session:
        feedbacks.keep(session, chat, feedback.helpful, feedback.comment, feedback.message)
        feedbacks.report(session, chat, alerts, here.profile)
    return JSONResponse({"kept": True, "messages": shown(cards, clock.now())}, status_code=201)


@router.delete("/conversations/{conversation_id}", response_model=Erased, responses=problems(401, 403))
def erase_conversation(request: Request, family: Annotated[Family, the_family]) -> JSONResponse:
    here = services(request)
    with here.db.begin() as session:
        erased = erase_for_family(session, family.conversation_id, here.words.wording)
    return JSONResponse(erased)
