"""Whoever a card frightened reads that we are sorry; danger told beside it keeps its card."""

import pytest

from assistant.safety.verdict import Finding, Verdict
from tests.support.factories import make_chat, make_turns, saying, texts


def drawing(route):
    def screen(text, earlier=(), asked=None):
        card = Finding(route, "card", text, "a test")
        line = Finding("safeguarding", "line", text, "learned")
        return Verdict((card,) if "grey" in text else (line,) if "frightened" in text else ())

    return screen


@pytest.fixture
def family(db, engine):
    engine.reply = lambda told: saying("I am still here.", intent=told.intent or "nlu_fallback", render="after_danger")
    return lambda route: make_chat(db, engine, turns=make_turns(db, engine, screen=drawing(route)))


def routes(body):
    return [(one["notice"]["route"], one["notice"]["level"]) for one in body["messages"] if one["notice"]]


def test_it_is_sorry_cannot_see_the_child_and_asks_what_was_meant(family):
    chat = family("emergency")
    chat.say("he is grey")
    body = chat.say("that frightened me. he has nurses round him. i wasnt asking that")
    said = texts(body)[0]
    assert "I am sorry that I frightened you" in said and "staff are close by" in said
    assert said.endswith("What would you like to ask?")
    assert routes(body) == [("safeguarding", "line")], "what the message draws itself stays"


def test_danger_beside_it_has_its_card(family):
    chat = family("emergency")
    chat.say("he is grey")
    body = chat.say("that frightened me. he has nurses round him. he is still grey")
    assert routes(body) == [("emergency", "card")] and "frightened you" not in " ".join(texts(body))


def test_a_question_at_the_end_goes_on(family, engine):
    chat = family("deterioration")
    chat.say("he is grey")
    body = chat.say("that frightened me. how do we ask for a second opinion?")
    assert "I am sorry that I frightened you" in texts(body)[0]
    assert engine.told[-1].text == "how do we ask for a second opinion?"


def test_without_a_card_before_it_is_none(family):
    assert "frightened you" not in " ".join(texts(family("emergency").say("that frightened me. i wasnt asking that")))


@pytest.mark.parametrize(
    "said", ["i'm not asking for an ambulance", "i didn't mean it", "it's scary", "this made me cry"]
)
def test_what_may_be_of_the_child_or_refuse_help_is_read_as_ever(family, said):
    chat = family("emergency")
    chat.say("he is grey")
    assert "frightened you" not in " ".join(texts(chat.say(said)))


@pytest.mark.parametrize("route", ["self_harm", "safeguarding", "distress", "abusive"])
@pytest.mark.parametrize("said", ["that scared me", "you scared me, i never said that", "your message upset me"])
def test_near_harm_or_abuse_it_is_read_as_ever(family, route, said):
    chat = family(route)
    chat.say("he is grey")
    told = " ".join(texts(chat.say(said)))
    assert "frightened you" not in told and "cannot see how anyone is" not in told


@pytest.mark.parametrize("said", ["that terrified me", "that scared me", "oh god that really scared us"])
def test_where_it_may_be_what_they_told_that_frightened_them_both_are_meant(family, said):
    chat = family("emergency")
    chat.say("he is grey")
    told = texts(chat.say(said))[0]
    assert "I am sorry that it was so frightening" in told and "ring 999" in told and "frightened you" not in told


def test_a_line_of_distress_is_not_told_under_it(db, engine):
    found = {"he is grey": ("emergency", "card"), "that scared me": ("distress", "line")}

    def screen(text, earlier=(), asked=None):
        return Verdict((Finding(*found[text], text, "a test"),) if text in found else ())

    engine.reply = lambda told: saying("I am still here.", intent=told.intent or "nlu_fallback", render="after_danger")
    chat = make_chat(db, engine, turns=make_turns(db, engine, screen=screen))
    chat.say("he is grey")
    assert routes(chat.say("that scared me")) == []
