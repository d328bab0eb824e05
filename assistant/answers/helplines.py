"""The lines outside the hospital that answers name (helplines.yml): number, hours, and where each was read.

A text names one as `{line.samaritans}`. In a card a sentence about a line that is shut now is left out, since a number
that rings out at 3 a.m. is worse than none; elsewhere the hours stand beside it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Literal

import yaml

from assistant.hospital.fields import spoken_week
from assistant.hospital.hours import OpeningHours
from assistant.hospital.profile import Nation, Week

FILE = Path(__file__).with_name("helplines.yml")
LINE = re.compile(r"\{line\.([a-z0-9_]+)\}")
SENTENCE = re.compile(r"(?<=[.!?])\s+")
OFFICE_HOURS: Week = dict.fromkeys(("monday", "tuesday", "wednesday", "thursday", "friday"), "09:00-17:00")
HOURS_UNKNOWN = "its hours may change"


@dataclass(frozen=True)
class Helpline:
    """`says` is how a sentence names it, with its number; `hours` are None where no source tells them. `what` it is,
    where its own pages say so, and what else it is called, as `names`.
    """

    id: str
    says: str
    number: str
    fact: str
    hours: Literal["always"] | Week | None
    what: str = ""
    names: Sequence[str] = ()

    def is_open(self, now: datetime, nation: Nation) -> bool:
        """Of a line whose hours nobody tells, an answer is expected in office hours only."""
        if self.hours == "always":
            return True
        return OpeningHours(self.hours or OFFICE_HOURS, nation).is_open(now)

    def told(self) -> str:
        if self.hours == "always":
            return self.says
        return f"{self.says} ({spoken_week(self.hours) if self.hours else HOURS_UNKNOWN})"


class UnknownLine(KeyError):
    """Wording names a line that helplines.yml does not have."""


@cache
def load_helplines(path: Path = FILE) -> Mapping[str, Helpline]:
    """By id."""
    entries = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    return {name: Helpline(id=name, **entry) for name, entry in entries.items()}


def named(text: str) -> list[str]:
    """The ids of the lines that a text names."""
    return list(dict.fromkeys(LINE.findall(text)))


def tell(text: str, lines: Mapping[str, Helpline]) -> str:
    """With every line named in full. Raises UnknownLine."""
    return LINE.sub(lambda match: _line(match[1], lines).told(), text)


def tell_open(text: str, lines: Mapping[str, Helpline], *, now: datetime, nation: Nation) -> str:
    """As a card says it: without the sentences about lines that are shut now. Raises UnknownLine."""
    told = []
    for paragraph in text.split("\n\n"):
        rows = [
            " ".join(
                sentence
                for sentence in SENTENCE.split(row)
                if all(_line(name, lines).is_open(now, nation) for name in named(sentence))
            )
            for row in paragraph.split("\n")
        ]
        if kept := "\n".join(row for row in rows if row):
            told.append(kept)
    return tell("\n\n".join(told), lines)


def _line(name: str, lines: Mapping[str, Helpline]) -> Helpline:
    try:
        return lines[name]
    except KeyError as error:
        raise UnknownLine(name) from error
