"""Which room may know of which: followed through everything a module brings along."""

import ast
import sys
from functools import cache
from pathlib import Path

import pytest

from assistant.settings import ROOT

OURS = ("assistant", "actions")
READS_ALL_WORDS = (
    "assistant.review.reach_code"  # the check of wording: it looks into every room for what families are told
)
DOMAIN = (
    "conversations",
    "handoffs",
    "answers",
    "safety",
    "masking",
    "keeping",
    "details",
    "hospital",
    "records",
    "staff",
    "take_along",
    "spelling",
    "alerts",
    "portal",
    "tuning",
)


@cache
def modules() -> dict[str, Path]:
    found = {}
    for folder in OURS:
        for path in (ROOT / folder).rglob("*.py"):
            parts = path.relative_to(ROOT).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    assert len(found) > 100, "no modules were seen"
    return found


@cache
def imported(module: str) -> frozenset[str]:
    """The modules it names, ours in full and others by their first word. Imports inside functions and type checks
    count.
    """
    names = set()
    for node in ast.walk(ast.parse(modules()[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports relatively"
            names |= {
                f"{node.module}.{alias.name}" if f"{node.module}.{alias.name}" in modules() else node.module
                for alias in node.names
            }
    return frozenset(name if name in modules() else name.split(".")[0] for name in names)


@cache
def brought_along(module: str) -> frozenset[str]:
    seen, todo = set(), [module]
    while todo:
        for name in imported(todo.pop()) - seen:
            seen.add(name)
            if name in modules() and name != READS_ALL_WORDS:
                todo.append(name)
    return frozenset(seen)


def within(folder):
    found = [module for module in modules() if module == folder or module.startswith(f"{folder}.")]
    assert found, f"{folder} holds no module"
    return found


def bringing(folder, *unwanted):
    return sorted(
        (module, name)
        for module in within(folder)
        for name in brought_along(module)
        if name.split(".")[0] in unwanted or name in unwanted
    )


def test_the_danger_screen_needs_neither_rasa_nor_a_database_nor_the_network():
    assert (
        bringing("assistant.safety", "rasa", "rasa_sdk", "sqlalchemy", "httpx", "fastapi", "requests", "socket") == []
    )


def test_nothing_outside_the_engine_knows_of_rasa():
    outside = [module for module in modules() if not module.startswith("assistant.engine")]
    assert [(module, "rasa") for module in outside if "rasa" in imported(module)] == []


def test_the_engine_needs_none_of_the_services_packages():
    """Its environment is sealed: no SQLAlchemy 2, no FastAPI, no pydantic 2 of ours."""
    assert bringing("assistant.engine", "sqlalchemy", "fastapi", "pydantic", "structlog", "rasa_sdk") == []


@pytest.mark.parametrize("folder", [folder for folder in DOMAIN if (ROOT / "assistant" / folder).is_dir()])
def test_a_domain_folder_knows_nothing_of_the_web(folder):
    assert [
        one for one in bringing(f"assistant.{folder}", "fastapi", "starlette", "uvicorn") if one[0] != READS_ALL_WORDS
    ] == []
    named = [
        (module, name)
        for module in within(f"assistant.{folder}")
        if module != READS_ALL_WORDS
        for name in imported(module)
    ]
    assert named and [one for one in named if one[1].startswith("assistant.web")] == []


def test_every_folder_with_a_domain_in_it_is_guarded():
    known = {*DOMAIN, "web", "engine", "encoder", "review", "cli", "service"}
    folders = {path.name for path in (ROOT / "assistant").iterdir() if (path / "__init__.py").exists()}
    assert folders - known == set()


def test_loading_answers_needs_only_python_and_yaml():
    names = {name for name in brought_along("assistant.answers.load") if name not in modules()}
    assert names and names - set(sys.stdlib_module_names) == {"yaml"}


def test_actions_are_thin_and_know_nothing_of_the_web():
    assert bringing("actions", "fastapi", "starlette", "httpx") == []
    assert [
        (module, name) for module in within("actions") for name in imported(module) if name.startswith("assistant.web")
    ] == []


def test_records_know_nothing_of_those_who_use_them():
    above = tuple(
        f"assistant.{folder}" for folder in ("conversations", "handoffs", "answers", "web", "staff", "safety")
    )
    assert [
        (module, name) for module in within("assistant.records") for name in imported(module) if name.startswith(above)
    ] == []


def test_only_the_edges_open_or_end_a_transaction():
    """A domain function or a query is handed its session: the edge that began the work commits it."""
    handed = [module for folder in ("handoffs", "records") for module in within(f"assistant.{folder}")]
    edges = {"assistant.records.database", "assistant.records.migrations.env", "assistant.handoffs.delivery.worker"}
    ending = [
        (module, word)
        for module in handed
        if module not in edges
        for word in (".commit(", ".rollback(", "db.begin(")
        if word in modules()[module].read_text()
    ]
    assert ending == []
