"""What a voice says is screened as it is understood and as it was written."""

from assistant.safety.verdict import Finding, Verdict
from tests.support.factories import make_chat, make_turns


def screening(word, read):
    def screen(text, earlier=(), asked=None):
        read.append(text)
        return Verdict((Finding("emergency", "card", text, "a test"),) if word in text else ())

    return screen


def cards(body):
    return [one["notice"]["route"] for one in body["messages"] if one["notice"] and one["notice"]["level"] == "card"]


def test_neither_reading_hides_a_danger_of_the_other(db, engine):
    said = "he comma um won't wake full stop what do i do question mark"
    for word in ("he, won't wake", "comma um won't"):
        read = []
        chat = make_chat(db, engine, turns=make_turns(db, engine, screen=screening(word, read)))
        assert cards(chat.say(said)) == ["emergency"]
        assert said in read


def test_what_was_typed_is_screened_once(db, engine):
    read = []
    chat = make_chat(db, engine, turns=make_turns(db, engine, screen=screening("nothing", read)))
    chat.say("how long does it take")
    assert read.count("how long does it take") == 1
