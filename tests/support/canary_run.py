"""Canaries through a running system, faults too, and then a search in everything it wrote besides its records."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from email import message_from_bytes, policy
from uuid import uuid4

import httpx

from tests.support.canaries import Canary, Made, found_in
from tests.support.family_chat import Chat, Refused
from tests.support.filling_in import fill_in
from tests.support.real_system import System

A_CONVERSATION, AT_ONCE = 10, 2  # more at once than cores, and a busy engine is taken for a hung one
RECORDS = ("assistant.db",)  # the records hold what the family wrote, and so do the hand-offs written to files


class Run:
    """`answers` are the bodies of everything that was refused or broke."""

    def __init__(self, system: System, *, seed: int) -> None:
        self.system, self.made = system, Made(seed)
        self.sent: list[Canary] = []
        self.answers: list[str] = []

    def talk(self, count: int) -> None:
        """In several conversations at once."""
        messages = list(self.made.messages(count))
        self.sent += messages
        with ThreadPoolExecutor(AT_ONCE) as threads:
            list(
                threads.map(
                    self._conversation, [messages[at : at + A_CONVERSATION] for at in range(0, count, A_CONVERSATION)]
                )
            )

    def pass_on(self) -> None:
        """A hand-off: every step is answered with canaries, and it is sent."""
        lines = {
            "child_name": "{N} {N}",
            "child_identifier": "{date}",
            "contact_value": "{phone}",
            "message": "{N} wants someone else to look, ring {phone}",
        }
        made = {field: self.made.message(frame) for field, frame in lines.items()}
        self.sent += made.values()
        fill_in(Chat.open(self.system.http), **{field: one.text for field, one in made.items()})

    def break_things(self) -> None:
        """The engine away, bodies that are no JSON or not ours, a message too long, text no database takes, records
        away.
        """
        chat = Chat.open(self.system.http)
        self.system.kill("engine")
        self._say(chat, self._one().text)
        for body in (
            '{"id": 5, "text": "%s"}',
            '{"id": "%s", "text": ',
            "%s",
            '{"choice": "%s"}',
            '{"id": "%s", "text": {"a": 1}}',
        ):
            self._post(chat, body % self._one().text)
        self._post(chat, json.dumps({"id": str(uuid4()), "text": f"{self._one().text} ".ljust(4001, "x")}))
        self._post(chat, json.dumps({"id": str(uuid4()), "text": self._one().text})[:-2] + '\\ud800"}')
        self.answers.append(self.system.http.get(f"/api/v1/conversations/{self._one().text}/messages").text)
        self.system.change("ALTER TABLE messages RENAME TO messages_away")
        try:
            self._post(chat, json.dumps({"id": str(uuid4()), "text": self._one().text}))
        finally:
            self.system.change("ALTER TABLE messages_away RENAME TO messages")
        self.system.wait_ready()
        self._say(chat, self._one().text)

    def places(self) -> Iterator[tuple[str, str]]:
        """Everything that is not the records, by name, as text."""
        for path in sorted(self.system.var.rglob("*")):
            if not path.is_file() or path.name.startswith(RECORDS):
                continue
            if "outbox" in path.parts:
                yield f"name and subject of {path.name}", f"{path.name} {self._subject(path.read_bytes())}"
            else:
                yield str(path.relative_to(self.system.var)), path.read_bytes().decode("utf-8", errors="replace")
        yield "metrics", self.system.http.get("/metrics").text
        yield "answers to what was refused", "\n".join(self.answers)
        yield "learn queue", json.dumps(self.system.rows("SELECT masked FROM not_understood"))

    def leaks(self) -> dict[str, list[Canary]]:
        return {name: found for name, text in self.places() if (found := found_in(text, self.sent))}

    def _one(self) -> Canary:
        self.sent.append(next(self.made.messages(1)))
        return self.sent[-1]

    def _conversation(self, messages: list[Canary]) -> None:
        with httpx.Client(base_url=self.system.url, timeout=120) as http:
            chat = Chat.open(http)
            for message in messages:
                self._say(chat, message.text)

    def _say(self, chat: Chat, text: str) -> None:
        try:
            chat.say(text)
        except Refused as refused:
            self.answers.append(json.dumps(refused.body))

    def _post(self, chat: Chat, body: str) -> None:
        headers = {"Authorization": f"Bearer {chat.token}", "Content-Type": "application/json"}
        reply = self.system.http.post(
            f"/api/v1/conversations/{chat.id}/messages", content=body.encode(), headers=headers
        )
        self.answers.append(f"{reply.status_code} {reply.text if reply.is_error else ''} {reply.headers}")

    def _subject(self, raw: bytes) -> str:
        with suppress(ValueError, LookupError):
            return str(message_from_bytes(raw, policy=policy.default)["subject"])
        return ""
