"""What a family asks of us at a step of the form: who reads it, how long it is kept, whether it stays here."""

import pytest

from assistant.conversations.readers.asked_at_step import Asked, asked_alone, asked_at_step, asks_also_kept


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
