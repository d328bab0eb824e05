"""A family's chat window as a program: it knows the chat API (docs/chat-api.md) and what it was shown, nothing else."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

import httpx


class Refused(Exception):
    """The service did not take it; `code` says why."""

    def __init__(self, reply: httpx.Response) -> None:
        self.status, self.body = reply.status_code, reply.json()
        self.code = self.body.get("code")
        super().__init__(f"{self.status} {self.code}")


@dataclass(frozen=True)
class Heard:
    """What one message was answered with."""

    messages: list[dict[str, Any]]
    handoff: dict[str, Any] | None
    mode: str

    @property
    def text(self) -> str:
        return "\n\n".join(message["text"] for message in self.messages)

    @property
    def answers(self) -> list[str]:
        """Ids of the answers shown."""
        return [message["answer"]["id"] for message in self.messages if message["answer"]]

    @property
    def notices(self) -> list[str]:
        """Such as `emergency card` or `distress line`, in order."""
        return [
            f"{message['notice']['route']} {message['notice']['level']}"
            for message in self.messages
            if message["notice"]
        ]

    @property
    def choices(self) -> list[str]:
        return [choice["title"] for message in self.messages for choice in message["choices"]]

    @property
    def step(self) -> str | None:
        """The step of the handoff that is being asked."""
        return next((message["form"]["field"] for message in reversed(self.messages) if message["form"]), None)

    @property
    def reference(self) -> str | None:
        return self.handoff["reference"] if self.handoff else None


@dataclass
class Chat:
    http: httpx.Client
    id: str
    token: str
    heard: list[Heard] = field(default_factory=list)

    @classmethod
    def open(cls, http: httpx.Client, **about: str) -> "Chat":
        reply = http.post("/api/v1/conversations", json=about)
        if reply.is_error:
            raise Refused(reply)
        body = reply.json()
        return cls(http, body["conversation_id"], body["token"], [Heard(body["messages"], None, body["mode"])])

    def other_tab(self) -> "Chat":
        """The same conversation, opened a second time."""
        return Chat(self.http, self.id, self.token, list(self.heard))

    def say(self, text: str, *, id: UUID | None = None) -> Heard:
        return self._post({"id": str(id or uuid4()), "text": text})

    def press(self, title: str, *, id: UUID | None = None) -> Heard:
        return self.press_id(self.choice(title), id=id)

    def press_id(self, choice: str, *, id: UUID | None = None) -> Heard:
        return self._post({"id": str(id or uuid4()), "choice": choice})

    def choice(self, title: str) -> str:
        """The id of the newest choice with this title."""
        for heard in reversed(self.heard):
            for message in reversed(heard.messages):
                for choice in message["choices"]:
                    if choice["title"] == title:
                        return choice["id"]
        raise AssertionError(f"never offered: {title!r}; last offered: {self.last.choices}")

    def read(self, after: int = 0) -> Heard:
        """The whole conversation, the family's own messages too."""
        reply = self.http.get(
            f"/api/v1/conversations/{self.id}/messages", params={"after": after}, headers=self._headers
        )
        if reply.is_error:
            raise Refused(reply)
        return Heard(reply.json()["messages"], None, reply.json()["mode"])

    @property
    def said(self) -> list[str]:
        """The family's own messages, as they are kept."""
        return [message["text"] for message in self.read().messages if message["sender"] == "family"]

    @property
    def last(self) -> Heard:
        return self.heard[-1]

    @property
    def key(self) -> str:
        """As SQLite holds the conversation's id."""
        return UUID(self.id).hex

    @property
    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    def _post(self, message: dict[str, str]) -> Heard:
        reply = self.http.post(f"/api/v1/conversations/{self.id}/messages", json=message, headers=self._headers)
        if reply.is_error:
            raise Refused(reply)
        self.heard.append(Heard(reply.json()["messages"], reply.json()["handoff"], reply.json()["mode"]))
        return self.last
