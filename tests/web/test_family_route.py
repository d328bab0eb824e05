"""While the records are away every page of a family says so, danger first, and keeps the family's words in sight."""

import re

import pytest
from sqlalchemy.exc import OperationalError

from assistant.handoffs import secret
from assistant.records.database import Database
from tests.support.factories import make_handoff

KEY = "the key of the service " * 2
DANGER = "hes stopped breathing"


@pytest.fixture
def plain(client):
    client.post("/plain/start")
    return client


@pytest.fixture
def away(monkeypatch):
    def gone(self):
        raise OperationalError("select", {}, Exception("locked"))

    def take_away():
        monkeypatch.setattr(Database, "begin", gone)
        monkeypatch.setattr(Database, "read", gone)

    return take_away


@pytest.mark.parametrize("words, cards", [(DANGER, 1), ("is it our right", 0)])
def test_what_is_written_gets_its_card_and_stays_in_the_box(plain, away, words, cards):
    away()
    response = plain.post("/plain", data={"form": "0" * 32, "text": words})
    assert response.status_code == 503 and "may not have been kept" in response.text
    assert response.text.count("notice-card") == cards and words in response.text.partition("<textarea")[2]


@pytest.mark.parametrize("method, address", [
    ("GET", "/plain"), ("POST", "/plain/start"), ("POST", "/plain/person"), ("POST", "/plain/end"), ("POST", "/plain/erase"),
    ("GET", "/plain/plan"), ("GET", "/plain/plan.pdf"), ("GET", "/plain/chat.pdf"), ("POST", "/plain/return-code"),
])  # fmt: skip
def test_every_page_of_the_plain_chat_says_so_on_a_page(plain, away, method, address):
    away()
    response = plain.request(method, address)
    assert response.status_code == 503 and "Not working at the moment" in response.text


def test_pages_that_need_no_records_are_there_all_the_same(client, away):
    away()
    assert {client.get(address).status_code for address in ("/", "/about", "/privacy", "/handoff")} == {200}


def test_the_page_of_what_was_passed_on_says_so_at_every_step_and_danger_has_its_card(client, db, away, clock):
    with db.begin() as session:
        handoff = make_handoff(session, secret_key=KEY)
        sent = {"reference": handoff.reference, "secret": secret.of(KEY, handoff.id)}
    opened = client.post("/handoff", data=sent).text
    state = re.search(r'name="state" value="([^"]+)"', opened)[1]
    away()
    steps = {
        "": sent,
        "/take-back": {"state": state, "sure": "true"},
        "/add": {"state": state, "words": DANGER},
        "/add/send": {"state": state},
        "/add/change": {"state": state},
    }
    pages = {step: client.post(f"/handoff{step}", data=data) for step, data in steps.items()}
    assert {page.status_code for page in pages.values()} == {503}
    assert all("This is not working at the moment. Please try again later" in page.text for page in pages.values())
    assert ["notice-card" in page.text for page in pages.values()] == [False, False, True, False, False]
