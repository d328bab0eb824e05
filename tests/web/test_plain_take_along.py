"""The chat without JavaScript: the plan, and the way back by a code."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from assistant.conversations.come_back import GOOD_FOR
from assistant.handoffs import additions
from assistant.records.models import Conversation
from assistant.take_along import question_list as lists
from tests.support.factories import make_handoff

PLANS = ["/plain/plan", "/plain/plan?large=true", "/plain/plan.pdf", "/plain/plan.pdf?large=true", "/plain/plan.txt"]
CHATS = ["/plain/chat.pdf", "/plain/chat.pdf?large=true", "/plain/chat.txt"]


@pytest.fixture
def plain(client):
    client.headers["Accept"] = "text/html"
    assert client.post("/plain/start").status_code == 200
    return client


def code_of(page):
    return re.search(r'class="code">([^<]+)<', page.text)[1]


def another_device(app):
    return TestClient(app, raise_server_exceptions=False)


def test_every_form_of_the_plan_and_of_the_chat_is_linked_from_the_chat(plain):
    assert [way for way in (*PLANS, *CHATS) if f'href="{way}"' not in plain.get("/plain").text] == []


@pytest.mark.parametrize("way", [*PLANS, *CHATS])
def test_each_is_there_by_its_cookie_and_not_without(plain, app, way):
    page = plain.get(way)
    shown = "computer program" if "chat" in way else "999"
    assert page.status_code == 200 and (page.content.startswith(b"%PDF-") or shown in page.text)
    assert page.headers["Cache-Control"] == "no-store"
    without = another_device(app).get(way)
    assert without.status_code == 401 and "You can start a new one" in without.text


def test_the_page_says_the_plan_in_lists_with_room_to_write_that_is_for_paper_alone(plain, db):
    with db.begin() as session:
        [family] = session.query(Conversation)
        lists.add(session, lists.open_list(session, family.id), "Ring 07700 900123 or <b>not</b>?", uuid4())
        lists.add(session, lists.open_list(session, family.id), "And when?", uuid4())
        additions.add(session, make_handoff(session, family), words="Heron ward", field="place")
    page = plain.get("/plain/plan").text
    assert (
        page.count("<ol>") == 1 and page.count("<li>") == 2 and "&lt;b&gt;not" in page and "<s>Kestrel ward</s>" in page
    )
    assert page.index("999") < page.index("And when?") < page.index("<dt>Who is asking</dt>")
    assert page.count('class="plan__room" aria-hidden="true"') == 3
    assert '<h2 class="plan__on-paper">Room for notes</h2>' in page and page.count("plan__on-paper") == 1


def test_the_code_opens_the_chat_elsewhere_and_closes_it_here(plain, app, clock):
    plain.post("/plain", data={"form": "6f1f8a52-6c0e-4d7e-9a5c-111111111111", "text": "unmistakable words"})
    page = plain.post("/plain/return-code")
    assert "Use it until Wednesday 25 November, 10am" in page.text
    elsewhere = another_device(app)
    assert "unmistakable words" in elsewhere.post("/plain/return", data={"code": code_of(page).lower()}).text
    assert "unmistakable words" not in plain.get("/plain").text


@pytest.mark.parametrize(
    "code, said", [("2222-2222-2222", "check each letter"), ("", "type your code"), ("x" * 500, "check each letter")]
)
def test_a_wrong_code_is_explained_and_stays_in_its_box(client, code, said):
    page = client.post("/plain/return", data={"code": code})
    assert (
        page.status_code in (404, 422)
        and said in page.text
        and f'value="{code}"' in page.text
        and 'href="#code"' in page.text
    )


def test_an_old_code_opens_nothing(plain, app, clock):
    code = code_of(plain.post("/plain/return-code"))
    clock.forward(seconds=(GOOD_FOR + timedelta(seconds=1)).total_seconds())
    assert another_device(app).post("/plain/return", data={"code": code}).status_code == 404


def test_guessing_codes_is_slowed(client, monkeypatch):
    monkeypatch.setattr("assistant.records.attempts.allowed", lambda *_, **__: False)
    assert client.post("/plain/return", data={"code": "2222-2222-2222"}).status_code == 429
