"""One message may answer two steps: what is plain besides is taken for lines that are empty."""

import pytest

from assistant.handoffs.form.also_said import also_said
from tests.support.factories import example_profile


@pytest.mark.parametrize(
    "step, said, also",
    [
        (
            "contact_method",
            "ring me on 07700 900123 after 6",
            {"contact_value": "07700 900123", "best_time": "after 6"},
        ),
        ("contact_method", "email please sam@example.org", {"contact_value": "sam@example.org"}),
        ("contact_value", "07700 900123 mornings only", {"best_time": "mornings only"}),
        ("relationship", "im his mum and hes on kestrel ward", {"place": "Kestrel ward"}),
        ("message", "his mum works, ring 07700 900123 on kestrel ward", {}),
        ("child_name", "Amir", {}),
        ("child_name", "Lena Wolska, she was born 14.2.2020", {"child_identifier": "14.2.2020"}),
        ("child_name", "Lena Wolska (31/02/2019)", {}),
        ("relationship", "auntie, hes on bay 3b", {"place": "bay 3b"}),
    ],
)
def test_what_else_the_words_say(step, said, also):
    found = also_said(step, said, {}, example_profile())
    assert {name: found.get(name) for name in also} == also and (also or not found)


def test_a_line_that_stands_is_not_written_over():
    assert also_said("contact_method", "ring 07700 900123", {"contact_value": "1"}, example_profile()) == {}


@pytest.mark.parametrize(
    "said",
    [
        "my name is Kay and I'm his auntie",
        "I'm Kay Dunn, his mum",
        "this is Kay, I'm her social worker",
        "I'm his aunt Pat",
        "im her nan Kay Dunn",
    ],
)
def test_the_writers_own_name_is_not_taken_for_the_childs(said):
    assert "child_name" not in also_said("relationship", said, {}, example_profile())


def test_the_childs_name_beside_the_writers_is_taken():
    found = also_said("relationship", "I'm Kay Dunn, his mum. He is called Otis", {}, example_profile())
    assert found["child_name"] == "Otis"


@pytest.mark.parametrize(
    "said, child",
    [
        ("her stepdad and stepmum share this phone, Colin here", None),
        ("his gran. Maureen", None),
        ("his mum, it's about Otis", "Otis"),
        ("Otis's dad, and he is six", "Otis"),
        ("foster carer for Otis, he's with me", "Otis"),
    ],
)
def test_a_bare_name_is_who_writes_and_only_a_cue_makes_it_the_childs(said, child):
    assert also_said("relationship", said, {}, example_profile()).get("child_name") == child


@pytest.mark.parametrize(
    "said", ["her stepdad and stepmum share this phone, Colin here", "I'm his mum and he's two. Kay"]
)
def test_a_bare_name_beside_who_asks_is_not_the_childs(said):
    assert "child_name" not in also_said("relationship", said, {}, example_profile())


@pytest.mark.parametrize("said", ["his mum, he is called Owen Pike", "her nan, here about her brother Owen Pike"])
def test_a_name_that_is_said_to_be_the_childs_is(said):
    assert also_said("relationship", said, {}, example_profile())["child_name"] == "Owen Pike"


def test_a_birthday_in_a_later_sentence_behind_the_name_is_not_asked_again():
    said = "Isla Marsh. She was two. born 9 April 2024, she died 17 May"
    assert also_said("child_name", said, {}, example_profile())["child_identifier"] == "9 April 2024"


@pytest.mark.parametrize(
    "said, place",
    [
        ("Northgate, Outpatients, neurology", "Outpatients, neurology"),
        ("northgate. heron ward then intensive care", "heron ward then intensive care"),
        ("northgate, cardiac", "cardiac"),
        ("the northgate, outpatients, its dr okafors clinic", "outpatients, its dr okafors clinic"),
        ("Northgate. Kestrel", "Kestrel"),
        ("northgate", None),
        ("northgate please, thank you", None),
        ("northgate, is that the one with cardiac?", None),
    ],
)
def test_what_is_said_of_the_ward_behind_its_hospital_is_kept(said, place):
    assert also_said("site", said, {}, example_profile()).get("place") == place


def test_a_birthday_this_year_behind_the_name_is_not_asked_again(clock):
    said = "baby name Ayesha Begum. born 12 january this year"
    day = also_said("child_name", said, {}, example_profile())["child_identifier"]
    assert day == f"12 january {clock().year}"


def test_a_clinic_at_another_site_is_no_ward_of_the_first():
    said = "Hospital Northgate. But kidney clinic is on Saltmarsh, sometimes"
    assert "place" not in also_said("site", said, {}, example_profile())
    assert also_said("site", "Northgate, heron ward", {}, example_profile())["place"]
