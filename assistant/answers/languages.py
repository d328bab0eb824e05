"""The fixed cards in other languages: what this is, 999, how to get an interpreter, a choice that asks the team in that
language, the danger cards, and what is said of who of the staff comes and goes. Each is an answer of its own, so each
is approved and withdrawn by itself. And in which words a person is wished for.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from assistant.answers.load import Answer, BadAnswer, load_answers

FOLDER = Path(__file__).parent / "languages"
PREFIX = "language_"


@dataclass(frozen=True)
class LanguageCard:
    """`card` is an answer like any other, so it is approved and withdrawn like one. `needs` is what the team reads in
    the handoff. The paragraphs of `person` are its `lines`, in this order. `wishes` are phrases that call a person,
    unless one of the words of `unless` is close by. `agrees` and `declines` are a whole yes and a whole no.
    """

    code: str
    name: str
    card: Answer
    choice: str
    needs: str
    cards: Mapping[str, Answer] = field(default_factory=dict)  # by route
    person: Answer | None = None
    lines: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    agrees: tuple[str, ...] = ()
    declines: tuple[str, ...] = ()

    @property
    def answers(self) -> tuple[Answer, ...]:
        return (self.card, *self.cards.values(), *([self.person] if self.person else []))

    @property
    def danger(self) -> str:
        """Its sentence about 999, to stand before a danger card."""
        return next(part for part in self.card.text["uk"].split("\n\n") if "999" in part)


def load_languages(folder: Path = FOLDER) -> dict[str, LanguageCard]:
    """By language code. Raises BadAnswer."""
    return {path.stem: _card(path) for path in sorted(folder.glob("*.yml"))}


def every_answer() -> list[Answer]:
    """All that a hospital approves: the answers, and the cards in other languages. Raises BadAnswer."""
    return [*load_answers(), *(one for language in load_languages().values() for one in language.answers)]


def _card(path: Path) -> LanguageCard:
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
        code = content["code"]
        answer = _answer(PREFIX + code, content["own_name"], content["text"], content)
        cards = {
            route: _answer(f"{PREFIX}{code}_{route}", one["title"], one["text"], content)
            for route, one in (content.get("cards") or {}).items()
        }
        person, wishes = content.get("person") or {"lines": {}}, content.get("wishes") or {}
        return LanguageCard(
            code,
            content["name"],
            answer,
            content["choice"],
            content["needs"],
            cards,
            person=_person(code, person, content) if person["lines"] else None,
            lines=tuple(person["lines"]),
            wishes=tuple(wishes.get("person") or ()),
            unless=tuple(wishes.get("unless") or ()),
            agrees=tuple(content.get("agrees") or ()),
            declines=tuple(content.get("declines") or ()),
        )
    except (yaml.YAMLError, KeyError, AttributeError) as error:
        raise BadAnswer(f"languages/{path.name}: {type(error).__name__}: {error}") from error


def _person(code: str, person: Mapping[str, Any], content: Mapping[str, Any]) -> Answer:
    """One answer, a paragraph a line: whoever looks it over reads them together."""
    return _answer(f"{PREFIX}{code}_person", person["title"], "\n\n".join(person["lines"].values()), content)


def _answer(answer_id: str, title: str, text: str, content: Mapping[str, Any]) -> Answer:
    return Answer(
        id=answer_id,
        title=title,
        text={"uk": text.strip()},
        topic="languages",
        status=content["status"],
        drafted_on=str(content["drafted_on"]),
    )
