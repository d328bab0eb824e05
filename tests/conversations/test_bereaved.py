"""A family whose child has died is told what helps them, and is pushed nowhere."""

import pytest

from tests.support.factories import FakeEngine, answering, answers, make_chat, make_turns, saying

ASKED = sorted(answer.id for answer in answers() if answer.intent)


def bereaved(db, engine):
    return make_chat(db, engine, writer="bereaved", nation="england")


def test_no_answer_offers_a_bereaved_family_more_than_a_person(db, engine):
    chat = make_chat(db, engine, turns=make_turns(db, engine, a_minute=1000), writer="bereaved", nation="england")
    pushing = {}
    for answer_id in ASKED:
        engine.reply = lambda told, answer_id=answer_id: answering(answer_id)
        offered = {choice["title"] for message in chat.say("some words")["messages"] for choice in message["choices"]}
        pushing |= {answer_id: offered} if offered != {"Talk to a person"} else {}
    assert pushing == {}


@pytest.mark.parametrize("answer_id", ["waiting_time", "delay_risk", "travel"])
def test_words_about_care_to_come_are_not_said_to_a_bereaved_family(db, answer_id):
    body = bereaved(db, FakeEngine(lambda told: answering(answer_id))).say("some words")
    worded = next(answer for answer in answers() if answer.id == answer_id)
    assert "getting worse" not in body["messages"][0]["text"]
    assert body["messages"][0]["answer"]["id"] in ("bereaved_support", answer_id)
    assert body["messages"][0]["answer"]["id"] == "bereaved_support" or "bereaved" in worded.writers


def test_a_bereaved_family_in_danger_still_gets_the_card(db, engine):
    engine.reply = lambda told: saying("I am still here.", intent=told.intent)
    body = bereaved(db, engine).say("i wish i was dead")
    assert (
        body["messages"][0]["notice"] == {"route": "self_harm", "level": "card"}
        and "999" in body["messages"][0]["text"]
    )


def test_a_family_that_says_their_child_died_is_spoken_to_as_such_from_then_on(db):
    engine = FakeEngine(lambda told: answering("legal_right"))
    chat = make_chat(db, engine, nation="england")
    first = chat.say("my daughter died in march, could we have asked for another opinion")
    later = chat.say("was it our right")

    assert "I am so sorry" in first["messages"][0]["text"]
    assert later["messages"][0]["answer"]["id"] == first["messages"][0]["answer"]["id"]
    assert "talk it over with you" in later["messages"][0]["text"], "and not the same words twice running"


@pytest.mark.parametrize(
    "said",
    [
        "my mum says she died laughing",
        "the phone died",
        "his grandad died last year and we want a second opinion for him",
    ],
)
def test_other_deaths_are_not_taken_for_the_childs(db, said):
    body = make_chat(db, FakeEngine(lambda told: answering("legal_right")), nation="england").say(said)
    assert "your child has died" not in body["messages"][0]["text"]


@pytest.mark.parametrize("said, told", [
    ("my dog died and now my son needs an operation, is a second opinion our right", False),
    ("our baby boy passed away last week", True),
])  # fmt: skip
def test_whose_death_it_was_decides_how_the_family_is_spoken_to(db, said, told):
    body = make_chat(db, FakeEngine(lambda told: answering("legal_right")), nation="england").say(said)
    assert ("your child has died" in body["messages"][0]["text"]) is told
