"""The wish for a person counts, whatever is thrown in with it."""

import pytest

from assistant.conversations.readers.wish_in_anger import wishes_in_anger
from tests.support.factories import make_chat, saying


@pytest.mark.parametrize(
    "said",
    [
        "I want a human you stupid bot",
        "get me a real person you idiots",
        "i want a real person not a fucking robot",
        "stupid robot put me through to someone",
    ],
)
def test_a_wish_with_an_insult_is_a_wish(db, engine, said):
    engine.reply = lambda told: saying("told", intent=told.intent)
    body = make_chat(db, engine).say(said)
    assert engine.told[-1].intent == "request_person"
    assert not [one for one in body["messages"] if one["notice"]]


def test_abuse_of_people_keeps_its_card_beside_the_wish(db, engine):
    engine.reply = lambda told: saying("told", intent=told.intent)
    body = make_chat(db, engine).say("get me a real person you fucking cunts")
    assert [one["notice"]["route"] for one in body["messages"] if one["notice"]] == ["abusive"]
    assert engine.told[-1].intent == "request_person"


@pytest.mark.parametrize("said", ["i dont want to talk to a person", "you stupid bot", "i need someone else to look"])
def test_what_wishes_for_nobody_is_no_wish(said):
    assert not wishes_in_anger(said)
