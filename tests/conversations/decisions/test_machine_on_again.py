"""A pump that is on again after its card: the ways at home in a few words, and no blame."""

import pytest

from assistant.safety.verdict import Finding, Verdict
from tests.support.factories import make_chat, make_turns, saying, texts


@pytest.fixture
def chat(db, engine):
    def screen(text, earlier=(), asked=None):
        if "off since" in text or "sugar" in text:
            return Verdict((Finding("deterioration", "card", text, "rule: a pump"),))
        return Verdict((Finding("abusive", "line", text, "learned"),))

    engine.reply = lambda told: saying("I am still here.", intent=told.intent or "nlu_fallback", render="after_danger")
    return make_chat(db, engine, turns=make_turns(db, engine, screen=screen))


def routes(body):
    return [one["notice"]["route"] for one in body["messages"] if one["notice"]]


def test_at_home_the_ways_there_are_told_and_no_abuse_is_heard(chat):
    assert routes(chat.say("my insulin pump has been off since this morning")) == ["deterioration"]
    told = chat.say("im at home. im gonna turn it back on ok. carry on")
    assert routes(told) == []
    assert "111" in texts(told)[0] and "999" in texts(told)[0] and "the specialist team" in texts(told)[0]
    assert "nurse" not in texts(told)[0]


def test_where_nobody_says_the_place_the_nurse_stands_too(chat):
    chat.say("his feed pump has been off since this morning")
    told = texts(chat.say("ive switched it on again"))[0]
    assert "nurse in charge" in told


def test_what_is_felt_beside_it_draws_the_card_again(chat):
    chat.say("my insulin pump has been off since this morning")
    assert routes(chat.say("im gonna turn it back on but my sugar is 28")) == ["deterioration"]
