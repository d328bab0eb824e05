"""What stands beside a number or an address at the step of how to be reached is kept with it."""

import pytest

from assistant.handoffs.form.also_said import also_said
from assistant.handoffs.form.read_line import read
from assistant.handoffs.readers.beside_the_address import with_what_is_said
from tests.support.factories import example_profile


@pytest.mark.parametrize(
    "said, line",
    [
        (
            "email maisie.ok@example.com NOT the number on my file thats mums",
            "maisie.ok@example.com NOT the number on my file thats mums",
        ),
        ("telefon my sister Dana 07700 900456", "my sister Dana 07700 900456"),
        ("07700 900456, my sister Dana", "07700 900456, my sister Dana"),
        ("text 07700 900123 or the landline 01632 960 555", "07700 900123 or the landline 01632 960 555"),
        ("ring 07700 900123, that is my neighbour's", "07700 900123, that is my neighbour's"),
        ("sam@example.org but never the old hotmail one", "sam@example.org but never the old hotmail one"),
    ],
)
def test_whose_it_is_and_what_is_not_to_be_used_is_kept(said, line):
    assert also_said("contact_method", said, {}, example_profile())["contact_value"] == line


@pytest.mark.parametrize(
    "said, address",
    [
        ("please ring me on 07700 900123 after 6", "07700 900123"),
        ("ring me, no wait, my work is sam@example.org", "sam@example.org"),
        (f"sam@example.org {'and so on ' * 20}", "sam@example.org"),
    ],
)
def test_the_address_stands_alone_where_nothing_is_said_of_it(said, address):
    assert with_what_is_said(said, address) == address


@pytest.mark.parametrize(
    "said, time",
    [
        ("ring 07700 900123 past 7, or nap time 12 to 1", "past 7, or nap time 12 to 1"),
        ("text 07700 900123 after half five", "after half five"),
        ("07700 900123 any bloody time", "any bloody time"),
        ("ring 07700 900123 after 6 or at lunch on Sundays", "after 6, or at lunch on Sundays"),
        ("07700 900123 or 01632 960555", None),
    ],
)
def test_every_time_that_is_said_is_kept(said, time):
    assert also_said("contact_method", said, {}, example_profile()).get("best_time") == time


@pytest.mark.parametrize(
    "said, way",
    [
        ("ring me at home in the day, no, text. actually email, sam@example.org", "Email"),
        ("email me when you know, actually no, ring 07700 900123", "Phone call"),
        ("email sam@example.org, not a phone call, no", "Email"),
    ],
)
def test_the_way_named_last_stands_where_its_address_does(said, way):
    assert read("contact_method", said, example_profile(), {}) == way
