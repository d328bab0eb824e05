from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import pytest
from fastapi.testclient import TestClient

from assistant.web.app import create_app


@pytest.fixture
def app(services):
    return create_app(services)


@pytest.fixture
def client(app):
    """As a browser, but faults of ours come back as the answer a browser would get."""
    return TestClient(app, raise_server_exceptions=False, client=("127.0.0.1", 50000))


@dataclass
class Family:
    """A family's window over HTTP: its conversation, and the token that opens it."""

    client: TestClient
    id: UUID
    token: str

    @property
    def address(self) -> str:
        return f"/api/v1/conversations/{self.id}"

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    def say(self, text: str, **more: Any):
        return self.post("/messages", {"id": str(uuid4()), "text": text, **more})

    def post(self, path: str, body: dict | None = None):
        return self.client.post(self.address + path, json=body, headers=self.headers)

    def get(self, path: str = "/messages"):
        return self.client.get(self.address + path, headers=self.headers)

    def erase(self):
        return self.client.delete(self.address, headers=self.headers)


@pytest.fixture
def open_chat(client):
    def opening(**body: Any) -> Family:
        opened = client.post("/api/v1/conversations", json=body)
        assert opened.status_code == 201
        return Family(client, opened.json()["conversation_id"], opened.json()["token"])

    return opening


@pytest.fixture
def family(open_chat):
    return open_chat()
