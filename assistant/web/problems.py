"""Errors as RFC 9457 problem details: a stable `code`, a sentence for people, and never anything a family typed."""

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse, Response
from sqlalchemy.exc import SQLAlchemyError
from starlette.exceptions import HTTPException

from assistant import clock
from assistant.conversations.come_back import UnknownCode
from assistant.conversations.errors import (
    ChoiceNotOffered,
    ConversationClosed,
    ConversationError,
    EmptyMessage,
    MessageTooLong,
    StillWorking,
    TooBusy,
    TooManyMessages,
    TooOften,
    UnknownConversation,
)
from assistant.handoffs.errors import HandoffError, UnknownHandoff
from assistant.staff.errors import (
    AddressTaken,
    ClosedHere,
    ConsoleError,
    HalfSignInGone,
    InvitationGone,
    NoGroup,
    NoSignOn,
    NoSuchAlert,
    NoSuchAnswer,
    NoSuchConversation,
    NoSuchLesson,
    NoSuchReport,
    NoSuchSearch,
    SignOnAway,
    SignOnError,
    SignOnNotValid,
    SignOnRefused,
    SignOnTooOften,
    TooManyAtTheDoor,
    TooManyTries,
    UnknownAccount,
    WrongCode,
    WrongPassword,
    WrongSignIn,
)
from assistant.web.danger_first import cards
from assistant.web.services import services

log = structlog.get_logger()
DomainError = ConversationError | HandoffError | ConsoleError
# What the domain's errors are in HTTP: the domain itself knows nothing of it. One that is not named has its root's.
STATUS: dict[type[Exception], int] = {
    ConversationError: 400,
    ChoiceNotOffered: 422,
    ConversationClosed: 409,
    EmptyMessage: 422,
    MessageTooLong: 422,
    StillWorking: 503,
    TooBusy: 503,
    TooManyMessages: 429,
    TooOften: 429,
    UnknownCode: 404,
    UnknownConversation: 401,
    HandoffError: 409,
    UnknownHandoff: 404,
    ConsoleError: 409,
    InvitationGone: 404,
    NoSuchAlert: 404,
    NoSuchAnswer: 404,
    NoSuchConversation: 404,
    NoSuchLesson: 404,
    NoSuchReport: 404,
    NoSuchSearch: 404,
    TooManyAtTheDoor: 503,
    TooManyTries: 429,
    UnknownAccount: 404,
    WrongSignIn: 401,
    WrongCode: 401,
    WrongPassword: 403,
    HalfSignInGone: 403,
    ClosedHere: 403,
    NoGroup: 403,
    SignOnError: 403,
    SignOnNotValid: 403,
    SignOnRefused: 403,
    SignOnTooOften: 429,
    NoSignOn: 404,
    SignOnAway: 503,
    AddressTaken: 409,
}
LINK_STATUS = {
    "unknown": 404,
    "too_many": 429,
    "acknowledged": 410,
    "expired": 410,
    "withdrawn": 410,
}  # an e-mail's link
CODES = {404: "not_found", 405: "method_not_allowed", 408: "too_slow", 413: "too_large", 429: "too_many_requests"}


class Refused(Exception):
    """The web itself refuses: it never came to the domain."""

    code = "refused"
    status = 400
    say = "This could not be done."


class NotSignedIn(Refused):
    code = "staff_not_signed_in"
    status = 401
    say = "Please sign in."


class Forbidden(Refused):
    code = "staff_forbidden"
    status = 403
    say = "Your account may not do this. Ask an administrator."


class ForeignOrigin(Refused):
    code = "foreign_origin"
    status = 403
    say = "This came from another site and was refused."


class UnknownHost(Refused):
    code = "host_unknown"
    status = 421
    say = "This is not the address of this service."


def status_of(error: DomainError | type[DomainError]) -> int:
    """Its own, or that of the root it comes from."""
    kind = error if isinstance(error, type) else type(error)
    return next(STATUS[one] for one in kind.__mro__ if one in STATUS)


def in_words(request: Request, error: ConversationError) -> str:
    """With the hospital's number, where the sentence names it."""
    return services(request).words.wording.fill(error.say, now=clock.now())


def problem(code: str, status: int, say: str, **more: object) -> JSONResponse:
    body = {"type": "about:blank", "title": say, "status": status, "code": code, **more}
    return JSONResponse(body, status_code=status, media_type="application/problem+json")


def add_to(app: FastAPI) -> None:
    @app.exception_handler(ConversationError)
    def conversation_error(request: Request, error: ConversationError) -> Response:
        return problem(error.code, status_of(error), in_words(request, error), **cards(request))

    @app.exception_handler(HandoffError)
    def handoff_error(request: Request, error: HandoffError) -> Response:
        return problem(error.code, status_of(error), error.say)

    @app.exception_handler(Refused)
    def refused(request: Request, error: Refused) -> Response:
        request.state.refused = error.code
        wants_page = "text/html" in request.headers.get("accept", "")
        if isinstance(error, NotSignedIn) and wants_page:
            return RedirectResponse("/staff/sign-in", status_code=303)
        return problem(error.code, error.status, error.say)

    @app.exception_handler(RequestValidationError)
    def not_readable(request: Request, error: RequestValidationError) -> Response:
        """Names the fields, not what was in them."""
        fields = [".".join(str(part) for part in one["loc"]) for one in error.errors()]
        return problem("request_not_valid", 422, _say(request, "not_readable"), fields=fields, **cards(request))

    @app.exception_handler(SQLAlchemyError)
    def records_away(request: Request, error: SQLAlchemyError) -> Response:
        log.error("records_fault", error=type(error).__name__, route=route_of(request))
        return not_kept(request, "records_unavailable")

    @app.exception_handler(HTTPException)
    def plain(request: Request, error: HTTPException) -> Response:
        told = problem(CODES.get(error.status_code, "http_error"), error.status_code, str(error.detail))
        told.headers.update(error.headers or {})  # what may be done instead
        return told


def not_kept(request: Request, code: str) -> JSONResponse:
    """Nothing could be done with it, and nothing of it is kept."""
    return problem(code, 503, _say(request, "records_away"))


def unexpected(request: Request, error: Exception) -> Response:
    """Whatever no handler knows. Called by the guard of headers.py: a handler for `Exception` would run outside of it,
    without its headers.
    """
    log.error("unexpected_fault", error=type(error).__name__, route=route_of(request))
    return problem("unexpected", 500, _say(request, "unexpected"), **cards(request))


def _say(request: Request, phrase: str) -> str:
    """With the number to ring. Phrases and the hospital's facts are in memory, so they are told whatever else is
    away.
    """
    return services(request).words.wording.phrase(phrase, now=clock.now())


def route_of(request: Request) -> str:
    """The route's pattern, not the address: an address may hold an id."""
    return getattr(request.scope.get("route"), "path", "-")
