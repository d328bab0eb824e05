"""A paper as a PDF of A4 pages: tagged for programs that read aloud (PDF/UA-1), in ordinary or large print.

The words go in as data, never as part of the layout's program. Nothing is fetched and no other file is read.
"""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any, cast

import typst

from assistant.paper.blocks import Asked, Block, Danger, Heading, Line, Notice, Paper, Room, Spoken, Words
from assistant.paper.fonts import folders
from assistant.paper.rows import rows

LAYOUT = Path(__file__).with_name("page.typ")


def press(paper: Paper, *, large: bool = False) -> bytes:
    given = {
        "title": paper.title,
        "hospital": paper.hospital,
        "made": paper.made,
        "large": large,
        "blocks": list(_blocks(paper.blocks)),
    }
    words = {"paper": json.dumps(given)}
    try:
        return cast(bytes, _compiler(words).compile(format="pdf", pdf_standards="ua-1"))
    except typst.TypstError:  # its words may be a family's: they go nowhere
        # Signs of several scripts on top of each other, which no font has: tagged all the same, only not PDF/UA.
        return cast(bytes, _compiler(words).compile(format="pdf"))


def _compiler(words: dict[str, str]) -> typst.Compiler:
    return typst.Compiler(LAYOUT.read_bytes(), font_paths=_fonts(), sys_inputs=words)


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(folders()))


def _blocks(blocks: Sequence[Block]) -> Iterator[dict[str, Any]]:
    """Questions that follow each other are one list, with their numbers."""
    for asked, some in groupby(blocks, lambda one: isinstance(one, Asked)):
        if asked:
            yield {"kind": "questions", "asked": [rows(one.text) for one in some if isinstance(one, Asked)]}
        else:
            yield from map(_block, some)


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Heading(text):
            return {"kind": "heading", "text": rows(text)}
        case Words(text, small, strong):
            return {"kind": "words", "text": rows(text, link=True), "small": small, "strong": strong}
        case Notice(text):
            return {"kind": "notice", "text": rows(text, link=True)}
        case Danger(heading, lines):
            return {"kind": "danger", "heading": rows(heading), "text": _all(lines)}
        case Line(label, words, note, was):
            told = {"label": rows(label), "text": rows(words), "note": rows(note, link=True) if note else []}
            return {"kind": "line", **told, "was": [rows(old) for old in was]}
        case Spoken(who, words, own, beside):
            said = {"who": rows(who), "text": rows(words, link=not own), "own": own}
            return {"kind": "spoken", **said, "beside": _all(beside)}
        case Room(count):
            return {"kind": "room", "rows": count}
        case Asked():
            raise AssertionError("questions are gathered before")


def _all(lines: Sequence[str]) -> list[dict[str, Any]]:
    return [row for line in lines for row in rows(line, link=True)]
