"""Ways in which a text once misled a family (misleading.yml), kept out since: a tripwire like the ten nevers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

DATA = Path(__file__).with_name("misleading.yml")


@dataclass(frozen=True)
class Misleading:
    """`where` is a pattern of "id variant"; `needs` makes a text right again that matches `when`."""

    name: str
    where: re.Pattern[str] | None
    when: re.Pattern[str]
    needs: re.Pattern[str] | None
    do: str
    catch: tuple[str, ...]
    leave: tuple[str, ...]

    def found_in(self, text: str) -> str | None:
        """The words that mislead; None when the text is in order."""
        plain = " ".join(text.replace("\u2019", "'").split())
        match = self.when.search(plain)
        return None if match is None or (self.needs and self.needs.search(plain)) else match[0].strip()


@cache
def misleading() -> tuple[Misleading, ...]:
    return tuple(_read(entry) for entry in yaml.load(DATA.read_text(encoding="utf-8"), yaml.CSafeLoader))


def misled(text: str, place: str) -> Iterator[tuple[str, str]]:
    """What is wrong and what to do, for the text at this place ("id variant")."""
    for one in misleading():
        if (one.where is None or one.where.search(place)) and (words := one.found_in(text)):
            yield f'{one.name}: "{words}".', one.do


def _read(entry: dict) -> Misleading:
    return Misleading(
        name=entry["name"],
        where=re.compile(entry["in"]) if "in" in entry else None,
        when=_any(entry["when"]),
        needs=_any(entry["needs"]) if "needs" in entry else None,
        do=entry["do"],
        catch=tuple(entry["catch"]),
        leave=tuple(entry["leave"]),
    )


def _any(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
