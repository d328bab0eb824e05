"""Wards that are named to deny them are taken out, and never chosen."""

import pytest

from assistant.handoffs.corrections.every_correction import read_corrections
from assistant.handoffs.form.also_said import also_said
from assistant.handoffs.readers.ward_denied import ward_denied, without_denied
from tests.support.factories import example_profile

WREN = {"child_name": "Wren Okafor", "place": "Ward 7 (Wren Okafor)"}
KESTREL = {"child_name": "Otis Dunn", "place": "Kestrel ward"}


@pytest.mark.parametrize(
    "said, lines, ward",
    [
        ("She isn't on Ward 7 and Wren is her name, not the ward. She's on Heron.", WREN, "Heron"),
        ("Heron ward. Please check it does not say Ward 7 anywhere.", WREN, "Heron ward"),
        ("No! Take out Ward 7. Heron.", WREN, "Heron"),
        ("he was never on kestrel, he is on heron", KESTREL, "heron"),
        ("please remove Kestrel. put Heron ward", KESTREL, "Heron ward"),
        ("Kestrel is wrong, it's intensive care", KESTREL, "intensive care"),
        ("take out ward 7", WREN, ""),
        ("get rid of the kestrel bit please", KESTREL, ""),
        ("it must not say Kestrel", KESTREL, ""),
        ("make sure it doesn't say ward 7 anywhere", KESTREL, "Kestrel ward"),
        ("she is not on Kestrel ward", KESTREL, ""),
        ("isn't on kestrel", KESTREL, ""),
        ("take Kestrel out", KESTREL, ""),
        ("it says Kestrel, that is wrong", KESTREL, ""),
        ("it's not ward seven, it's intensive care", WREN, "intensive care"),
    ],
)
def test_the_other_one_stands_or_none(said, lines, ward):
    assert ward_denied(said, lines, example_profile()) == ward
    found = {one.field: one.value for one in read_corrections(said, example_profile(), lines=lines, step="needs")}
    assert found == {"place": ward or None}


@pytest.mark.parametrize(
    "said",
    [
        "Kestrel ward please",
        "is she not on Kestrel?",
        "not sure, Kestrel i think",
        "ward 1, not kestrel",  # one ward, by its number
        "take out the bit about the tube",
        "she does not eat",
        "mornings, not when Kestrel does the ward round",
        "not during Kestrel visiting times",
        "leave a message with Kestrel if I am out",
        "I am not happy with Kestrel ward",
        "they are not listening to me on Kestrel",
        "never been happy with Kestrel and my number is 07700 900999",
        "he isn't well on Kestrel",
        "she has not slept on Kestrel",
        "not the Kestrel phone, my mobile",
        "please remove the cannula on Kestrel",
        "take me off the Kestrel list",
        "she should not be left alone on Kestrel",
        "ring me not Kestrel",
        "Wren Okafor",
    ],
)
def test_where_no_ward_is_denied_nothing_is_taken_out(said):
    assert ward_denied(said, KESTREL, example_profile()) is None


@pytest.mark.parametrize(
    "said, left",
    [
        ("Heron ward. Please check it does not say Ward 7 anywhere.", "Heron ward"),
        ("not kestrel", ""),
        ("no longer on kestrel but do not change it", ""),
        ("Heron then intensive care", "Heron then intensive care"),
    ],
)
def test_what_is_left_names_no_denied_ward(said, left):
    assert without_denied(said, example_profile()) == left


@pytest.mark.parametrize("said", ["she isn't on kestrel any more", "just make sure it does not say ward 7 anywhere"])
def test_no_empty_line_is_filled_with_one(said):
    assert "place" not in also_said("needs", said, {}, example_profile())


@pytest.mark.parametrize("said", ["it's Wren Okafor", "text me on Wren's phone", "it's Wren"])
def test_a_childs_name_fills_no_ward(said):
    assert "place" not in also_said("child_name", said, {}, example_profile())
    assert "place" not in also_said("contact_method", said, {"child_name": "Wren Okafor"}, example_profile())
