"""The pages a family sees: the chat's page, three short pages about it, and a chat that works without JavaScript."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Annotated, Any
from uuid import UUID, uuid4, uuid5

from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse, RedirectResponse
from fastapi.templating import Jinja2Templates

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations import view
from assistant.conversations.errors import ConversationError, StillWorking, TooManyMessages, UnknownConversation
from assistant.conversations.mode import ask_for_person, end
from assistant.conversations.start import entered, start
from assistant.keeping.erase import erase_for_family
from assistant.records import handoffs
from assistant.records.models import Conversation
from assistant.settings import ROOT
from assistant.web import built_files, look, page_text
from assistant.web.chat_shapes import HospitalFacts, problems
from assistant.web.family_route import FamilyRoute
from assistant.web.limits import may_open
from assistant.web.line_breaks import with_plain_breaks
from assistant.web.problems import in_words, status_of
from assistant.web.roles import Role, anybody
from assistant.web.services import Services, services

COOKIE = "plain_chat"
NEUTRAL = "https://www.bbc.co.uk/weather"  # as in static/words.js


pages = Jinja2Templates(directory=ROOT / "assistant" / "web" / "templates")
pages.env.filters.update(page_text.FILTERS)
pages.env.globals.update(new_id=uuid4, built=built_files.address, integrity=built_files.integrity)


def page(request: Request, name: str, *, status: int = 200, **more: Any) -> Response:
    here = services(request)
    frame = {
        "hospital": here.profile,
        "example": example_notice(here),
        **look.addresses(here.profile.look),
        **phone(here),
    }
    return pages.TemplateResponse(request, name, {**frame, **more}, status_code=status)


class PlainRoute(FamilyRoute):
    def without_records(self, request: Request, text: str, cards: Sequence[Reply]) -> Response:
        problem = services(request).words.wording.phrase("not_kept", now=clock.now())
        return page(request, "plain_fault.html", status=503, problem=problem, text=text or None, cards=cards)


router = APIRouter(tags=["pages"], route_class=PlainRoute)


@router.get("/", dependencies=[anybody])
def chat_page(request: Request) -> Response:
    return page(request, "chat.html", longest=services(request).settings.message_characters)


@router.get("/about", dependencies=[anybody])
def about(request: Request) -> Response:
    return page(request, "about.html")


@router.get("/privacy", dependencies=[anybody])
def privacy(request: Request) -> Response:
    hours = services(request).words.wording.fill("{hospital.liaison_hours_sentence}", now=clock.now())
    return page(request, "privacy.html", hours=hours)


@router.get("/accessibility", dependencies=[anybody])
def accessibility(request: Request) -> Response:
    return page(request, "accessibility.html")


@router.get("/api/v1/hospital", dependencies=[anybody], response_model=HospitalFacts, responses=problems())
def hospital_facts(request: Request) -> JSONResponse:
    """What a chat inside a portal's page must know before it is needed: whom to ring when the service does not
    answer.
    """
    here = services(request)
    return JSONResponse(
        {
            "name": here.profile.name,
            "example": example_notice(here),
            "longest": here.settings.message_characters,
            "look": here.profile.look.tokens,
            **phone(here),
        }
    )


def example_notice(here: Services) -> str | None:
    return (
        here.words.wording.phrase("example_notice", now=clock.now()) if here.settings.mode == "demonstration" else None
    )


def phone(here: Services) -> dict[str, str | None]:
    """The number that is answered at any hour: the switchboard, if there is one."""
    profile = here.profile
    if profile.switchboard:
        return {"phone": profile.switchboard, "phone_name": profile.name}
    return {"phone": profile.liaison.phone, "phone_name": profile.liaison.name}


# The chat without JavaScript


@dataclass(frozen=True)
class PlainFamily:
    conversation_id: UUID


class PlainFamilyRole(Role):
    """The family whose conversation the cookie opens; None for any other, who is offered to start one."""

    def __init__(self) -> None:
        super().__init__("family")

    def __call__(self, request: Request) -> PlainFamily | None:
        match = re.fullmatch(r"([0-9a-f-]{36})\.([\w-]{20,100})", request.cookies.get(COOKIE, ""))
        if not match:
            return None
        try:
            with services(request).db.read() as session:
                return PlainFamily(entered(session, UUID(match[1]), match[2]).id)
        except (UnknownConversation, ValueError):
            return None


Family = Annotated[PlainFamily | None, Depends(PlainFamilyRole())]


@router.get("/plain")
def plain_chat(request: Request, family: Family) -> Response:
    return plain_page(request, family)


@router.post("/plain/start", dependencies=[anybody])
def plain_start(request: Request) -> Response:
    here = services(request)
    if not may_open(request):
        return plain_page(
            request, None, problem=in_words(request, TooManyMessages()), status=status_of(TooManyMessages)
        )
    with here.db.begin() as session:
        conversation, token = start(session, here.words, channel="website", nation=None)
        conversation_id = conversation.id
    return enter(request, conversation_id, token)


def enter(request: Request, conversation_id: UUID, token: str) -> Response:
    """To the chat, with the cookie that opens this conversation."""
    response, secure = _back_to_the_chat(), services(request).settings.base_url.startswith("https:")
    response.set_cookie(
        COOKIE, f"{conversation_id}.{token}", path="/plain", httponly=True, samesite="strict", secure=secure
    )
    return response


@router.post("/plain")
async def plain_message(
    request: Request,
    family: Family,
    form: Annotated[UUID, Form()],
    text: Annotated[str | None, Form()] = None,
    choice: Annotated[UUID | None, Form()] = None,
) -> Response:
    """The form's own id and its words make the message's id: pressed twice it is one message, changed after "back" it
    is a new one.
    """
    here = services(request)
    words = with_plain_breaks(text or "").strip()
    if family is None:
        return await run_in_threadpool(_refused, request, None, UnknownConversation(), words)
    take = partial(here.turns.take, family.conversation_id, uuid5(form, str(choice or words)))
    try:
        await request.app.state.turnstile.run(partial(take, text=words, choice_id=choice), chat=family.conversation_id)
    except ConversationError as error:
        return await run_in_threadpool(_refused, request, family, error, words)
    return _back_to_the_chat()


def _refused(request: Request, family: PlainFamily | None, error: ConversationError, words: str) -> Response:
    """Danger gets its card above the sentence; the words stay in the box, unless they are kept already."""
    kept = isinstance(error, StillWorking)
    cards = services(request).turns.danger(words)
    return plain_page(
        request,
        family,
        problem=in_words(request, error),
        status=status_of(error),
        text=None if kept else words,
        cards=cards,
    )


@router.get("/plain/leave", dependencies=[anybody])
def plain_leave() -> Response:
    """This browser forgets the chat, and shows a page that says nothing of it. A link, not a form: our policy lets none
    lead elsewhere.
    """
    response = RedirectResponse(NEUTRAL, status_code=303)
    response.delete_cookie(COOKIE, path="/plain")
    return response


@router.post("/plain/person")
def plain_person(request: Request, family: Family) -> Response:
    return _change(request, family, ask_for_person)


@router.post("/plain/end")
def plain_end(request: Request, family: Family) -> Response:
    return _change(request, family, lambda session, conversation_id: end(session, conversation_id, by="family"))


@router.post("/plain/erase")
def plain_erase(request: Request, family: Family) -> Response:
    if family is None:
        return plain_page(request, None)
    here = services(request)
    with here.db.begin() as session:
        kept = erase_for_family(session, family.conversation_id, here.words.wording)["kept"]
    response = page(request, "plain_erased.html", kept=kept)
    response.delete_cookie(COOKIE, path="/plain")
    return response


def _change(request: Request, family: PlainFamily | None, change: Any) -> Response:
    if family is None:
        return plain_page(
            request, None, problem=in_words(request, UnknownConversation()), status=status_of(UnknownConversation)
        )
    try:
        with services(request).db.begin() as session:
            change(session, family.conversation_id)
    except ConversationError as error:
        return plain_page(request, family, problem=in_words(request, error), status=status_of(error))
    return _back_to_the_chat()


def plain_page(
    request: Request,
    family: PlainFamily | None,
    *,
    problem: str | None = None,
    status: int = 200,
    text: str | None = None,
    **more: Any,
) -> Response:
    here, shown = services(request), {}
    if family:
        with here.db.read() as session:
            messages = view.messages(session, family.conversation_id)
            sent = handoffs.of_conversation(session, family.conversation_id)
            mode = session.get_one(Conversation, family.conversation_id).mode
            shown = {
                "messages": messages,
                "mode": mode,
                "handoff": view.handoff(sent[0]) if sent else None,
                **_places(messages),
            }
    return page(
        request,
        "plain.html",
        status=status,
        problem=problem,
        text=text,
        longest=here.settings.message_characters,
        **shown,
        **more,
    )


def _places(messages: list[dict[str, Any]]) -> dict[str, Any]:
    """Where to take the reader, and the one step whose choices still answer it: pressed later, they would answer
    another.
    """
    said = [message["id"] for message in messages if message["sender"] == "assistant"]
    own = [message["id"] for message in messages if message["sender"] == "family"]
    return {"newest": own[-1] if own else None, "open_step": said[-1] if said else None}


def _back_to_the_chat() -> Response:
    return RedirectResponse("/plain#newest", status_code=303)
