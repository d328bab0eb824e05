"""An address that must stay hidden is answered at once, at any step and after sending."""

import pytest

from tests.conversations.decisions.test_about_sent import sent
from tests.conversations.test_steps import asked, fill_in, lines
from tests.support.factories import FakeEngine, make_chat, texts
from tests.support.form_engine import FormEngine

SAID = "The other thing is he doesn't know where we live and it has to stay like that. Do letters go to both of us?"


@pytest.mark.parametrize("said", [SAID, "will my new address be on a letter that goes to him?"])
def test_in_the_chat(db, said):
    engine = FakeEngine()
    told = texts(make_chat(db, engine).say(said))
    assert "cannot see who gets letters" in told[0] and "safeguarding team" in told[0] and len(told) == 1


def test_what_was_said_goes_with_a_message(db):
    assert "goes with your message" in texts(make_chat(db, FakeEngine()).say("his dad must not know where we live"))[0]


def test_after_sending_with_the_reference(db):
    told = texts(sent(db, FakeEngine()).say("will they put his dads address or mine on the reply"))[0]
    assert "give your reference" in told


def test_after_sending_a_wish_is_offered_for_the_team(db):
    told = texts(sent(db, FakeEngine()).say("his dad must not ever find out where we live now please"))
    assert "cannot see who gets letters" in told[0] and "Shall I send it?" in told[1]


def test_while_an_addition_waits(db):
    chat = sent(db, FakeEngine())
    chat.say("i forgot to say she is allergic to penicillin, please tell them")
    told = texts(chat.say("will his dad get a reply with our address on it"))
    assert "cannot see who gets letters" in told[0] and "has not been sent yet" in told[1]


def test_danger_comes_first(db):
    body = make_chat(db, FakeEngine()).say("he is not breathing. his dad must not know where we live")
    assert body["messages"][0]["notice"] == {"route": "emergency", "level": "card"}


@pytest.mark.parametrize("upto", [2, 4, 6, 8, 10])
@pytest.mark.parametrize("said", ["will my new address be on a letter that goes to him", SAID])
def test_at_a_step_it_is_answered_and_the_step_asked_again(db, upto, said):
    chat = make_chat(db, FormEngine(db))
    step = asked(fill_in(chat, upto=upto))
    before = lines(db, chat)
    body = chat.say(said)
    assert "cannot see who gets letters" in texts(body)[0]
    assert asked(body) == step and {**lines(db, chat), **before} == lines(db, chat) and said not in str(lines(db, chat))


def test_said_at_an_earlier_step_it_stands_with_whom_not_to_tell(db):
    chat = make_chat(db, FormEngine(db))
    fill_in(chat, upto=8)
    chat.say("his dad must not find out our address")
    chat.press("Morning")
    chat.press("None")
    assert lines(db, chat)["needs"] == "None"  # the button's own words, and what was said is offered
    chat.press("Put that in")
    assert "must not find out our address" in lines(db, chat)["needs"]
