"""At home 999 comes first on the card; on the ward the nurse does."""

import pytest

from assistant.conversations.at_home import at_home
from tests.support.factories import make_chat

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
