"""The language a family asks for or says it speaks: "polish interpreter", "i need BSL". A nationality ("a polish doctor") is not one."""

from functools import cache

from assistant.details.detail import Detail
from assistant.details.lists import read_list
from assistant.details.message import Message
from assistant.details.pattern import Patterns


def read_language(message: Message) -> Detail | None:
    lists = read_list("languages")
    for language, written in lists["written_without_spaces"].items():
        for word in written:
            if (start := message.text.find(word)) >= 0:
                return Detail(language, word, (start, start + len(word)))
    if not {"LANGUAGE", "WELSH"} & message.kinds:
        return None
    matches = _patterns().find(message)
    asked = {place for match in matches if match.name == "asked" for place in match.meant}
    asked |= {place for place, token in message.of_kind("LANGUAGE") if token.means in lists["enough_alone"]}
    asked -= {place for match in matches if match.name == "not_asked" for place in match.meant}
    values = {message.tokens[place].means: place for place in sorted(asked, reverse=True)}
    if len(values) != 1:
        return None
    value, place = values.popitem()
    return Detail("Welsh" if value == "wales" else value, *message.said(place, place + 1))


@cache
def _patterns() -> Patterns:
    lists = read_list("languages")
    return Patterns({name: lists[name].replace("[LANGUAGE]", "[LANGUAGE|WELSH]") for name in ("asked", "not_asked")}, around=("LANGUAGE", "WELSH"))
