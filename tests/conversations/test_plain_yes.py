"""A yes that decides: in plain words, under the very page it approves."""

import pytest

from assistant.conversations.readers.person_wished import declines_person, gets_person, wants_no_person
from assistant.conversations.readers.wishes import asks_for_number
from assistant.conversations.readers.yes_or_no import agrees, yes_or_no
from assistant.handoffs.corrections.one_correction import read_correction
from tests.support.factories import example_profile


@pytest.mark.parametrize("said", ["yes but not yet", "yes wait", "sure?", "yes thats my number", "hmm ok", "right"])
def test_a_yes_with_a_but_is_no_yes(said):
    assert yes_or_no(said) is None


@pytest.mark.parametrize("said", ["yes but not now", "sure?", "go on then but not today", "no", "hmm maybe"])
def test_a_hedged_yes_agrees_to_nothing(said):
    assert not agrees(said)


@pytest.mark.parametrize(
    "said", ["aye go on then", "i have no objection whatsoever", "yes you may ask me", "happy with that"]
)
def test_consent_may_be_given_in_a_familys_own_words(said):
    assert agrees(said)


@pytest.mark.parametrize("said", ["no person. just info", "dont get a person", "no need for a human thanks"])
def test_whoever_declines_a_person_calls_nobody(said):
    assert declines_person(said) and not gets_person(said)


@pytest.mark.parametrize("said", ["actually yes please get someone", "find me a person"])
def test_a_person_is_wanted_in_plain_words(said):
    assert gets_person(said)


@pytest.mark.parametrize("said", ["no wait dont", "no dont tell pals", "i said no", "not now", "tell them not to come"])
def test_the_person_is_taken_back_in_more_words(said):
    assert wants_no_person(said)


@pytest.mark.parametrize(
    "said, ours",
    [("number for samaritans", False), ("number for the interpreter line", False), ("can i text pals", True)],
)
def test_only_our_own_office_has_the_number_that_is_told(said, ours):
    assert asks_for_number(said) is ours


@pytest.mark.parametrize(
    "said, field, value",
    [("name is Anna Reyes", "child_name", "Anna Reyes"), ("its ward Heron not 7", "place", "ward Heron")],
)
def test_at_the_check_page_a_line_is_corrected_without_a_sign(said, field, value):
    found = read_correction(said, example_profile(), looking=True)
    assert (found.field, found.value) == (field, value)
    assert read_correction("that all looks right now", example_profile(), looking=True) is None


@pytest.mark.parametrize(
    "said",
    [
        "ok ill wait",
        "its ok",
        "i dont want to be alone",
        "dont tell me to calm down",
        "dont get me wrong i need someone",
        "no staff came all night",
        "i dont want anyone in trouble",
    ],
)
def test_a_family_that_waits_for_a_person_does_not_lose_them(said):
    assert not wants_no_person(said) and not declines_person(said)


@pytest.mark.parametrize("said", ["they said they would send someone", "get someone to look at the scan"])
def test_somebody_else_is_no_person_called_here(said):
    assert not gets_person(said)


@pytest.mark.parametrize("said", ["all fine but the message is too long", "the questions are silly"])
def test_their_own_words_are_never_replaced_by_a_guess(said):
    assert read_correction(said, example_profile(), looking=True) is None
