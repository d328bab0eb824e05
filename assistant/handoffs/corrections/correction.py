"""A correction of a line that was given, and what its readers share."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from dataclasses import field as attribute

LONGEST = 16  # words; a longer message is a message, not a correction
FEW = 9  # words that name no line and are of one all the same
QUESTION = re.compile(
    r"\?\W*$|^(and |but |so )?(what|how|why|when|where|who|which|will|would|should|does|do|did|is|are|can|could)\b",
    re.IGNORECASE,
)
LEFT_OUT = "?"  # beside the names of the lines that were changed: that a part of the words changed none
NOT_FOUND = "!"  # in their place: that the words which were to go or be others were not found
WISH_WAITS = "*"  # alone: whom not to ring or tell was said before, and is in no line
NOT_USED = "~"  # beside the names: that something was told which stands in no line
AS_IT_WAS = "="  # before the name of a line that was said again as it stands


@dataclass(frozen=True)
class StoodBefore:
    """The lines as they stood before each was last changed; `last` are those that the newest change was of."""

    lines: Mapping[str, str] = attribute(default_factory=dict)
    last: Collection[str] = ()

    def undone(self) -> dict[str, str]:
        return {name: self.lines[name] for name in self.last if name in self.lines}


NOTHING_BEFORE = StoodBefore()


@dataclass(frozen=True)
class Correction:
    """`value` is None when only the line is named: it is then asked again. `replaces` says that it puts right a part of
    what stands there, `ordered` that it is an order which names the line and can be of nothing else.
    """

    field: str
    value: str | None
    replaces: bool = False
    ordered: bool = attribute(default=False, compare=False)
