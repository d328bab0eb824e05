"""Sentences that the code itself holds and a family can meet: what errors say, literals, and the sentences of hospital
fields.
"""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from assistant.hospital.fields import FIELDS
from assistant.hospital.profile import Profile

PACKAGES = ("assistant.conversations", "assistant.handoffs", "assistant.web")
FAMILY_CODE = (
    "assistant/conversations",
    "assistant/details",
    "assistant/handoffs",
    "assistant/take_along",
    "assistant/web",
    "actions",
)
FOR_STAFF = re.compile(
    r"assistant/web/staff/|assistant/handoffs/(delivery|fhir)/|assistant/handoffs/readers/death\.py$|/errors\.py$|/health\.py$|/metrics\.py$"
)
PROSE = re.compile(r"[\"“]?[A-Z{].*[A-Za-z}][ ,]+[a-z{]", re.DOTALL)
PATTERN = "(?:"  # stands in no sentence
NOT_TOLD = ("FastAPI", "log", "getLogger", "compile", "APIRouter")  # calls whose words go to developers


def errors() -> Iterator[tuple[str, str, str]]:
    """File, class and sentence of every error that a route turns into words for a family."""
    from assistant.conversations.errors import ConversationError
    from assistant.handoffs.errors import HandoffError
    from assistant.web.problems import Refused

    for package in PACKAGES:
        found = importlib.import_module(package)
        for module in pkgutil.walk_packages(found.__path__, package + "."):
            importlib.import_module(module.name)
    for one in _classes(ConversationError, HandoffError, Refused):
        yield one.__module__.replace(".", "/") + ".py", one.__name__, one.say


def literals(root: Path) -> Iterator[tuple[str, str, str]]:
    """File, place and words of string literals that read like prose. What an f-string fills in is left out."""
    for folder in FAMILY_CODE:
        for path in sorted((root / folder).rglob("*.py")):
            file = path.relative_to(root).as_posix()
            if not FOR_STAFF.search(file):
                yield from (
                    (file, f"line {line}", text) for line, text in _prose(ast.parse(path.read_text(encoding="utf-8")))
                )


def spoken_fields(*profiles: Profile, now: datetime) -> Iterator[tuple[str, str, str]]:
    """Every whole sentence a hospital field can become, for each of the profiles."""
    for profile, case in zip(profiles, ("as in the example", "with nothing known", "again"), strict=False):
        for name, value in FIELDS.items():
            if name.endswith("_sentence"):
                yield name, case, value(profile, now)


def _classes(*bases: Any) -> Iterator[Any]:
    for base in bases:
        yield base
        yield from _classes(*base.__subclasses__())


def _prose(tree: ast.Module) -> Iterator[tuple[int, str]]:
    skip = {id(part) for node in ast.walk(tree) if _is_silent(node) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if id(node) in skip:
            continue
        if isinstance(node, ast.JoinedStr):
            skip.update(id(part) for part in ast.walk(node))
            text = "".join(str(part.value) if isinstance(part, ast.Constant) else "{it}" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
        else:
            continue
        if PROSE.match(text.strip()) and PATTERN not in text:
            yield node.lineno, text.replace("{it}", "it").strip()


def _is_silent(node: ast.AST) -> bool:
    """Docstrings, what is logged, what is raised for developers, patterns."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant) or _called(node.value) in NOT_TOLD
    return isinstance(node, ast.Raise) or _called(node) in NOT_TOLD


def _called(node: ast.AST) -> str:
    """The first name of a call: `log` of `log.error(…)`."""
    if not isinstance(node, ast.Call):
        return ""
    function = node.func
    names = [function.attr] if isinstance(function, ast.Attribute) else []
    while isinstance(function, ast.Attribute):
        function = function.value
    names.append(function.id if isinstance(function, ast.Name) else "")
    return next((name for name in names if name in NOT_TOLD), names[-1])
