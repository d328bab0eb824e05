"""What topics and languages are called in a report."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.answers.load import Answer


@dataclass(frozen=True)
class Names:
    """By an answer's id, by an intent, by a language's code."""

    answers: Mapping[str, str]
    intents: Mapping[str, str]
    languages: Mapping[str, str]

    @classmethod
    def of(cls, answers: list[Answer], languages: Mapping[str, str]) -> "Names":
        titles = {one.id: one.title for one in answers}
        return cls(titles, {one.intent: one.title for one in answers if one.intent}, languages)
