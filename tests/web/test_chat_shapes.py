"""The chat API's described shapes fit what the routes really answer, with no field more and none less."""

from uuid import UUID, uuid4

import pytest
from pydantic import BaseModel, ValidationError
from sqlalchemy import text as sql

from assistant.handoffs.fhir.bundle import TASK_STATUS
from assistant.records import conversations
from assistant.safety.verdict import ROUTES, THREAT
from assistant.web import chat_shapes as shapes
from tests.support.factories import answering, make_handoff, saying

DANGER = "hes stopped breathing"


def fits(model, response, status=200):
    """The body as the model. Each field that the model names is there, and no other."""
    assert response.status_code == status
    body = model.model_validate_json(response.content, extra="forbid")
    assert body.model_dump(mode="json", exclude_unset=True).keys() == response.json().keys()
    return body


def passed_on(family, db, **changes):
    with db.begin() as session:
        return make_handoff(session, conversations.by_id(session, UUID(family.id)), **changes).reference


def problem(response, status, code):
    body = fits(shapes.Problem, response, status)
    assert (body.status, body.code) == (status, code)
    return body


def models():
    return [
        one
        for one in vars(shapes).values()
        if isinstance(one, type) and issubclass(one, BaseModel) and one != BaseModel
    ]


def test_the_models_are_seen_and_only_a_problem_may_leave_fields_out():
    assert len(models()) > 20
    assert {
        (one.__name__, name) for one in models() for name, field in one.model_fields.items() if not field.is_required()
    } == {("Problem", "fields"), ("Problem", "messages")}


def test_a_field_more_anywhere_in_a_body_would_be_found():
    message = {"sender": "system", "text": "a", "notice": None, "created_at": "2026-11-23T10:00:00Z", "choices": []}
    body = {"type": "about:blank", "title": "a", "status": 400, "code": "a", "messages": [message]}
    shapes.Problem.model_validate(body, extra="forbid")
    message["payload"] = "a"
    with pytest.raises(ValidationError):
        shapes.Problem.model_validate(body, extra="forbid")


def test_opening_and_reading(client, family):
    opened = fits(shapes.OpenedConversation, client.post("/api/v1/conversations"), 201)
    read = fits(shapes.MessagesSince, family.get())
    assert opened.messages and read.messages


def test_an_answer_with_choices_and_sources(family, engine):
    engine.reply = lambda told: answering("legal_right")
    message = fits(shapes.AnsweredTurn, family.say("is it our right")).messages[0]
    assert message.answer and message.answer.sources and message.choices


def test_an_answered_turn_with_a_card_a_step_and_a_handoff(family, engine, db):
    passed_on(family, db)
    engine.reply = lambda told: saying("And?", step="place")
    card = fits(shapes.AnsweredTurn, family.say(DANGER))
    step = fits(shapes.AnsweredTurn, family.say("pass it on"))
    assert card.messages[0].notice and step.messages[-1].form and step.handoff


def test_every_route_of_danger_and_every_status_of_a_handoff_is_described():
    routes = shapes.Notice.model_fields["route"].annotation.__args__
    assert set(routes) == {*ROUTES, THREAT, "fault"}
    assert set(shapes.HandoffStatus.__args__) == set(TASK_STATUS)


def test_asking_for_a_person_a_way_back_feedback_and_the_end(client, family):
    assert fits(shapes.PersonAsked, family.post("/person")).mode == "waiting"
    code = fits(shapes.ReturnCodeMade, family.post("/return-code"), 201).code
    back = fits(shapes.OpenedConversation, client.post("/api/v1/return", json={"code": code}))
    family.token = back.token
    assert fits(shapes.FeedbackKept, family.post("/feedback", {"helpful": True}), 201).kept
    assert fits(shapes.Ended, family.post("/end")).mode == "closed"


def test_erasing_with_and_without_something_that_is_kept(open_chat, db):
    calm, passing = open_chat(), open_chat()
    calm.say("thank you")
    reference = passed_on(passing, db)
    assert fits(shapes.Erased, calm.erase()).erased["messages"]
    assert fits(shapes.Erased, passing.erase()).kept.handoffs == [reference]


def test_erasing_a_chat_that_the_hospital_must_look_at(family):
    family.say("his dad hits him and he is covered in bruises")
    body = fits(shapes.Erased, family.erase())
    assert body.kept.conversation and body.erased == {}


def test_the_plan(family, engine, db):
    engine.reply = lambda told: answering("legal_right")
    family.say("is it our right")
    reference = passed_on(family, db)
    plan = fits(
        shapes.FamilyPlan,
        family.client.get(f"{family.address}/plan", headers={**family.headers, "Accept": "application/json"}),
    )
    assert plan.passed[0].reference == reference and plan.explained[0].sources


def test_the_hospitals_facts(client):
    assert fits(shapes.HospitalFacts, client.get("/api/v1/hospital")).phone


def test_problems_with_and_without_fields_and_cards(client, family):
    assert problem(family.post("/messages", {"id": "1", "text": "a"}), 422, "request_not_valid").fields == ["body.id"]
    assert problem(family.say(DANGER, sender="staff"), 422, "request_not_valid").messages
    problem(client.post("/api/v1/return", json={"code": "2222"}), 404, "return_code_unknown")
    problem(client.get("/api/v1/nothing"), 404, "not_found")
    json = {"Content-Type": "application/json"}
    problem(client.post("/api/v1/conversations", content=b'{"a": "\xff"}', headers=json), 400, "http_error")
    problem(client.post("/api/v1/conversations", headers={"Origin": "https://other.example"}), 403, "foreign_origin")
    problem(family.say("a" * 4001), 422, "message_too_long")
    family.post("/end")
    assert problem(family.say(DANGER), 409, "conversation_closed").messages
    family.token = "x" * 43
    problem(family.get(), 401, "conversation_unknown")


def test_a_problem_while_the_records_are_away(family, db):
    with db.begin() as session:
        session.execute(sql("DROP TABLE conversations"))
    assert [one.notice.route for one in problem(family.say(DANGER), 503, "records_unavailable").messages] == [
        "emergency",
        "fault",
    ]
    problem(family.get(), 503, "records_unavailable")


def test_an_unexpected_fault(family, services, monkeypatch):
    monkeypatch.setattr(services.turns, "take", lambda *told, **more: {}["nothing"])
    assert problem(family.post("/messages", {"id": str(uuid4()), "text": DANGER}), 500, "unexpected").messages
