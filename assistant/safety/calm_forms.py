"""Whole messages of a plain form ("I can't talk now"): there is nothing in them to guess at. The forms are in
rules/calm_forms.yml.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from assistant.safety.message import Message


@dataclass(frozen=True)
class Form:
    """`leave` are messages of this form, `catch` neighbours that are not: its tests. `alone`: after a card its words
    may lean on that one, and are read.
    """

    name: str
    whole: re.Pattern
    leave: tuple[str, ...]
    catch: tuple[str, ...]
    alone: bool = False


def is_plain(message: Message, *, after_card: bool = False) -> bool:
    return any(form.whole.fullmatch(message.row) for form in forms() if not (form.alone and after_card))


@cache
def forms() -> tuple[Form, ...]:
    read = yaml.load(files("assistant.safety").joinpath("rules", "calm_forms.yml").read_text("utf-8"), yaml.CSafeLoader)
    return tuple(
        Form(
            one["name"],
            re.compile("|".join(f"(?:{part})" for part in one["whole"])),
            tuple(one["leave"]),
            tuple(one["catch"]),
            one.get("alone", False),
        )
        for one in read
    )
