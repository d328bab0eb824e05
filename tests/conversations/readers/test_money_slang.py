"""What it costs, in slang; a bill of another kind and a cost that is no money are none of it."""

import pytest

from assistant.conversations.readers.money_slang import asks_cost_in_slang
from assistant.conversations.readers.who_pays import asks_who_pays


@pytest.mark.parametrize(
    "said",
    [
        "wots that gona cost me",
        "what's it gonna set us back",
        "how much is that going to cost me then",
        "what am i lookin at moneywise",
        "what are we talking in quid",
        "do i have to fork out",
        "will we have to cough up for it",
        "am i expected to stump up",
        "do we need to dip into our savings",
        "is there a bill",
        "will there be any charge for that?",
        "do i get a bill",
        "whats the damage",
        "will it cost a bomb",
    ],
)
def test_it_is_heard_behind_a_page_on_opinions_and_first_of_all(said):
    assert asks_cost_in_slang(said)
    assert asks_who_pays(said, "how_to_request") and asks_who_pays(said, None)


@pytest.mark.parametrize(
    "said",
    [
        "what is the damage to his brain",
        "is there a bill in parliament",
        "is there a charge nurse on the ward",
        "it cost her her leg",
        "he had to fork his food",
        "is there a price list for parking",
        "I will look at it",
    ],
)
def test_what_is_no_money_of_theirs_is_not(said):
    assert not asks_cost_in_slang(said)


@pytest.mark.parametrize("said", ["do i have to fork out for the train", "will we get a bill for parking"])
def test_other_money_keeps_its_own_page(said):
    assert not asks_who_pays(said, "how_to_request")


def test_behind_another_page_it_leans_on_that():
    assert not asks_who_pays("wots that gona cost me", "travel")
