"""docs/operating.md tells the rules of a handoff's fields, each and together, as the code has them."""

import re

import pytest

from assistant.handoffs.fields import (
    ASKED,
    ASKED_ONCE,
    DECIDED,
    FIELDS,
    LEAST_FIGURES,
    NOT_GIVEN,
    ON_THE_WARD,
    READERS,
    NotUnderstood,
    asked,
    read,
    unasked,
)
from assistant.settings import ROOT
from tests.support.factories import example_profile

PAGE = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
PART = PAGE.split("## What a handoff holds")[1].split("\n## ")[0]
ROWS = [
    [cell.strip("` ") for cell in line.strip("| ").split(" | ")] for line in PART.splitlines() if line.startswith("| `")
]
RULES = {row[0]: row[3] for row in ROWS}
CANNOT_STAND = {  # words of each field that the page says cannot stand there, or not at once
    "child_name": ["12", "any time", "i dont want to say", "my name is Sam"],
    "child_identifier": ["blue", "31/02/2019", "4 May", "1234"],
    "site": ["Elsewhere General"],
    "place": ["the puffin room"],
    "contact_method": ["whatever", "not email"],
    "contact_value": ["my mobile", "do not use 07700 900123"],
}


def refused(name, said, given):
    try:
        read(name, said, example_profile(), given)
    except NotUnderstood as refusal:
        return refusal.response
    return None


def test_every_field_has_its_row_with_its_length_and_how_it_is_left_out():
    assert [(row[0], row[2], row[4]) for row in ROWS] == [
        (field.name, str(field.longest), field.skip or "-") for field in FIELDS
    ]


def test_any_words_can_stand_where_the_page_says_so_and_nowhere_else():
    assert {name for name, rule in RULES.items() if rule == "any words"} == {
        field.name for field in FIELDS if field.name not in DECIDED and not refused(field.name, "Qwx zzy", {})
    } - set(READERS)
    assert set(CANNOT_STAND) == set(READERS)


@pytest.mark.parametrize("name", CANNOT_STAND)
def test_what_the_page_rules_out_is_asked_about_and_once_where_it_says_once(name):
    responses = [refused(name, said, {}) for said in CANNOT_STAND[name]]
    again = [refused(name, said, {ASKED: asked(name, said)}) for said in CANNOT_STAND[name]]
    assert None not in responses
    once = {said for said, then in zip(CANNOT_STAND[name], again, strict=True) if then is None}
    assert bool(once) == ("asked about once" in RULES[name])
    assert {one for one, then in zip(responses, again, strict=True) if then is None} <= ASKED_ONCE


def test_the_fewest_figures_are_as_told():
    assert re.findall(r"fewer than (\d+) figures", RULES["child_identifier"]) == [str(LEAST_FIGURES)]
    given = {}
    assert refused("child_identifier", "1" * LEAST_FIGURES, given) is None
    assert refused("child_identifier", "1" * (LEAST_FIGURES - 1), given)


def test_the_ward_needs_no_number():
    assert f'"{ON_THE_WARD}" needs no number or address: `contact_value` is then "{NOT_GIVEN}"' in PART
    assert unasked({"contact_method": ON_THE_WARD}) == {"contact_value": NOT_GIVEN}
