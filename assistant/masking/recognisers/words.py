"""What the name recogniser knows of words: names as people have them, words that are nobody's name, places that are
spoken of.
"""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from assistant.details.load import read_list

Phrase = tuple[str, ...]


@cache
def _read(name: str) -> dict[str, Any]:
    return yaml.load(_text(f"{name}.yml"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def _text(name: str) -> str:
    return files("assistant.masking").joinpath("lists", name).read_text("utf-8")


@cache
def given_names() -> frozenset[str]:
    """Names in whatever letters."""
    return frozenset(_read("names")["given"].split())


@cache
def names_that_are_words() -> frozenset[str]:
    return frozenset(_read("names")["also_words"].split())


@cache
def surnames() -> frozenset[str]:
    return frozenset(_read("names")["surnames"].split())


@cache
def capitalised() -> frozenset[str]:
    """Written with a capital, and nobody's name."""
    languages = " ".join(
        [
            *read_list("languages")["languages"],
            *(word for words in read_list("languages")["languages"].values() for word in words),
        ]
    )
    return frozenset(
        [
            *_read("not_names")["words"].split(),
            *languages.lower().split(),
            *(phrase[0] for phrase in _every_phrase() if len(phrase) == 1),
        ]
    )


@cache
def known_words() -> frozenset[str]:
    lines = [line for line in _text("words.txt").splitlines() if not line.startswith("#")]
    return frozenset(word for line in lines for word in line.split())


@cache
def common_words() -> frozenset[str]:
    return known_words() | capitalised()


@cache
def phrases() -> dict[str, list[Phrase]]:
    """Names of hospitals, wards, towns and rights of several words, by their first word, longest first."""
    by_first: dict[str, list[Phrase]] = {}
    for phrase in sorted((one for one in _every_phrase() if len(one) > 1), key=len, reverse=True):
        by_first.setdefault(phrase[0], []).append(phrase)
    return by_first


@cache
def _every_phrase() -> frozenset[Phrase]:
    lists = read_list("nations")
    said = [
        *_read("not_names")["phrases"],
        *_strings(lists["no_place"]),
        *_strings(lists["abroad"]),
        *_strings(lists["in_two_nations"]),
        *_strings(lists["border"]),
    ]
    said += [place for nation in lists["nations"].values() for places in nation.values() for place in _strings(places)]
    return frozenset(tuple(place.lower().replace("'", "").split()) for place in said)


def _strings(listed: str | list[str]) -> list[str]:
    return [one.strip() for one in listed.split(",")] if isinstance(listed, str) else list(listed)


def is_everyday(word: str) -> bool:
    """A word in small letters that nobody is called."""
    plain = word.replace("\u2019", "'")
    known = plain in known_words() or plain.replace("'", "") in known_words() or plain.split("'")[0] in known_words()
    return plain.islower() and len(plain) > 1 and known and plain not in _names()


@cache
def _names() -> frozenset[str]:
    return given_names() | names_that_are_words() | surnames()
