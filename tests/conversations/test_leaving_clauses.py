"""Leaving with its reason: one clause leaves, and no other says anything for the team."""

import pytest

from assistant.conversations.leaving_clauses import leaves_in_clauses


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
        "",
    ],
)
def test_what_tells_of_more_or_leaves_nowhere_stays(said):
    assert not leaves_in_clauses(said, alone)
