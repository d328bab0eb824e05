"""While the service loads, the page is there and nothing else is: what comes early waits, and is answered like any."""

import re
from concurrent.futures import ThreadPoolExecutor
from threading import Timer

import pytest

from assistant.records.models import Turn
from assistant.web import still_loading
from assistant.web.still_loading import SHOWN

DANGER = "my son has stopped breathing"


@pytest.fixture
def loading(services):
    services.loaded.clear()
    return services.loaded


@pytest.mark.parametrize("path", SHOWN)
def test_the_page_is_there_before_all_is_loaded(client, loading, path):
    assert client.get(path).status_code == (503 if path == "/health/ready" else 200)
    assert not loading.is_set()


def test_so_are_its_files(client, loading):
    files = re.findall(r'(?:href|src)="(/(?:static|assets|look)/[^"]+)"', client.get("/").text)
    assert len(files) > 3 and {client.get(file).status_code for file in files} == {200}
    assert not loading.is_set()


@pytest.mark.parametrize("path", SHOWN)
def test_what_is_shown_before_takes_nothing(client, path):
    assert client.post(path).status_code == 405


def test_it_is_not_ready_and_says_why(client, loading):
    assert client.get("/health/ready").json() == {"status": "starting", "reason": "the service is loading"}
    loading.set()
    assert client.get("/health/ready").json()["status"] == "ready"


def test_a_message_that_comes_early_waits_and_then_gets_its_danger_card(services, open_chat, db):
    family = open_chat()
    services.loaded.clear()
    with ThreadPoolExecutor() as threads:
        early = threads.submit(family.say, DANGER)
        try:
            with pytest.raises(TimeoutError):
                early.result(timeout=0.5)
            with db.read() as session:
                assert not session.query(Turn).count()
        finally:
            services.loaded.set()
        told = early.result(timeout=30).json()
    assert [one["notice"]["route"] for one in told["messages"] if one["notice"]] == ["emergency"]


@pytest.mark.parametrize("path", ["/plain", "/staff", "/metrics", "/api/v1/nothing"])
def test_all_that_may_read_what_was_written_waits(client, loading, path):
    later = Timer(0.3, loading.set)
    later.start()
    client.get(path, follow_redirects=False)
    assert loading.is_set()


def test_whoever_waits_too_long_hears_how_to_ring(client, loading, monkeypatch):
    monkeypatch.setattr(still_loading, "LONGEST", 0.2)
    told = client.post("/api/v1/conversations", json={})
    assert told.status_code == 503 and "01632" in told.json()["title"] and told.json()["code"] == "still_loading"
