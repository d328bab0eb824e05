"""Every phrase our lists know, with its kind and what it stands for."""

from collections.abc import Iterator
from functools import cache

from assistant.details.load import read_list

Entry = tuple[str, str, str | list[str]]  # kind, what it stands for, its phrases as `listed` reads them

NUMBERS: dict[str, int] = read_list("numbers")["number"]
GROUPS = {
    "KID": ("CHILD", "GRANDCHILD", "STEPCHILD", "FOSTERCHILD", "KINCHILD", "NIBLING", "GODCHILD"),
    "ADULT": ("ROLE", "WORKER", "SPOUSE", "FRIEND", "INLAW"),
    "PLACE": ("NATION", "CITY", "REGION", "HOSPITAL", "FAMED", "UNSURE", "WELSH"),
    "AGED": ("OLD", "AMOUNT", "NUMBER"),
}
MORE_GROUPS = {"TOWN": ("CITY", "HOSPITAL", "FAMED", "REGION", "UNSURE")}  # across the groups above
GROUP_OF = {kind: group for group, kinds in GROUPS.items() for kind in kinds}


@cache
def phrases() -> dict[str, tuple[str, str]]:
    """Phrase: (kind, what it stands for)."""
    found: dict[str, tuple[str, str]] = {}
    for kind, means, phrase in all_phrases():
        found.setdefault(phrase, (kind, means))
    return found


def all_phrases() -> Iterator[tuple[str, str, str]]:
    """Kind, what it stands for, phrase: as the lists have them. Of a phrase listed twice the first counts."""
    for kind, means, words in (*_people(), *_nations(), *_specialties(), *_settings(), *_times(), *_languages()):
        yield from ((kind, means, word) for word in listed(words))


def listed(words: str | list[str]) -> list[str]:
    """A list in a data file: "a, b c" or [a, b c]."""
    return [str(word).strip() for word in (words.split(",") if isinstance(words, str) else words) if str(word).strip()]


def _with_s(words: str | list[str]) -> list[str]:
    """Plain plurals and possessives without their apostrophe."""
    return [form for word in listed(words) for form in ((word,) if word[-1] in "s12" else (word, f"{word}s"))]


def _people() -> Iterator[Entry]:
    people = read_list("people")
    for role, entry in people["roles"].items():
        yield "ROLE", role, _with_s(entry["words"])
    for role, entry in people["workers"].items():
        yield "WORKER", role, _with_s(entry["words"])
    for kind in (
        "inlaw",
        "grandchild",
        "stepchild",
        "fosterchild",
        "kinchild",
        "nibling",
        "godchild",
        "child",
        "sibling",
        "spouse",
        "friend",
        "pet",
    ):
        yield kind.upper(), "", _with_s(people[kind])


def _nations() -> Iterator[Entry]:
    nations = read_list("nations")
    for nation, entry in nations["nations"].items():
        for kind in ("nation", "hospital", "famed", "region", "city", "unsure", "welsh"):
            yield kind.upper(), nation, entry.get(kind, [])
    yield "UNSURE", "", nations["in_two_nations"]
    yield "ABROAD", "", nations["abroad"]
    yield "NO_PLACE", "", nations["no_place"]


def _specialties() -> Iterator[Entry]:
    lists = read_list("specialties")
    for specialty, entry in lists["specialties"].items():
        yield "SPECIALTY", specialty, entry.get("words", [])
        yield (
            "SPECIALTY",
            specialty,
            [f"{of} {who}" for of in listed(entry.get("of", [])) for who in listed(entry.get("who", lists["who"]))],
        )


def _settings() -> Iterator[Entry]:
    for setting, entry in read_list("settings")["settings"].items():
        yield "SETTING", setting, entry["words"]


def _times() -> Iterator[Entry]:
    times = read_list("times")
    for kind, words in times["kinds"].items():
        yield kind, "", words


def _languages() -> Iterator[Entry]:
    for language, words in read_list("languages")["languages"].items():
        own = (
            [] if language == "Welsh" else [language.lower()]
        )  # "welsh" alone may mean the nation, and is of a kind of its own
        yield "LANGUAGE", language, [*own, *listed(words or [])]
