"""A start: the page first, messages once what reads them is there; and an end of one server is an end of both."""

import asyncio
import threading

import httpx
import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from assistant.service import serve
from assistant.service.http_server import server
from assistant.service.serve import _run
from tests.support.real_system import free_port


def answering():
    """A server, and its address."""
    app = Starlette(routes=[Route("/", lambda _: PlainTextResponse("here"))])
    port = free_port()
    return server(app, "127.0.0.1", port), f"http://127.0.0.1:{port}/"


def test_the_page_is_served_while_the_rest_loads_and_messages_begin_when_both_ports_are_open():
    (public, page), (actions, action) = answering(), answering()
    seen, shown = [], threading.Event()

    def load():
        while not shown.is_set():
            try:
                seen.append(httpx.get(page).text)
                shown.set()
            except httpx.ConnectError:
                shown.wait(0.05)
        with pytest.raises(httpx.ConnectError):
            httpx.get(action)
        return actions

    def begin():
        seen.append(actions.started)
        public.should_exit = True

    asyncio.run(asyncio.wait_for(_run(public, load, begin), 20))
    assert seen == ["here", True] and actions.should_exit


def test_what_cannot_be_loaded_ends_the_process_with_its_fault():
    public, page = answering()

    def load():
        raise OSError("no such model")

    with pytest.raises(OSError, match="no such model"):
        asyncio.run(asyncio.wait_for(_run(public, load, lambda: pytest.fail("it began")), 20))
    with pytest.raises(httpx.ConnectError):
        httpx.get(page)


def test_what_hangs_while_it_loads_is_ended_to_be_started_again(monkeypatch):
    public, _ = answering()
    goes_on, codes = threading.Event(), []

    def end(code):
        codes.append(code)
        goes_on.set()
        public.should_exit = True
        raise InterruptedError

    monkeypatch.setattr(serve, "LOAD_SECONDS", 0.5)
    with pytest.raises(InterruptedError):
        asyncio.run(asyncio.wait_for(_run(public, lambda: goes_on.wait(20), lambda: pytest.fail("it began"), end), 20))
    assert codes == [1]
