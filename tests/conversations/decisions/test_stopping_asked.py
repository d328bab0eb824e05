"""Where treatment may be stopped, one parent's yes settles nothing that is told here."""

import pytest

from assistant.conversations.decisions.stopping_asked import which_of_stopping
from tests.support.factories import make_chat, saying, texts


@pytest.mark.parametrize(
    "said",
    [
        "so if I say yes to stopping he cant stop it?",
        "can my husband stop it if i agree to stop treatment",
        "is my yes enough to turn it off",
        "do they need both of us to stop the ventilator",
        "can they stop if only one of us agrees",
        "what if he says no and i say yes to letting him go",
    ],
)
def test_one_yes_does_not_settle_it(said):
    assert which_of_stopping(said, None) == "one_yes_unsettled"


@pytest.mark.parametrize(
    "said, last, name",
    [
        ("he cant stop me then", "parents_disagree", "one_yes_unsettled"),
        ("so its just up to me then", "end_of_life", "one_yes_unsettled"),
        ("no hes not like that. he just can't let go", "parents_disagree", "other_cannot_let_go"),
        ("my husband wont accept it", "parents_disagree", "other_cannot_let_go"),
        ("I don't want them to keep going and going. is it wrong of me", "end_of_life", "may_be_said"),
        ("what is a hospice really. is it just where they go to die", "nothing_more", "hospice_unknown"),
        ("whats a childrens hospice", None, "hospice_unknown"),
    ],
)
def test_what_leans_on_such_a_page(said, last, name):
    assert which_of_stopping(said, last) == name


@pytest.mark.parametrize(
    "said",
    [
        "my husband is stopping work",
        "can his dad stop it if i ask for a second opinion",
        "do they need both parents for a second opinion",
        "he cant let go",
        "he hits me when i say it",
        "i dont want to go on",
        "i dont want it to go on i want to die",
        "the hospice nurse came",
    ],
)
def test_other_words_are_read_as_ever(said):
    assert which_of_stopping(said, None) is None


def test_no_page_says_that_one_parent_is_enough(db, engine):
    engine.reply = lambda told: saying("One parent's agreement is often enough.", intent="ask_parents_disagree")
    (told,) = texts(make_chat(db, engine).say("so if I say yes to stopping he cant stop it?"))
    assert told.startswith("I cannot say whose yes") and "often enough" not in told


def test_a_wish_to_die_beside_it_keeps_its_card(db, engine):
    engine.reply = lambda told: saying("I am still here.", intent=told.intent)
    body = make_chat(db, engine).say("what is a hospice. i want to die")
    assert "self_harm" in [one["notice"]["route"] for one in body["messages"] if one["notice"]]


@pytest.mark.parametrize(
    ("said", "last"),
    [
        ("she cant face it", "disagreement"),
        ("they wont accept it", "disagreement"),
        ("i dont want this to carry on", "court"),
    ],
)
def test_a_child_doctors_and_a_quarrel_are_no_end(said, last):
    assert which_of_stopping(said, last) is None
