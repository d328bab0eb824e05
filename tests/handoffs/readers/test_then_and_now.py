"""Of two sites in one answer the one of now."""

import pytest

from assistant.handoffs.form.read_line import can_stand, read
from assistant.handoffs.readers.then_and_now import named_now
from tests.support.factories import example_profile

NORTH, SALT = "Northgate Children's Hospital", "Saltmarsh"


@pytest.mark.parametrize(
    "words, site",
    [
        ("we came from Northgate, it's Saltmarsh these days", SALT),
        ("she was at saltmarsh until March. northgate now", NORTH),
        ("Northgate used to have her but they moved her to Saltmarsh", SALT),
        ("moved from saltmarsh to Northgate", NORTH),
        ("saltmarsh, before that northgate", SALT),
    ],
)
def test_the_site_of_now_is_the_one(words, site):
    assert read("site", words, example_profile(), {}).startswith(site)


@pytest.mark.parametrize("words", ["northgate and saltmarsh", "northgate or saltmarsh now", "first one then the other"])
def test_where_both_may_be_meant_none_is_guessed(words):
    assert named_now(words, example_profile().sites_named) is None
    assert not can_stand("site", words, example_profile())
