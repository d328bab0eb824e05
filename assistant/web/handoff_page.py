"""What a family passed on, from elsewhere: with the reference and its secret they see what happened, can add to it,
correct it, and take it back.

Nothing of it stands in an address. Between the steps the page carries an encrypted state for fifteen minutes; there is
no cookie.
What they passed on is not shown: whoever finds the slip of paper with both codes reads nothing of the child.
"""

import base64
import hashlib
from collections.abc import Sequence
from typing import Annotated
from uuid import UUID

from cryptography.fernet import Fernet, InvalidToken
from fastapi import APIRouter, Form, Request, Response

from assistant import clock
from assistant.answers.reply import Reply
from assistant.handoffs import add_elsewhere, additions, outcome
from assistant.handoffs.errors import HandoffError
from assistant.handoffs.fields import BY_NAME, SHOWN
from assistant.handoffs.from_elsewhere import DoesNotFit, TooManyTries, begin, check, settle
from assistant.handoffs.move import OPEN, withdraw
from assistant.hospital.hours import spoken_at
from assistant.records import additions as addition_rows
from assistant.records import handoffs
from assistant.web.family_route import FamilyRoute
from assistant.web.limits import caller
from assistant.web.pages import page
from assistant.web.roles import anybody
from assistant.web.services import services

SECONDS = 15 * 60
NAMED = ("acknowledged", "in_progress", "closed", "reopened")  # moves of a person, whose name the family may know


class HandoffRoute(FamilyRoute):
    words = "words"

    def without_records(self, request: Request, text: str, cards: Sequence[Reply]) -> Response:
        return _problem(request, "handoff_page_fault", 503, cards=cards)


router = APIRouter(prefix="/handoff", route_class=HandoffRoute, include_in_schema=False)


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
    return _shown(request, handoff_id)


@router.post("/add", dependencies=[anybody])
def add(
    request: Request,
    state: Annotated[str, Form()] = "",
    line: Annotated[str, Form()] = "",
    words: Annotated[str, Form()] = "",
) -> Response:
    """What they would add, or how a line should stand (`line` is its field). Kept, screened for danger, and shown for a
    yes; not sent yet.
    """
    if (handoff_id := _opened(request, state)) is None:
        return _problem(request, "handoff_state_over", 403)
    here, words = services(request), words.replace("\r\n", "\n")
    cards, alerts = here.turns.screened(words)
    with here.db.begin() as session:
        refused = add_elsewhere.propose(
            session, handoff_id, words, field=line or None, alerts=alerts, profile=here.profile
        )
    return _shown(
        request, handoff_id, step="shown" if refused else "check", cards=cards, typed=(line, words), refused=refused
    )


@router.post("/add/send", dependencies=[anybody])
def send(
    request: Request, state: Annotated[str, Form()] = "", addition: Annotated[UUID | None, Form()] = None
) -> Response:
    """They said yes to what they saw. Pressed twice, it is sent once."""
    if (handoff_id := _opened(request, state)) is None:
        return _problem(request, "handoff_state_over", 403)
    try:
        with services(request).db.begin() as session:
            add_elsewhere.send(session, handoff_id, addition)
    except HandoffError:
        return _shown(request, handoff_id, refused="addition_gone")
    return _shown(request, handoff_id, done="addition_sent")


@router.post("/add/change", dependencies=[anybody])
def change(request: Request, state: Annotated[str, Form()] = "") -> Response:
    """Back to the words, as they were typed."""
    if (handoff_id := _opened(request, state)) is None:
        return _problem(request, "handoff_state_over", 403)
    with services(request).db.read() as session:
        proposed = addition_rows.unsent(session, handoff_id)
        typed = (proposed.field or "", proposed.words) if proposed else ("", "")
    return _shown(request, handoff_id, typed=typed)


@router.post("/rate", dependencies=[anybody])
def rate(
    request: Request,
    state: Annotated[str, Form()] = "",
    helpful: Annotated[str, Form()] = "",
    words: Annotated[str, Form()] = "",
) -> Response:
    """Whether the outcome helped. Their words are screened like any other; pressed twice, it is kept once."""
    if (handoff_id := _opened(request, state)) is None:
        return _problem(request, "handoff_state_over", 403)
    here, words = services(request), words.replace("\r\n", "\n")
    cards, alerts = here.turns.screened(words)
    with here.db.begin() as session:
        refused = add_elsewhere.rate(session, handoff_id, helpful, words, alerts=alerts, profile=here.profile)
    done = None if refused else "handoff_rate_thanks"
    return _shown(request, handoff_id, cards=cards, rating=(helpful, words), refused=refused, done=done)


def _shown(
    request: Request,
    handoff_id: UUID,
    *,
    step: str = "shown",
    cards: Sequence[Reply] = (),
    typed: tuple[str, str] = ("", ""),
    rating: tuple[str, str] = ("", ""),
    refused: str | None = None,
    done: str | None = None,
) -> Response:
    """`typed` are the line and the words of what they would add; `rating` what they said of the outcome, yes or no and
    words; `refused` and `done` name the phrase about the last press.
    """
    with services(request).db.read() as session:
        handoff = handoffs.by_id(session, handoff_id)
        proposed = addition_rows.unsent(session, handoff_id) if step == "check" else None
        ended = outcome.told(session, handoff)
        moves = [
            (
                spoken_at(move.at),
                move.by if move.status in NAMED else "",
                _phrase(request, f"handoff_page_{move.status}"),
            )
            for move in handoffs.history(session, handoff)
        ]
    state = _cipher(request).encrypt_at_time(handoff_id.bytes, int(clock.now().timestamp())).decode()
    may = handoff.status in OPEN
    facts = {"reference": handoff.reference, "most": str(additions.LONGEST)}
    return page(
        request,
        "handoff.html",
        status=422 if refused else 200,
        step=step if may else "shown",
        may=may,
        state=state,
        reference=handoff.reference,
        moves=moves,
        cards=cards,
        typed=typed,
        ended=ended,
        ended_told=_phrase(request, f"handoff_outcome_{ended.outcome}") if ended else "",
        rating=rating,
        lines=[field for field in SHOWN if field.name in handoff.fields and field.name not in handoff.verified],
        proposed=proposed,
        proposed_label=BY_NAME[proposed.field].label if proposed and proposed.field else None,
        opening=_phrase(request, "addition_check", **facts),
        refused=_phrase(request, refused, **facts) if refused else None,
        done=_phrase(request, done, **facts) if done else None,
    )


def _opened(request: Request, state: str) -> UUID | None:
    try:
        return UUID(bytes=_cipher(request).decrypt_at_time(state.encode(), SECONDS, int(clock.now().timestamp())))
    except (InvalidToken, ValueError):
        return None


def _cipher(request: Request) -> Fernet:
    key = services(request).settings.engine_secret.get_secret_value()
    return Fernet(base64.urlsafe_b64encode(hashlib.sha256(f"handoff-page:{key}".encode()).digest()))


def _problem(request: Request, name: str, status: int, *, cards: Sequence[Reply] = ()) -> Response:
    return page(request, "handoff.html", status=status, step="ask", problem=_phrase(request, name), cards=cards)


def _phrase(request: Request, name: str, **facts: str) -> str:
    return services(request).words.wording.phrase(name, now=clock.now(), **facts)
