"""docs/chat-api.md is the chat API: every route and every code stands on it, and no route that is not there."""

import re

import pytest

from assistant.conversations.errors import ConversationError
from assistant.settings import ROOT
from assistant.web import problems
from assistant.web.app import create_app
from tests.guard.test_errors import errors
from tests.support.every_route import every_route
from tests.support.factories import make_services

PAGE = (ROOT / "docs" / "chat-api.md").read_text(encoding="utf-8")
HEADINGS = re.findall(r"^### ([A-Z]+) (/\S+)$", PAGE, re.MULTILINE)
API = "/api/v1/"


@pytest.fixture
def app(db, engine):
    return create_app(make_services(db, engine))


@pytest.fixture
def routes(app):
    found = [
        (method, route.path) for route in every_route(app) if route.path.startswith(API) for method in route.methods
    ]
    assert len(found) > 10, "no routes were seen"
    return found


def codes():
    """Of the errors, and those that the handlers and the routes answer with by themselves."""
    written = "".join((ROOT / "assistant" / "web" / name).read_text() for name in ("problems.py", "chat.py"))
    answered = re.findall(r'problem\(\s*"(\w+)"', written)
    chats = {error.code for error in errors(ConversationError)} - {ConversationError.code}  # the root is never raised
    named = {problems.CODES[status] for status in (404, 405)} | {"http_error"}  # what the framework itself refuses
    assert len(answered) > 2 and len(chats) > 6
    return sorted({*answered, *chats, *named, problems.ForeignOrigin.code})


def test_every_route_has_a_heading_on_the_page_and_no_heading_is_without_its_route(routes):
    assert set(routes) - set(HEADINGS) == set(), "name them on docs/chat-api.md"
    assert set(HEADINGS) - set(routes) == set(), "these are gone"
    assert len(HEADINGS) == len(set(HEADINGS))


def test_no_other_address_of_the_api_is_named(app, routes):
    named = set(re.findall(r"/api/v1/[\w/{}.-]*[\w}]", PAGE))
    assert len(named) > 8
    assert named - {path for _, path in routes} - {app.openapi_url} == set()


def test_every_route_tells_the_shape_of_its_answer(app, routes):
    told = app.openapi()["paths"]
    schemas = {
        (method, path): {
            status: reply.get("content", {}).get("application/json", {}).get("schema")
            for status, reply in told[path][method.lower()]["responses"].items()
            if status.startswith("2")
        }
        for method, path in routes
    }
    assert all(schemas.values()), "every route has a success"
    bare = {
        route for route, replies in schemas.items() if not all(reply and "$ref" in reply for reply in replies.values())
    }
    assert bare == set()


def test_every_route_tells_the_shape_of_its_problems(app, routes):
    told = app.openapi()["paths"]
    kinds = {
        (method, path): {
            kind
            for status, reply in told[path][method.lower()]["responses"].items()
            if not status.startswith("2")
            for kind in reply["content"]
        }
        for method, path in routes
    }
    assert {route: found for route, found in kinds.items() if found != {"application/problem+json"}} == {}


def test_a_code_has_the_status_on_the_page_that_it_is_answered_with():
    """In the tables, and in a line such as "404 `return_code_unknown`"."""
    told = re.findall(r"\b([45]\d\d)(?: \|)? `(\w+)`", PAGE)
    right = {error.code: problems.status_of(error) for error in errors(ConversationError)}
    known = [(code, int(status)) for status, code in told if code in right]
    assert len(known) > 8
    assert [(code, status) for code, status in known if status != right[code]] == []


@pytest.mark.parametrize("code", codes())
def test_every_code_stands_on_the_page(code):
    assert f"`{code}`" in PAGE
