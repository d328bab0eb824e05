"""A message that is refused, for whatever reason, still gets its danger card, over the API; nothing of it is kept."""

from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from assistant.conversations.errors import StillWorking
from assistant.records.models import Message, SafetyAlert, Turn
from assistant.safety.verdict import Finding, Verdict
from assistant.web.app import create_app
from tests.support.factories import count, make_services

DANGER, CALM = "hes stopped breathing", "is it our right"
LONG = "we are worried about the scan. " * 140


def too_fast(family, services):
    for _ in range(services.settings.messages_a_minute):
        family.say("thank you")


def ended(family, services):
    family.post("/end")


def erased(family, services):
    family.erase()


def not_our_token(family, services):
    family.token = "x" * 43


def no_such_chat(family, services):
    family.id = uuid4()


def nothing(family, services):
    pass


REFUSALS = [
    (too_fast, {}, 429, "too_many_messages"),
    (ended, {}, 409, "conversation_closed"),
    (erased, {}, 401, "conversation_unknown"),
    (not_our_token, {}, 401, "conversation_unknown"),
    (no_such_chat, {}, 401, "conversation_unknown"),
    (nothing, {"id": "1"}, 422, "request_not_valid"),
    (nothing, {"sender": "staff"}, 422, "request_not_valid"),
    (nothing, {"choice": str(uuid4())}, 422, "choice_not_offered"),
]
TOO_LONG = [(LONG, 422, "message_too_long"), (LONG * 25, 422, "request_not_valid")]


def kept(db):
    with db.read() as session:
        return [count(session, table) for table in (Turn, Message, SafetyAlert)]


def refused(response, status, code):
    """The messages that came with the refusal; None when the problem has no such part."""
    body = response.json()
    assert response.headers["content-type"] == "application/problem+json"
    assert (response.status_code, body["status"], body["code"]) == (status, status, code)
    return body.get("messages")


def routes(messages):
    return [message["notice"]["route"] for message in messages or []]


@pytest.mark.parametrize("before, more, status, code", REFUSALS)
def test_a_refused_message_gets_its_card_and_nothing_is_kept(family, services, db, engine, before, more, status, code):
    before(family, services)
    was, told = kept(db), len(engine.told)

    assert routes(refused(family.say(DANGER, **more), status, code)) == ["emergency"]
    assert (kept(db), len(engine.told)) == (was, told)


@pytest.mark.parametrize("before, more, status, code", REFUSALS)
def test_a_calm_message_that_is_refused_gets_the_sentence_alone(family, services, before, more, status, code):
    before(family, services)
    assert refused(family.say(CALM, **more), status, code) is None


@pytest.mark.parametrize("text, status, code", TOO_LONG)
@pytest.mark.parametrize("where", ["{danger}. {text}", "{text} {danger}", "{text} {danger}. {text}"])
def test_a_text_that_is_too_long_gets_its_card_wherever_the_danger_stands(family, db, text, status, code, where):
    was = kept(db)
    assert routes(refused(family.say(where.format(danger=DANGER, text=text)), status, code)) == ["emergency"]
    assert kept(db) == was


@pytest.mark.parametrize("text, status, code", TOO_LONG)
def test_a_calm_text_that_is_too_long_gets_the_sentence_alone(family, text, status, code):
    assert refused(family.say(text), status, code) is None


def test_a_turn_that_is_still_worked_on_shows_its_card_meanwhile(family, services, monkeypatch):
    def is_busy(*args, **kwargs):
        raise StillWorking

    monkeypatch.setattr(services.turns, "take", is_busy)
    assert routes(refused(family.say(DANGER), 503, "turn_still_working")) == ["emergency"]
    assert refused(family.say(CALM), 503, "turn_still_working") is None


def test_a_fault_that_nobody_foresaw_does_not_hold_the_card_back(family, services, monkeypatch):
    def breaks(*args, **kwargs):
        raise ValueError

    monkeypatch.setattr(services.turns, "take", breaks)
    assert routes(refused(family.say(DANGER), 500, "unexpected")) == ["emergency"]


def test_a_screen_that_breaks_leaves_the_refusal_as_it_is(family, services, monkeypatch):
    def breaks(text):
        raise ValueError

    monkeypatch.setattr(services.turns, "danger", breaks)
    family.post("/end")
    assert refused(family.say(DANGER), 409, "conversation_closed") is None


def test_the_card_has_the_shape_of_a_message_that_is_in_no_conversation(family):
    family.post("/end")
    [card] = family.say(DANGER).json()["messages"]
    assert set(card) == {"sender", "text", "notice", "created_at", "choices"} and card["choices"] == []
    assert (
        card["notice"] == {"route": "emergency", "level": "card"} and "999" in card["text"] and DANGER not in str(card)
    )


def test_words_that_call_for_a_line_get_none_without_an_answer_to_stand_under(family, services, monkeypatch):
    monkeypatch.setattr(
        services.turns, "_screen", lambda text: Verdict((Finding("deterioration", "line", text, "test"),))
    )
    family.post("/end")
    assert refused(family.say("he is worse today"), 409, "conversation_closed") is None


@pytest.mark.parametrize(
    "words, route", [("my partner hits the kids", "safeguarding"), ("i wish i was dead", "self_harm")]
)
def test_harm_told_to_a_chat_that_has_ended_gets_its_card_and_no_alert_without_words_to_look_at(
    family, db, words, route
):
    family.post("/end")
    assert routes(refused(family.say(words), 409, "conversation_closed")) == [route]
    assert kept(db) == [0, 1, 0]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b'["hes stopped breathing"]',
        b'{"text": ["hes stopped breathing"]}',
        b'{"text": "\\ud83d"}',
    ],
)
def test_a_body_without_words_is_refused_as_before(family, content):
    response = family.client.post(
        f"{family.address}/messages", content=content, headers={**family.headers, "Content-Type": "application/json"}
    )
    assert response.status_code in (400, 422) and "messages" not in response.json()


def test_no_text_however_long_gives_the_screen_more_than_one_message(db, engine, monkeypatch):
    services, read = make_services(db, engine), []
    screen = services.turns._screen
    monkeypatch.setattr(services.turns, "_screen", lambda text: read.append(len(text)) or screen(text))
    client = TestClient(create_app(services))
    client.post(f"/api/v1/conversations/{uuid4()}/messages", json={"id": str(uuid4()), "text": LONG * 100})
    assert read == [services.settings.message_characters]
