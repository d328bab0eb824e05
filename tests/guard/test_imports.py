"""Which room may know of which: followed through everything a module brings along."""

import ast
import sys
from functools import cache
from pathlib import Path

import pytest

from assistant.settings import ROOT

OURS = ("assistant", "actions")
# From the top of the house to the ground: a room may know of those on lower floors, and of none on its own.
FLOORS = (
    ("cli",),
    ("review", "service"),
    ("web",),
    ("staff",),
    ("actions", "keeping"),
    ("conversations",),
    ("take_along",),
    ("handoffs",),
    ("alerts", "engine", "tuning"),
    ("answers", "portal", "safety"),
    ("masking",),
    ("details", "paper", "post", "records"),
    ("clock", "encoder", "hospital", "links", "memory", "pulse", "settings", "signs", "slow_hash", "spelling"),
)
FLOOR = {room: len(FLOORS) - at for at, rooms in enumerate(FLOORS) for room in rooms}
EDGES = ("cli", "service", "review", "web", "actions", "engine")  # all others are the domain, or serve it


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
            if name in modules():
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


def room(module: str) -> str:
    """The folder of `assistant`, or the file that stands beside them; `actions` is a room of its own."""
    parts = module.split(".")
    return parts[0] if parts[0] == "actions" or len(parts) == 1 else parts[1]


def test_every_room_stands_on_a_floor():
    rooms = {room(module) for module in modules()} - {"assistant"}
    assert rooms ^ set(FLOOR) == set()


def test_arrows_point_down():
    arrows = [(module, name) for module in modules() for name in imported(module) if name in modules()]
    across = [(module, name) for module, name in arrows if "assistant" not in (room(module), room(name))]
    assert len(across) > 500, "no imports were seen"
    up = [
        (module, name)
        for module, name in across
        if room(name) != room(module) and FLOOR[room(name)] >= FLOOR[room(module)]
    ]
    assert up == []


WITHIN_HANDOFFS = ("words", "beside", "readers", "form", "corrections")  # each may know of those before it


@pytest.mark.parametrize("at", range(len(WITHIN_HANDOFFS)), ids=WITHIN_HANDOFFS)
def test_what_reads_a_line_knows_nothing_of_what_uses_it(at):
    above = tuple(f"assistant.handoffs.{name}." for name in WITHIN_HANDOFFS[at + 1 :])
    named = [
        (module, name) for module in within(f"assistant.handoffs.{WITHIN_HANDOFFS[at]}") for name in imported(module)
    ]
    assert [(module, name) for module, name in named if above and name.startswith(above)] == []


def test_readers_have_the_words_alone():
    readers = "assistant.conversations.readers"
    assert bringing(readers, "rasa", "sqlalchemy", "httpx", "assistant.records") == []
    beside = {
        name for module in within(readers) for name in imported(module) if name.startswith("assistant.conversations.")
    }
    assert beside - set(within(readers)) == {"assistant.conversations.engine_turn"}


@pytest.mark.parametrize("folder", [folder for folder in FLOOR if folder not in EDGES])
def test_the_domain_knows_nothing_of_the_web(folder):
    assert bringing(f"assistant.{folder}", "fastapi", "starlette", "uvicorn") == []


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
