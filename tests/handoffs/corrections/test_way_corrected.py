"""Another way to be reached is told from a time, and from words that only refuse."""

import pytest

from assistant.handoffs.corrections.correction import Correction
from assistant.handoffs.corrections.every_correction import read_corrections
from assistant.handoffs.corrections.one_correction import read_correction
from tests.support.factories import example_profile


@pytest.mark.parametrize(
    "words, corrected",
    [
        ("no phone after all, write to me at k.orr@example.net", True),
        ("not phone, use k.orr@example.net", True),
        ("no phone at all in the house", False),
        ("don't phone before nine, 07700 900123 is fine after", False),
    ],
)
def test_another_way_with_where_is_a_way(words, corrected):
    found = read_corrections(words, example_profile(), lines={"contact_method": "Phone call"}, step="best_time")
    assert [one.field for one in found] == (["contact_method"] if corrected else [])


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("don't ring, full stop", None),
        ("no time is a good time, please write instead", None),
        ("never call me. text me instead", "never call me. text me instead"),
        ("I don't want to be rung at all", None),
        ("not ever, phones are not for me", None),
        ("I don't want ringing at all", None),
        ("no calls whatsoever", None),
        ("nobody is to phone this house", None),
        ("phoning isn't for me, sorry", None),
    ],
)
def test_who_wants_no_call_is_asked_how_to_be_reached(said, value):
    found = read_correction(said, example_profile(), step="best_time", lines={"contact_method": "Phone call"})
    assert found == Correction("contact_method", value)


@pytest.mark.parametrize(
    "said", ["don't ring before nine", "no calls after six", "any time", "never on a Friday", "not when she is asleep", "not before ten",
             "nobody's home till 3", "I don't mind being rung", "no calls while I'm at work", "never phone in the mornings", "no problem, ring me"],
)  # fmt: skip
def test_a_time_with_a_no_in_it_is_a_time(said):
    assert read_correction(said, example_profile(), step="best_time", lines={"contact_method": "Phone call"}) is None
    assert read_correction("don't ring", example_profile(), step="best_time", lines={"contact_method": "Email"}) is None
