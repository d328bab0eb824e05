"""Behind TLS every cookie is this host's alone, and one that a neighbour planted opens nothing."""

import pytest
from fastapi.testclient import TestClient

from assistant.web.app import create_app
from tests.support.factories import make_services

HOME = "https://chat.hospital.example"


@pytest.fixture
def secured(db, engine):
    app = create_app(make_services(db, engine, public_url=HOME))
    return TestClient(app, base_url=HOME, follow_redirects=False)


def test_a_familys_cookie_has_the_prefix_and_opens_its_chat(secured):
    started = secured.post("/plain/start")
    cookie = started.headers["Set-Cookie"]

    assert cookie.startswith("__Host-plain_chat=") and cookie.count("Path=") == 1
    assert {part.strip().lower() for part in cookie.split(";")[1:]} == {
        "httponly",
        "samesite=strict",
        "path=/",
        "secure",
    }
    assert "End chat" in secured.get("/plain").text


def test_every_cookie_of_every_page_is_like_that(secured):
    pages = [
        secured.post("/plain/start"),
        secured.get("/plain/leave"),
        secured.post("/handoff", data={"reference": "2222-2222", "secret": "x"}),
        secured.post("/handoff/hide"),
    ]
    cookies = [cookie for page in pages for cookie in page.headers.get_list("Set-Cookie")]
    assert len(cookies) >= 5
    assert [one for one in cookies if not (one.startswith("__Host-") and one.endswith("; Path=/; Secure"))] == []


def test_a_cookie_without_the_prefix_opens_nothing(secured):
    value = secured.post("/plain/start").cookies["__Host-plain_chat"]
    secured.cookies.clear()
    assert "End chat" not in secured.get("/plain", headers={"Cookie": f"plain_chat={value}"}).text
    assert "End chat" in secured.get("/plain", headers={"Cookie": f"a=b; __Host-plain_chat={value}; c=d"}).text


def test_without_tls_names_and_paths_are_plain(client):
    cookie = client.post("/plain/start", follow_redirects=False).headers["Set-Cookie"]
    assert cookie.startswith("plain_chat=") and "Path=/plain" in cookie and "Secure" not in cookie
