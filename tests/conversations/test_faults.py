"""When something breaks, the family hears what is true: a card with a way to reach a person, or the reference if it was
sent.
"""

from datetime import timedelta
from uuid import uuid4

import pytest

from assistant.conversations.engine import EngineFault
from assistant.handoffs.errors import TurnIsOver
from assistant.handoffs.move import withdraw
from assistant.handoffs.send import send
from assistant.records import conversations
from assistant.records.models import Choice, Handoff, Turn
from tests.support.factories import (
    FakeEngine,
    answering,
    count,
    make_chat,
    make_conversation,
    make_draft,
    make_handoff,
    make_turn,
    make_turns,
    saying,
    texts,
)
from tests.support.form_engine import FormEngine

FAULT = {"route": "fault", "level": "card"}


def turns_of(db):
    with db.read() as session:
        return session.query(Turn).order_by(Turn.created_at).all()


def test_an_engine_that_does_not_answer_gives_the_honest_card_with_a_number(db, engine):
    engine.fails()
    [card] = make_chat(db, engine).say("is it our right")["messages"]

    assert card["notice"] == FAULT and card["sender"] == "system"
    assert "not working" in card["text"] and "01632 960 100" in card["text"]
    assert [turn.state for turn in turns_of(db)] == ["answered"]


def test_danger_still_gets_its_card_first_when_the_engine_is_away(db, engine):
    engine.fails()
    body = make_chat(db, engine).say("hes stopped breathing")
    assert [message["notice"]["route"] for message in body["messages"]] == ["emergency", "fault"]


def test_the_chat_goes_on_once_the_engine_is_back(db, engine):
    chat = make_chat(db, engine)
    engine.fails()
    chat.say("is it our right")
    engine.fault = None
    assert chat.say("thank you")["messages"][0]["answer"]["id"] == "thank"


def test_a_fault_keeps_the_step_that_was_being_asked(db, engine):
    engine.reply = lambda told: saying("What is the name?", step="child_name")
    chat = make_chat(db, engine)
    chat.say("pass it on")
    engine.fails()
    chat.say("what happens then")
    with db.read() as session:
        conversation = conversations.by_id(session, chat.conversation_id)
        assert (conversation.form, conversation.field) == ("handoff_form", "handoff_child_name")


@pytest.mark.parametrize("broken", [
    answering("an_answer_of_another_model"),
    saying("What next?", step="a_step_of_another_model"),
    saying("Ring {hospital.no_such_field}."),
], ids=["unknown answer", "unknown step", "unknown hospital field"])  # fmt: skip
def test_a_model_that_does_not_fit_gives_the_card_and_not_a_broken_chat(db, broken):
    engine = FakeEngine(lambda told: broken)
    chat = make_chat(db, engine)
    assert [message["notice"] for message in chat.say("is it our right")["messages"]] == [FAULT]

    engine.reply = lambda told: answering("thank")
    assert chat.say("thank you")["messages"][0]["answer"]["id"] == "thank"


def test_danger_is_shown_also_when_the_model_does_not_fit(db):
    body = make_chat(db, FakeEngine(lambda told: answering("unknown"))).say("hes stopped breathing")
    assert [message["notice"]["route"] for message in body["messages"]] == ["emergency", "fault"]


def filled_in(db, engine):
    """A chat at its check page, with everything given."""
    chat = make_chat(db, engine)
    with db.begin() as session:
        make_draft(session, conversations.by_id(session, chat.conversation_id))
    chat.say("pass it on")
    return chat


def test_words_lost_after_the_commit_are_answered_with_the_reference(db):
    engine = FormEngine(db)
    chat = filled_in(db, engine)
    engine.dies_after = "action_send_handoff"
    body = chat.press("Send it")

    with db.read() as session:
        [handoff] = session.query(Handoff).all()
    assert handoff.reference in texts(body)[0] and body["messages"][0]["notice"] is None
    assert body["handoff"]["reference"] == handoff.reference


def test_a_withdrawal_whose_words_were_lost_is_not_told_as_a_fault_and_one_of_before_is_no_news(db, clock):
    def takes_it_back_and_dies(told):
        with db.begin() as session:
            withdraw(session, reference)
        raise EngineFault("RemoteProtocolError")

    chat = make_chat(db, FakeEngine(takes_it_back_and_dies))
    with db.begin() as session:
        reference = make_handoff(session, conversations.by_id(session, chat.conversation_id)).reference
    body = chat.say("yes, take it back")

    assert "taken it back" in texts(body)[0] and reference in texts(body)[0] and body["messages"][0]["notice"] is None
    assert body["handoff"] == body["handoff"] | {"reference": reference, "status": "withdrawn"}
    clock.forward(seconds=60)
    assert chat.say("thank you")["messages"][0]["notice"] == FAULT


def test_a_send_that_was_not_committed_is_never_confirmed(db):
    engine = FormEngine(db)
    chat = filled_in(db, engine)
    engine.fails()
    body = chat.press("Send it")

    assert body["messages"][0]["notice"] == FAULT and body["handoff"] is None
    with db.read() as session:
        assert count(session, Handoff) == 0


def test_an_action_that_arrives_after_the_fault_card_sends_nothing(db, engine):
    """The engine was slow: we said that nothing was sent, then its action calls us."""
    engine.fails()
    chat = make_chat(db, engine)
    with db.begin() as session:
        make_draft(session, conversations.by_id(session, chat.conversation_id), approved=True)
    chat.say("yes send it")
    [turn] = turns_of(db)

    with pytest.raises(TurnIsOver), db.begin() as session:
        send(session, conversation_id=chat.conversation_id, turn_id=turn.id)
    with db.read() as session:
        assert count(session, Handoff) == 0


@pytest.mark.parametrize("state", ["received", "sent"])
def test_a_turn_a_dead_process_left_behind_is_finished(db, engine, state):
    with db.begin() as session:
        conversation = make_conversation(session)
        turn_id = make_turn(session, conversation, "thank you", state=state, age=5).id
    assert make_turns(db, engine).finish_abandoned() == 1

    assert [(told.turn_id, told.text) for told in engine.told] == [(turn_id, "thank you")]
    with db.read() as session:
        assert session.get_one(Turn, turn_id).state == "answered"
        assert [reply.answer["id"] for reply in conversations.replies_to(session, turn_id)] == ["thank"]


def test_a_turn_is_left_alone_while_somebody_may_still_be_at_it(db, engine, clock):
    with db.begin() as session:
        conversation = make_conversation(session)
        turn_id = make_turn(session, conversation, age=1).id
        young = make_turns(db, engine)
    assert young.finish_abandoned() == 0

    with db.begin() as session:
        conversation = conversations.by_id(session, conversation.id)
        conversation.working_turn, conversation.working_until = turn_id, clock.moment + timedelta(minutes=9)
    clock.forward(seconds=60)
    assert young.finish_abandoned() == 0 and engine.told == []

    clock.forward(hours=2)
    assert young.finish_abandoned() == 1


def test_a_claim_that_a_jumping_clock_wrote_holds_nobody_up(db, engine, clock):
    """The process died while its clock was a day ahead."""
    with db.begin() as session:
        conversation = make_conversation(session)
        turn = make_turn(session, conversation, "thank you", age=5)
        conversation.working_turn, conversation.working_until = turn.id, clock.moment + timedelta(days=1)
        client_id = turn.client_id
    body = make_turns(db, engine).take(conversation.id, client_id, text="thank you")

    assert body["messages"][0]["answer"]["id"] == "thank"


def test_a_repeat_of_a_message_whose_process_died_is_answered_now(db, engine):
    with db.begin() as session:
        conversation = make_conversation(session)
        turn = make_turn(session, conversation, "thank you", age=5)
        client_id = turn.client_id
    body = make_turns(db, engine).take(conversation.id, client_id, text="thank you")

    assert body["messages"][0]["answer"]["id"] == "thank"
    assert len(engine.told) == 1


def test_a_message_after_a_dead_one_is_answered_after_it(db, engine):
    with db.begin() as session:
        conversation = make_conversation(session)
        old = make_turn(session, conversation, "the one that was left", age=5).id
    make_turns(db, engine).take(conversation.id, uuid4(), text="and another")

    assert [told.text for told in engine.told] == ["the one that was left", "and another"]
    assert engine.told[0].turn_id == old


def test_one_turn_that_cannot_be_finished_does_not_keep_the_others(db):
    def reply(told):
        if told.text == "poison":
            raise RuntimeError("a bug of ours")
        return answering("thank")

    with db.begin() as session:
        for text, age in (("poison", 9), ("thank you", 7)):
            make_turn(session, make_conversation(session), text, age=age)
    turns = make_turns(db, FakeEngine(reply))
    turns.finish_abandoned()

    assert {turn.state for turn in turns_of(db)} == {"answered"}


def test_a_process_that_comes_back_late_does_not_answer_a_second_time(db, clock):
    """Its claim ran out while it waited for the engine, and another process answered the turn."""
    other = make_turns(db, FakeEngine())

    def slow(told):
        clock.forward(seconds=60)
        assert other.finish_abandoned() == 1
        return answering("goodbye")

    body = make_chat(db, FakeEngine(slow)).say("thank you")
    assert [message["answer"]["id"] for message in body["messages"]] == ["thank"]
    with db.read() as session:
        assert [reply.answer["id"] for reply in conversations.replies_to(session, turns_of(db)[0].id)] == ["thank"]


def test_a_handoff_sent_before_the_process_died_is_told_when_the_turn_is_finished(db, engine):
    engine.fails()
    with db.begin() as session:
        conversation = make_conversation(session)
        make_draft(session, conversation, approved=True)
        turn = make_turn(session, conversation, "send it", age=5)
        reference = send(session, conversation_id=conversation.id, turn_id=turn.id).reference
    make_turns(db, engine).finish_abandoned()

    with db.read() as session:
        [reply] = conversations.replies_to(session, turn.id)
        assert reference in reply.text and reply.notice is None


@pytest.mark.parametrize("says", ["What would you like to do next?", "Nothing was sent."])
def test_an_engine_that_does_not_know_that_it_was_sent_is_not_believed(db, says):
    """The process died between the commit and the action's answer, so the engine never heard of the row, and is asked
    again.
    """
    with db.begin() as session:
        conversation = make_conversation(session)
        make_draft(session, conversation, approved=True)
        turn = make_turn(session, conversation, "send it", age=5)
        reference = send(session, conversation_id=conversation.id, turn_id=turn.id).reference
    make_turns(db, FakeEngine(lambda told: saying(says))).finish_abandoned()

    with db.read() as session:
        [reply] = conversations.replies_to(session, turn.id)
        assert reference in reply.text and says not in reply.text


def test_choices_are_stored_with_the_reply_that_offered_them(db):
    chat = make_chat(db, FakeEngine(lambda told: answering("legal_right")))
    body = chat.say("is it our right")
    with db.read() as session:
        stored = {str(choice.id): choice.title for choice in session.query(Choice)}
    assert {
        choice["id"]: choice["title"] for message in body["messages"] for choice in message["choices"]
    }.items() <= stored.items()
