"""A name that is told in its parts, or of which one part is put right: the first name stays."""

import pytest

from assistant.handoffs.form.read_line import read
from assistant.handoffs.readers.name_parts import name_in_parts
from tests.support.factories import example_profile


def stands(said):
    return read("child_name", said, example_profile(), {})


@pytest.mark.parametrize(
    "said, name",
    [
        ("Arlo James Whitcombe-Rao, no, just Whitcombe", "Arlo James Whitcombe"),
        ("Ella Brennan-Shaw, sorry, only Shaw", "Ella Shaw"),
        ("Ella Brennan-Shaw no wait, just Brennan", "Ella Brennan"),
        ("Noah Peter Fielding, no, just Noah", "Noah"),
        ("Zoe, last name as her dad's: Fielding", "Zoe Fielding"),
        ("Priya, surname same as mine, Rao", "Priya Rao"),
        ("Tom, surname Reid", "Tom Reid"),
        ("Ben. His second name is Marsh", "Ben Marsh"),
        ("Lily-Mae, I'd rather not say her surname, can I? her initials are LP", "Lily-Mae (LP)"),
        ("Otis, we don't give his last name. initials O.D.", "Otis (O.D.)"),
        ("Max, his initials are MG", "Max (MG)"),
        ("Lily, and her initials are L.P.", "Lily (L.P.)"),
        ("Noah, initials NB", "Noah (NB)"),
    ],
)
def test_the_first_name_stays(said, name):
    assert stands(said) == name and stands(name) == name


@pytest.mark.parametrize(
    "said, name",
    [
        ("I would rather give initials only: T.B.", "T.B."),
        ("Thomas, no actually only his initials: TB", "TB"),
        ("Amy Barrett. no sorry, Jones", "Amy Barrett. no sorry, Jones"),
        ("Tommy no Thomas", "Thomas"),
        ("Lily-Mae, I'd rather not say her surname", "Lily-Mae"),
    ],
)
def test_what_was_read_before_still_is(said, name):
    assert stands(said) == name


@pytest.mark.parametrize(
    "said",
    [
        "Zoe, surname is different from mine",
        "Zoe, surname same as mine",
        "the surname is wrong",
        "initials LP",
        "Max. My initials are SG",
        "Max, his consultant's initials are DR",
        "Max Green. Staff initials are DR",
        "Lily, her middle name is Rose and her initials are LRP",
        "Max, I am his mum Sarah Green, initials MG",
        "Lily, born 4 March 2017, initials LP",
        "Max, he has epilepsy and is deaf, initials MG",
    ],
)
def test_words_that_tell_no_parts_are_left(said):
    assert name_in_parts(said) == said
