"""Leaving with its reason: one clause leaves, and no other says anything for the team."""

import pytest

from assistant.conversations.readers.leaving import leaves
from assistant.conversations.readers.leaving_clauses import asks_where_to_write, leaves_in_clauses


def alone(clause):
    return clause == "forget it"


@pytest.mark.parametrize(
    "said",
    [
        "forget it, I'm shattered",
        "the nurse is here. back tomorrow",
        "I have changed my mind, I won't be sending this. sorry",
        "let me out of here, which number do I call",
        "not in the mood for this",
        "no more boxes please. a letter from me will do the job",
        "sack this off, I'll write to her directly. what's her inbox",
        "I won't be sending it, I'll just email them. where do I send it",
    ],
)
def test_one_clause_leaves_and_the_others_say_why(said):
    assert leaves_in_clauses(said, alone)


@pytest.mark.parametrize(
    "said",
    [
        "forget it, her scan was never looked at",
        "the nurse is here",
        "I'm shattered. sorry",
        "we have decided against chemo, back tomorrow for the scan",
        "they won't be sending the letter",
        "what is the address for my reply",
        "where do I send it",
        "",
    ],
)
def test_what_tells_of_more_or_leaves_nowhere_stays(said):
    assert not leaves_in_clauses(said, alone)


@pytest.mark.parametrize(
    "said",
    [
        "I'll get back to you, his pump alarm is going",
        "be with you in a mo, lunch is here and he wants feeding",
        "I'll be back to this, they're taking him to theatre",
        "hang on - let me come back to it shortly",
    ],
)
def test_who_is_called_away_leaves_for_now(said):
    assert leaves_in_clauses(said, alone)


@pytest.mark.parametrize(
    "said",
    ["I'll get back to you", "I'll get back to you about the dose", "please let the doctor come back to us", "his pump alarm is going",
     "they're taking him to theatre, please be with him"],
)  # fmt: skip
def test_words_for_the_team_stay(said):
    assert not leaves_in_clauses(said, alone)


@pytest.mark.parametrize(
    "said, asks", [("drop it. what's the address again", True), ("got an inbox?", True), ("my address is 4 Elm Row", False), ("what is the address for my reply", False)]
)  # fmt: skip
def test_an_address_is_asked_for(said, asks):
    assert asks_where_to_write(said) is asks


@pytest.mark.parametrize(
    "said",
    [
        "stop. send nothing. this is rubbish",
        "stop, send nothing",
        "stop send nothing",
        "send nothing. waste of time",
        "STOP!! send nothing",
        "i want to stop. send nothing",
        "this is rubbish. stop",
        "bin it, send nothing, this is pointless",
        "send none of it. useless",
    ],
)
def test_nothing_is_to_be_sent_with_a_grumble_beside_it(said):
    assert leaves(said, "check")


@pytest.mark.parametrize(
    "said",
    [
        "this is rubbish",
        "they send nothing. this is rubbish",
        "he told us to stop. they sent nothing",
        "stop changing the name. send it",
        "stop the pain medicine. send nothing home with him",
        "the ward sends nothing",
        "what a waste of time, she is in pain",
        "you send nothing to my ex",
    ],
)
def test_a_grumble_alone_or_of_others_leaves_nothing(said):
    assert not leaves(said, "check")
