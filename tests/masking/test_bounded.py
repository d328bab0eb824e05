"""Masking takes a bounded time, whatever is pasted: see tests/support/long_texts.py."""

import pytest
from hypothesis import given, settings

from assistant.masking.mask import mask
from assistant.masking.names import mask_names
from assistant.masking.recognisers.numbers import MOST_DIGITS
from assistant.masking.recognisers.people import announced
from tests.support.long_texts import LONGEST, MOST, NOISE, filled, milliseconds, too_long, units


def masked(text):
    return mask(text, ("Sarah Jones", "zebedee"), frozenset(["kestrel", "heron"]))


def names_masked(text):
    return mask_names(text, ("Sarah Jones",))


READERS = pytest.mark.parametrize("read", [masked, announced, names_masked])


@READERS
def test_no_text_takes_long_nor_four_times_of_it_sixteen_times_as_long(read):
    read("loads the lists")
    assert too_long(read) == {}


@given(units)
@settings(deadline=None, max_examples=20)
def test_nothing_said_over_and_over_takes_long(unit):
    assert milliseconds(masked, filled(unit)) < MOST * NOISE


@pytest.mark.parametrize(
    "number",
    [
        "07700 900123",
        "+44 7700 900123",
        "(01632) 960-001",
        "0770x0900x123",
        "07700 900 ext. 123",
        "\uff10\uff17\uff17\uff10\uff10 900123",
        "943 476 5918",
    ],
)
def test_in_a_text_of_too_many_numbers_to_look_at_each_all_are_hidden(number):
    table = f"{number}, abc\n"
    text = (table * LONGEST)[: LONGEST // len(table) * len(table)]
    assert sum(char.isdigit() for char in text) > MOST_DIGITS

    hidden = mask(text)

    assert hidden.count("abc") == text.count("abc") and not any(char.isdigit() for char in hidden)


@pytest.mark.parametrize(
    "before",
    [
        "",
        "a" * 3_000 + " ",
        "1-" * 1_500 + " ",
        "[ ]" * 1_000 + " ",
        "7" * 3_000 + "\n",
        "a." * 1_500 + " ",
        "at " * 1_000,
        "\U0001f622" * 3_000,
    ],
)
def test_what_stands_behind_a_long_text_is_hidden_as_well(before):
    assert mask(before + "my name is zog, write to zog@example.org or zog dot x at example dot com").endswith(
        "my name is [name], write to [email] or [email]"
    )


@pytest.mark.parametrize("said, hidden", [
    ("a@b.c.@d.e", "[email][email]"),
    ("a dot b dot c at example dot co dot uk", "[email]"),
    ("a dot dot b dot at x dot y", "a dot dot b [email]"),
    ("+bob at x dot y", "+[email]"),
    ("- at x dot y", "- at x dot y"),
    ("\u00e9a-b.com/x", "\u00e9a[link]"),
    ("\u00e9a.com/x", "\u00e9a.com/x"),
    ("a..b.com/x", "a..[link]"),
    ("x.www.nhs.uk/y?x=a.com/b", "x.www.nhs.uk/y?x=a.com/b"),
    ("see (https://a.org/b).", "see ([link])."),
])  # fmt: skip
def test_an_address_begins_and_ends_where_it_did_when_one_expression_found_it(said, hidden):
    assert mask(said) == hidden


@pytest.mark.parametrize("said, hidden", [
    ("yes. [ ] [ ] Zog is here", "yes. [ ] [ ] [name] is here"),
    ("- Operation went well", "- Operation went well"),
    ("she saw [name] Zogba here", "she saw [name] [name] here"),
    ("a list:\n\u2022 Zogging of it", "a list:\n\u2022 Zogging of it"),
])  # fmt: skip
def test_a_sentence_begins_behind_its_mark_also_when_boxes_stand_between(said, hidden):
    assert mask(said) == hidden


def test_of_details_that_overlap_all_is_hidden_and_the_surest_names_it():
    assert mask("zog@example.org/sarah.jones and 07700 900123 4/5/2019") == "[email] and [phone] [date]"
