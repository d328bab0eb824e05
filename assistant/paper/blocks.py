"""What a paper of ours is made of: its words, and what each of them is. How they look is page.typ's affair."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    text: str


@dataclass(frozen=True)
class Words:
    """Of the service or the hospital, so their numbers can be tapped."""

    text: str
    small: bool = False
    strong: bool = False


@dataclass(frozen=True)
class Notice:
    """In a frame, above all else: what has to be known before reading on."""

    text: str


@dataclass(frozen=True)
class Danger:
    """What to do at once, in a red frame that is never torn in two."""

    heading: str
    lines: Sequence[str]


@dataclass(frozen=True)
class Asked:
    """A question in the family's words, with room to write the answer. Those that follow each other are numbered."""

    text: str


@dataclass(frozen=True)
class Line:
    """Somebody's own words below their label. `was` are older ones, which no longer hold; `note` says since when."""

    label: str
    words: str
    note: str = ""
    was: Sequence[str] = ()


@dataclass(frozen=True)
class Spoken:
    """What was said in a chat, below who said it. No number in the family's `own` words can be tapped. `beside` are
    small lines below them.
    """

    who: str
    words: str
    own: bool = False
    beside: Sequence[str] = ()


@dataclass(frozen=True)
class Room:
    """Empty rows to write in."""

    rows: int


Block = Heading | Words | Notice | Danger | Asked | Line | Spoken | Room


@dataclass(frozen=True)
class Paper:
    """`hospital` stands above the title; `made` below it and at the foot of every page."""

    title: str
    hospital: str
    made: str
    blocks: Sequence[Block]
