"""A woman to examine the child and food of a faith are asked of the ward: said so, with nothing promised."""

import pytest

from assistant.conversations.decisions.asked_of_the_ward import beside_the_wish, ward_wishes
from tests.conversations.decisions.test_decide import decided
from tests.support.factories import FakeEngine, make_chat, texts

WOMAN, MAN, ROOM, FOOD = "woman_examines", "man_examines", "somebody_in_the_room", "food_of_faith"


@pytest.mark.parametrize(
    "said, phrase",
    [
        ("I only mean a woman, it is for our religion, when they examine her", WOMAN),
        ("I did not ask about the imam. I asked about a woman doctor.", WOMAN),
        ("Can a female doctor examine her?", WOMAN),
        ("Will the lady doctor be arranged then?", WOMAN),
        ("we need lady doctor for my daughter please", WOMAN),
        ("i dont want a man to examine my girl", WOMAN),
        ("is it possible she is seen by a woman", WOMAN),
        ("must be woman who touch her, in our religion", WOMAN),
        ("no male doctors for her, we are muslim", WOMAN),
        ("can the specialist be a woman", WOMAN),
        ("lady doctor?", WOMAN),
        ("my son is 15 he wants a male doctor", MAN),
        ("can we have a chaperone when he examines her", ROOM),
        ("And the halal food?", FOOD),
        ("do they do kosher meals", FOOD),
        ("she only eats halal, what does she eat there", FOOD),
        ("can she have vegetarian food on the ward", FOOD),
        ("he cannot eat pork", FOOD),
    ],
)
def test_a_wish_is_heard(said, phrase):
    assert ward_wishes(said) == (phrase,)


@pytest.mark.parametrize(
    "said",
    [
        "the lady doctor said he is fine, can we ask another",
        "our female consultant refused. can we ask again",
        "the woman doctor was rude to me, how do I complain",
        "is the lady doctor called Khan registered",
        "a man examined her and she was crying",
        "the doctor is a woman from leeds, can she give a second opinion",
        "i am a woman and they do not listen",
        "is the medicine halal",
        "they gave him pork, we are muslim",
        "chaperone",
        "can our imam come to the meeting",
        "can a doctor examine her again",
        "he wont eat, should i worry",
        "will a man from pals ring me",
        "a female nurse told us to ask here",
        "can women doctors earn more",
    ],
)
def test_what_sounds_like_one_is_left_alone(said):
    assert ward_wishes(said) == ()


def test_what_else_is_asked_is_read_too():
    asked = "Do we have to pay for anything? And is there halal food for her?"
    assert beside_the_wish(asked) == "Do we have to pay for anything?"
    assert beside_the_wish("is there halal food") is None
    plan = decided(asked)
    assert "what food this hospital has" in plan.before[0].text and "pay" in plan.engine.text


def test_nothing_is_promised_and_it_is_not_said_twice():
    told = decided("Can a female doctor examine her?").before[0]
    assert "I do not know if the hospital can do it" in told.text and "message to the team" in told.text
    sent = decided("Will the lady doctor be arranged then?", sent=True).before[0]
    assert sent.text == told.text
    again = decided("I asked about a woman doctor.", last_text=told.text).before[0]
    assert again.text != told.text and "cannot arrange it" in again.text


def test_danger_and_what_a_child_tells_come_first(db):
    for said in ("can a woman doctor see her, she is not breathing", "no halal food and she wont wake up"):
        assert "999" in texts(make_chat(db, FakeEngine(), nation="england").say(said))[0]
    hurt = "I dont want a man to examine her, a man at home touched her and hurt her"
    body = make_chat(db, FakeEngine(), nation="england").say(hurt)
    assert body["messages"][0]["notice"]["route"] == "safeguarding"
