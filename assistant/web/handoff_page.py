"""What a family passed on, from elsewhere: with the reference and its secret they see what happened, and can take it back.

Nothing of it stands in an address. Between the steps the page carries an encrypted state for fifteen minutes; there is no cookie.
"""

import base64
import hashlib
from datetime import datetime
from typing import Annotated
from uuid import UUID

import structlog
from cryptography.fernet import Fernet, InvalidToken
from fastapi import APIRouter, Form, Request, Response
from sqlalchemy.exc import SQLAlchemyError

from assistant import clock
from assistant.handoffs.errors import HandoffError
from assistant.handoffs.from_elsewhere import DoesNotFit, TooManyTries, begin, check, settle
from assistant.handoffs.move import OPEN, withdraw
from assistant.hospital.hours import LOCAL, clock_time, spoken_day
from assistant.records import handoffs
from assistant.web.limits import caller
from assistant.web.pages import page
from assistant.web.roles import anybody
from assistant.web.services import services

log = structlog.get_logger()
router = APIRouter(prefix="/handoff", include_in_schema=False)
SECONDS = 15 * 60
NAMED = ("acknowledged", "in_progress", "closed")  # moves of a person, whose name the family may know


@router.get("", dependencies=[anybody])
def ask(request: Request) -> Response:
    return page(request, "handoff.html", step="ask")


@router.post("", dependencies=[anybody])
def show(request: Request, reference: Annotated[str, Form()] = "", secret: Annotated[str, Form()] = "") -> Response:
    here = services(request)
    try:
        with here.db.begin() as session:
            tried = begin(session, reference, address=caller(request, trust_proxy=here.settings.trust_proxy))
        handoff = check(tried, secret)
        with here.db.begin() as session:
            settle(session, tried, handoff)
    except DoesNotFit:
        return _problem(request, "handoff_does_not_fit", 403)
    except TooManyTries:
        return _problem(request, "handoff_too_many_tries", 429)
    except SQLAlchemyError as error:
        log.error("records_fault", error=type(error).__name__, route="handoff")
        return _problem(request, "handoff_page_fault", 503)
    return _shown(request, handoff.id)


@router.post("/take-back", dependencies=[anybody])
def take_back(request: Request, state: Annotated[str, Form()] = "", sure: Annotated[bool, Form()] = False) -> Response:
    """Asked twice: the second time `sure`."""
    if (handoff_id := _opened(request, state)) is None:
        return _problem(request, "handoff_state_over", 403)
    if not sure:
        return _shown(request, handoff_id, step="sure")
    try:
        with services(request).db.begin() as session:
            withdraw(session, handoffs.by_id(session, handoff_id).reference)
    except HandoffError:
        return _shown(request, handoff_id)  # closed meanwhile: the page says so, and offers nothing
    except SQLAlchemyError as error:
        log.error("records_fault", error=type(error).__name__, route="handoff")
        return _problem(request, "handoff_page_fault", 503)
    return _shown(request, handoff_id)


def _shown(request: Request, handoff_id: UUID, *, step: str = "shown") -> Response:
    with services(request).db.read() as session:
        handoff = handoffs.by_id(session, handoff_id)
        moves = [
            (_at(move.at), move.by if move.status in NAMED else "", _phrase(request, f"handoff_page_{move.status}"))
            for move in handoffs.history(session, handoff)
        ]
    state = _cipher(request).encrypt_at_time(handoff_id.bytes, int(clock.now().timestamp())).decode()
    may_take_back = handoff.status in OPEN
    return page(request, "handoff.html", step=step if may_take_back else "shown", reference=handoff.reference, moves=moves, state=state, may=may_take_back)


def _opened(request: Request, state: str) -> UUID | None:
    try:
        return UUID(bytes=_cipher(request).decrypt_at_time(state.encode(), SECONDS, int(clock.now().timestamp())))
    except (InvalidToken, ValueError):
        return None


def _cipher(request: Request) -> Fernet:
    key = services(request).settings.engine_secret.get_secret_value()
    return Fernet(base64.urlsafe_b64encode(hashlib.sha256(f"handoff-page:{key}".encode()).digest()))


def _problem(request: Request, name: str, status: int) -> Response:
    return page(request, "handoff.html", status=status, step="ask", problem=_phrase(request, name))


def _phrase(request: Request, name: str) -> str:
    return services(request).words.wording.phrase(name, now=clock.now())


def _at(moment: datetime) -> str:
    local = moment.astimezone(LOCAL)
    return f"{spoken_day(local.date())}, {clock_time(local.time())}"
