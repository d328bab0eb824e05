"""docs/operating.md tells the rules of a handoff's fields, whom the product talks to, and how staff come in, as the
code has them.
"""

import ast
import re

import pytest

from assistant.handoffs.fields import ASKED, DECIDED, FIELDS, NOT_GIVEN, ON_THE_WARD
from assistant.handoffs.form.read_line import READERS, asked, read
from assistant.handoffs.readers.birth_or_number import LEAST_FIGURES
from assistant.handoffs.readers.number_or_address import unasked
from assistant.handoffs.readers.refusal import ASKED_ONCE, NotUnderstood
from assistant.settings import ROOT, Settings
from assistant.web.app import create_app
from assistant.web.roles import Role
from tests.support.every_route import every_route
from tests.support.factories import example_profile, make_services

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
    "best_time": ["the nurse is with us"],
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


TALKS = ("httpx", "smtplib", "socket", "urllib.request", "aiohttp", "http.client")


def talks(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (node.module or "", *(f"{node.module}.{one.name}" for one in node.names))


def test_whoever_opens_a_connection_stands_on_the_page_with_the_setting_that_says_where_to():
    part = PAGE.split("## What it talks to")[1].split("\n## ")[0]
    modules = [path for folder in ("assistant", "actions") for path in (ROOT / folder).rglob("*.py")]
    found = {str(path.relative_to(ROOT)) for path in modules if set(talks(path)) & set(TALKS)}
    assert len(found) > 6 and set(re.findall(r"`(assistant/[\w/]+\.py)`", part)) == found
    settings = {
        name for line in part.splitlines() if line.startswith("| ") for name in re.findall(r"`([A-Z_]+)`", line)
    }
    addresses = {
        name.upper() for name in Settings.model_fields if re.search(r"(?<!public)(?<!owner_database)_urls?$", name)
    }
    assert addresses <= settings <= {name.upper() for name in Settings.model_fields}


def test_there_is_no_way_in_for_staff_that_the_page_does_not_name(db, engine):
    routes = every_route(create_app(make_services(db, engine)))
    ways = {
        route.path
        for route in routes
        if route.path.startswith("/staff")
        and any(isinstance(one.call, Role) and one.call.name == "anybody" for one in route.dependant.dependencies)
    }
    part = PAGE.split("**The ways in**")[1].split("\n\n")[0]
    assert len(ways) > 4 and set(re.findall(r"`(/staff[^`]*)`", part)) == ways
