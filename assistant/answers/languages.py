"""The fixed cards in other languages: what this is, 999, how to get an interpreter, and a choice that asks the team in
that language.
"""

from dataclasses import dataclass
from pathlib import Path

import yaml

from assistant.answers.load import Answer, BadAnswer

FOLDER = Path(__file__).parent / "languages"
PREFIX = "language_"


@dataclass(frozen=True)
class LanguageCard:
    """`card` is an answer like any other, so it is approved and withdrawn like one. `needs` is what the team reads in
    the handoff.
    """

    code: str
    name: str
    card: Answer
    choice: str
    needs: str

    @property
    def danger(self) -> str:
        """Its sentence about 999, to stand before a danger card."""
        return next(part for part in self.card.text["uk"].split("\n\n") if "999" in part)


def load_languages(folder: Path = FOLDER) -> dict[str, LanguageCard]:
    """By language code. Raises BadAnswer."""
    return {path.stem: _card(path) for path in sorted(folder.glob("*.yml"))}


def _card(path: Path) -> LanguageCard:
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        answer = Answer(
            id=PREFIX + content["code"],
            title=content["own_name"],
            text={"uk": content["text"].strip()},
            topic="languages",
            status=content["status"],
            drafted_on=str(content["drafted_on"]),
        )
        return LanguageCard(content["code"], content["name"], answer, content["choice"], content["needs"])
    except (yaml.YAMLError, KeyError, AttributeError) as error:
        raise BadAnswer(f"languages/{path.name}: {type(error).__name__}: {error}") from error
