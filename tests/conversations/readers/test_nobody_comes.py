"""Whoever was called has gone, or does not come: the way to more help is told again, in full."""

import pytest

from assistant.conversations.readers.nobody_comes import asks_something_else, still_unwell
from tests.support.factories import answering, make_chat, saying

GETS_WORSE = "shes getting worse and nobody will listen"


def routes(body):
    return [(one["notice"]["route"], one["notice"]["level"]) for one in body["messages"] if one["notice"]]


@pytest.mark.parametrize(
    "said",
    [
        "the doctor had a look and said he's ok then went away. he isn't ok",
        "She says it's a virus. My son is not right though",
        "i pressed the buzzer twice, no one has come",
        "they just left",
        "rang the bell. nurse came, shrugged and left",
        "are you even reading this? nobody's come. which number do i ring",
        "who do we call now",
        "still not himself",
        "the sister told me not to worry but I know he is not well",
    ],
)
def test_one_sentence_is_enough(db, engine, said):
    engine.reply = lambda told: saying("What would help you most now?", intent="inform")
    chat = make_chat(db, engine)
    card = chat.say(GETS_WORSE)["messages"][0]["text"]
    told = chat.say(said)
    assert routes(told) == [("deterioration", "card")]
    assert told["messages"][0]["text"] == card


@pytest.mark.parametrize("said", ["nobody is coming", "the nurse walked off and she is still no better"])
def test_after_an_emergency_card_it_is_that_one(db, engine, said):
    engine.reply = lambda told: saying("What would help you most now?", intent="inform")
    chat = make_chat(db, engine)
    chat.say("shes not breathing")
    assert routes(chat.say(said)) == [("emergency", "card")]


def test_what_is_asked_beside_it_is_answered_below_the_card(db, engine):
    engine.reply = lambda told: answering("legal_right")
    chat = make_chat(db, engine)
    chat.say(GETS_WORSE)
    card, answer = chat.say("She isn't right. Can we have another doctor's opinion?")["messages"]
    assert card["notice"]["route"] == "deterioration" and answer["answer"]["id"] == "legal_right"


@pytest.mark.parametrize(
    "said",
    [
        "nobody is coming with us to the appointment",
        "he is fine now",
        "they left us a leaflet",
        "who do i ring about the appointment",
        "she was not well last year",
        "the nurse came and she is much better",
        "thank you",
        "can we get a second opinion",
    ],
)
def test_other_words_are_read_as_ever(said):
    assert not still_unwell(said, "deterioration")


@pytest.mark.parametrize("notice", [None, "self_harm", "distress"])
def test_it_leans_on_a_card_of_the_body_alone(notice):
    assert not still_unwell("nobody is coming", notice)


def test_whom_to_ring_is_no_other_question():
    assert not asks_something_else("did you not see what i put. no one came. who do i ring?")
    assert asks_something_else("no one came. how do i get his records?")
