"""Whether a family has said that the child has died. Whoever contacts it, or writes to it, must know that first.

It is taken from plain words alone (assistant/details/writer.py), and may be wrong.
"""

import re
from collections.abc import Iterable, Mapping

from assistant.details.writer import writer_in

BEREAVED = "bereaved"
CHILD_DIED = "The family has said that the child has died"
OWN_WORDS = ("relationship", "child_name", "best_time", "needs", "message", "questions")


def says_death(text: str, child: str = "") -> bool:
    """`child` is the name the family gave, so that "Tia died on Friday" is read as well."""
    named = [re.escape(name) for name in {child.strip(), *child.split()[:1]} if len(name) > 1]
    plain = re.sub(rf"\b(?:{'|'.join(named)})\b", "my child", text, flags=re.IGNORECASE) if named else text
    return any(writer_in(words) == BEREAVED for words in {text, plain})


def in_lines(lines: Mapping[str, str], more: Iterable[str] = ()) -> bool:
    """`lines` by field; `more` are words beside them."""
    said = [*(lines.get(name, "") for name in OWN_WORDS), *more]
    return any(says_death(words, lines.get("child_name", "")) for words in said if words)
