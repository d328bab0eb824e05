"""What a message tells about the child and the writer. Which there are: read.py."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Detail:
    """`value` is in our words, `said` in the family's; `span` is where they stand in the text (first character, one
    past the last).
    """

    value: str
    said: str
    span: tuple[int, int]


@dataclass(frozen=True)
class Age(Detail):
    """`months` are whole months: "6 weeks" is 1, "nearly 5" is 59."""

    months: int
