"""Nobody who would change a medicine alone is asked what would help most."""

import pytest

from tests.support.factories import make_chat, saying, texts


@pytest.fixture
def heard(engine):
    engine.reply = lambda told: saying("What would help you most now?", intent="inform", step=None)


def test_ask_first_and_whom(db, engine, heard):
    told = make_chat(db, engine).say("could we halve her steroids ourselves")
    (text,) = texts(told)
    assert told["messages"][0]["answer"]["id"] == "medicine_alone" and told["messages"][0]["answer"]["sources"]
    assert "do not stop or change a medicine before you have asked" in text
    assert "pharmacist" in text and "NHS 111" in text and "999" in text


def test_northern_ireland_has_no_111(db, engine, heard):
    (text,) = texts(make_chat(db, engine, nation="northern_ireland").say("we accidentally gave her a second dose"))
    assert "111" not in text and "GP surgery" in text and "999" in text


def test_a_young_person_is_spoken_to(db, engine, heard):
    (text,) = texts(make_chat(db, engine, writer="young_person").say("can i just stop my tablets"))
    assert "Ask your team" in text and "the child" not in text


def test_at_a_step_it_is_answered_and_the_step_asked_again(db, engine):
    engine.reply = lambda told: saying("Which ward?", intent="inform", step="place")
    chat = make_chat(db, engine, form="handoff_form", field="handoff_place")
    first, second = texts(chat.say("what happens if i skip tonight's dose"))
    assert "before you have asked" in first and second == "Which ward?"


def test_what_is_told_to_the_team_stays_their_message(db, engine):
    engine.reply = lambda told: saying("Do you have questions?", intent="inform", step="questions")
    chat = make_chat(db, engine, form="handoff_form", field="handoff_message")
    assert texts(chat.say("I forgot his morning tablets on Monday and he had a bad day")) == ["Do you have questions?"]


@pytest.mark.parametrize("step, told", [("questions", {}), ("message", {"asks_again": True})])
def test_where_questions_are_asked_for_it_is_one_for_the_team_as_well(db, engine, step, told):
    engine.reply = lambda told: saying("And now?", intent="inform", step="check")
    chat = make_chat(db, engine, form="handoff_form", field=f"handoff_{step}")
    first, _ = texts(chat.say("can I halve her tablets until then?"))
    assert "before you have asked" in first
    assert (engine.told[-1].intent, engine.told[-1].details) == ("inform", told)
