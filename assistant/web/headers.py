"""Security headers on every reply, the refusal of other hosts' names and of state changes from foreign sites, problems
as pages for people, and HEAD for every page.
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from urllib.parse import urlsplit

from fastapi import FastAPI, Request, Response

from assistant.settings import LOOPBACK, Settings
from assistant.web import error_pages
from assistant.web.problems import ForeignOrigin, UnknownHost, problem, route_of, unexpected
from assistant.web.refusals import KINDS

POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; object-src 'none'; {more}frame-ancestors {ancestors}"
)
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
ONLY_BY_TLS = "max-age=63072000; includeSubDomains"  # two years
# No text becomes markup or script in a family's page; in the console's only what staff/live.js fetches of our own. The
# made-up portals have the button in them, which fetches the chat's script (static/embed.js, POLICY).
NO_TEXT_AS_MARKUP = "require-trusted-types-for 'script'; trusted-types {policy}; "
POLICIES = {"/staff": "console-parts", "/demo/": "second-opinion"}
ANY_NAME = ("/health/", "/metrics")  # asked by machines, by whatever name or address they know
UNSAFE = {"POST", "PUT", "PATCH", "DELETE"}
WITHOUT_REFERRER = ("/acknowledge/",)  # a browser then hides the origin too; the secret in the address is the proof
OPEN_TO_PORTALS = ("/api/v1/", "/static/")
LETS_IN = ("/handoff/signed-in",)  # the chat in a portal's page sends a form there: the route looks whence it came
FILES = ("/static/", "/assets/", "/look/")
FRAMED = "/framed"  # the one page that portals may frame, and we ourselves, to try it
Call = Callable[[Request], Awaitable[Response]]


def add_to(app: FastAPI, settings: Settings) -> None:
    allowed_origins, by_tls = settings.allowed_origins, settings.base_url.startswith("https:")

    @app.middleware("http")
    async def guard(request: Request, call_next: Call) -> Response:
        origin = request.headers.get("Origin")
        portal = origin if origin in allowed_origins and request.url.path.startswith(OPEN_TO_PORTALS) else None
        ours = (
            portal
            or _same_site(origin or "", request, by_tls=by_tls)
            or request.url.path.startswith((*WITHOUT_REFERRER, *LETS_IN))
        )
        if head := request.method == "HEAD" and not request.url.path.startswith(FILES):
            request.scope["method"] = "GET"  # FastAPI's routes know of GET alone
        if not _is_our_name(request, settings):
            response: Response = problem(UnknownHost.code, UnknownHost.status, UnknownHost.say)
        elif request.method in UNSAFE and origin and not ours:
            request.state.refused = ForeignOrigin.code
            response = problem(ForeignOrigin.code, ForeignOrigin.status, ForeignOrigin.say)
        elif portal and request.method == "OPTIONS":
            response = Response(status_code=204)
        else:
            response = await _answer(request, call_next)
        _note_if_refused(request, response)
        if error_pages.is_problem(response) and error_pages.wants_page(request):
            response = await error_pages.instead_of(request, response, _body(response))
        if head:
            response = await _without_body(response)
        _set(response, request, portal, ancestors=allowed_origins if request.url.path == FRAMED else ())
        if by_tls:
            response.headers["Strict-Transport-Security"] = ONLY_BY_TLS
        return response


async def _answer(request: Request, call_next: Call) -> Response:
    try:
        return await call_next(request)
    except Exception as error:  # noqa: BLE001 - the last edge: whatever no handler knows still leaves with headers
        return unexpected(request, error)


def _note_if_refused(request: Request, response: Response) -> None:
    kind = getattr(request.state, "refused", None) or KINDS.get(response.status_code)
    if kind:
        request.app.state.refusals.note(kind, route_of(request))


async def _without_body(response: Response) -> Response:
    async for _ in _body(response):
        pass
    empty = Response(status_code=response.status_code)
    empty.raw_headers = response.raw_headers
    return empty


async def _body(response: Response) -> AsyncIterator[bytes]:
    """What comes through the app is a stream; what is made here has it whole."""
    if (stream := getattr(response, "body_iterator", None)) is None:
        yield bytes(response.body)
        return
    async for part in stream:
        yield bytes(part)


def from_our_chat(request: Request, settings: Settings) -> bool:
    """Sent by a page of ours or of a portal that has the chat in it. A browser says so itself; one that does not say is
    taken for neither.
    """
    origin, by_tls = request.headers.get("Origin", ""), settings.base_url.startswith("https:")
    return origin in settings.allowed_origins or _same_site(origin, request, by_tls=by_tls)


def _same_site(origin: str, request: Request, *, by_tls: bool) -> bool:
    """Behind TLS a page that came in clear is another site: somebody on the way may have written it."""
    came_from = urlsplit(origin)
    return came_from.netloc == request.headers.get("Host") and (came_from.scheme == "https" or not by_tls)


def _is_our_name(request: Request, settings: Settings) -> bool:
    """Where `PUBLIC_URL` says our name, no other is answered: else a page elsewhere could call itself our own."""
    if not settings.public_url or request.url.path.startswith(ANY_NAME):
        return True
    try:
        asked = urlsplit(f"//{request.headers.get('Host', '')}").hostname
    except ValueError:
        return False
    return asked in (urlsplit(settings.public_url).hostname, *LOOPBACK)


def _set(response: Response, request: Request, portal: str | None, ancestors: tuple[str, ...]) -> None:
    framing = " ".join(("'self'", *ancestors)) if request.url.path == FRAMED else "'none'"
    policy = next((name for place, name in POLICIES.items() if request.url.path.startswith(place)), "'none'")
    more = NO_TEXT_AS_MARKUP.format(policy=policy)
    response.headers["Content-Security-Policy"] = POLICY.format(ancestors=framing, more=more)
    if (to := response.headers.get("Location", "")).startswith(str(request.base_url)):
        response.headers["Location"] = "/" + to.removeprefix(str(request.base_url))  # never by a name that was sent
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)  # a page may be stricter
    if not request.url.path.startswith(FILES):
        response.headers.setdefault("Cache-Control", "no-store")
    if portal:
        response.headers["Access-Control-Allow-Origin"] = portal
        response.headers["Access-Control-Allow-Headers"] = "Authorization, Content-Type"
        response.headers["Access-Control-Allow-Methods"] = "GET, POST, DELETE"
        response.headers.append("Vary", "Origin")
