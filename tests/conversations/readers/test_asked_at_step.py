"""What a family asks of us at a step of the form: who reads it, how long it is kept, whether it stays here."""

import pytest

from assistant.conversations.readers.asked_at_step import (
    Asked,
    asked_alone,
    asked_at_step,
    asks_also_kept,
    asks_to_break_off,
)


@pytest.mark.parametrize(
    "said, asked",
    [
        ("will it keep", Asked.STAYS),
        ("will it still be here later?", Asked.STAYS),
        ("you said it keeps what? where?", Asked.STAYS),
        ("where is it kept", Asked.STAYS),
        ("who sees all this, school", Asked.READERS),
        ("will anyone read the name", Asked.READERS),
        ("is she told anyway?", Asked.PERSON),
        ("does the social worker get told", Asked.PERSON),
        ("how long is that kept for", Asked.KEPT),
        ("is that address encrypted at your end?", Asked.ELSE),
        ("wots it cost to send this lol", Asked.COSTS),
        ("do I have to pay for sending it?", Asked.COSTS),
        ("what does the operation cost", Asked.ELSE),
        ("what does it cost to see him", Asked.ELSE),
        ("is there parking", Asked.ELSE),
        ("do you have an appointment on monday", Asked.ELSE),
    ],
)
def test_each_is_known_by_its_words(said, asked):
    assert asked_at_step(said) is asked


@pytest.mark.parametrize(
    "said",
    [
        "who sees the scans first?",
        "how long is the wait?",
        "will it keep hurting him",
        "Will Read",
        "is it getting worse",
    ],
)
def test_a_whole_message_is_only_read_so_where_it_means_what_was_written(said):
    assert asked_alone(said) is None


def test_a_second_thing_is_asked_with_the_first():
    assert asked_alone("who reads his date of birth, and how long is it retained?") is Asked.READERS
    assert asks_also_kept("who reads it, and how long is it retained?") and not asks_also_kept("who reads it?")


@pytest.mark.parametrize(
    "said",
    [
        "Can I stop here and come back tomorrow, will it keep?",
        "can i finish this later, will you remember what I put?",
        "if I close this is it all lost?",
        "how long does it keep if I stop now",
        "could we do the rest tonight? will I have to start again?",
        "is it ok to leave it here and carry on when he is asleep",
        "I need to go, will it be saved",
    ],
)
def test_breaking_off_is_asked_of_the_form(said):
    assert asks_to_break_off(said)


@pytest.mark.parametrize(
    "said",
    [
        "can I stop here",
        "can we stop the feeds and carry on tomorrow",
        "will it keep hurting him",
        "can we come back to this ward",
        "Can I stop the antibiotics tomorrow?",
        "is it lost",
        "could we go home and come back tomorrow?",
    ],
)
def test_breaking_off_something_else(said):
    assert not asks_to_break_off(said)


def test_among_own_words_the_words_are_named():
    assert not asks_to_break_off("can we leave it and come back later?", plainly=True)
    assert asks_to_break_off("can I stop and come back later, will it keep?", plainly=True)
