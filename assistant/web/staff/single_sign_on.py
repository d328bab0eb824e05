"""There and back by the hospital's own sign-in."""

from typing import Annotated

import structlog
from fastapi import Query, Request, Response
from fastapi.responses import RedirectResponse

from assistant.staff.errors import NoSignOn, SignOnError, SignOnNotValid, SignOnRefused, SignOnTooOften
from assistant.staff.single_sign_on import SignOn, come_back, send_there
from assistant.web.limits import may_sign_on
from assistant.web.roles import anybody
from assistant.web.services import services
from assistant.web.staff.door import door
from assistant.web.staff.pages import console_router, page, public_frame, set_session_cookie
from assistant.web.staff.shown import place_after_sign_in
from assistant.web.waiting_room import HOSPITALS_SIGN_IN, waits_in

log = structlog.get_logger()
# What a provider may say (OpenID Connect Core 1.0, 3.1.2.6; RFC 6749, 4.1.2.1). Anybody can write anything there.
REFUSALS = {
    "access_denied", "account_selection_required", "consent_required", "interaction_required", "invalid_request",
    "invalid_scope", "login_required", "server_error", "temporarily_unavailable", "unauthorized_client",
    "unsupported_response_type",
}  # fmt: skip
router = console_router()
COOKIE = "staff_sign_on"
PATH = "/staff/sign-in/hospital"


@router.get("/sign-in/hospital", dependencies=[anybody])
@waits_in(HOSPITALS_SIGN_IN)
def go_there(request: Request, to: Annotated[str, Query()] = "") -> Response:
    """A link and not a form: a form may lead to our own pages only (form-action of the Content-Security-Policy)."""
    if not may_sign_on(request):
        raise SignOnTooOften
    here = services(request)
    url, browser = send_there(here.db, _sign_on(request), place_after_sign_in(to) or "/staff")
    response = RedirectResponse(url, status_code=303)
    # Lax, because the browser comes back from another site. It opens nothing: it shows that the same browser is back.
    secure = here.settings.base_url.startswith("https://")
    response.set_cookie(COOKIE, browser, max_age=600, path=PATH, httponly=True, samesite="lax", secure=secure)
    return response


@router.get("/sign-in/hospital/back", dependencies=[anybody])
@waits_in(HOSPITALS_SIGN_IN)
def back(
    request: Request,
    state: Annotated[str, Query()] = "",
    code: Annotated[str, Query()] = "",
    error: Annotated[str, Query()] = "",
    iss: Annotated[str, Query()] = "",
) -> Response:
    """A page that leads on, and no redirect: the session's cookie is for our own site alone, and a browser that was
    sent here from another one would not show it yet.
    """
    sign_on, browser = _sign_on(request), request.cookies.get(COOKIE, "")
    if error:
        log.warning("sign_on_refused", error=error if error in REFUSALS else "another")
        raise SignOnRefused
    if not (state and code and browser) or (iss and iss != sign_on.provider.issuer):
        raise SignOnNotValid
    try:
        token, place = come_back(services(request).db, sign_on, door(request), state=state, code=code, browser=browser)
    except SignOnError as refusal:
        log.warning("sign_on_failed", code=refusal.code, cause=type(refusal.__cause__).__name__)
        raise
    response = page("signed_in", public_frame(request), place=place)
    response.delete_cookie(COOKIE, path=PATH)
    return set_session_cookie(request, response, token)


def _sign_on(request: Request) -> SignOn:
    found = services(request).sign_on
    if found is None:
        raise NoSignOn
    return found
