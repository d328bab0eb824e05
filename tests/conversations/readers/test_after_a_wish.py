"""After a wish for a person: details that nobody notes, and whether anybody was told."""

import pytest

from assistant.conversations.readers.after_a_wish import (
    asks_whether_told,
    gives_way_to_reach,
    still_waits,
    tells_details,
)
from tests.support.factories import make_chat, saying, texts


@pytest.mark.parametrize(
    "said",
    [
        "07700900777",
        "my number is 07700 900 777",
        "its 07700900777 please",
        "ring me on 07700900777",
        "tom@example.org",
        "after 3",
        "any time after 3pm",
        "tomorrow between 2 and 4",
        "not before 10",
        "in the afternoon",
        "tomorrow morning is best",
        "my name's Tom",
        "my name is tom smith",
        "ask for Tom",
        "Tom, 07700900777, after 3",
        "its about my daughter Maya",
        "ward 7 bed 4",
    ],
)
def test_details_to_be_reached_by_are_known(said):
    assert tells_details(said)


@pytest.mark.parametrize(
    "said",
    [
        "what is a second opinion",
        "tom",
        "after the operation he was worse",
        "call me a taxi",
        "my name is not on the list, why",
        "can i ring after 3?",
        "tomorrow they operate on her",
        "i'm worried",
        "how long does it take",
    ],
)
def test_other_words_are_no_details(said):
    assert not tells_details(said)


def test_only_a_way_to_be_reached_is_plain_without_a_wish():
    assert gives_way_to_reach("07700900777") and not gives_way_to_reach("after 3")


@pytest.mark.parametrize(
    "said, asked",
    [
        ("so is nobody ringing me?", True),
        ("did you tell them", True),
        ("have they been told", True),
        ("have you passed my number on", True),
        ("when is someone ringing me", True),
        ("did you note that down", True),
        ("do they know", True),
        ("will they tell me the result", False),
        ("have they been told about the allergy in his notes", False),
        ("did you know that it is free", False),
        ("can you tell them", False),
    ],
)
def test_whether_anybody_was_told_is_a_question_of_its_own(said, asked):
    assert asks_whether_told(said) is asked


@pytest.mark.parametrize("said", ["07700900777", "after 3", "my name's Tom"])
def test_details_after_a_wish_are_said_not_to_be_noted_and_the_form_is_offered(db, engine, said):
    body = make_chat(db, engine, mode="waiting").say(said)
    (told,) = body["messages"]
    assert "I have not noted that" in told["text"] and "PALS can read this chat" in told["text"]
    assert [one["title"] for one in told["choices"]] == ["Leave a message for them"]
    assert engine.told == []


def test_details_are_explained_once_and_then_in_short(db, engine):
    chat = make_chat(db, engine, mode="waiting")
    first, second = (chat.say(said)["messages"][0] for said in ("07700900777", "after 3"))
    assert len(second["text"]) < len(first["text"]) / 2 and second["choices"]


def test_a_number_written_without_a_wish_is_said_to_reach_nobody(db, engine):
    (told,) = make_chat(db, engine).say("07700900777")["messages"]
    assert "nobody is told" in told["text"] and "PALS can read" not in told["text"]


def test_a_time_without_a_wish_is_left_to_the_engine(db, engine):
    make_chat(db, engine).say("after 3")
    assert len(engine.told) == 1


def test_the_true_state_of_a_wish_is_told(db, engine):
    (told,) = make_chat(db, engine, mode="waiting").say("so is nobody ringing me?")["messages"]
    assert "PALS can see" in told["text"] and "I cannot say whether or when" in told["text"]
    assert "No message has been sent" in told["text"] and engine.told == []


def test_whether_anybody_was_told_is_looked_up_where_there_is_no_wish(db, engine):
    engine.reply = lambda told: saying("You have not sent the team a message.", render="status_nothing")
    body = make_chat(db, engine).say("have they been told")
    assert engine.told[-1].intent == "ask_handoff_status"
    assert body["messages"][0]["text"].startswith("Nobody is being asked")
    assert body["messages"][1]["text"].startswith("You have not sent")


def test_the_office_named_alone_by_who_waits_for_it_is_its_number(db, engine):
    (told,) = make_chat(db, engine, mode="waiting").say("pals")["messages"]
    assert "01632" in told["text"] and engine.told == []
    make_chat(db, engine).say("pals")
    assert len(engine.told) == 1


@pytest.mark.parametrize(
    "said",
    [
        "are u there",
        "is a person comin or not",
        "hello?? is anyone there",
        "anybody there?",
        "is someone coming",
        "still waiting",
        "how long till someone comes",
        "where is this person",
        "will a human answer",
        "is nobody coming then",
    ],
)
def test_whoever_waits_for_a_person_is_told_that_nobody_has_joined(db, engine, said):
    told = " ".join(texts(make_chat(db, engine, mode="waiting").say(said)))
    assert "No person has joined yet." in told and "PALS can see" in told and "01632" in told and engine.told == []


@pytest.mark.parametrize(
    "said",
    [
        "is a person allowed to come with me",
        "where is the ward",
        "when is the scan",
        "how long",
        "how long does it take",
        "is he coming home",
        "they wont come to him hes blue",
        "still here but he is worse",
        "are you there for bereaved families",
    ],
)
def test_other_words_while_waiting_are_read_as_ever(said):
    assert not still_waits(said)


def test_near_a_card_whoever_waits_sees_it_again(db, engine):
    engine.reply = lambda told: saying("I am still here.", intent=told.intent)
    chat = make_chat(db, engine, mode="waiting")
    chat.say("shes not breathing")
    assert chat.say("are u there")["messages"][0]["notice"] == {"route": "emergency", "level": "card"}
