"""Security headers on every reply, and the refusal of state changes from foreign sites."""

from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from fastapi import FastAPI, Request, Response

from assistant.web.problems import ForeignOrigin, problem, unexpected

POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; object-src 'none'; frame-ancestors {ancestors}"
)
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
UNSAFE = {"POST", "PUT", "PATCH", "DELETE"}
WITHOUT_REFERRER = ("/acknowledge/",)  # a browser then hides the origin too; the secret in the address is the proof
OPEN_TO_PORTALS = ("/api/v1/", "/static/")


def add_to(app: FastAPI, *, allowed_origins: tuple[str, ...]) -> None:
    @app.middleware("http")
    async def guard(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
        origin = request.headers.get("Origin")
        portal = origin if origin in allowed_origins and request.url.path.startswith(OPEN_TO_PORTALS) else None
        ours = portal or _same_site(origin or "", request) or request.url.path.startswith(WITHOUT_REFERRER)
        if request.method in UNSAFE and origin and not ours:
            response: Response = problem(ForeignOrigin.code, ForeignOrigin.status, ForeignOrigin.say)
        elif portal and request.method == "OPTIONS":
            response = Response(status_code=204)
        else:
            response = await _answer(request, call_next)
        _set(response, request, portal)
        return response


async def _answer(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
    try:
        return await call_next(request)
    except Exception as error:  # noqa: BLE001 - the last edge: whatever no handler knows still leaves with headers
        return unexpected(request, error)


def _same_site(origin: str, request: Request) -> bool:
    return urlsplit(origin).netloc == request.headers.get("Host")


def _set(response: Response, request: Request, portal: str | None) -> None:
    response.headers["Content-Security-Policy"] = POLICY.format(ancestors="'none'")
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)  # a page may be stricter
    if not request.url.path.startswith(("/static/", "/assets/")):
        response.headers.setdefault("Cache-Control", "no-store")
    if portal:
        response.headers["Access-Control-Allow-Origin"] = portal
        response.headers["Access-Control-Allow-Headers"] = "Authorization, Content-Type"
        response.headers["Access-Control-Allow-Methods"] = "GET, POST, DELETE"
        response.headers["Vary"] = "Origin"
