"""A line that asks several things: its parts apart, or without one of them, in the words it had."""

import pytest

from assistant.take_along.parts_of_line import apart, parts, with_only, without_part

WHO = "who decides, and whether she should be doing PE"
FEED = "pauses. and milk tube. and why cannot hold"
RISK = "What could go wrong, and how often does it happen?"


@pytest.mark.parametrize(
    "line, each",
    [
        (WHO, ["who decides", "whether she should be doing PE"]),
        (FEED, ["pauses", "milk tube", "why cannot hold"]),
        ("How long? And will it hurt?", ["How long?", "will it hurt?"]),
        ("is it safe n can we stay", ["is it safe", "can we stay"]),
        ("swimming and school trips", ["swimming and school trips"]),
        ("what do his bloods and scan show", ["what do his bloods and scan show"]),
    ],
)
def test_what_asks_by_itself_is_a_part(line, each):
    assert parts(line) == each


@pytest.mark.parametrize(
    "line, many, each",
    [
        (FEED, 3, ["pauses", "milk tube", "why cannot hold"]),
        (FEED, 0, ["pauses", "milk tube", "why cannot hold"]),
        (WHO, 2, ["who decides", "whether she should be doing PE"]),
        ("swimming, school trips and PE", 3, ["swimming", "school trips", "PE"]),
        (RISK, 2, ["What could go wrong?", "how often does it happen?"]),
        (RISK, 0, []),
        (FEED, 4, []),
        ("why now", 2, []),
    ],
)
def test_it_is_split_only_where_it_is_plain_where_each_begins(line, many, each):
    assert apart(line, many) == each


@pytest.mark.parametrize(
    "line, named, kept, left",
    [
        (WHO, "take the PE bit off", "who decides", "who decides"),
        (WHO, "the who decides part", "", "whether she should be doing PE"),
        (RISK, "the how often bit", "", "What could go wrong?"),
        (FEED, "the milk bit", "pauses", "pauses, why cannot hold"),
        ("swimming and school trips", "the swimming bit", "school trips", "school trips"),
        (WHO, "the scan bit", "", None),
        (WHO, "the PE bit", "the scan", None),
        ("will she do PE", "the PE bit", "", None),
        ("I already said. why not the diet again?", "the diet bit", "", None),
    ],
)
def test_only_the_named_part_goes(line, named, kept, left):
    assert without_part(line, named, kept) == left


def test_only_the_named_part_stays():
    assert with_only(WHO, "who decides") == "who decides" and with_only("will she do PE", "PE") is None
