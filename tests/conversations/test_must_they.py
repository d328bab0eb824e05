"""What the hospital owes a family, asked outside the form and at its steps; and duties of another kind."""

import pytest

from tests.support.at_a_step import asked, lines
from tests.support.factories import FakeEngine, answering, make_chat, texts


@pytest.mark.parametrize(
    "step, said, told",
    [
        ("child_name", "is the trust bound to grant one when a parent asks", "legal"),
        ("site", "must a consultant agree to another doctor if we put it to them", "legal"),
        ("child_name", "are they bound to carry out another review when parents want it", "legal"),
        ("place", "are they required to let us have one", "legal"),
        ("relationship", "does the NHS owe you a second opinion", "legal"),
        ("best_time", "can they just turn down a request", "a no is hard"),
    ],
)
def test_at_a_step_it_is_told_and_the_step_asked_again(db, at, step, said, told):
    chat = at(step)
    before = lines(db, chat)
    body = chat.say(said)
    assert told in texts(body)[0].lower()
    assert (asked(body), lines(db, chat)) == (step, before)


@pytest.fixture
def engine():
    return FakeEngine(lambda told: answering("how_to_request"))


@pytest.mark.parametrize(
    "said, answer",
    [
        ("Do they really have to give us a second opinion?", "legal_right"),
        ("are doctors obliged by law to arrange a second view if parents ask", "legal_right"),
        ("ok, and must they agree to it then", "legal_right"),
        ("must the trust get us a second opinion", "legal_right"),
        ("do the doctors have to go along with a second opinion", "legal_right"),
        ("are they free to refuse a second opinion", "refused"),
    ],
)
def test_outside_the_form_it_is_answered(db, engine, said, answer):
    chat = make_chat(db, engine)
    chat.say("how do we ask")
    assert chat.say(said)["messages"][0]["answer"]["id"] == answer


@pytest.mark.parametrize(
    "said", ["do they have to give him that injection", "must they run another blood test", "do they have to get him another drip", "must he see another doctor now", "are they supposed to arrange transport", "do we have to agree to it", "can they refuse treatment"]
)  # fmt: skip
def test_other_duties_go_to_the_engine(db, engine, said):
    chat = make_chat(db, engine)
    chat.say("how do we ask")
    chat.say(said)
    assert engine.told[-1].text == said


def test_what_one_is_has_to_be_known(db, engine):
    make_chat(db, engine).say("do they have to give us one")
    assert engine.told[-1].text == "do they have to give us one"
