"""Where the child is being looked after: ward, picu, nicu, clinic, emergency department, home, hospice. The word alone
is not enough.
"""

from functools import cache

from assistant.details.detail import Detail
from assistant.details.load import read_list
from assistant.details.message import Message, Token
from assistant.details.pattern import Patterns

CLOSER = {
    "picu": ("ward",),
    "nicu": ("ward",),
    "ward": ("clinic",),
    "hospice": ("home",),
    "home": ("ward",),
}  # a unit is a ward too, and has its clinics


def read_setting(message: Message) -> Detail | None:
    matches = _patterns().find(message)
    denied = {place for match in matches if match.name == "not_there" for place in match.meant}
    homes = {place for match in matches if match.name == "home" for place in match.meant}
    sure = {place for match in matches if match.name == "sure" for place in match.meant}
    there = {place for match in matches if match.name == "where" for place in match.meant} | sure
    found: dict[str, int] = {}
    for place, token in enumerate(message.tokens):
        setting = _setting(token)
        if setting and (place in sure or place not in denied) and place in (homes if setting == "home" else there):
            found.setdefault(setting, place)
    for setting in [one for one in CLOSER if one in found]:
        for vaguer in CLOSER[setting]:
            found.pop(vaguer, None)
    if len(found) != 1:
        return None
    setting, place = found.popitem()
    return Detail(setting, *message.said(place, place + 1))


def _setting(token: Token) -> str | None:
    """A specialty's own ward or clinic is one too: "in the epilepsy clinic"."""
    if token.kind == "SPECIALTY":
        return {"ward": "ward", "unit": "ward", "clinic": "clinic"}.get(token.plain.rpartition(" ")[2].rstrip("s"))
    return token.means if token.kind == "SETTING" else None


@cache
def _patterns() -> Patterns:
    lists = read_list("settings")
    lines = {
        name: lists[name].replace("[SETTING]", "[SETTING|SPECIALTY]") for name in ("sure", "where", "home", "not_there")
    }
    return Patterns(lines, around=("SETTING", "SPECIALTY"))
