"""Who may ask, whom, how it is put and what it costs, in words that are easily taken for another page."""

import pytest

from assistant.conversations.readers.asked_of_asking import FREE, HOW, MAY_ASK, asked_of_asking, asks_whose_yes, refuses
from tests.support.factories import FakeEngine, make_chat, texts


@pytest.mark.parametrize(
    "said, answer",
    [
        ("Is allowed for us, we from Romania?", MAY_ASK),
        ("No. Not go abroad. We live here, Peterborough. Romanian people can ask also?", MAY_ASK),
        ("we are polish family, can we ask too?", MAY_ASK),
        ("my husband is from Pakistan, are we allowed to ask for this?", MAY_ASK),
        ("can refugees get a second opinion", MAY_ASK),
        ("we no have british passport, can ask?", MAY_ASK),
        ("can we ask a doctor from Romania", None),
        ("can we go to Romania for the operation", None),
        ("can we get a second opinion in Germany, we are from Germany", None),
        ("do i need an interpreter, i am from iran, can i get one", None),
        ("we're from Wales, can we ask", None),
        ("can scottish people ask", None),
        ("Why you say abroad. I ask, how much money I pay for other doctor here", FREE),
        ("how much cost second doctor here in nhs", FREE),
        ("So no pay? If this hospital doctor send?", FREE),
        ("do we have to pay if our consultant refers us", FREE),
        ("how much is a private second opinion here", None),
        ("will i have to pay if i go private", None),
        ("Am I allowed to do it or has it to be Susan", MAY_ASK),
        ("has it got to be her mum", MAY_ASK),
        ("do I have to be the parent to ask", MAY_ASK),
        ("does it have to be in writing", None),
        ("does it have to be a surgeon", None),
        ("am i allowed to stay overnight", None),
        ("what is parental responsibility, does Susan have that", MAY_ASK),
        ("whats PR", MAY_ASK),
        ("does the council have parental responsibility", None),
        ("I already know what a second opinion is. I need to know who internally handles the request.", HOW),
        ("who's responsible for my request", HOW),
        ("who handles complaints", None),
        ("How do I word it to the consultant without it looking like I'm going behind birth mums back", HOW),
        ("how do i put it to the surgeon so he doesnt take offence", HOW),
        ("how do i put it to my son without scaring him", None),
    ],
)
def test_what_is_asked_of_asking_is_heard(said, answer):
    assert asked_of_asking(said) == answer


@pytest.mark.parametrize(
    "said, page, refused",
    [
        ("No. Not go abroad. We live here", "abroad", True),
        ("Why you say abroad", "abroad", True),
        ("i never said abroad", "abroad", True),
        ("can we go abroad", "abroad", False),
        ("I'm not complaining and I don't want the Ombudsman", "complaint", True),
        ("i dont want to complain, just want it done", "complaint", True),
        ("it's no good, i want to complain", "complaint", False),
        ("how do i complain", "complaint", False),
        ("I already know what a second opinion is", "what_is_second_opinion", True),
        ("i dont know what a second opinion is", "what_is_second_opinion", False),
    ],
)
def test_a_page_is_refused_by_its_name(said, page, refused):
    assert refuses(said, page) is refused


def test_what_is_free_is_told_again_and_not_what_costs(db):
    chat = make_chat(db, FakeEngine())
    chat.say("how much cost second doctor here in nhs")
    told = texts(chat.say("So no pay? If this hospital doctor send?"))[0]
    assert "If the NHS arranges the second opinion, it is NHS care" in told and "private" not in told


def test_who_may_ask_is_told_again_and_put_on_the_list_as_it_was_typed(db):
    chat = make_chat(db, FakeEngine())
    chat.say("Is allowed for us, we from Romania?")
    assert "Anyone may ask for a second opinion" in texts(chat.say("Romanian people can ask also?"))[0]
    assert "Romanian people can ask also?" in texts(chat.press("Put it on my list"))[0]


def test_who_has_parental_responsibility_is_told_to_whoever_asks_what_it_is(db):
    chat = make_chat(db, FakeEngine())
    chat.say("I am her gran")
    assert asks_whose_yes("what is parental responsibility, does Susan have that")
    assert "Mothers have it" in texts(chat.say("what is parental responsibility, does Susan have that"))[0]
