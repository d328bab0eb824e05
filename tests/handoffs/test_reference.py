"""References are spoken, typed and mistyped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.handoffs import reference
from assistant.handoffs.reference import ALPHABET, named

bodies = st.text(ALPHABET, min_size=7, max_size=7)


def whole(body):
    """The body with the one check character that fits it."""
    fitting = [read for char in ALPHABET if (read := reference.read(body + char))]
    assert len(fitting) == 1, f"{body} fits {len(fitting)} check characters"
    return fitting[0]


def plain(shown):
    return shown.replace("-", "")


def test_new_references_are_readable_and_differ():
    made = [reference.new() for _ in range(500)]
    assert [reference.read(one) for one in made] == made
    assert len(set(made)) == len(made)


@given(bodies, st.integers(0, 7), st.sampled_from(ALPHABET))
def test_every_single_wrong_character_is_caught(body, place, char):
    right = plain(whole(body))
    wrong = right[:place] + char + right[place + 1 :]
    assert reference.read(wrong) is None or wrong == right


@given(bodies, st.integers(0, 7), st.integers(0, 7))
def test_every_swap_of_two_characters_is_caught(body, one, other):
    right = plain(whole(body))
    swapped = list(right)
    swapped[one], swapped[other] = right[other], right[one]
    assert reference.read("".join(swapped)) is None or "".join(swapped) == right


@given(bodies, st.sampled_from(["{0}-{1}", "{0} {1}", "{0}{1}", " {0}  - {1} ", "{0}–{1}."]), st.booleans())
def test_case_spaces_and_dashes_do_not_matter(body, shape, lower):
    right = whole(body)
    said = shape.format(*right.split("-"))
    assert reference.read(said.lower() if lower else said) == right


@given(st.text(max_size=20))
def test_whatever_is_said_reading_it_never_fails(said):
    read = reference.read(said)
    assert read is None or reference.read(read) == read


def test_no_two_characters_of_the_alphabet_are_read_for_one_another():
    for confusable in ("0O", "1IL", "5S", "8B"):
        assert len(set(confusable) & set(ALPHABET)) <= 1
    assert len(set(ALPHABET)) == len(ALPHABET) == 29


def test_letters_outside_our_alphabet_are_no_reference():
    assert reference.read("OOOO-OOOO") is None
    assert reference.read("７KQ4-M2XR") is None
    assert reference.read(reference.new() + "2") is None


@pytest.mark.parametrize(
    "said, found", [("what about 7kq4-m2xr?", "7KQ4-M2XR"), ("did they get it", None), ("born 04052019", None)]
)
def test_what_looks_like_a_reference_is_seen_in_a_message(said, found):
    assert named(said) == found
