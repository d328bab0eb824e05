"""Programs that call the service as strangers do: any call that its own description allows and many that it does not,
and tries to read what is another's.
"""

import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import schemathesis
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from assistant.staff.roles import ROLES
from assistant.web.roles import StaffRole
from tests.support.every_route import every_route
from tests.support.staff_factories import PASSWORD, make_account

PHASES = [Phase.generate]
PATIENT = [
    HealthCheck.too_slow,
    HealthCheck.filter_too_much,
    HealthCheck.data_too_large,
    HealthCheck.large_base_example,
]


def open_chat(client: TestClient) -> tuple[str, str]:
    opened = client.post("/api/v1/conversations").json()
    return opened["conversation_id"], opened["token"]


class Fuzz:
    """Each operation of the API's description, called `calls` times: with values that fit, with values that do not, and
    half of the times as the family of a chat that is there.
    """

    def __init__(self, app: FastAPI) -> None:
        self.client = TestClient(app, raise_server_exceptions=False)
        self.app, self.statuses = app, Counter[int]()
        self.broken: list[str] = []

    def run(self, calls: int, *, round: int = 0) -> None:
        """Another round makes other calls."""
        schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", self.app)
        for found in schema.get_all_operations():
            operation = found.ok()
            for mode in (schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE):
                self._operation(operation, mode, max(1, calls // 2), round)

    def _operation(self, operation: Any, mode: Any, calls: int, round: int) -> None:
        chat, token = open_chat(self.client)

        @seed(round)
        @settings(
            max_examples=calls,
            database=None,
            deadline=None,
            suppress_health_check=PATIENT,
            phases=PHASES,
        )
        @given(case=operation.as_strategy(generation_mode=mode), known=st.booleans())
        def call(case: Any, known: bool) -> None:
            self._call(case, chat, token if known else "x" * 43, known)

        try:
            call()
        except schemathesis.errors.InvalidSchema:
            raise
        except Exception as error:
            if type(error).__name__ not in ("Unsatisfiable", "SkipTest"):  # nothing of this kind can be made of it
                raise

    def _call(self, case: Any, chat: str, token: str, known: bool) -> None:
        path = case.formatted_path
        if known:
            path = re.sub(r"^(/api/v1/conversations/)[^/]+", rf"\g<1>{chat}", path)
        headers = {str(name): _sent(value) for name, value in (case.headers or {}).items()}
        try:
            reply = self.client.request(
                case.method,
                path,
                params=_pairs(case.query),
                headers={**headers, "Authorization": f"Bearer {token}"},
                **_body(case.body),
            )
        except (ValueError, TypeError, UnicodeError):  # what no client could send
            self.statuses[0] += 1
            return
        self.statuses[reply.status_code] += 1
        if reply.status_code >= 500:
            self.broken.append(f"{case.method} {case.path} {reply.status_code} {reply.json().get('code')}")

    @property
    def calls(self) -> int:
        return sum(self.statuses.values()) - self.statuses[0]


def _sent(value: Any) -> str:
    return str(value).encode("latin-1", "replace").decode("latin-1")


def _pairs(query: Any) -> list[tuple[str, str]]:
    return [
        (str(name), str(one))
        for name, value in (query or {}).items()
        for one in (value if isinstance(value, list) else [value])
    ]


def _body(body: Any) -> dict[str, Any]:
    if isinstance(body, bytes):
        return {"content": body}
    return {} if type(body).__name__ == "NotSet" else {"json": body}


@dataclass(frozen=True)
class Chat:
    id: str
    token: str
    words: str


class Probes:
    """Tries to read another's chat, and pages of a role one has not. `tried` counts all tries, `reads` the replies that
    held what they must not.
    """

    def __init__(self, app: FastAPI, db: Any, *, chats: int, seed: int) -> None:
        self.app, self.db, self.random = app, db, random.Random(seed)
        self.client = TestClient(app, raise_server_exceptions=False)
        self.chats = [self._talk(number) for number in range(chats)]
        self.cookies = {role: self._signed_in(role) for role in ROLES}
        self.tried = self.reads = 0
        self.told: list[str] = []

    def across_chats(self, times: int) -> None:
        for _ in range(times):
            victim, stranger = self.random.sample(self.chats, 2)
            path = self._address(victim.id, stranger.id)
            reply = self.client.request(
                self.random.choice(("GET", "GET", "GET", "HEAD", "OPTIONS", "POST")), path, **self._as(victim, stranger)
            )
            self._look(reply, victim.words in reply.text or (victim.token in reply.text), f"{path} {reply.status_code}")

    def across_roles(self, times: int) -> None:
        """A page for which one has not the role answers with no success, whoever asks."""
        closed = list(self._closed())
        assert len(closed) > 40
        for _ in range(times):
            method, path, role = self.random.choice(closed)
            headers = {"Cookie": self.cookies[role]} if role else {}
            for name in re.findall(r"{([^}]+)}", path):
                path = path.replace(f"{{{name}}}", self.random.choice([str(uuid4()), self.chats[0].id, "1"]))
            reply = self.client.request(method, path, headers=headers, follow_redirects=False)
            signs_in = reply.status_code == 303 and reply.headers["Location"].startswith("/staff/sign-in")
            entered = reply.status_code < 400 and not signs_in
            self._look(reply, entered, f"{role} {method} {path} {reply.status_code}")

    def _look(self, reply: Any, read: bool, told: str) -> None:
        self.tried += 1
        if read or reply.status_code >= 500:
            self.reads += read
            self.told.append(told)

    def _talk(self, number: int) -> Chat:
        id, token = open_chat(self.client)
        words = f"thank you heron{number:05}quill"
        said = self.client.post(
            f"/api/v1/conversations/{id}/messages",
            json={"id": str(uuid4()), "text": words},
            headers={"Authorization": f"Bearer {token}"},
        )
        assert said.status_code == 200
        return Chat(id, token, f"heron{number:05}quill")

    def _signed_in(self, role: str) -> str:
        email = f"{role}@northgate.example"
        with self.db.begin() as session:
            make_account(session, name=role, email=email, role=role)
        browser = TestClient(self.app, follow_redirects=False)
        assert browser.post("/staff/sign-in", data={"email": email, "password": PASSWORD}).status_code == 303
        return f"staff_session={browser.cookies['staff_session']}"

    def _address(self, victim: str, stranger: str) -> str:
        tail = self.random.choice(
            ("/messages", "/transcript", "/plan", "/feedback", "/person", "/end", "/return-code", "")
        )
        shape = self.random.choice(
            (
                victim,
                victim.upper(),
                UUID(victim).hex,
                f"{{{victim}}}",
                f"urn:uuid:{victim}",
                f"{stranger}/../{victim}",
                f"%7B{victim}%7D",
                f"{victim}%00",
                f"{victim};{stranger}",
            )
        )
        base = self.random.choice(("/api/v1/conversations/", "/api/v1//conversations/", "/api/v1/conversations/./"))
        return self.random.choice(
            (f"{base}{shape}{tail}", f"{base}{shape}{tail}", "/plain", "/plain/plan", "/plain/plan.txt")
        )

    def _as(self, victim: Chat, stranger: Chat) -> dict[str, Any]:
        token = self.random.choice(
            (
                stranger.token,
                stranger.token[:-1],
                victim.token[:-1],
                victim.token[1:],
                victim.token.swapcase(),
                victim.token + "x",
                "x" * 43,
                "",
                victim.id,
            )
        )
        scheme = self.random.choice(("Bearer ", "bearer ", "Bearer  ", "Basic ", ""))
        headers = {
            "Authorization": f"{scheme}{token}",
            "Accept": self.random.choice(("*/*", "application/json", "text/plain")),
        }
        if self.random.random() < 0.4:
            headers["Cookie"] = f"plain_chat={victim.id}.{token or 'x'}"
        params = self.random.choice(({}, {}, {"token": stranger.token}, {"conversation_id": victim.id}, {"after": "0"}))
        return {"headers": headers, "params": params}

    def _closed(self) -> Iterator[tuple[str, str, str | None]]:
        for route in every_route(self.app):
            asked = [one.call for one in route.dependant.dependencies if isinstance(one.call, StaffRole)]
            for role in (None, *ROLES) if asked else ():
                if role not in asked[0].roles:
                    yield from ((method, route.path, role) for method in sorted(route.methods or ()))
