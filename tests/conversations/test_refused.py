"""What a conversation cannot take is refused kindly, with nothing kept and the engine not troubled."""

from uuid import uuid4

import pytest

from assistant.conversations.errors import (
    ChoiceNotOffered,
    ConversationClosed,
    EmptyMessage,
    MessageTooLong,
    TooManyMessages,
)
from assistant.conversations.mode import end
from assistant.records.models import Message, Turn
from tests.support.factories import FakeEngine, answering, count, make_chat, make_turns


def kept(db):
    with db.read() as session:
        return count(session, Turn), session.query(Message).filter_by(sender="family").count()


@pytest.mark.parametrize("text", ["", " ", "\n\t \r\n", "\u00a0\u3000"])
def test_a_message_without_a_character_is_not_kept(db, engine, text):
    with pytest.raises(EmptyMessage):
        make_chat(db, engine).say(text)
    assert kept(db) == (0, 0) and engine.told == []


def test_4001_characters_are_refused_and_4000_are_taken(db, engine):
    chat = make_chat(db, engine)
    with pytest.raises(MessageTooLong):
        chat.say("a" * 4001)
    assert kept(db) == (0, 0) and engine.told == []

    assert chat.say("a" * 4000)["messages"]


@pytest.mark.parametrize("text", ["🙏🙏", "…", "\u200b\u200d", "?!", "👨‍👩‍👧"])
def test_signs_alone_are_kept_but_told_as_not_understood(db, engine, text):
    make_chat(db, engine).say(text)
    [told] = engine.told
    assert (told.text, told.intent) == (None, "nlu_fallback") and kept(db) == (1, 1)


def test_a_closed_conversation_takes_nothing_more(db, engine):
    chat = make_chat(db, engine)
    with db.begin() as session:
        end(session, chat.conversation_id, by="family")
    with pytest.raises(ConversationClosed):
        chat.say("one more thing")
    assert kept(db) == (0, 0) and engine.told == []


def test_a_repeat_after_the_chat_was_closed_still_gets_its_replies(db, engine):
    chat, message_id = make_chat(db, engine), uuid4()
    first = chat.say("thank you", id=message_id)
    with db.begin() as session:
        end(session, chat.conversation_id, by="family")

    assert chat.say("thank you", id=message_id)["messages"] == first["messages"]


def test_more_than_so_many_messages_a_minute_are_refused_until_the_minute_is_over(db, engine, clock):
    chat = make_chat(db, engine, turns=make_turns(db, engine, a_minute=3))
    for _ in range(3):
        chat.say("thank you")
    with pytest.raises(TooManyMessages):
        chat.say("thank you")
    assert kept(db) == (3, 3)

    clock.forward(seconds=61)
    assert chat.say("thank you")["messages"]


def test_a_repeat_does_not_count_as_another_message(db, engine, clock):
    chat, message_id = make_chat(db, engine, turns=make_turns(db, engine, a_minute=1)), uuid4()
    assert chat.say("thank you", id=message_id) == chat.say("thank you", id=message_id)


def test_one_familys_haste_does_not_silence_another(db, engine, clock):
    turns = make_turns(db, engine, a_minute=1)
    for chat in (make_chat(db, engine, turns=turns), make_chat(db, engine, turns=turns)):
        assert chat.say("thank you")["messages"]


def test_a_choice_that_was_never_offered_is_refused(db, engine):
    chat = make_chat(db, engine)
    with pytest.raises(ChoiceNotOffered):
        chat.turns.take(chat.conversation_id, uuid4(), choice_id=uuid4())
    assert kept(db) == (0, 0) and engine.told == []


def test_a_choice_of_another_conversation_is_refused(db):
    engine = FakeEngine(lambda told: answering("legal_right"))
    theirs, ours = make_chat(db, engine), make_chat(db, engine)
    theirs.say("is it our right")
    with pytest.raises(ChoiceNotOffered):
        ours.turns.take(ours.conversation_id, uuid4(), choice_id=next(iter(theirs.seen.values())))


def test_an_offered_choice_goes_through_as_what_it_means_not_as_its_words(db):
    engine = FakeEngine(lambda told: answering("legal_right"))
    chat = make_chat(db, engine)
    chat.say("is it our right")
    chat.press("Pass a message to the team")

    assert (engine.told[-1].text, engine.told[-1].intent) == (None, "request_handoff")
    with db.read() as session:
        assert (
            session.query(Message).filter_by(sender="family").order_by(Message.seq.desc()).first().text
            == "Pass a message to the team"
        )
