"""The chat API as a portal's developer meets it: the contract's shapes, codes and refusals."""

from uuid import UUID, uuid4

import pytest

from assistant.conversations.mode import end
from assistant.handoffs.move import deliver
from assistant.records import conversations
from assistant.records.models import Conversation, Draft, Feedback, Handoff, Message, SafetyAlert, Turn
from assistant.web import limits
from assistant.web.limits import OF_ONE_CHAT
from tests.support.factories import answering, count, make_draft, make_handoff, saying
from tests.support.pdf import text_of

MESSAGE = {"id", "client_id", "seq", "sender", "text", "created_at", "choices", "answer", "notice", "form", "by"}
ANSWER = {"id", "title", "nation", "status", "approved_on", "review_by", "sources"}


def conversation_of(session, family):
    return conversations.by_id(session, UUID(family.id))


def problem(response, status, code):
    """The body of a problem (RFC 9457) of this status and code."""
    assert response.headers["content-type"] == "application/problem+json"
    body = response.json()
    assert (response.status_code, body["status"], body["code"]) == (status, status, code)
    assert body["type"] and body["title"]
    return body


def test_opening_a_chat_gives_its_id_its_token_and_the_welcome(client):
    response = client.post("/api/v1/conversations", json={"channel": "portal", "nation": "wales", "language": "pl"})
    body = response.json()

    assert response.status_code == 201 and set(body) == {"conversation_id", "token", "messages", "mode"}
    assert body["mode"] == "assistant" and len(body["token"]) > 20
    assert [message["answer"]["id"] for message in body["messages"]] == ["greet"]


def test_a_chat_can_be_opened_without_saying_anything_about_oneself(client):
    assert client.post("/api/v1/conversations").status_code == 201


@pytest.mark.parametrize("body", [{"nation": "france"}, {"channel": "fax"}, {"name": "Aisha"}, {"language": "a" * 17}])
def test_opening_a_chat_with_something_unknown_is_refused_by_the_fields_name(client, body):
    told = problem(client.post("/api/v1/conversations", json=body), 422, "request_not_valid")
    assert told["fields"] == [f"body.{next(iter(body))}"] and "Aisha" not in str(told)


def test_a_message_is_answered_in_the_contracts_shape(family, engine):
    engine.reply = lambda told: answering("legal_right")
    body = family.say("is it our right").json()

    assert (
        set(body) == {"messages", "handoff", "mode", "seen"} and body["handoff"] is None and body["mode"] == "assistant"
    )
    assert {frozenset(message) for message in body["messages"]} == {frozenset(MESSAGE)}
    answer = body["messages"][0]["answer"]
    assert set(answer) == ANSWER and {frozenset(source) for source in answer["sources"]} == {
        frozenset({"title", "publisher", "url"})
    }
    assert {frozenset(choice) for message in body["messages"] for choice in message["choices"]} == {
        frozenset({"id", "title"})
    }


def test_what_a_choice_does_and_how_words_were_understood_never_leave_us(family, engine):
    engine.reply = lambda told: answering("legal_right")
    told = family.say("is it our right").text + family.get().text
    assert "payload" not in told and "confidence" not in told and "request_handoff" not in told


def test_a_card_and_a_step_have_the_contracts_shape(family, engine):
    engine.reply = lambda told: saying("And?", step="place")
    assert family.say("hes stopped breathing").json()["messages"][0]["notice"] == {
        "route": "emergency",
        "level": "card",
    }
    assert family.say("pass it on").json()["messages"][-1]["form"] == {
        "name": "handoff",
        "field": "place",
        "step": 6,
        "of": 13,
    }


def test_the_same_id_again_gets_the_same_body(family, engine):
    message_id = str(uuid4())
    first = family.say("thank you", id=message_id)
    assert family.say("thank you", id=message_id).json() == first.json() and len(engine.told) == 1


def test_a_pressed_choice_is_sent_by_its_id(family, engine):
    engine.reply = lambda told: answering("legal_right")
    choice = family.say("is it our right").json()["messages"][0]["choices"][0]
    assert family.post("/messages", {"id": str(uuid4()), "choice": choice["id"]}).status_code == 200


def test_the_chat_can_be_read_from_any_message_on(family):
    family.say("thank you")
    everything = family.get().json()
    assert [message["seq"] for message in everything["messages"]] == [1, 2, 3] and everything["mode"] == "assistant"
    assert [message["seq"] for message in family.get("/messages?after=2").json()["messages"]] == [3]


def test_a_handoff_is_told_with_reference_and_status(family, db):
    with db.begin() as session:
        handoff = make_handoff(session, conversation_of(session, family))
        deliver(session, handoff.reference, by="service")
    told = family.say("thank you").json()["handoff"]
    assert (told["reference"], told["status"]) == (handoff.reference, "delivered") and set(told) == {
        "reference",
        "status",
        "created_at",
    }


@pytest.mark.parametrize("body, status, code", [
    ({"text": "   "}, 422, "message_empty"), ({}, 422, "message_empty"), ({"text": "a" * 4001}, 422, "message_too_long"),
    ({"choice": str(uuid4())}, 422, "choice_not_offered"), ({"text": "a" * 100_001}, 422, "request_not_valid"),
    ({"text": "hello", "id": "1"}, 422, "request_not_valid"), ({"text": ["hello"]}, 422, "request_not_valid"), ({"text": "x", "sender": "staff"}, 422, "request_not_valid"),
])  # fmt: skip
def test_a_message_that_cannot_be_taken_is_refused_with_its_code(family, engine, body, status, code):
    told = problem(family.post("/messages", {"id": str(uuid4()), **body}), status, code)
    assert "aaaa" not in str(told) and engine.told == []


def test_text_that_is_no_unicode_is_refused_and_not_a_crash(family):
    response = family.client.post(
        f"{family.address}/messages",
        content=b'{"id": "00000000-0000-4000-8000-000000000001", "text": "\\ud83d"}',
        headers={**family.headers, "Content-Type": "application/json"},
    )
    assert response.status_code == 422


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b'{"id": null}'])
def test_a_body_that_cannot_be_read_is_a_problem_and_not_a_crash(family, content):
    response = family.client.post(
        f"{family.address}/messages", content=content, headers={**family.headers, "Content-Type": "application/json"}
    )
    assert 400 <= response.status_code < 500 and response.headers["content-type"] == "application/problem+json"


def test_a_closed_chat_takes_nothing_more_and_says_so(family, db):
    assert family.post("/end").json() == {"mode": "closed"}
    problem(family.say("one more thing"), 409, "conversation_closed")
    with db.begin() as session:
        assert end(session, conversation_of(session, family).id, by="family").mode == "closed"


def test_asking_for_a_person_says_what_is_true_of_this_hospital(family):
    body = family.post("/person").json()
    assert body["mode"] == "waiting" and "PALS" in body["say"] and "01632 960 100" in body["say"]
    assert family.get().json()["mode"] == "waiting"


def test_asking_for_a_person_in_a_closed_chat_is_refused(family):
    family.post("/end")
    problem(family.post("/person"), 409, "conversation_closed")


@pytest.mark.parametrize("body", [{"helpful": True}, {"helpful": False, "comment": "it did not listen 🙏"}])
def test_feedback_is_kept_with_its_words(family, db, body):
    assert family.post("/feedback", body).status_code == 201
    with db.read() as session:
        kept = session.query(Feedback).one()
        assert (kept.helpful, kept.comment) == (body["helpful"], body.get("comment"))


def test_of_one_answer_the_last_opinion_counts_and_it_is_kept_with_the_answer(family, open_chat, db, engine):
    engine.reply = lambda told: answering("legal_right")
    answer = family.say("do we have a legal right to this").json()["messages"][-1]["id"]
    for helpful in (False, True):
        assert family.post("/feedback", {"helpful": helpful, "message": answer}).status_code == 201

    open_chat().post("/feedback", {"helpful": True, "message": answer})

    with db.read() as session:
        kept = session.query(Feedback).order_by(Feedback.created_at).all()
        assert [(one.helpful, one.answer_id) for one in kept] == [(True, "legal_right"), (True, None)]
        assert kept[1].message_id is None, "an answer of another chat"


def test_a_family_s_message_is_told_again_with_the_id_it_was_sent_under(family):
    sent = str(uuid4())
    family.post("/messages", {"id": sent, "text": "hello"})

    own = {one["client_id"] for one in family.get().json()["messages"] if one["sender"] == "family"}
    others = {one["client_id"] for one in family.get().json()["messages"] if one["sender"] != "family"}
    assert (own, others) == ({sent}, {None})


def test_a_line_break_from_word_is_kept_as_one(family):
    family.say("one\u000btwo\u2028three\r\nfour")
    assert "one\ntwo\nthree\nfour" in [one["text"] for one in family.get().json()["messages"]]


def test_the_whole_chat_can_be_taken_along_by_its_family_only(family, client):
    family.say("she has waited for months")
    told = family.get("/transcript")

    assert told.headers["Content-Type"].startswith("text/plain") and "she has waited for months" in told.text
    assert told.headers["Cache-Control"] == "no-store"
    as_json = client.get(family.address + "/transcript", headers={**family.headers, "Accept": "application/json"})
    assert as_json.json() == {"text": told.text}
    problem(client.get(family.address + "/transcript"), 401, "conversation_unknown")


@pytest.mark.parametrize("large, name", [("", "our-chat.pdf"), ("?large=true", "our-chat-large-print.pdf")])
def test_the_whole_chat_is_there_on_paper_too(family, client, large, name):
    family.say("she has waited for months")
    asking = {**family.headers, "Accept": "application/pdf"}
    told = client.get(f"{family.address}/transcript{large}", headers=asking)

    assert told.headers["Content-Type"] == "application/pdf" and "she has waited for months" in text_of(told.content)
    assert "Example wording, not yet approved by a hospital." in text_of(told.content)
    assert name in told.headers["Content-Disposition"] and told.headers["Cache-Control"] == "no-store"


def test_papers_of_a_chat_are_limited_and_its_text_is_not(family, client):
    asking = {**family.headers, "Accept": "application/pdf"}
    for _ in range(OF_ONE_CHAT["paper"]):
        assert client.get(f"{family.address}/plan", headers=asking).status_code == 200
    problem(client.get(f"{family.address}/transcript", headers=asking), 429, "too_often")
    assert family.get("/transcript").status_code == 200


def test_danger_in_the_words_of_feedback_gets_its_card_and_is_reported(family, db):
    told = family.post("/feedback", {"helpful": False, "comment": "hes stopped breathing and i want to kill myself"})

    assert told.status_code == 201 and told.json()["kept"]
    assert {card["notice"]["route"] for card in told.json()["messages"]} == {"emergency", "self_harm"}
    with db.read() as session:
        assert [alert.route for alert in session.query(SafetyAlert)] == ["self_harm"]
        assert session.query(Feedback).one().comment


@pytest.mark.parametrize("comment", ["hes stopped breathing", "hes stopped breathing" + " a" * 1000])
def test_danger_in_feedback_that_is_refused_gets_its_card_too(family, monkeypatch, comment):
    monkeypatch.setattr(limits, "OF_ONE_CHAT", {"feedback": 0})
    refused = family.post("/feedback", {"helpful": False, "comment": comment})

    assert refused.status_code in (422, 429)
    assert refused.json()["messages"][0]["notice"]["route"] == "emergency"


def test_ordinary_words_of_feedback_call_for_nothing(family, db):
    told = family.post("/feedback", {"helpful": False, "comment": "It did not say whom to ask."})

    assert told.json() == {"kept": True, "messages": []}
    with db.read() as session:
        assert session.query(SafetyAlert).all() == []


@pytest.mark.parametrize("body", [{}, {"helpful": "maybe"}, {"helpful": True, "comment": "a" * 2001}])
def test_feedback_that_says_nothing_or_too_much_is_refused(family, body):
    problem(family.post("/feedback", body), 422, "request_not_valid")


def test_erasing_deletes_every_row_of_the_chat_and_keeps_the_handoff(family, db):
    family.say("thank you")
    with db.begin() as session:
        conversation = conversation_of(session, family)
        reference = make_handoff(session, conversation).reference
        make_draft(session, conversation)
    body = family.erase().json()

    assert (
        body["kept"]["handoffs"] == [reference]
        and "keep a record" in body["kept"]["why"]
        and body["erased"]["messages"] >= 3
    )
    with db.read() as session:
        assert [count(session, table) for table in (Conversation, Message, Turn, Draft, Handoff)] == [0, 0, 0, 0, 1]


def test_after_erasing_the_token_opens_nothing(family):
    family.erase()
    for response in (family.say("still there?"), family.get(), family.erase()):
        problem(response, 401, "conversation_unknown")


def test_too_many_messages_in_a_minute_are_refused_kindly(family, services):
    codes = [family.say("thank you").status_code for _ in range(services.settings.messages_a_minute + 1)]
    assert codes == [200] * services.settings.messages_a_minute + [429]


def test_an_address_that_does_not_exist_is_a_problem_with_a_code(client):
    problem(client.get("/api/v1/nothing"), 404, "not_found")
    problem(client.put("/api/v1/conversations"), 405, "method_not_allowed")


def test_the_openapi_document_names_every_chat_route_and_needs_no_script_from_elsewhere(client):
    document = client.get("/api/v1/openapi.json").json()
    assert "/api/v1/conversations/{conversation_id}/messages" in document["paths"]
    assert client.get("/docs").status_code == client.get("/redoc").status_code == 404


@pytest.mark.parametrize("after", ["9" * 19, "9" * 30, "9" * 5000, str(2**31), "-1", "1e9", "\u0663"])
def test_a_place_that_no_chat_reaches_is_refused_and_breaks_nothing(family, after):
    response = family.client.get(f"{family.address}/messages", params={"after": after}, headers=family.headers)
    assert response.status_code in (200, 422) and "detail" not in response.json()
