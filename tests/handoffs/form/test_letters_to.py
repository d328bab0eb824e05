"""Letters to an address that is told with the wish for them, also where it is put as a question."""

import pytest

from assistant.handoffs.form.letters_to import letters_to
from assistant.handoffs.readers.way_to_reach import way_wished

LETTER = "Letter by post"


@pytest.mark.parametrize(
    "words, way, value, left",
    [
        (
            "Can it be letters, please, to my sister's, 14 Larch Close, Hexham? And a text to me on 07700 900188 if it's quick.",
            LETTER,
            "my sister's, 14 Larch Close, Hexham; a text to me on 07700 900188 if it's quick",
            "",
        ),
        ("could I have a letter to 3 Mill Lane, Hexham NE46 1AA", LETTER, "3 Mill Lane, Hexham NE46 1AA", ""),
        (
            "Post to my mum's, 8 Quay Road, please. Mornings are best",
            LETTER,
            "my mum's, 8 Quay Road",
            "Mornings are best",
        ),
        ("I'd prefer letters, at 22 Elm Drive", LETTER, "22 Elm Drive", ""),
    ],
)
def test_the_way_and_the_address_are_taken(words, way, value, left):
    assert letters_to("contact_method", words, {}) == ({"contact_method": way, "contact_value": value}, left)


def test_a_number_that_stands_keeps_its_place():
    words = "After nine. And the letters to my sister's at 14 Larch Close, did you get that or not?"
    found, left = letters_to("best_time", words, {"contact_value": "07700 900188"})
    assert found == {"contact_value": "07700 900188; letters to my sister's, 14 Larch Close"} and left == "After nine."
    assert letters_to("best_time", words, found) == ({}, words)


@pytest.mark.parametrize(
    "words",
    [
        "the letter from Mr Osei went to 3 Mill Lane, ring me",
        "please do not send letters to 3 Mill Lane, he opens them",
        "Can it be letters please?",
        "ring me, I live at 3 Mill Lane",
        "we got the letters at 3 Mill Lane",
    ],
)
def test_other_letters_are_no_wish_for_any(words):
    assert letters_to("contact_method", words, {}) == ({}, words)


@pytest.mark.parametrize("words", ["Can it be letters please?", "could we have a letter", "I'd rather you do letters"])
def test_a_letter_that_is_asked_for_is_a_way(words):
    assert way_wished(words)[0] == "letter"


@pytest.mark.parametrize(
    "words", ["it has been a year since the letter, ring me", "I have letters from them, phone me"]
)
def test_a_letter_that_came_is_none(words):
    assert way_wished(words)[0] == "phone"
