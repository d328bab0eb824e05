"""After a danger card its way out stays in reach; nothing else is taken for it."""

import pytest

from assistant.conversations.after_danger import (
    asks_about_999,
    asks_other_way,
    asks_who_tonight,
    must_not_be_seen,
    still_there,
)
from tests.support.factories import answering, make_chat, saying


@pytest.mark.parametrize(
    "said", ["can i text someone instead", "is there anyone i can text", "who can i ring", "is there a text line"]
)
def test_another_way_to_help_is_asked_for_after_a_crisis_card(said):
    assert asks_other_way(said, "self_harm") and not asks_other_way(said, None)


@pytest.mark.parametrize("said", ["he is here now", "hes back", "my husband is in the next room", "she's listening"])
def test_whoever_hurts_them_is_near(said):
    assert still_there(said, "safeguarding") and not still_there(said, "emergency")


@pytest.mark.parametrize("said", ["i dont want him to see this", "how do i hide this", "what if he sees"])
def test_the_chat_must_not_be_seen(said):
    assert must_not_be_seen(said, "safeguarding") and not must_not_be_seen(said, None)


@pytest.mark.parametrize(
    "said", ["how do i text 999", "can i call 999 with relay uk", "how do i call 999 if i am deaf"]
)
def test_how_999_is_reached_is_asked(said):
    assert asks_about_999(said)


@pytest.mark.parametrize("said", ["we rang 999 last week", "room 999", "is it free", "can someone ring me"])
def test_other_words_are_left_alone(said):
    assert not asks_about_999(said) and not asks_other_way(said, None) and not asks_who_tonight(said)


def test_the_card_comes_again_and_nobody_at_the_desk_is_called(db, engine):
    engine.reply = lambda told: saying("I am still here.", intent=told.intent)
    chat = make_chat(db, engine, nation="northern_ireland")
    chat.say("i want to die")
    body = chat.say("is there anyone i can text")
    assert [one["notice"]["route"] for one in body["messages"] if one["notice"]] == ["self_harm"]
    assert "85258" in body["messages"][0]["text"] and body["mode"] == "assistant"


def test_how_to_hide_the_chat_is_told(db, engine):
    engine.reply = lambda told: saying("I am still here.", intent=told.intent)
    chat = make_chat(db, engine, last_notice="safeguarding")
    (told,) = chat.say("i dont want him to see this")["messages"]
    assert told["answer"]["id"] == "delete_my_data"


def test_at_night_whoever_asks_whom_to_ring_now_reads_who_is_there(db, engine, clock):
    clock.moment = clock.moment.replace(hour=3)
    engine.reply = lambda told: answering("legal_right")
    chat = make_chat(db, engine, nation="scotland")
    (told,) = chat.say("who can i ring tonight about the operation")["messages"]
    assert told["answer"]["id"] == "out_of_hours"


@pytest.mark.parametrize("said", ["my daughter is back home now", "my son is here with me", "she is home now"])
def test_a_child_who_is_home_is_no_danger(said):
    assert not still_there(said, "safeguarding")


@pytest.mark.parametrize(
    "said", ["how can i get the recording of my 999 call", "how long did 999 take", "can you tell me what 999 said"]
)
def test_a_word_about_a_call_of_before_shows_no_card(said):
    assert not asks_about_999(said)


def test_by_day_whoever_asks_whom_to_talk_to_now_is_not_told_of_the_night(db, engine, clock):
    engine.reply = lambda told: answering("legal_right")
    told = make_chat(db, engine).say("who can i talk to right now")["messages"]
    assert [one["answer"]["id"] for one in told if one["answer"]] != ["out_of_hours"]
