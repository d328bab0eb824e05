"""Whether a family has said that the child has died. Whoever contacts it, or writes to it, must know that first.

It is taken from plain words alone (assistant/details/writer.py), and may be wrong.
"""

import re
from collections.abc import Iterable, Mapping

from assistant.details.stillbirth import tells_of_stillbirth
from assistant.details.writer import writer_in
from assistant.handoffs.readers.living_child import LOST_ANOTHER, dies_too, lost_a_twin, speaks_of_living, unsays_death
from assistant.handoffs.readers.of_whom import Of, of_whom

BEREAVED = "bereaved"
CHILD_DIED = "The family has said that the child has died"
LOST_BY_NAME = re.compile(
    r"\b(?:[Ww]e|I|i)(?: have|'ve|'d| had)? (?:just )?lost (?!Nan|Gran|Mum|Dad|Mam|Aunt|Uncle|Grandad)[A-Z][a-z]+\b(?! (?:trust|faith|confidence))|\b(?!(?:He|She|They|It|Nan|Gran|Mum|Dad|Mam|Aunt|Uncle|Grandad)\b)[A-Z][a-z]+ (?:has |had )?(?:died|passed away)\b"
)  # said of a child only where the other one is spoken of
OWN_WORDS = ("relationship", "child_name", "best_time", "needs", "message", "questions")


def says_death(text: str, child: str = "") -> bool:
    """`child` is the name the family gave, so that "Tia died on Friday" is read as well. Of a child that is not the one
    it writes about, it says nothing here.
    """
    return _speaks_of_one(text, child) and not speaks_of_living(text)


def writer_after(text: str, writer: str | None, *, child: str = "", at_note: bool = False) -> str | None:
    """`bereaved`, or `lost_another` where a child died and another, who lives, is the one that is written about. None
    where the words change nothing.
    """
    if writer == BEREAVED:
        living = of_whom(text, names_one=_speaks_of_one(text, child)) in (Of.LIVING, Of.BOTH)
        return LOST_ANOTHER if living or unsays_death(text, at_note=at_note) else BEREAVED
    if writer == LOST_ANOTHER:
        this_one = _speaks_of_one(text, child) and (dies_too(text) or not _speaks_of_one(text))
        return BEREAVED if this_one and not unsays_death(text) else LOST_ANOTHER
    if says_death(text, child) or tells_of_stillbirth(text):
        return BEREAVED
    two = speaks_of_living(text) and (_speaks_of_one(text, child) or LOST_BY_NAME.search(text.replace("\u2019", "'")))
    return LOST_ANOTHER if two or lost_a_twin(text) else None


def is_told(writer: str | None, lines: Mapping[str, str], more: Iterable[str] = ()) -> bool:
    """Whether the team is to hear of it. Where the child lives, what the lines say is of the other."""
    return writer == BEREAVED or (writer != LOST_ANOTHER and in_lines(lines, more))


def _speaks_of_one(text: str, child: str = "") -> bool:
    named = [re.escape(name) for name in {child.strip(), *child.split()[:1]} if len(name) > 1]
    plain = re.sub(rf"\b(?:{'|'.join(named)})\b", "my child", text, flags=re.IGNORECASE) if named else text
    return any(writer_in(words) == BEREAVED for words in {text, plain})


def in_lines(lines: Mapping[str, str], more: Iterable[str] = ()) -> bool:
    """`lines` by field; `more` are words beside them."""
    said = [*(lines.get(name, "") for name in OWN_WORDS), *more]
    return any(says_death(words, lines.get("child_name", "")) for words in said if words)
