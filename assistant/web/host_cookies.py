"""Cookies behind TLS: `__Host-` before every name, for this host alone, never sent in clear. A browser takes such a
cookie from nobody else, so no neighbouring host can plant one.

In one place for all pages: they set and read their cookies by plain names. Without TLS (`make run`) browsers refuse the
prefix, so nothing is changed there.
"""

import re

from starlette.types import ASGIApp, Message, Receive, Scope, Send

PREFIX = b"__Host-"
PATH = re.compile(rb";\s*path=[^;]*", re.IGNORECASE)
SECURE = re.compile(rb";\s*secure\b", re.IGNORECASE)


class HostCookies:
    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self._app(scope, receive, send)

        async def send_ours(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [_out(name, value) for name, value in message["headers"]]
            await send(message)

        headers = [_in(name, value) for name, value in scope["headers"]]
        return await self._app({**scope, "headers": headers}, receive, send_ours)


def _in(name: bytes, value: bytes) -> tuple[bytes, bytes]:
    """By their plain names; what came without the prefix was planted, and is dropped."""
    if name.lower() != b"cookie":
        return name, value
    cookies = [one.strip() for one in value.split(b";")]
    return name, b"; ".join(one.removeprefix(PREFIX) for one in cookies if one.startswith(PREFIX))


def _out(name: bytes, value: bytes) -> tuple[bytes, bytes]:
    if name.lower() != b"set-cookie":
        return name, value
    return name, PREFIX + SECURE.sub(b"", PATH.sub(b"", value)) + b"; Path=/; Secure"
