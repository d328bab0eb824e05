"""Who pays is answered from the page on what it costs, or said not to be known where two nations take part."""

import pytest

from tests.support.factories import FakeEngine, make_chat, saying, texts


@pytest.fixture
def chat(db):
    return make_chat(db, FakeEngine(lambda told: saying("the engine's answer")), last_answer="choose_doctor")


def test_the_cost_and_never_what_a_doctor_earns(chat):
    assert "Asking is free" in texts(chat.say("No. PAYS. Who pays the money. NHS or me"))[0]


def test_across_nations_it_is_not_known(chat):
    body = chat.say("He is treated in England, we live in Scotland. Who pays for an opinion in Glasgow?")
    assert texts(body)[0].startswith("I do not know which nation would pay")


def test_who_pays_the_surgeon_is_left_to_the_engine(chat):
    assert texts(chat.say("who pays the surgeon"))[0] == "the engine's answer"
