"""Where the child is being looked after: ward, picu, nicu, clinic, emergency department, home, hospice. The word alone is not enough."""

from functools import cache

from assistant.details.detail import Detail
from assistant.details.lists import read_list
from assistant.details.message import Message
from assistant.details.pattern import Patterns

CLOSER = {"picu": ("ward",), "nicu": ("ward",), "ward": ("clinic",), "hospice": ("home",)}  # a unit is a ward too, and has its clinics


def read_setting(message: Message) -> Detail | None:
    said = list(message.of_kind("SETTING"))
    if not said:
        return None
    matches = _patterns().find(message)
    denied = {place for match in matches if match.name == "not_there" for place in match.meant}
    there = {place for match in matches if match.name in ("where", "home") for place in match.meant} - denied
    found = {token.means: place for place, token in reversed(said) if place in there and (token.means != "home" or _is_home(matches, place))}
    for setting in [one for one in CLOSER if one in found]:
        for vaguer in CLOSER[setting]:
            found.pop(vaguer, None)
    if len(found) != 1:
        return None
    setting, place = found.popitem()
    return Detail(setting, *message.said(place, place + 1))


def _is_home(matches: list, place: int) -> bool:
    return any(match.name == "home" and place in match.meant for match in matches)


@cache
def _patterns() -> Patterns:
    lists = read_list("settings")
    return Patterns({name: lists[name] for name in ("where", "home", "not_there")}, around=("SETTING",))
