"""Names inside the form: those the family gave, and words that stand as names stand."""

import pytest

from assistant.masking.names import mask_names


@pytest.mark.parametrize("text, masked", [
    ("AISHA is asleep", "[name] is asleep"), ("aisha's scan", "[name]'s scan"), ("ring khan-smith", "ring [name]"),
    ("the alarm went", "the alarm went"), ("our Mayfield friends", "our [name] friends"),
])  # fmt: skip
def test_a_given_name_goes_however_it_is_written_and_no_other_word_with_it(text, masked):
    assert mask_names(text, ["Aisha Khan", "Al"]) == masked


@pytest.mark.parametrize("text, masked", [
    ("please ask Zofia", "please ask [name]"), ("Zofia Nowak rang", "[name] [name] rang"), ("Please ring us", "Please ring us"),
    ("On Monday in May", "On Monday in May"), ("the MRI and the CT", "the MRI and the CT"), ("and I'm worried", "and I'm worried"),
    ("he sleeps. Then he wakes", "he sleeps. Then he wakes"),
])  # fmt: skip
def test_a_word_with_a_capital_goes_where_no_sentence_begins(text, masked):
    assert mask_names(text) == masked


def test_a_name_that_is_too_short_or_an_everyday_word_is_not_masked_everywhere():
    assert mask_names("al is on the ward in may", ["Al", "May"]) == "al is on the ward in may"
