"""Pages that say which test shows what: each of the tests is there, and nothing on a page stands without saying so."""

import ast
import re
from functools import cache

import pytest

from assistant.settings import ROOT

NAMED = re.compile(r"`(tests/[\w./]+\.(?:py|js))::([^`]+)`")
FILES = re.compile(r"`(tests/[\w./]+\.(?:py|js))`")
PAGES = ["docs/results/security.md", "docs/results/faults.md", "docs/asvs.md"]
OTHERWISE = ("by reading", "the hospital's", "not met")
FINDINGS = [*(f"C{one}" for one in (1, 2, 3)), *(f"H{one}" for one in (1, 2, 3)), *(f"M{one}" for one in range(1, 9)), *(f"L{one}" for one in range(1, 14))]  # fmt: skip


def rows(page):
    """Its tables' rows, by the first cell."""
    lines = [line for line in (ROOT / page).read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines]
    return [row for row in cells if not set(row[0]) <= {"-"}]


@cache
def names_in(path):
    text = (ROOT / path).read_text(encoding="utf-8")
    if path.endswith(".js"):
        return set(re.findall(r"""\btest\(\s*["'`](.+?)["'`],""", text))
    return {one.name for one in ast.walk(ast.parse(text)) if isinstance(one, ast.FunctionDef)}


@pytest.mark.parametrize("page", PAGES)
def test_every_test_that_is_named_is_there(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    named = NAMED.findall(text)
    assert len(named) > 10 and [file for file in FILES.findall(text) if not (ROOT / file).exists()] == []
    missing = [(path, name) for path, name in named if not (ROOT / path).exists() or name not in names_in(path)]
    assert missing == []


def test_every_finding_has_its_row_and_a_test():
    table = [(row[0], row[-1]) for row in rows("docs/results/security.md")]
    known = [one for one, _ in table if re.fullmatch(r"[CHML]\d+", one)]
    second = [shown for one, shown in table if one in ("high", "medium", "low")]
    assert known == FINDINGS and len(second) > 6
    assert [one for one, shown in table if one in (*known, "high", "medium", "low") and not NAMED.search(shown)] == []


def requirements():
    return [row for row in rows("docs/asvs.md") if re.fullmatch(r"\d+\.\d+\.\d+", row[0])]


def by_test(row):
    return bool(NAMED.search(row[-1]) or FILES.search(row[-1]))


def test_every_requirement_says_once_what_shows_it_or_that_nothing_does():
    found = requirements()
    numbers = [row[0] for row in found]
    assert len(found) > 150 and len(set(numbers)) == len(numbers)
    assert [row[0] for row in found if len(row) != 5 or not (by_test(row) or row[-1] in OTHERWISE)] == []


def test_the_count_and_the_shares_on_the_page_are_those_of_its_rows():
    page, found = (ROOT / "docs/asvs.md").read_text(encoding="utf-8"), requirements()
    shown = sum(map(by_test, found))
    by_reading, hospitals, not_met = (sum(row[-1] == one for row in found) for one in OTHERWISE)
    own = len(found) - hospitals
    told = re.findall(r"\d+", page[page.index(f"{len(found)} requirements apply.") :].split("\n\n")[0])
    counted = (
        len(found),
        shown,
        round(100 * shown / len(found)),
        round(100 * shown / own),
        by_reading,
        hospitals,
        not_met,
    )
    assert tuple(map(int, told)) == counted and len(found) == shown + by_reading + hospitals + not_met


def test_nine_in_ten_of_what_is_the_products_own_is_shown_by_a_test():
    own = [row for row in requirements() if row[-1] != "the hospital's"]
    assert sum(map(by_test, own)) / len(own) >= 0.9
