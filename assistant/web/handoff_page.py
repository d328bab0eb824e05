"""What a family passed on, from elsewhere: with the reference and its secret they read it as it stands now, see what
happened, can add to it, correct it, and take it back.

Nothing of it stands in an address. What was opened stays so for fifteen minutes after the last step: each form carries
it encrypted, and so does a cookie of this page alone, so that Back and a reload show the page and send nothing again.
"Hide it" ends that at once.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Annotated
from urllib.parse import urlencode
from uuid import UUID

from fastapi import APIRouter, Form, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import RedirectResponse

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.person_name import as_families_read
from assistant.handoffs import add_elsewhere, additions, outcome
from assistant.handoffs import lines as handoff_lines
from assistant.handoffs.errors import HandoffError
from assistant.handoffs.fields import BY_NAME, SHOWN
from assistant.handoffs.from_elsewhere import DoesNotFit, Try, begin, check, settle
from assistant.handoffs.move import CAN_BE_ADDED_TO, OPEN, withdraw
from assistant.hospital.hours import in_full, spoken_at
from assistant.records import additions as addition_rows
from assistant.records import handoffs
from assistant.records.attempts import named
from assistant.records.models import Handoff
from assistant.web.family_route import FamilyRoute
from assistant.web.limits import caller
from assistant.web.pages import page
from assistant.web.roles import anybody
from assistant.web.sealed import sealed, unsealed
from assistant.web.services import services
from assistant.web.slow_lane import LaneFull, SlowLane
from assistant.web.waiting_room import CODES, RoomFull

SECONDS = 15 * 60
COOKIE, TYPED, MINE = "handoff_page", "handoff_typed", "handoff_mine"
LONGEST_TYPED = 40
REFUSED = {"wrong": ("handoff_does_not_fit", 403), "often": ("handoff_too_many_tries", 429)}
DONE = {"sent": "addition_sent", "rated": "handoff_rate_thanks"}
NAMED = ("acknowledged", "in_progress", "closed", "reopened")  # moves of a person, whose name the family may know


class HandoffRoute(FamilyRoute):
    words = "words"

    def without_records(self, request: Request, text: str, cards: Sequence[Reply]) -> Response:
        return ask_with(request, "handoff_page_fault", 503, cards=cards)


slow_lane = SlowLane()
router = APIRouter(prefix="/handoff", route_class=HandoffRoute, include_in_schema=False)


@router.get("", dependencies=[anybody])
def ask(request: Request, said: str = "") -> Response:
    """`said` names what became of the last try; what was typed in it is still in the boxes."""
    if said in REFUSED:
        name, status = REFUSED[said]
        return ask_with(request, name, status, typed=_typed(request))
    return page(request, "handoff.html", step="ask", done=_phrase(request, "handoff_page_hidden") if said else None)


@router.post("", dependencies=[anybody])
async def show(
    request: Request, reference: Annotated[str, Form()] = "", secret: Annotated[str, Form()] = ""
) -> Response:
    """Who failed often waits without a thread, and is let in with the right secret all the same."""
    tried = await run_in_threadpool(_begin, request, reference)
    look = partial(_check, request, tried, secret)
    try:
        handoff = await (slow_lane.run(look) if tried.slow else CODES.run(look))
    except (DoesNotFit, LaneFull):
        return _asked_again(request, "often" if tried.slow else "wrong", reference, secret)
    except RoomFull:
        return ask_with(request, "handoff_page_fault", 503, typed=(reference, secret))
    response = to_opened(request, handoff.id)
    response.delete_cookie(TYPED, path="/handoff")
    return response


def _begin(request: Request, reference: str) -> Try:
    here = services(request)
    address = caller(request, trust_proxy=here.settings.trust_proxy)
    place = named(here.settings.engine_secret.get_secret_value(), f"handoff:{address}")
    with here.db.begin() as session:
        return begin(session, reference, place=place)


def _check(request: Request, tried: Try, secret: str) -> Handoff:
    """Raises DoesNotFit."""
    handoff = check(tried, secret)
    with services(request).db.begin() as session:
        settle(session, tried, handoff)
    return handoff


@router.get("/opened", dependencies=[anybody])
def opened(request: Request, step: str = "", done: str = "") -> Response:
    """As it stands now; `step` and `done` name what was pressed last."""
    if (handoff_id := _opened(request, request.cookies.get(COOKIE, ""))) is None:
        return ask_with(request, "handoff_state_over", 403)
    here = services(request)
    with here.db.read() as session:
        proposed = addition_rows.unsent(session, handoff_id) if step in ("check", "change") else None
    if step in ("check", "change") and proposed is None:
        return _shown(request, handoff_id)  # sent meanwhile, and this page was come back to
    words = proposed.words if proposed else ""
    return _shown(
        request,
        handoff_id,
        step=step if step in ("sure", "check") else "shown",
        cards=here.turns.danger(words) if step == "check" else (),
        typed=(proposed.field or "", words) if proposed and step == "change" else ("", ""),
        done=DONE.get(done),
    )


@router.post("/hide", dependencies=[anybody])
def hide(request: Request) -> Response:
    response = RedirectResponse("/handoff?said=hidden", status_code=303)
    for name in (COOKIE, TYPED, MINE):
        response.delete_cookie(name, path="/handoff")
    return response


@router.post("/take-back", dependencies=[anybody])
def take_back(request: Request, state: Annotated[str, Form()] = "", sure: Annotated[bool, Form()] = False) -> Response:
    """Asked twice: the second time `sure`."""
    if (handoff_id := _opened(request, state)) is None:
        return ask_with(request, "handoff_state_over", 403)
    if not sure:
        return to_opened(request, handoff_id, step="sure")
    try:
        with services(request).db.begin() as session:
            withdraw(session, handoffs.by_id(session, handoff_id).reference)
    except HandoffError:
        return to_opened(request, handoff_id)  # closed meanwhile: the page says so, and offers nothing
    return to_opened(request, handoff_id)


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
        return ask_with(request, "handoff_state_over", 403)
    here, words = services(request), words.replace("\r\n", "\n")
    cards, alerts = here.turns.screened(words)
    with here.db.begin() as session:
        refused = add_elsewhere.propose(
            session, handoff_id, words, field=line or None, alerts=alerts, profile=here.profile
        )
    if refused:
        return _shown(request, handoff_id, cards=cards, typed=(line, words), refused=refused)
    return to_opened(request, handoff_id, step="check")


@router.post("/add/send", dependencies=[anybody])
def send(
    request: Request, state: Annotated[str, Form()] = "", addition: Annotated[UUID | None, Form()] = None
) -> Response:
    """They said yes to what they saw. Pressed twice, it is sent once."""
    if (handoff_id := _opened(request, state)) is None:
        return ask_with(request, "handoff_state_over", 403)
    try:
        with services(request).db.begin() as session:
            add_elsewhere.send(session, handoff_id, addition)
    except HandoffError:
        return _shown(request, handoff_id, refused="addition_gone")
    return to_opened(request, handoff_id, done="sent")


@router.post("/add/change", dependencies=[anybody])
def change(request: Request, state: Annotated[str, Form()] = "") -> Response:
    """Back to the words, as they were typed."""
    if (handoff_id := _opened(request, state)) is None:
        return ask_with(request, "handoff_state_over", 403)
    return to_opened(request, handoff_id, step="change")


@router.post("/rate", dependencies=[anybody])
def rate(
    request: Request,
    state: Annotated[str, Form()] = "",
    helpful: Annotated[str, Form()] = "",
    words: Annotated[str, Form()] = "",
) -> Response:
    """Whether the outcome helped. Their words are screened like any other; pressed twice, it is kept once."""
    if (handoff_id := _opened(request, state)) is None:
        return ask_with(request, "handoff_state_over", 403)
    here, words = services(request), words.replace("\r\n", "\n")
    cards, alerts = here.turns.screened(words)
    with here.db.begin() as session:
        refused = add_elsewhere.rate(session, handoff_id, helpful, words, alerts=alerts, profile=here.profile)
    if refused or cards:
        done = None if refused else "handoff_rate_thanks"
        return _shown(request, handoff_id, cards=cards, rating=(helpful, words), refused=refused, done=done)
    return to_opened(request, handoff_id, done="rated")


def to_opened(request: Request, handoff_id: UUID, **said: str) -> Response:
    """To the page, which a browser can come back to. The cookie is lax: a portal's page may lead here."""
    response = RedirectResponse(f"/handoff/opened{'?' + urlencode(said) if said else ''}", status_code=303)
    _set_cookie(request, response, COOKIE, _state(request, handoff_id))
    return response


def _asked_again(request: Request, why: str, reference: str, secret: str) -> Response:
    """What was typed goes along encrypted, since Back could not show a page that a form led to."""
    response = RedirectResponse(f"/handoff?said={why}", status_code=303)
    typed = json.dumps([reference[:LONGEST_TYPED], secret[:LONGEST_TYPED]]).encode()
    _set_cookie(request, response, TYPED, sealed(request, typed, TYPED))
    return response


def _typed(request: Request) -> tuple[str, str]:
    kept = unsealed(request, request.cookies.get(TYPED, ""), TYPED, seconds=SECONDS)
    reference, secret = json.loads(kept) if kept else ("", "")
    return reference, secret


def _set_cookie(request: Request, response: Response, name: str, value: str) -> None:
    secure = services(request).settings.base_url.startswith("https:")
    response.set_cookie(name, value, path="/handoff", httponly=True, samesite="lax", secure=secure)


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
    profile = services(request).profile
    with services(request).db.read() as session:
        handoff = handoffs.by_id(session, handoff_id)
        proposed = addition_rows.unsent(session, handoff_id) if step == "check" else None
        if ended := outcome.told(session, handoff):
            ended = replace(ended, by=as_families_read(session, ended.by, profile))
        added = additions.sent(session, handoff)
        moves = [
            (
                spoken_at(move.at),
                as_families_read(session, move.by, profile) if move.status in NAMED and move.by != "family" else "",
                _phrase(request, f"handoff_page_{move.status}"),
            )
            for move in handoffs.history(session, handoff)
        ]
    may_add, is_open, state = handoff.status in CAN_BE_ADDED_TO, handoff.status in OPEN, _state(request, handoff_id)
    facts = {"reference": handoff.reference, "most": str(additions.LONGEST)}
    response = page(
        request,
        "handoff.html",
        status=422 if refused else 200,
        step=step if (may_add if step == "check" else is_open) else "shown",
        may_add=may_add,
        may_take_back=is_open,
        state=state,
        reference=handoff.reference,
        sent=in_full(handoff.created_at),
        given=handoff_lines.standing(handoff, added),
        added=handoff_lines.only_added(added),
        in_full=in_full,
        moves=moves,
        cards=cards,
        typed=typed,
        ended=ended,
        ended_told=_phrase(request, f"handoff_outcome_{ended.outcome}") if ended else "",
        rating=rating,
        mine=MINE in request.cookies,
        lines=[field for field in SHOWN if field.name in handoff.fields and field.name not in handoff.verified],
        proposed=proposed,
        proposed_label=BY_NAME[proposed.field].label if proposed and proposed.field else None,
        opening=_phrase(request, "addition_check" if is_open else "addition_check_closed", **facts),
        refused=_phrase(request, refused, **facts) if refused else None,
        done=_phrase(request, done, **facts) if done else None,
    )
    _set_cookie(request, response, COOKIE, state)
    return response


def _opened(request: Request, state: str) -> UUID | None:
    kept = unsealed(request, state, COOKIE, seconds=SECONDS)
    return UUID(bytes=kept) if kept else None


def _state(request: Request, handoff_id: UUID) -> str:
    return sealed(request, handoff_id.bytes, COOKIE)


def ask_with(
    request: Request, name: str, status: int, *, cards: Sequence[Reply] = (), typed: tuple[str, str] = ("", "")
) -> Response:
    """`typed` are reference and secret, which stay in their boxes."""
    problem = _phrase(request, name)
    return page(request, "handoff.html", status=status, step="ask", problem=problem, cards=cards, typed=typed)


def _phrase(request: Request, name: str, **facts: str) -> str:
    return services(request).words.wording.phrase(name, now=clock.now(), **facts)
