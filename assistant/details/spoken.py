"""The language a family asks for or says it speaks: "polish interpreter", "i need BSL". A nationality ("a polish
doctor") is not one.
"""

from functools import cache

from assistant.details.detail import Detail
from assistant.details.kinds import listed
from assistant.details.load import read_list
from assistant.details.message import Message
from assistant.details.pattern import Match, Patterns

SIGN = "British Sign Language"


def read_language(message: Message) -> Detail | None:
    lists = read_list("languages")
    for language, written in lists["found_anywhere"].items():
        for word in written:
            if (start := message.text.find(word)) >= 0:
                return Detail(language, word, (start, start + len(word)))
    matches = _patterns().find(message)
    named = _named(message, matches)
    values = {message.tokens[place].means: place for place in sorted(named, reverse=True)}
    if len(values) == 1:
        value, place = values.popitem()
        return Detail("Welsh" if value == "wales" else value, *message.said(place, place + 1))
    sign = next((match for match in matches if match.name == "signs"), None)
    if sign and not values and message.has(*lists["deaf"].split()):
        return Detail(SIGN, *message.said(sign.start, sign.end))
    return None


def _named(message: Message, matches: list[Match]) -> set[int]:
    """Where the language asked for stands; of several, the one they say they speak."""
    places = {
        name: {place for match in matches if match.name == name for place in match.meant}
        for name in ("speaks", "asked", "not_asked")
    }
    enough = {
        place for place, token in message.of_kind("LANGUAGE") if token.means in _enough() or token.plain in _enough()
    }
    named = (places["speaks"] | places["asked"] | enough) - places["not_asked"]
    return (named & places["speaks"]) or named


@cache
def _enough() -> frozenset[str]:
    lists = read_list("languages")
    return frozenset([*lists["enough_alone"], *listed(lists["own_names"])])


@cache
def _patterns() -> Patterns:
    lists = read_list("languages")
    lines = {
        name: lists[name].replace("[LANGUAGE]", "[LANGUAGE|WELSH]")
        for name in ("speaks", "asked", "not_asked", "signs")
    }
    return Patterns(lines, around=("LANGUAGE", "WELSH", "sign", "signs", "signing"))
