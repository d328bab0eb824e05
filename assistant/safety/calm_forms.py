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
    """`leave` are messages of this form, `catch` neighbours that are not: its tests."""

    name: str
    whole: re.Pattern
    leave: tuple[str, ...]
    catch: tuple[str, ...]


def is_plain(message: Message) -> bool:
    return any(form.whole.fullmatch(message.row) for form in forms())


@cache
def forms() -> tuple[Form, ...]:
    read = yaml.load(files("assistant.safety").joinpath("rules", "calm_forms.yml").read_text("utf-8"), yaml.CSafeLoader)
    return tuple(
        Form(
            one["name"],
            re.compile("|".join(f"(?:{part})" for part in one["whole"])),
            tuple(one["leave"]),
            tuple(one["catch"]),
        )
        for one in read
    )
