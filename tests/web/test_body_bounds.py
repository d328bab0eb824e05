"""A body that is too large or never comes is refused before it costs anything, with the headers of every reply."""

import asyncio

import httpx
import pytest

from assistant.web import body_bounds
from assistant.web.body_bounds import LARGEST

PAGE, API = "/handoff", "/api/v1/conversations"


@pytest.mark.parametrize("path, kind", [(API, "application/json"), (PAGE, "application/x-www-form-urlencoded")])
def test_a_body_that_is_too_large_is_refused(client, path, kind):
    response = client.post(path, content=b'{"a": "' + b"x" * LARGEST, headers={"Content-Type": kind})

    assert (response.status_code, response.json()["code"]) == (413, "too_large")
    assert "Content-Security-Policy" in response.headers


def test_the_longest_message_comes_through(family):
    response = family.say("\u0ca0" * 100_000)
    assert response.json()["code"] == "message_too_long"


def test_a_body_that_never_comes_is_given_up(app, monkeypatch):
    monkeypatch.setattr(body_bounds, "SECONDS", 0.2)

    async def never():
        yield b"{"
        await asyncio.sleep(60)

    async def asked():
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://testserver") as client:
            return await asyncio.wait_for(client.post(API, content=never()), 5)

    response = asyncio.run(asked())
    assert (response.status_code, response.json()["code"]) == (408, "too_slow")
