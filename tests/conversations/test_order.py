"""One turn at a time in a conversation, in the order they came; other conversations do not wait."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from assistant.conversations.errors import StillWorking
from assistant.records import conversations
from tests.support.factories import FakeEngine, answering, make_chat, make_turns


class Busy(FakeEngine):
    """Takes its time, and notes when two calls for one conversation meet."""

    def __init__(self):
        super().__init__(self.slow)
        self.inside, self.met, self.lock = [], [], threading.Lock()

    def slow(self, told):
        with self.lock:
            self.met += [told.conversation_id] if told.conversation_id in self.inside else []
            self.inside.append(told.conversation_id)
        time.sleep(0.02)
        with self.lock:
            self.inside.remove(told.conversation_id)
        return answering("thank")


def kept(db, chat):
    with db.read() as session:
        return [
            (message.sender, message.text, message.turn_id)
            for message in conversations.messages_after(session, chat.conversation_id, after=1)
        ]


def test_turns_of_one_conversation_never_meet_in_the_engine(db):
    engine = Busy()
    chat = make_chat(db, engine)
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(chat.say, [f"thank you {number}" for number in range(12)]))

    assert len(engine.told) == 12 and engine.met == []


def test_turns_are_answered_in_the_order_their_messages_were_kept(db):
    engine = Busy()
    chat = make_chat(db, engine)
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(chat.say, [f"thank you {number}" for number in range(12)]))

    messages = kept(db, chat)
    said = [turn for sender, _, turn in messages if sender == "family"]
    answered = list(dict.fromkeys(turn for sender, _, turn in messages if sender == "assistant"))
    assert answered == said == [told.turn_id for told in engine.told]


def test_each_thread_gets_the_replies_to_its_own_message(db):
    engine = FakeEngine(lambda told: answering("thank" if "thank" in told.text else "goodbye"))
    chat = make_chat(db, engine)
    with ThreadPoolExecutor(6) as pool:
        bodies = list(pool.map(chat.say, ["thank you", "goodbye"] * 5))

    assert [body["messages"][0]["answer"]["id"] for body in bodies] == ["thank", "goodbye"] * 5


def test_a_slow_conversation_does_not_hold_up_another(db):
    release = threading.Event()

    def reply(told):
        if told.text == "slow":
            assert release.wait(5)
        return answering("thank")

    engine = FakeEngine(reply)
    slow, quick = make_chat(db, engine), make_chat(db, engine)
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(slow.say, "slow")
        assert quick.say("quick")["messages"]
        assert not waiting.done()
        release.set()
        assert waiting.result()["messages"]


def held_back(db):
    """A chat whose engine says that it was `entered`, and answers once it is told to `release`."""
    release, entered = threading.Event(), threading.Event()

    def reply(told):
        entered.set()
        assert release.wait(5)
        return answering("thank")

    return make_chat(db, None, turns=make_turns(db, FakeEngine(reply))), entered, release


def test_a_turn_that_takes_too_long_tells_the_next_one_honestly(db, monkeypatch):
    """The clock that times the waiting runs fast, so that the test need not wait."""
    chat, entered, release = held_back(db)
    real = time.monotonic
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(chat.say, "first")
        assert entered.wait(5)
        monkeypatch.setattr("assistant.conversations.turn.time.monotonic", lambda: real() * 200)
        with pytest.raises(StillWorking):
            chat.say("second")
        monkeypatch.undo()
        release.set()
        first.result()

    assert ("family", "second") in [message[:2] for message in kept(db, chat)], "what was written is kept"


def test_a_danger_message_does_not_wait_long_behind_a_slow_turn(db, monkeypatch):
    """Its card goes out with the refusal; the message is kept and answered in its turn."""
    chat, entered, release = held_back(db)
    monkeypatch.setattr("assistant.conversations.turn.CARD_SECONDS", 0.1)
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(chat.say, "first")
        assert entered.wait(5)
        with pytest.raises(StillWorking):
            chat.say("she is not breathing")
        assert not first.done()
        release.set()
        first.result()

    assert ("family", "she is not breathing") in [message[:2] for message in kept(db, chat)]
