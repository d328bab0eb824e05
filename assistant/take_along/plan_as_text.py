"""The plan as plain text, for a screen reader, an e-mail or a note."""

from collections.abc import Iterator, Sequence
from itertools import count

from assistant.paper.blocks import Asked, Block, Danger, Heading, Line, Notice, Room, Words
from assistant.take_along.plan import Plan
from assistant.take_along.plan_on_paper import on_paper


def as_text(plan: Plan) -> str:
    paper = on_paper(plan)
    parts = [[f"{paper.title.upper()}\n{paper.hospital}, {paper.made}"]]
    for begins, lines in _told(paper.blocks):
        if begins:
            parts.append([])
        parts[-1] += lines
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _told(blocks: Sequence[Block]) -> Iterator[tuple[bool, list[str]]]:
    """Whether a new part begins, and its lines. Room to write in is for paper alone, and so is its heading."""
    numbers = count(1)
    for at, block in enumerate(blocks):
        match block:
            case Heading(text):
                numbers = count(1)
                if not all(isinstance(one, Room) for one in blocks[at + 1 : at + 2]):
                    yield True, [text.upper()]
            case Notice(text):
                yield True, [text]
            case Danger(heading, lines):
                yield True, [heading.upper(), *lines]
            case Words(text):
                yield False, [text]
            case Asked(text):
                yield False, [f"{next(numbers)}. {text}"]
            case Line(label, words, note, was):
                yield False, [f"{label}{'' if label.endswith('?') else ':'} {words}", *([note] if note else []), *was]
            case Room():
                pass
