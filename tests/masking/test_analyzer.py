"""All recognisers together: which kinds they find, and which of two that overlap comes first."""

import pytest

from assistant.masking.analyzer import find


def kinds(text, **more):
    return [one.entity_type for one in find(text, **more)]


@pytest.mark.parametrize("text, kind", [
    ("write to sam@example.com", "email"), ("see https://example.com/kaelan", "link"), ("nhs number 943 476 5919", "nhs number"),
    ("born on 4 May 2019", "date"), ("ring 07700 900123", "phone"), ("at 14 Elm Road", "address"), ("it is NG1 5AA", "postcode"),
    ("hospital number RXK 123456", "number"), ("she is called Priya", "name"),
])  # fmt: skip
def test_each_kind_is_found_by_its_own_name(text, kind):
    assert kinds(text)[0] == kind


def test_of_two_that_overlap_the_surer_comes_first():
    assert kinds("sam.jones@example.com")[0] == "email"


def test_a_calm_sentence_holds_nothing():
    assert kinds("can we ask for another doctor on the ward") == []


def test_given_names_are_found_for_this_text_alone():
    assert kinds("kaelyss is asleep", given=("Kaelyss",)) == ["name"]
    assert kinds("kaelyss is asleep") == []


def test_words_of_the_hospitals_own_places_are_spared():
    assert kinds("please ask Rowanna", spared=frozenset({"rowanna"})) == []
    assert kinds("please ask Rowanna") == ["name"]
