"""Every route of the app. FastAPI 0.165 keeps an included router as one object in `app.routes`: a plain loop sees none
of its routes.
"""

from collections.abc import Iterator

from fastapi import FastAPI
from fastapi.routing import APIRoute
from starlette.routing import BaseRoute


def every_route(app: FastAPI) -> list[APIRoute]:
    return list(_within(app.routes))


def _within(routes: list[BaseRoute]) -> Iterator[APIRoute]:
    for route in routes:
        if isinstance(route, APIRoute):
            yield route
        elif router := getattr(route, "original_router", None):
            yield from _within(router.routes)
