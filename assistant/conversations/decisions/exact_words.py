"""Questions outside the forms that are read by a rule, since what families write of them is without number: whether one
parent may ask alone, whose word to go by, help for a tired relative, how it is done in formal words.
"""

from collections.abc import Callable

from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.readers.asked_in_passive import asked_in_passive
from assistant.conversations.readers.one_parent_alone import asks_alone
from assistant.conversations.readers.tired_relative import asks_for_relative
from assistant.conversations.readers.whose_word import asks_whose_word
from assistant.conversations.told_engine import ToEngine

READERS: tuple[Callable[[str], str | None], ...] = (asks_alone, asks_whose_word, asks_for_relative, asked_in_passive)


def in_exact_words(it: Weighed) -> Plan | None:
    """Not beside a danger, and not for a family whose child has died."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or it.lines or it.reader.writer == "bereaved":
        return None
    intent = next(filter(None, (read(snapshot.text) for read in READERS)), None)
    return it.plan(engine=ToEngine(intent=intent), after=it.lines) if intent else None
