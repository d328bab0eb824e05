"""Who somebody is that an answer names is told where it is known, and is no wish to be rung."""

import pytest

from assistant.conversations.who_they_are import asked_who
from tests.support.factories import FakeEngine, answering, make_chat


@pytest.mark.parametrize(
    "said, line",
    [
        ("ok whats pass, are they any good", "pass_scotland"),
        ("I asked what PASS is", "pass_scotland"),
        ("who are PASS?", "pass_scotland"),
        ("is pass free", "pass_scotland"),
        ("what is the Patient Advice and Support Service", "pass_scotland"),
        ("never heard of llais", "llais"),
        ("who is AvMA when they're at home", "avma"),
        ("whats the phso", "phso"),
        ("so what does the ombudsman do", "phso"),
        ("i dont know what the scottish ombudsman is", "spso"),
        ("who are the child death helpline", "child_death_helpline"),
    ],
)
def test_who_is_asked_for(said, line):
    assert asked_who(said, "england").id == line


@pytest.mark.parametrize(
    "said",
    [
        "what will pass in the scan",
        "can i pass a message on",
        "how long until the ombudsman answers",
        "what is the number for pass",
        "what is a second opinion",
        "who is my contact",
    ],
)
def test_other_questions_are_none_of_it(said):
    assert asked_who(said, "england") is None


def test_the_ombudsman_is_that_of_the_childs_hospital():
    assert asked_who("what is the ombudsman", "wales").id == "psow"


def test_it_is_told_with_its_number_and_the_sources_of_what_named_it(db):
    engine = FakeEngine(lambda told: answering("complaint"))
    chat = make_chat(db, engine, nation="scotland")
    chat.say("how do i complain")
    told = chat.say("ok whats pass, are they any good")["messages"][0]
    assert told["text"].startswith("PASS on 0800 917 2127") and "care in Scotland only" in told["text"]
    assert told["answer"]["id"] == "complaint" and told["answer"]["sources"] and len(engine.told) == 1
