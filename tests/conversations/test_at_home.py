"""At home 999 comes first on the card; on the ward the nurse does."""

import pytest

from assistant.conversations.at_home import at_home, on_the_ward
from assistant.safety.screen import load_trained_screen
from tests.support.factories import make_chat, make_turns

HOME = [
    "were at home",
    "we're at home with her",
    "im at home on my own with him",
    "hes at home now",
    "she's back home now",
    "not in hospital, she is here with me",
    "we are not in hospital",
    "at home",
]
ELSEWHERE = [
    "when we are at home he sleeps",
    "she was at home last week",
    "if he's at home what then",
    "can we take her home",
    "we go home tomorrow",
    "they want to send him home",
    "home oxygen, is it right for her",
    "who helps at home",
]
WORSE = "shes getting worse and nobody will listen"


@pytest.mark.parametrize("said", HOME)
def test_whoever_is_at_home(said):
    assert at_home([said])


@pytest.mark.parametrize("said", ELSEWHERE)
def test_and_whoever_only_speaks_of_it(said):
    assert not at_home([said])


def test_the_newest_place_counts():
    assert at_home(["she is hot", "were at home"]) and not at_home(["we are on the ward", "were at home"])


@pytest.mark.parametrize(
    "before, first", [(["were at home"], "If you are not in hospital, ring 999."), ([], "Tell the")]
)
def test_the_card_begins_with_the_way_that_is_theirs(db, engine, before, first):
    chat = make_chat(db, engine)
    for said in before:
        chat.say(said)
    card = next(one for one in chat.say(WORSE)["messages"] if one["notice"])
    assert card["text"].startswith(first) and "Tell the nurse in charge now." in card["text"]
    assert card["text"].count("If you are not in hospital") == 1


ON_WARD = [
    "archie just went a funny colour and the alarm keeps going and nobody's coming",
    "hes gone blue, the monitor is going off and no one comes",
    "we are on ward 7 and she stopped breathing",
    "shes in nicu and she is grey",
    "he is blue in his incubator",
]


@pytest.mark.parametrize("said", ["she's in NICU", "we are on the neonatal ward", *ON_WARD])
def test_whoever_stands_on_a_ward(said):
    assert on_the_ward([said], "")


@pytest.mark.parametrize(
    "said", ["he went blue at nursery and nobody came", "the alarm woke us", "when he was in nicu"]
)
def test_and_whoever_does_not(said):
    assert not on_the_ward([said], "")


def test_the_place_named_for_the_message_counts():
    assert on_the_ward(["he is blue"], "Newborn intensive care") and not on_the_ward(
        ["he is blue"], "Dr Patel's clinic"
    )


@pytest.mark.parametrize("said", ON_WARD)
def test_on_a_ward_who_is_near_comes_first_and_999_stands_there_too(db, engine, said):
    chat = make_chat(db, engine, turns=make_turns(db, engine, screen=load_trained_screen()))
    card = next(one for one in chat.say(said)["messages"] if one["notice"])["text"]
    assert card.startswith(("If you are in hospital, shout", "In an emergency", "Tell the nurse")) and "999" in card


@pytest.mark.parametrize(
    "said", ["he is not breathing", "were at home, hes blue, the monitor is going and nobody comes"]
)
def test_elsewhere_999_comes_first(db, engine, said):
    chat = make_chat(db, engine)
    card = next(one for one in chat.say(said)["messages"] if one["notice"])["text"]
    assert card.startswith("Ring 999 now.")
