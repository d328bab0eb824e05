"""Reads the answer files. Used by the service and, inside Rasa, by the importer: standard library and PyYAML only."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

CONTENT = Path(__file__).parent / "content"
NATIONS = ("england", "scotland", "wales", "northern_ireland")
WRITERS = ("young_person", "without_responsibility", "bereaved")
PHRASES = Path(__file__).parent / "phrases.yml"
SOURCES = Path(__file__).parent / "sources"


@dataclass(frozen=True)
class Cited:
    """A fact an answer rests on, and the text (uk or a nation) that it supports."""

    fact: str
    supports: str


@dataclass(frozen=True)
class Answer:
    """`text` by nation, with `uk` for any other; `writers` replaces it for who is writing; `easy` and `easy_writers`
    are the same in easy read (a line an idea). `line` is a card's one-sentence form, `optional` a sentence of it that a
    hospital may leave out.
    """

    id: str
    title: str
    text: Mapping[str, str]
    intent: str | None = None
    topic: str = ""
    writers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    easy: Mapping[str, str] = field(default_factory=dict)
    easy_writers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    sources: tuple[Cited, ...] = ()
    status: str = "draft"
    drafted_on: str = ""
    next_steps: tuple[str, ...] = ()
    route: Mapping[str, str] = field(default_factory=dict)
    line: str = ""
    optional: str = ""


@dataclass(frozen=True)
class Source:
    fact: str
    title: str
    publisher: str
    url: str | None
    says: str
    applies_to: str
    date: str
    read_on: str
    caveat: str = ""


class BadAnswer(Exception):
    """An answer file cannot be used; the text names the file and says why."""


def load_answers(folder: Path = CONTENT) -> list[Answer]:
    """All answers, by id. Raises BadAnswer."""
    return [_answer(path) for path in sorted(folder.glob("*.yml"))]


def load_sources(folder: Path = SOURCES) -> dict[str, Source]:
    """The register of facts that answers cite, by fact id. Raises BadAnswer."""
    facts: dict[str, Source] = {}
    for path in sorted(folder.glob("*.yml")):
        for source in _sources(path):
            if source.fact in facts:
                raise BadAnswer(f"{path.name}: there are two facts called {source.fact}")
            facts[source.fact] = source
    return facts


def load_phrases(path: Path = PHRASES) -> dict[str, str]:
    """The short sentences of the chat itself, by id."""
    return {name: text.strip() for name, text in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader).items()}


def _sources(path: Path) -> list[Source]:
    try:
        return [Source(**entry) for entry in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader) or ()]
    except (yaml.YAMLError, TypeError) as error:
        raise BadAnswer(f"{path.name}: {type(error).__name__}: {error}") from error


def _answer(path: Path) -> Answer:
    try:
        content: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
        content["text"] = _stripped(content["text"])
        content["writers"] = {writer: _stripped(texts) for writer, texts in (content.get("writers") or {}).items()}
        content["easy"] = _line_by_line(content.get("easy") or {})
        easy_writers = content.get("easy_writers") or {}
        content["easy_writers"] = {writer: _line_by_line(texts) for writer, texts in easy_writers.items()}
        content["sources"] = tuple(Cited(**cited) for cited in content.get("sources") or ())
        content["next_steps"] = tuple(content.get("next_steps") or ())
        content["drafted_on"] = str(content.get("drafted_on", ""))
        answer = Answer(**content)
    except (yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        raise BadAnswer(f"{path.name}: {type(error).__name__}: {error}") from error
    if answer.id != path.stem:
        raise BadAnswer(f"{path.name}: its id is {answer.id!r}")
    return answer


def _stripped(texts: Mapping[str, str]) -> dict[str, str]:
    return {key: text.strip() for key, text in texts.items()}


def _line_by_line(texts: Mapping[str, str]) -> dict[str, str]:
    """Easy read: each line stands by itself."""
    return {key: "\n\n".join(line for line in text.split("\n") if line.strip()) for key, text in texts.items()}
