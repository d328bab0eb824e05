"""A goodbye soon after danger: the help that was shown stands once more."""

import pytest

from assistant.safety.verdict import Finding, Verdict, ordered
from tests.support.factories import FakeEngine, answering, make_chat, make_turns, saying, texts

FAREWELL = "I have to go, I can't do this just now. Sorry."
DANGER = {
    "D-self": ("self_harm", "card"),
    "D-abuse": ("safeguarding", "card"),
    "D-low": ("distress", "card"),
    "D-body": ("emergency", "card"),
    "D-worse": ("deterioration", "card"),
    "L-low": ("distress", "line"),
}


def screen(text, earlier=(), asked=None):
    found = [Finding(*DANGER[word], word, "test") for word in text.split() if word in DANGER]
    return Verdict(ordered(found))


def chat_after(db, *said, **changes):
    engine = FakeEngine(lambda told: saying("Until then.", intent=told.intent))
    chat = make_chat(db, engine, turns=make_turns(db, engine, screen=screen), **changes)
    for one in said:
        chat.say(one)
    return chat


def routes(body):
    return [message["notice"]["route"] for message in body["messages"] if message["notice"]]


@pytest.mark.parametrize("said", [FAREWELL, "ok thanks bye", "That will do. Goodbye."])
@pytest.mark.parametrize(
    ("word", "route"),
    [
        ("D-self", "self_harm"),
        ("D-abuse", "safeguarding"),
        ("D-low", "distress"),
        ("D-body", "emergency"),
        ("D-worse", "deterioration"),
    ],
)
def test_every_danger_that_stands_near_is_told_again(db, word, route, said):
    assert routes(chat_after(db, word).say(said)) == [route]


def test_a_later_card_of_something_else_hides_none(db):
    assert routes(chat_after(db, "D-self", "D-body").say(FAREWELL)) == ["emergency", "self_harm"]
    assert routes(chat_after(db, "D-abuse", "D-worse").say(FAREWELL)) == ["deterioration", "safeguarding"]


def test_it_is_near_for_longer_than_a_few_messages(db):
    chat = chat_after(db, "D-self", "the ward is loud", "where do I park", "and the canteen", "is it far")
    assert routes(chat.say(FAREWELL)) == ["self_harm"]


def test_a_line_stands_under_the_goodbye(db):
    body = chat_after(db, "L-low").say(FAREWELL)
    assert routes(body) == ["distress"] and "Until then." in texts(body)


def test_what_is_dealt_with_is_let_be(db):
    assert routes(chat_after(db, "D-body", "The ambulance is here, they are with him").say("ok thanks bye")) == []


@pytest.mark.parametrize("said", [FAREWELL, "ok thanks bye"])
def test_without_danger_it_is_a_goodbye(db, said):
    assert routes(chat_after(db, "how long does it take").say(said)) == []


def test_thanks_are_no_goodbye(db):
    assert routes(chat_after(db, "D-worse").say("thanks")) == []


def test_nobody_who_grieves_is_let_go_without_a_number(db):
    engine = FakeEngine(lambda told: answering("goodbye"))
    said = texts(make_chat(db, engine, writer="bereaved", nation="england").say(FAREWELL))
    assert "Child Death Helpline" in " ".join(said)
