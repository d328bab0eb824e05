"""The ASGI app: chat API, pages, staff console, health."""

from fastapi import APIRouter, FastAPI

from assistant.web import (
    acknowledge,
    chat,
    demo,
    framed,
    handoff_door,
    handoff_page,
    headers,
    health,
    look,
    pages,
    plain_take_along,
    problems,
    routes_page,
    take_along,
    transcript,
    webhook,
)
from assistant.web.body_bounds import BodyBounds
from assistant.web.built_files import FOLDER, BuiltFiles
from assistant.web.host_cookies import HostCookies
from assistant.web.refusals import Refusals
from assistant.web.services import Services
from assistant.web.staff.router import router as staff_router
from assistant.web.still_loading import StillLoading
from assistant.web.turnstile import Turnstile

ROUTES = APIRouter()  # put together once: FastAPI reads every signature anew for each app that includes a router
for router in (
    chat.router,
    take_along.router,
    transcript.router,
    health.router,
    staff_router,
    pages.router,
    plain_take_along.router,
    handoff_page.router,
    handoff_door.pages,
    handoff_door.chat,
    routes_page.router,
    look.router,
    framed.router,
    demo.router,
    acknowledge.router,
    webhook.router,
):
    ROUTES.include_router(router)


def create_app(here: Services) -> FastAPI:
    schema = "/api/v1/openapi.json" if here.settings.mode == "demonstration" else None  # for who writes a window
    app = FastAPI(title="Second-opinion assistant", version="1", openapi_url=schema, docs_url=None, redoc_url=None)
    app.state.services = here
    app.state.refusals = Refusals()
    app.state.turnstile = Turnstile(here.settings.turns_at_work)
    problems.add_to(app)
    app.add_middleware(BodyBounds)  # within the guard of headers.py, which would wrap what it raises
    app.add_middleware(StillLoading, loaded=here.loaded)  # around the bounds: whoever waits here is not slow
    headers.add_to(app, here.settings)
    if here.settings.base_url.startswith("https:"):
        app.add_middleware(HostCookies)
    app.routes.extend(ROUTES.routes)
    app.mount("/static", BuiltFiles(), name="static")
    app.mount("/assets/nhsuk", BuiltFiles(FOLDER / "nhsuk"), name="nhsuk")
    return app
