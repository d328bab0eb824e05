"""What a handoff is about, in the usual categories of complaints returns: proposed from what was said, confirmed by
staff.

A proposal is a list of words (themes.yml), no judgement: nothing counts before a person has confirmed it.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from importlib.resources import files

import yaml
from sqlalchemy.orm import Session

from assistant.handoffs.errors import UnknownTheme
from assistant.records import audit
from assistant.records.models import Handoff

OTHER = "other"
SAID_IN = ("message", "questions")


def names() -> dict[str, str]:
    """Each theme and what it is called, in the order in which they are shown."""
    return {name: entry["label"] for name, entry in _table().items()}


def propose(lines: Mapping[str, str], later: Sequence[str] = (), intents: Collection[str] = ()) -> tuple[str, ...]:
    """The themes that the words speak of, or that the family asked about in its chat; "other" when there are none.

    `lines` by field; `later` is what was added after sending.
    """
    said = "\n".join([*(lines.get(name, "") for name in SAID_IN), *later]).replace("\u2019", "'")
    found = tuple(
        name
        for name, entry in _table().items()
        if (entry["pattern"] and entry["pattern"].search(said)) or entry["intents"] & set(intents)
    )
    return found or (OTHER,)


def confirm(session: Session, handoff: Handoff, chosen: Sequence[str], *, actor: str) -> None:
    """What staff say it is about; it can be changed. Raises UnknownTheme."""
    known = [name for name in names() if name in chosen]
    if not known or set(chosen) - set(known):
        raise UnknownTheme
    if handoff.themes == known:
        return
    handoff.themes = known
    audit.add(session, actor=actor, action="handoff.themes", subject=handoff.reference, themes=known)


@cache
def _table() -> dict[str, dict]:
    text = files("assistant.handoffs").joinpath("themes.yml").read_text("utf-8")
    return {
        name: {
            "label": entry["label"],
            "pattern": re.compile(rf"\b(?:{'|'.join(entry['words'].splitlines())})\b", re.IGNORECASE)
            if entry.get("words")
            else None,
            "intents": frozenset(entry.get("intents", ())),
        }
        for name, entry in yaml.load(text, yaml.CSafeLoader).items()
    }
