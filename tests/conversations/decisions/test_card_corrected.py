"""What a family reads that puts a card right, or stays with the one it is about."""

import pytest

from assistant.safety.verdict import Finding, Verdict
from tests.support.factories import make_chat, make_turns, saying, texts


def drawing(route, level="card"):
    def screen(text, earlier=(), asked=None):
        return Verdict((Finding(route, level, text, "a test"),) if "first" in text or "again" in text else ())

    return screen


def routes(body):
    return [(one["notice"]["route"], one["notice"]["level"]) for one in body["messages"] if one["notice"]]


@pytest.fixture
def chat(db, engine):
    engine.reply = lambda told: saying("I am still here.", intent=told.intent or "nlu_fallback", render="after_danger")
    return lambda route, **more: make_chat(db, engine, turns=make_turns(db, engine, screen=drawing(route)), **more)


def test_not_sad_but_ill_is_told_the_ways_of_the_body(chat):
    family = chat("distress")
    family.say("the first words")
    told = family.say("no im not sad im ill, should i go in")
    assert routes(told) == [("deterioration", "card")]
    assert all(way in texts(told)[0] for way in ("999", "111", "nurse", "team"))


def test_where_fainting_was_told_999_stands_first(chat):
    family = chat("distress")
    family.say("the first words, everything goes black when i stand up")
    told = texts(family.say("im not sad im ill"))[0]
    assert "ring 999 now" in told.split("\n\n")[0]


def test_a_card_of_self_harm_stands_while_somebody_is_there(chat):
    family = chat("self_harm")
    family.say("the first words")
    told = family.say("She isn't in danger this minute, her mum's there. Is there a psychologist?")
    assert routes(told) == [("self_harm", "line")]
    assert "misread" not in texts(told)[0] and "999" in texts(told)[0] and "GP" in texts(told)[0]


def test_danger_in_the_same_words_draws_its_card(chat):
    family = chat("self_harm")
    family.say("the first words")
    assert routes(family.say("her mum's there but she said it again")) == [("self_harm", "card")]
    family = chat("distress")
    family.say("the first words")
    assert routes(family.say("im not sad im ill, it is here again")) == [("distress", "card")]


@pytest.mark.parametrize(
    "said",
    [
        "not depressed, im sick and i want it over",
        "not sad just sick, took the lot an hour ago",
        "not down. im properly ill because i swallowed something",
        "im not sad im just ill and they would be fine without me",
        "not low, i am in pain, there is no point",
    ],
)
def test_where_both_may_be_meant_both_are_shown(chat, said):
    family = chat("self_harm")
    family.say("the first words")
    assert routes(family.say(said)) == [("deterioration", "card"), ("self_harm", "line")]


@pytest.mark.parametrize(
    "said", ["not sad, just ill. my tummy hurts and i feel dizzy", "no im not depressed lol im ill"]
)
def test_of_the_body_alone_no_other_line_is_shown(chat, said):
    family = chat("self_harm")
    family.say("the first words")
    assert routes(family.say(said)) == [("deterioration", "card")]


@pytest.mark.parametrize("said", ["im not sad im ill, it is here again", "I am sitting with her, and it is here again"])
def test_a_line_of_danger_in_the_same_words_stands_below(db, engine, said):
    def screen(text, earlier=(), asked=None):
        if "first" in text:
            return Verdict((Finding("self_harm", "card", text, "a test"),))
        return Verdict((Finding("emergency", "line", text, "a test"),) if "again" in text else ())

    family = make_chat(db, engine, turns=make_turns(db, engine, screen=screen))
    family.say("the first words")
    assert ("emergency", "line") in routes(family.say(said))
