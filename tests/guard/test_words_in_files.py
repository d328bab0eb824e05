"""What a family reads stands in the wording files, where it is checked, reported and can be changed without code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answers.load import load_phrases
from assistant.review.reach_code import FAMILY_CODE, PATTERN, _is_silent
from assistant.settings import ROOT

FOR_STAFF = re.compile(r"assistant/web/staff/|assistant/handoffs/(delivery|fhir)/|/health\.py$|/metrics\.py$")
FEWEST_WORDS = 4
ALLOWED = {
    "assistant/details/relationship.py": "a choice of fields.py, as it is stored",
    "assistant/handoffs/readers/death.py": "a mark for whoever reads the handoff, and part of its records",
    "assistant/handoffs/errors.py": "what a route says of a handoff, checked as errors",
    "assistant/handoffs/fields.py": "labels and choices are stored with the handoff, so they are part of its records",
    "assistant/web/webhook.py": "another system of the hospital reads it",
    "assistant/web/problems.py": "staff at their desk: sign in, no right, another site",
}


def sentences(tree: ast.Module) -> Iterator[str]:
    """String literals that read like a sentence or a choice. What an f-string fills in counts as a word."""
    skip = {id(part) for node in ast.walk(tree) if _is_silent(node) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if id(node) in skip:
            continue
        if isinstance(node, ast.JoinedStr):
            skip.update(id(part) for part in ast.walk(node))
            text = "".join(str(part.value) if isinstance(part, ast.Constant) else "it" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
        else:
            continue
        if PATTERN not in text and len(text.split()) >= FEWEST_WORDS and _reads_like_words(text.strip()):
            yield text.strip()


def _reads_like_words(text: str) -> bool:
    plain = re.findall(r"(?<!\S)[\"“(]?[A-Za-z][a-z'’]*[,.;:?!)\"”]*(?!\S)", text)
    return len(plain) >= FEWEST_WORDS - 1 and bool(re.search(r"[.?!]$", text) or text.lstrip('"“(')[:1].isupper())


def modules() -> list[Path]:
    return [
        path
        for folder in FAMILY_CODE
        for path in sorted((ROOT / folder).rglob("*.py"))
        if not FOR_STAFF.search(path.relative_to(ROOT).as_posix())
    ]


def test_no_sentence_for_a_family_stands_in_code():
    found = {
        path.relative_to(ROOT).as_posix(): list(sentences(ast.parse(path.read_text(encoding="utf-8"))))
        for path in modules()
    }

    assert len(found) > 60
    assert {file: texts for file, texts in found.items() if texts and file not in ALLOWED} == {}, (
        "write them in assistant/answers/phrases.yml"
    )


def test_what_is_allowed_is_still_needed():
    assert [file for file in ALLOWED if not list(sentences(ast.parse((ROOT / file).read_text(encoding="utf-8"))))] == []


@pytest.mark.parametrize("code, words", [
    ('Reply("You can ring the ward.")', ["You can ring the ward."]),
    ('Offer("Think some more first", {})', ["Think some more first"]),
    ('say = "nothing was kept here."', ["nothing was kept here."]),
    ('text = f"We have kept {count} of them."', ["We have kept it of them."]),
    ('log.error("This is only for us")', []),
    ('raise BadFile("This file cannot be read here.")', []),
    ('"""What this module is about, at length."""', []),
    ('phrase("list_here")', []),
])  # fmt: skip
def test_the_guard_sees_what_reads_like_words_and_nothing_else(code, words):
    assert list(sentences(ast.parse(code))) == words


def test_every_phrase_is_told_by_somebody():
    """By its name, or by a name that is put together: `f"think_{step}"`."""
    names, put_together = set(), []
    for path in (one for folder in ("assistant", "actions") for one in (ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                names.add(node.value)
            elif (
                isinstance(node, ast.JoinedStr)
                and isinstance(node.values[0], ast.Constant)
                and re.fullmatch(r"[a-z]+_[a-z_]*", str(node.values[0].value))
            ):
                put_together.append(str(node.values[0].value))

    assert [name for name in load_phrases() if name not in names and not name.startswith(tuple(put_together))] == []
