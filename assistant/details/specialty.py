"""The specialty a message speaks of, by its team, service or profession: "heart doctors", "under gastro". Two say
nothing, unless one is theirs.
"""

from functools import cache

from assistant.details.detail import Detail
from assistant.details.load import read_list
from assistant.details.message import Message
from assistant.details.pattern import Patterns


def read_specialty(message: Message) -> Detail | None:
    said = message.of_kind("SPECIALTY")
    if not said:
        return _in_capitals(message)
    matches = _patterns().find(message)
    places = {
        name: {place for match in matches if match.name == name for place in match.meant}
        for name in ("under", "not_theirs")
    }
    theirs = [(place, token) for place, token in said if place not in places["not_theirs"]]
    under = [(place, token) for place, token in theirs if place in places["under"]]
    for found in (theirs, under):
        if len({token.means for _, token in found}) == 1:
            place, token = found[0]
            return Detail(token.means, *message.said(place, place + 1))
    return None


def _in_capitals(message: Message) -> Detail | None:
    if message.text.isupper():
        return None
    for word in message.words:
        said = message.text[word.start : word.end]
        if specialty := read_list("specialties")["in_capitals"].get(said):
            return Detail(specialty, said, (word.start, word.end))
    return None


@cache
def _patterns() -> Patterns:
    lists = read_list("specialties")
    return Patterns({"under": lists["under"], "not_theirs": lists["not_theirs"]}, around=("SPECIALTY",))
