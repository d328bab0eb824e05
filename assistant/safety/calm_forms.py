"""Whole messages of a plain form ("I can't talk now"): there is nothing in them to guess at. The forms are in
rules/calm_forms.yml, the phrases they share in rules/calm_phrases.yml.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

import yaml

from assistant.safety.message import Message
from assistant.safety.named import without_name
from assistant.safety.normalise import HARD

_NAME = re.compile(r"\{([A-Z]+)\}")


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
    beside: bool = False
    named: bool = False


def is_plain(message: Message, *, after_card: bool = False, draws: Callable[[str], bool] = lambda words: False) -> bool:
    """`draws` says whether words alone draw anything of the screen: a name that does is left where it stands."""
    at_hand = [form for form in forms() if not (form.alone and after_card)]
    beside = [form for form in at_hand if form.beside]
    if _is_of(message.row, at_hand) or all(_is_of(sentence, beside) for sentence in _sentences(message)):
        return True
    rest, name = without_name(message.written) or ("", "")
    named = [form for form in at_hand if form.named]
    return bool(name) and _is_of(Message(rest).row, named) and not draws(name)


def _is_of(words: str, some: list[Form]) -> bool:
    return any(form.whole.fullmatch(words) for form in some)


def _sentences(message: Message) -> list[str]:
    words, breaks = message.text.words, message.text.breaks
    starts = [at for at, before in enumerate(breaks) if at == 0 or before == HARD]
    return [" ".join(words[start:end]) for start, end in pairwise([*starts, len(words)])]


@cache
def forms() -> tuple[Form, ...]:
    return tuple(
        Form(
            one["name"],
            re.compile("|".join(f"(?:{_spelled_out(part)})" for part in one["whole"])),
            tuple(one["leave"]),
            tuple(one["catch"]),
            one.get("alone", False),
            one.get("beside", False),
            one.get("named", False),
        )
        for one in _read("calm_forms")
    )


def _spelled_out(pattern: str) -> str:
    """With its phrases, which may hold others, in place of their names."""
    phrases: dict[str, str] = _read("calm_phrases")
    while (spelled := _NAME.sub(lambda found: phrases[found.group(1)], pattern)) != pattern:
        pattern = spelled
    return pattern


@cache
def _read(name: str) -> Any:
    return yaml.load(files("assistant.safety").joinpath("rules", f"{name}.yml").read_text("utf-8"), yaml.CSafeLoader)
