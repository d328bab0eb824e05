"""Messages that are one key word or two: the answer that they ask for (key_words.yml)."""

import re
from functools import cache
from pathlib import Path

import yaml

FILE = Path(__file__).with_name("key_words.yml")
MOST = 5  # words, small ones counted
NOT_THIS = re.compile(
    r"^(?:(?:no|nope|nah)[ ,.!]+)?not [^.,;!?]+[.,;!?]+ *(?=\S)"
)  # "no, not the same team. other hospital"
SMALL = frozenset(
    "a an the about on of for to some any more my our your his her their info information help please pls hi hello hey ok and question questions q re need want what is are there u you do i we advice details rules thanks thank ta again".split()
)

OF_ONE = re.compile(r"^((?:my|our|any|the) [a-z]+)(?: (?:please|pls|thanks))?$")  # "our right": several of it are meant
OTHERWISE = frozenset("right note record route privates sars".split())  # alone


def answer_for(text: str) -> str | None:
    """The id of the one answer that these words, and nothing else, ask for."""
    meant = NOT_THIS.sub("", text.lower())
    plain = re.sub(r"[^a-z0-9]+", " ", re.sub(r"['\u2019]", "", meant)).strip()
    if not plain or len(plain.split()) > MOST:
        return None
    known = key_words()
    core = " ".join(word for word in plain.split() if word not in SMALL)
    if found := known.get(plain) or (known.get(core) if core else None):
        return found
    named = OF_ONE.match(plain)
    core = named[1] if named and core in OTHERWISE else core
    return None if core in OTHERWISE else next((known[one] for one in _in_other_number(core) if one in known), None)


def _in_other_number(core: str) -> list[str]:
    """One of one, or several of several: "chaperones", "hospital note"."""
    words = core.split()
    turned = [word[:-1] if word.endswith("s") else f"{word}s" for word in words]
    return [" ".join([*words[:at], turned[at], *words[at + 1 :]]) for at in range(len(words))]


@cache
def key_words() -> dict[str, str]:
    """Each word, and the id of its answer."""
    listed = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return {word: answer for answer, words in listed.items() for word in words}
