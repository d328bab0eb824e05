"""Pages that say which test shows what: each of the tests is there, and nothing on a page stands without saying so."""

import ast
import re
from functools import cache

import pytest

from assistant.settings import ROOT

NAMED = re.compile(r"`(tests/[\w./]+\.(?:py|js))::([^`]+)`")
PAGES = ["docs/results/security.md"]
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
    named = NAMED.findall((ROOT / page).read_text(encoding="utf-8"))
    assert len(named) > 10
    missing = [(path, name) for path, name in named if not (ROOT / path).exists() or name not in names_in(path)]
    assert missing == []


def test_every_finding_has_its_row_and_a_test():
    found = {row[0]: row[-1] for row in rows("docs/results/security.md")[1:]}
    assert list(found) == FINDINGS and [one for one, shown in found.items() if not NAMED.search(shown)] == []
