"""What the console's pages share: their routes, the frame around every page, and errors as pages."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import structlog
from fastapi import APIRouter, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, RedirectResponse
from fastapi.routing import APIRoute
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from assistant.conversations.errors import ConversationClosed
from assistant.handoffs.errors import HandoffError
from assistant.links import kept
from assistant.records import alerts, conversations, erasures, handoffs, outbox
from assistant.staff import open_danger, roles
from assistant.staff.errors import ConsoleError, SignOnError
from assistant.staff.role_change import count_asked
from assistant.staff.sessions import StaffMember
from assistant.web.pages import phone
from assistant.web.problems import NotSignedIn, Refused, status_of
from assistant.web.roles import STAFF_COOKIE
from assistant.web.services import services
from assistant.web.staff import kept_reply_slip, shown
from assistant.web.staff.components import components
from assistant.web.staff.form_token import ForeignForm, form_token_of

log = structlog.get_logger()
TEMPLATES = Path(__file__).resolve().parent.parent / "templates"
NOT_FOUND = "There is no such page. Check the address, or start from the list."
FAULT = "This is not working at the moment. Nothing was changed. Please try again in a minute."

_environment = Environment(
    loader=FileSystemLoader(TEMPLATES),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    extensions=["jinja2.ext.do"],  # lists of rows for a component
)
_environment.filters.update(when=shown.when, ago=shown.ago, percent=shown.percent, kept=kept)
_environment.globals.update(roles=roles, nhs=components())


@dataclass(frozen=True)
class Frame:
    """What stands on every page. `member` and the counts are None before sign-in."""

    hospital: str
    demonstration: bool
    files_only: bool
    form_token: str
    member: StaffMember | None = None
    unacknowledged: int | None = None
    waiting: int | None = None
    undelivered: int | None = None
    alerts: int | None = None
    open_danger: int | None = None
    erasures: int | None = None
    roles_asked: int | None = None


class ConsoleRoute(APIRoute):
    """People at a desk read what went wrong on a page, not as JSON; and whoever is not signed in comes back here after
    signing in.
    """

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handler = super().get_route_handler()

        async def with_errors_as_pages(request: Request) -> Response:
            try:
                return await handler(request)
            except NotSignedIn as error:
                request.state.refused = error.code
                kept = await kept_reply_slip.keep_typed(request)
                said = f"&kept={kept}" if kept else ""
                return RedirectResponse(f"/staff/sign-in{_to(request)}{said}", status_code=303)
            except ForeignForm as error:
                if (place := _thing(request)) and await kept_reply_slip.keep_typed(request) in ("reply", "note"):
                    return RedirectResponse(
                        place, status_code=303
                    )  # signed in anew meanwhile: the words are in the box
                return problem_page(request, error.say, error.status)
            except Refused as error:
                return problem_page(request, error.say, error.status)
            except SignOnError as error:
                return page("sign_on_problem", public_frame(request), status=status_of(error), say=error.say)
            except (ConsoleError, HandoffError, ConversationClosed) as error:
                return problem_page(request, error.say, status_of(error))
            except RequestValidationError:
                return problem_page(request, NOT_FOUND, 404)
            except SQLAlchemyError as error:
                log.error("records_fault", error=type(error).__name__, route=self.path)
                return problem_page(request, FAULT, 503)

        return with_errors_as_pages


def console_router() -> APIRouter:
    return APIRouter(prefix="/staff", route_class=ConsoleRoute, include_in_schema=False)


def frame(session: Session, request: Request, member: StaffMember) -> Frame:
    here = services(request)
    return Frame(
        hospital=here.profile.name,
        demonstration=here.settings.mode == "demonstration",
        files_only=here.settings.smtp_url is None,
        form_token=form_token_of(request),
        member=member,
        unacknowledged=handoffs.count_unacknowledged(session),
        waiting=conversations.count_waiting(session),
        undelivered=outbox.count_dead(session),
        alerts=alerts.count_open(session),
        open_danger=open_danger.count_open(session),
        erasures=erasures.count_waiting(session),
        roles_asked=count_asked(session) if member.role in roles.SECONDING else None,
    )


def public_frame(request: Request) -> Frame:
    """Before sign-in, and where something went wrong: nothing from the records."""
    here = services(request)
    return Frame(here.profile.name, here.settings.mode == "demonstration", files_only=False, form_token="")


def page(template: str, around: Frame, *, status: int = 200, **things: Any) -> HTMLResponse:
    return HTMLResponse(
        _environment.get_template(f"staff/{template}.html").render(frame=around, **things), status_code=status
    )


def problem_page(request: Request, say: str, status: int) -> HTMLResponse:
    return page("problem", public_frame(request), status=status, say=say, **phone(services(request)))


def set_session_cookie(request: Request, response: Response, token: str) -> Response:
    """No `max_age`: it ends with the browser, and before that when it is not used."""
    secure = services(request).settings.base_url.startswith("https://")
    response.set_cookie(STAFF_COOKIE, token, path="/staff", httponly=True, samesite="strict", secure=secure)
    return response


def _to(request: Request) -> str:
    """Where a link in an e-mail led, or what was worked on, so that it is not lost at the sign-in."""
    place = shown.place_after_sign_in(request.url.path) if request.method == "GET" else _thing(request)
    return f"?to={place}" if place else ""


def _thing(request: Request) -> str | None:
    """The page of the conversation or handoff that a form was about."""
    found = shown.THING.match(request.url.path)
    return found[0] if found else None
