"""What one chat may ask for in an hour: each of these costs a row, or a second of work."""

import pytest
from sqlalchemy import func, select

from assistant.records.models import Attempt, Feedback
from assistant.web import limits


def feedback(family):
    return family.post("/feedback", {"helpful": True, "comment": "x" * 2000})


def return_code(family):
    return family.post("/return-code")


def paper(family):
    headers = {**family.headers, "Accept": "application/pdf"}
    return family.client.get(f"{family.address}/plan", headers=headers)


@pytest.fixture(autouse=True)
def few(monkeypatch):
    monkeypatch.setattr(limits, "OF_ONE_CHAT", dict.fromkeys(limits.OF_ONE_CHAT, 2))


ASKED = pytest.mark.parametrize("asked", [feedback, return_code, paper])


@ASKED
def test_one_chat_cannot_ask_for_it_without_end(family, open_chat, asked):
    statuses = [asked(family).status_code for _ in range(3)]

    assert statuses[:2] in ([200, 200], [201, 201]) and statuses[2] == 429
    assert asked(open_chat()).is_success, "another chat of the same address has its own"


@ASKED
def test_the_refusal_says_what_to_do_and_ends_after_an_hour(family, clock, asked):
    for _ in range(2):
        asked(family)
    body = asked(family).json()
    assert body["code"] == "too_often" and "ring" in body["title"] and "{" not in body["title"]

    clock.forward(minutes=61)
    assert asked(family).is_success


def test_what_is_refused_leaves_no_row(family, db):
    for _ in range(5):
        feedback(family)
    with db.read() as session:
        assert session.scalar(select(func.count()).select_from(Feedback)) == 2


def test_the_count_names_no_chat(family, db):
    feedback(family)
    with db.read() as session:
        assert family.id not in {one.who for one in session.scalars(select(Attempt))}


def test_the_same_holds_for_the_page_without_javascript(client):
    client.post("/plain/start")
    pages = [client.post("/plain/return-code", headers={"Accept": "text/html"}) for _ in range(3)]

    assert [page.status_code for page in pages] == [200, 200, 429]
    assert pages[2].headers["Content-Type"].startswith("text/html")
