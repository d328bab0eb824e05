"""A browser at a desk: it opens pages and presses their buttons, with the form token of the page it is on."""

import html
import re

import httpx
from starlette.testclient import TestClient

FORM_TOKEN = re.compile(r'name="form_token" value="([0-9a-f]{64})"')

SHOWN = re.compile(r'name="shown" value="(\d+)"')


class Desk:
    def __init__(self, client: TestClient) -> None:
        self.client = client

    def sign_in(self, email: str, password: str, *, to: str = "") -> httpx.Response:
        return self.client.post("/staff/sign-in", data={"email": email, "password": password, "to": to})

    def open(self, address: str, **headers: str) -> httpx.Response:
        return self.client.get(address, headers=headers)

    def press(self, address: str, *, form_token: str | None = None, **fields: str) -> httpx.Response:
        token = self.form_token() if form_token is None else form_token
        return self.client.post(address, data={"form_token": token, **fields})

    def reply(self, conversation: str, text: str, **fields: str) -> httpx.Response:
        """What its own page would send: `conversation` is the page's address."""
        shown = SHOWN.search(self.open(conversation).text).group(1)
        return self.press(f"{conversation}/reply", text=text, **{"shown": shown, **fields})

    def form_token(self) -> str:
        return FORM_TOKEN.search(self.client.get("/staff").text).group(1)


def words_of(page: httpx.Response) -> str:
    """What a page says, without its tags."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page.text)).split())
