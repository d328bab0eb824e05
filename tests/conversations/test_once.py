"""A message is taken up once, however often and from however many places its id arrives."""

import threading
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

from assistant.records import conversations
from assistant.records.models import Message, Turn
from tests.support.factories import FakeEngine, answering, count, make_chat


def test_the_same_id_again_gets_the_same_replies_and_no_second_turn(db, engine):
    chat, message_id = make_chat(db, engine), uuid4()
    first = chat.say("thank you", id=message_id)
    again = chat.say("thank you", id=message_id)

    assert again == first and len(engine.told) == 1
    with db.read() as session:
        assert count(session, Turn) == 1


def test_an_id_that_comes_back_with_other_words_is_still_the_first_message(db, engine):
    chat, message_id = make_chat(db, engine), uuid4()
    first = chat.say("thank you", id=message_id)

    assert chat.say("something else", id=message_id) == first
    with db.read() as session:
        assert [
            message.text
            for message in conversations.messages_after(session, chat.conversation_id)
            if message.sender == "family"
        ] == ["thank you"]


def test_the_same_words_under_another_id_are_another_message(db, engine):
    chat = make_chat(db, engine)
    chat.say("thank you")
    chat.say("thank you")
    assert len(engine.told) == 2


def test_the_same_id_in_two_conversations_is_two_messages(db, engine):
    message_id = uuid4()
    for chat in (make_chat(db, engine), make_chat(db, engine)):
        assert chat.say("thank you", id=message_id)["messages"]
    assert len(engine.told) == 2


def test_the_same_id_from_eight_threads_is_one_turn_with_the_same_replies(db):
    start = threading.Barrier(8)
    engine = FakeEngine()
    chat, message_id = make_chat(db, engine), uuid4()

    def press(_):
        start.wait()
        return chat.turns.take(chat.conversation_id, message_id, text="thank you")

    with ThreadPoolExecutor(8) as pool:
        bodies = list(pool.map(press, range(8)))

    assert bodies == bodies[:1] * 8 and len(engine.told) == 1
    with db.read() as session:
        assert count(session, Turn) == 1
        assert [message.sender for message in conversations.messages_after(session, chat.conversation_id, after=1)] == [
            "family",
            "assistant",
        ]


def test_a_repeat_that_arrives_while_the_first_is_being_answered_waits_for_it(db):
    entered, go_on = threading.Event(), threading.Event()

    def slow(told):
        entered.set()
        assert go_on.wait(5)
        return answering("thank")

    engine = FakeEngine(slow)
    chat, message_id = make_chat(db, engine), uuid4()
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(chat.say, "thank you", id=message_id)
        assert entered.wait(5)
        again = pool.submit(chat.say, "thank you", id=message_id)
        go_on.set()
        assert first.result() == again.result()
    assert len(engine.told) == 1


def test_what_is_answered_is_what_a_later_reading_of_the_chat_shows(db, engine):
    chat = make_chat(db, engine)
    body = chat.say("thank you")
    with db.read() as session:
        kept = [
            (message.seq, message.sender, message.text)
            for message in conversations.messages_after(session, chat.conversation_id)
        ]

    assert kept[1:] == [
        (2, "family", "thank you"),
        *[(one["seq"], one["sender"], one["text"]) for one in body["messages"]],
    ]


def test_staff_see_how_a_message_was_understood(db, engine):
    make_chat(db, engine).say("thank you")
    with db.read() as session:
        message = session.query(Message).filter_by(sender="family").one()
        assert (message.intent, message.confidence) == ("ask_thank", 0.9)
