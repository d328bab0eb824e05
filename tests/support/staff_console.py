"""A member of staff's browser as a program: pages, the forms on them, and the live part that a page fetches by
itself.
"""

import re
from dataclasses import dataclass
from html import unescape

import httpx

PASSWORD = "three quiet herons wade"


@dataclass
class Console:
    http: httpx.Client
    name: str

    @classmethod
    def join(cls, link: str, *, name: str, email: str) -> "Console":
        """Makes the account with a one-time link. The page must be seen before its form can be sent."""
        url = httpx.URL(link)
        http = httpx.Client(
            base_url=f"{url.scheme}://{url.netloc.decode()}", timeout=60, headers={"Accept": "text/html"}
        )
        assert http.get(url.path).is_success
        reply = http.post(url.path, data={"name": name, "email": email, "password": PASSWORD})
        assert reply.status_code == httpx.codes.SEE_OTHER, reply.text
        return cls(http, name)

    def page(self, path: str) -> str:
        """The words and fields of a page, as HTML without its entities."""
        reply = self.http.get(path)
        assert reply.status_code == httpx.codes.OK, f"{path}: {reply.status_code}"
        return unescape(reply.text)

    def submit(self, path: str, **fields: str) -> httpx.Response:
        """Sends a form of the console, with the token that stands in its pages."""
        token = re.search(r'name="form_token" value="([^"]+)"', self.page("/staff"))
        assert token, "the console's pages carry a form token"
        return self.http.post(path, data={"form_token": token[1], **fields})

    def reply(self, path: str, text: str) -> httpx.Response:
        """From a conversation's page, which says what it shows."""
        shown = re.search(r'name="shown" value="(\d+)"', self.page(path))
        assert shown, "the page of a conversation says up to where it shows it"
        return self.submit(f"{path}/reply", text=text, shown=shown[1])

    def acknowledge(self, reference: str) -> None:
        reply = self.submit(f"/staff/handoffs/{reference}/acknowledge")
        assert reply.status_code == httpx.codes.SEE_OTHER, reply.text
