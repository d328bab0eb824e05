"""A slip of the finger in the hospital's own names, and in how to be reached; an everyday word is none."""

import pytest

from assistant.conversations.readers.field_answer import plainly_answers
from assistant.handoffs.form.read_line import can_stand, read
from tests.support.factories import example_profile


@pytest.mark.parametrize(
    "step, words, line",
    [
        ("site", "saltmash site", "Saltmarsh Site"),
        ("site", "Norhtgate", "Northgate Children's Hospital"),
        ("site", "main hospital", "Northgate Children's Hospital"),
        ("site", "it's heren ward", "Northgate Children's Hospital"),
        ("place", "heren ward", "Heron ward"),
        ("place", "plovver", "Plover ward"),
        ("place", "outpateints", "Outpatients"),
        ("contact_method", "msg me", "Text message"),
        ("contact_method", "fone", "Phone call"),
        ("contact_method", "by emial please", "Email"),
        ("contact_method", "txt", "Text message"),
    ],
)
def test_one_slip_is_read_as_the_one_name_that_it_fits(step, words, line):
    assert read(step, words, example_profile(), {}) == line
    assert plainly_answers(step, words, example_profile())


@pytest.mark.parametrize(
    "step, words",
    [
        ("site", "saltwash lane"),
        ("site", "north"),
        ("place", "clover lodge"),
        ("place", "hero ward"),
        ("place", "the lover of birds"),
        ("place", "kestrol heren"),
        ("contact_method", "next week"),
        ("contact_method", "it is a test"),
        ("contact_method", "massage"),
    ],
)
def test_what_fits_none_or_two_names_nothing(step, words):
    assert not can_stand(step, words, example_profile())


def test_an_address_is_never_mended():
    assert read("contact_method", "emial@example.org", example_profile(), {}) == "Email"
