"""The nation that is asked about, wherever the child is cared for."""

import pytest

from assistant.conversations.readers.nation_asked import nation_asked

_DUMFRIES = (
    "I live in Dumfries. My son is treated at your hospital. State whether a second opinion can be sought in Scotland."
)


@pytest.mark.parametrize(
    "said, nation",
    [
        (_DUMFRIES, "scotland"),
        ("That is England. Tell me about Scotland.", "scotland"),
        ("no thats wales. what about scotland", "scotland"),
        ("I said Scotland", "scotland"),
        ("not england. scotland i asked", "scotland"),
        ("pls i ask scotland not england", "scotland"),
        ("how does it work in Northern Ireland", "northern_ireland"),
        ("in wales can i ask for another doctor", "wales"),
        ("we live in Cardiff, he is treated with you. can we ask for a second opinion where we live", "wales"),
    ],
)
def test_it_is_told_of_that_one(said, nation):
    assert nation_asked(said) == nation


@pytest.mark.parametrize(
    "said",
    [
        "can I complain in Scotland",
        "can i get a doctor in Scotland",
        "we live in Scotland",
        "who pays, scotland or england",
        "my sister in Scotland had a second opinion",
        "can she be moved to Scotland",
        "I said we live in Scotland",
    ],
)
def test_where_they_live_and_other_matters_are_none_of_it(said):
    assert nation_asked(said) is None
