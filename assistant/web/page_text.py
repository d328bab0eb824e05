"""How our templates cut a text: into paragraphs and links, and by the language it is to be spoken in."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from assistant import clock
from assistant.hospital.hours import LOCAL
from assistant.links import kept, linked
from assistant.paper.blocks import Block

ENGLISH = re.compile(r'("[ -!#-~]+"|\(nurse in charge\))')  # as in static/text.js
OF_A_LANGUAGE = re.compile(r"^language_([a-z]{2,3})(?:_|$)")  # assistant/answers/languages.py


def paragraphs(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"\n[ \t]*\n", text) if part.strip()]


def parts(blocks: Sequence[Block]) -> list[tuple[str, list[Block]]]:
    """A paper's blocks by their kind, those that follow each other together: questions are one list, lines another."""
    return [(kind, list(some)) for kind, some in groupby(blocks, lambda one: type(one).__name__)]


def language_of(answer: Mapping[str, Any] | None) -> str:
    """The language that an answer is written in, "" for English."""
    found = OF_A_LANGUAGE.match(answer["id"]) if answer else None
    return found[1] if found else ""


def english_in(text: str) -> list[tuple[str, bool]]:
    """A text of another language in parts, and whether each is something to say in English."""
    return [(part, at % 2 == 1) for at, part in enumerate(ENGLISH.split(text)) if part]


def said_at(moment: str) -> str:
    """The hospital's own time of an ISO moment: "14:05", with the day where it was another."""
    local, today = datetime.fromisoformat(moment).astimezone(LOCAL), clock.now().astimezone(LOCAL).date()
    return f"{local:%H:%M}" if local.date() == today else f"{local.day} {local:%b, %H:%M}"


FILTERS: dict[str, Callable[..., Any]] = {
    one.__name__: one for one in (paragraphs, parts, language_of, english_in, said_at, linked, kept)
}
