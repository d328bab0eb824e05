"""Stopping with nothing sent leaves the form at every step, and what is said with it is not lost."""

import pytest

from assistant.conversations.readers.leaving import stops_unsent
from tests.conversations.test_steps import asked, fill_in
from tests.support.factories import make_chat, texts
from tests.support.form_engine import FormEngine

SAID = ["leave it, dont send", "stop this then, don't send it", "ok forget this. please do not send anything"]


@pytest.mark.parametrize("upto", [2, 4, 7, 9, 10, 11])
@pytest.mark.parametrize("said", SAID)
def test_at_every_step_it_is_left(db, upto, said):
    chat = make_chat(db, FormEngine(db))
    fill_in(chat, upto=upto)
    assert asked(chat.say(said)) is None


def test_the_words_are_shown_to_be_taken_along(db):
    chat = make_chat(db, FormEngine(db))
    fill_in(chat, upto=5)
    told = texts(chat.say("stop this then, dont send it. put the words somewhere she can take them to her own doctor"))[
        0
    ]
    assert "your words so far" in told and "Aisha" in told


def test_what_is_asked_with_it_is_asked_for_again(db):
    chat = make_chat(db, FormEngine(db))
    fill_in(chat, upto=5)
    body = chat.say("stop. dont send that. who do i ring about the bus?")
    assert "ask me the other thing again" in texts(body)[0] and asked(body) is None


@pytest.mark.parametrize("said", ["don't stop, send it", "leave it in, don't send it twice", "stop sending him home"])
def test_other_words_do_not_leave(said):
    assert not stops_unsent(said)
