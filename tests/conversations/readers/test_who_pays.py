"""Who pays for the opinion is asked in many words; what others are paid, and other money, is none of it."""

import pytest

from assistant.conversations.readers.who_pays import across_nations, asks_who_pays


@pytest.mark.parametrize(
    "said",
    [
        "So basically no. And who pays for that if they say yes?",
        "No. PAYS. Who pays the money. NHS or me",
        "I didn't ask what the surgeon earns for god's sake. If my girl goes to GOSH does it cost me",
        "whos paying for it",
        "do i pay or nhs?",
        "i no ask doctor money. i must pay for second opinion or free",
        "wait does it cost anything tho",
        "is it us who pays or the nhs",
        "who foots the bill",
        "will it cost us anything",
        "he can see someone else then? wots that gona cost me",
    ],
)
def test_it_is_of_the_opinion_just_told_of(said):
    assert asks_who_pays(said, "choose_doctor")


@pytest.mark.parametrize(
    "said",
    [
        "who pays the surgeon",
        "does the second doctor get paid, who pays him",
        "who pays for the train",
        "do we have to pay for private",
        "does it pay to wait",
        "who pays for parking",
        "who pays for the interpreter",
        "will it cost us our place",
        "who pays? and how long does it take?",
    ],
)
def test_other_money_and_a_second_question_are_none_of_it(said):
    assert not asks_who_pays(said, "choose_doctor")


def test_it_leans_only_on_a_page_about_opinions():
    assert not asks_who_pays("who pays for that", "travel")
    assert asks_who_pays("who pays for the second opinion", "travel")


def test_two_nations_take_part():
    assert across_nations(
        "He is treated in England, we live in Scotland. Who pays for an opinion in Glasgow?", "england"
    )
    assert not across_nations("who pays if we go to Leeds", "england")
