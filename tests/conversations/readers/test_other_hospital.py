"""Another hospital than ours, named or asked about at a step of the form, and orders to stop beside other words."""

import pytest

from assistant.conversations.readers.other_hospital import (
    asks_if_it_reaches,
    is_wrong_place,
    other_hospital,
    stops_in_a_clause,
    wants_words_along,
)
from tests.support.factories import example_profile


@pytest.mark.parametrize(
    "step, said",
    [
        ("child_identifier", "15 sept 2019 and he is at the Heath in Cardiff"),
        ("place", "she's under Alder Hey"),
        ("place", "he is in the royal belfast"),
        ("site", "none of them. Cardiff, University Hospital of Wales"),
        ("site", "Not sure. but its Cardiff"),
        ("site", "Musgrave, in Belfast"),
        ("site", "leeds general"),
        ("site", "neither of those"),
        ("site", "we are not at your hospital"),
        ("site", "a different hospital, the one in Glasgow"),
    ],
)
def test_a_child_in_another_hospital_is_heard(step, said):
    assert other_hospital(said, example_profile(), step)


@pytest.mark.parametrize(
    "step, said",
    [
        ("site", "Northgate, we came from Leeds General"),
        ("site", "the main hospital, we live in Cardiff"),
        ("site", "not sure"),
        ("site", "either"),
        ("site", "Saltmarsh Site"),
        ("child_identifier", "4/5/2019, she was born at Leeds General"),
        ("child_identifier", "we live in Belfast"),
        ("place", "Kestrel ward, and Alder Hey before that"),
        ("place", "Heron. we would like an opinion from Great Ormond Street"),
        ("needs", "Welsh please"),
        ("child_name", "Chelsea Preston"),
        ("relationship", "his aunt from Cardiff"),
    ],
)
def test_where_they_live_or_were_says_nothing_of_care(step, said):
    assert not other_hospital(said, example_profile(), step)


@pytest.mark.parametrize(
    "said",
    [
        "so does this not go to Cardiff then?",
        "Can you say if this goes to Belfast at all?",
        "will it get to another hospital",
        "does what I write reach the team in Glasgow",
        "is that sent to our own hospital",
    ],
)
def test_whether_it_reaches_another_one_is_asked(said):
    assert asks_if_it_reaches(said, example_profile())


@pytest.mark.parametrize(
    "said", ["does this go to the team?", "does it go to Northgate", "do we go to Cardiff for the scan", "is this it"]
)
def test_whether_it_goes_at_all_is_another_question(said):
    assert not asks_if_it_reaches(said, example_profile())


@pytest.mark.parametrize(
    "said",
    [
        "I dont think this is the right place is it. who do i ring in cardiff",
        "it's not the right hospital is it",
        "oh, this is the wrong form",
        "its the wrong hospital",
        "we are on the wrong website, sorry",
    ],
)
def test_the_wrong_place_is_heard_anywhere(said):
    assert is_wrong_place(said)


@pytest.mark.parametrize(
    "said",
    [
        "is this the right place?",
        "the ward is not the right place for her",
        "wrong ward",
        "the tube is in the wrong place",
    ],
)
def test_a_wrong_ward_is_no_wrong_form(said):
    assert not is_wrong_place(said)


@pytest.mark.parametrize(
    "said",
    [
        "stop this then, dont send it. put the words somewhere she can take them to cardiff",
        "Saltmarsh. no, cancel that form please",
        "please don't send anything, I will ask them myself",
        "my sister says no so stop it now",
    ],
)
def test_an_order_to_stop_is_heard_beside_other_words(said):
    assert stops_in_a_clause(said)


@pytest.mark.parametrize(
    "said",
    [
        "they should stop the milk",
        "don't send letters, text me",
        "do not send it to his dad",
        "if his mum says no then stop this",
        "what happens if I stop, dont send it yet",
        "he can't stop coughing",
        "mornings, scrap that, after 4",
        "stop, delete everything",
        "evenings, but not when he stops school",
    ],
)
def test_what_is_to_stop_elsewhere_stops_no_form(said):
    assert not stops_in_a_clause(said)


@pytest.mark.parametrize(
    "step, said",
    [
        ("best_time", "ring twice, stop, then ring again"),
        ("best_time", "let it ring twice and stop"),
        ("best_time", "mornings, and stop"),
        ("needs", "talk slowly, stop, let me answer"),
        ("needs", "I stammer so I start, stop, start again"),
        ("contact_method", "text first, never send"),
        ("contact_method", "it is my ex, never send that"),
        ("site", "we got there, stop, I was told to wait"),
    ],
)
def test_how_to_reach_them_stops_no_form(step, said):
    assert not stops_in_a_clause(said, step)


@pytest.mark.parametrize(
    "step, said",
    [
        ("best_time", "mornings. no, stop this"),
        ("needs", "stop the form, my sister says no"),
        ("contact_method", "dont send it"),
        ("needs", "stop"),
        ("place", "Heron. stop"),
    ],
)
def test_a_stop_that_names_the_form_is_heard_at_every_step(step, said):
    assert stops_in_a_clause(said, step)


def test_words_that_are_to_be_taken_along():
    assert wants_words_along("put the words somewhere she can take them") and wants_words_along(
        "can I keep what I wrote"
    )
    assert not wants_words_along("he takes it with milk")
