"""What a message tells about the child and the writer. A field is None when the message does not plainly say."""

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


@dataclass(frozen=True)
class Details:
    """`relationship` is the writer's to the child. `when` holds every date or time, in the order said; it is empty when
    there is none.
    """

    child_age: Age | None = None
    relationship: Detail | None = None
    writer: Detail | None = None
    specialty: Detail | None = None
    setting: Detail | None = None
    place: Detail | None = None
    site: Detail | None = None
    nation: Detail | None = None
    when: tuple[Detail, ...] = ()
    language: Detail | None = None
