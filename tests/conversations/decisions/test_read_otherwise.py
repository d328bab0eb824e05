"""What is read in place of a message: the rest behind an announced change of subject, what was meant."""

import pytest

from tests.support.factories import FakeEngine, answering, make_chat, saying


def behind_an_answer(db, engine, said):
    chat = make_chat(db, engine)
    engine.reply = lambda told: answering("complaint")
    chat.say("how do i complain")
    engine.reply = lambda told: saying("unsure", intent="nlu_fallback", render="unsure")
    return chat.say(said)["messages"][0]["text"]


def test_the_engine_reads_the_rest_and_not_behind_the_last_answer(db):
    engine = FakeEngine()
    told = behind_an_answer(db, engine, "Moving on: does a teenager get asked as well then?")
    assert engine.told[-1].text == "does a teenager get asked as well then?" and engine.told[-1].after is None
    assert told.startswith("I am not sure"), "and it is not answered from there"


def test_another_question_of_the_same_subject_keeps_it(db):
    engine = FakeEngine()
    behind_an_answer(db, engine, "another question: how long does that take")
    assert engine.told[-1].after == "complaint"


def test_a_person_is_wished_for_behind_it_too(db):
    engine = FakeEngine()
    behind_an_answer(db, engine, "different subject: can I talk to someone")
    assert engine.told[-1].intent == "request_person"


@pytest.mark.parametrize(
    "said, intent",
    [
        ("You've got hold of the wrong idea, I'd like somebody with no ties to the trust", "ask_route_other_nhs"),
        ("crossed wires. we want an outsider to read his scans", "ask_route_other_nhs"),
        ("let me say it again: we'd like another specialist to go over the plan", "ask_how_to_request"),
        ("no, what I meant was could fresh eyes go over it", "ask_how_to_request"),
        ("you've misunderstood, we want somebody to weigh her", None),
        ("you've misunderstood, I want somebody to talk to", None),
    ],
)
def test_another_look_is_wished_for_behind_what_was_misread(db, said, intent):
    engine = FakeEngine()
    behind_an_answer(db, engine, said)
    assert engine.told[-1].intent in ((intent,) if intent else (None, "request_person"))
