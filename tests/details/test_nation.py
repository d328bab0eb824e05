"""Which nation a family says it is in: by name, city or hospital of their own, and not by anybody else's."""

import pytest

from assistant.details.nation import TITLES, nation_in, only_names_nation

SAID = [
    ("we live in Scotland", "scotland"), ("were in glasgow does that change anything", "scotland"), ("my son is under the edinburgh team", "scotland"),
    ("aberdeen", "scotland"), ("and in wales?", "wales"), ("we're near Cardiff", "wales"), ("we are at swansea", "wales"), ("Wrexham Maelor", "wales"),
    ("belfast", "northern_ireland"), ("we are in Northern Ireland", "northern_ireland"), ("the children's in Belfast", "northern_ireland"),
    ("we live outside derry", "northern_ireland"), ("here in england", "england"), ("we are in Manchester", "england"), ("leeds said wait", "england"),
    ("SCOTLAND", "scotland"), ("he has a welsh name and lives in england", "england"),
]  # fmt: skip
NOT_SAID = [
    "is it our right", "scotland or england?", "we used to live in glasgow", "we moved from wales",
    "he was born in cardiff but", "new south wales", "ward nine", "cons basically laughed", "her name is London Smith-Glasgow-Leeds",
    "on holiday in scotland", "",
]  # fmt: skip
LEANING = ["and in wales?", "scotland", "we live near Belfast", "what about England then?", "we're in northern ireland", "is it the same in Wales", "im in glasgow"]
NOT_LEANING = ["how long does it take in wales", "were in glasgow does my mum have to sign", "and?", "in the ward", "can we go to scotland for surgery"]


@pytest.mark.parametrize("text, nation", SAID)
def test_the_nation_a_family_names_is_understood(text, nation):
    assert nation_in(text) == nation


@pytest.mark.parametrize("text", NOT_SAID)
def test_no_nation_is_guessed_where_none_or_several_are_meant(text):
    assert nation_in(text) is None


@pytest.mark.parametrize("text", LEANING)
def test_a_message_that_only_names_a_nation_leans_on_the_last_answer(text):
    assert only_names_nation(text)


@pytest.mark.parametrize("text", NOT_LEANING)
def test_a_message_that_asks_something_of_its_own_does_not_lean(text):
    assert not only_names_nation(text)


def test_every_nation_has_the_title_that_families_are_offered():
    assert set(TITLES) == {"england", "scotland", "wales", "northern_ireland"}
    assert [nation_in(f"we live in {title}") for title in TITLES.values()] == list(TITLES)
