"""One answer as reviewers read it: every text of it by nation and reader, how hard it is to read, and what stands
behind it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from assistant.answers.helplines import load_helplines, named
from assistant.answers.languages import LanguageCard
from assistant.answers.load import NATIONS, Answer, Source
from assistant.hospital.profile import Profile
from assistant.review.limits import Measure, measure, paragraphs
from assistant.review.reach import MESSAGE, Told, filled, of_answer

PLACES = {
    "uk": "Any nation without its own text",
    "england": "England",
    "scotland": "Scotland",
    "wales": "Wales",
    "northern_ireland": "Northern Ireland",
}
WRITERS: dict[str | None, str] = {
    None: "Parent or carer", "young_person": "Young person about themselves", "without_responsibility": "Someone without parental responsibility",
    "bereaved": "Family whose child has died",
}  # fmt: skip
ROUTE = {
    "what": "What it is", "who_arranges": "Who arranges it", "needs": "What it needs", "cost_or_delay": "What it may cost or delay", "cannot": "What it cannot do"
}  # fmt: skip
INSTEAD = "bereaved_support"  # what a family whose child has died reads where an answer has no words for it
NOT_INSTEAD = ("assistant", "safety", "languages", "")


class HasLabel(Protocol):
    @property
    def label(self) -> str: ...


@dataclass(frozen=True)
class Reading:
    """One text as one reader meets it. `cited` are the numbers of its sources in the answer's list."""

    place: str
    writer: str
    paragraphs: Sequence[str]
    measure: Measure
    cited: Sequence[int]
    language: str = "en-GB"


@dataclass(frozen=True)
class Entry:
    """One answer. `asked` is how its topic is called where a family is understood; `steps` are the choices below it."""

    answer: Answer
    state: str
    readings: Sequence[Reading]
    sources: Sequence[Source]
    steps: Sequence[str]
    also: Sequence[tuple[str, str]]
    route: Sequence[tuple[str, str]]

    @property
    def standing(self) -> str:
        """The word that matters most of its state: withdrawn, overdue, approved or draft."""
        return standing(self.state)[-1]


def entry_of(
    answer: Answer,
    sources: Mapping[str, Source],
    profile: Profile,
    states: Mapping[str, HasLabel],
    titles: Mapping[str, str],
    card: LanguageCard | None,
) -> Entry:
    facts = [
        fact for fact in dict.fromkeys([*(cited.fact for cited in answer.sources), *_lines(answer)]) if fact in sources
    ]
    readings = [_reading(told, profile, facts) for told in of_answer(answer) if told.kind == MESSAGE]
    state = states.get(answer.id)
    return Entry(
        answer=answer,
        state=state.label if state else answer.status.capitalize(),
        readings=readings,
        sources=[sources[fact] for fact in facts],
        steps=[titles.get(step, step.replace("_", " ")) for step in answer.next_steps],
        also=[(name, filled(text, profile)) for name, text in _also(answer, card) if text],
        route=[(ROUTE.get(name, name), filled(text, profile)) for name, text in answer.route.items()],
    )


def _lines(answer: Answer) -> list[str]:
    """The facts behind the lines that it names, in any of its texts."""
    lines, texts = load_helplines(), [told.text for told in of_answer(answer)]
    return [lines[name].fact for text in texts for name in named(text) if name in lines]


def _reading(told: Told, profile: Profile, facts: Sequence[str]) -> Reading:
    text = filled(told.text, profile)
    supports = {
        cited.fact for cited in (told.answer.sources if told.answer else ()) if cited.supports in ("uk", told.key)
    }
    supports |= {line.fact for name in named(told.text) if (line := load_helplines().get(name))}
    cited = [number for number, fact in enumerate(facts, start=1) if fact in supports]
    language = told.id.split("_")[1] if told.id.startswith("language_") else "en-GB"
    easy = ", easy read" if told.variant.startswith("easy.") else ""
    return Reading(_nation(told), _readers(told) + easy, paragraphs(text), measure(text), cited, language)


def _also(answer: Answer, card: LanguageCard | None) -> list[tuple[str, str]]:
    lines = [
        ("As one line, below another answer", answer.line),
        ("Last sentence, which a hospital may leave out", answer.optional),
    ]
    return lines + ([("Choice below it", card.choice), ("What the team then reads", card.needs)] if card else [])


def _readers(told: Told) -> str:
    """Who reads it. Words for nobody in particular are for all who have none of their own."""
    answer = told.answer
    if told.writer or answer is None:
        return WRITERS.get(told.writer, told.writer or "")
    without = [
        writer
        for writer in WRITERS
        if writer and writer not in answer.writers and not (writer == "bereaved" and _told_instead(answer))
    ]
    everybody = len(without) == len(WRITERS) - 1
    return "Everybody" if everybody else "; ".join([WRITERS[None], *(WRITERS[writer].lower() for writer in without)])


def _told_instead(answer: Answer) -> bool:
    return answer.id != INSTEAD and answer.topic not in NOT_INSTEAD


def standing(label: str) -> list[str]:
    words = [label.split()[0].lower().strip(",")]
    return words + [word for word in ("overdue", "withdrawn") if word in label]


def _nation(told: Told) -> str:
    """A text that no nation changes is for all four."""
    texts = _siblings(told)
    if told.key == "uk" and not any(nation in texts for nation in NATIONS):
        return "All four nations"
    missing = [PLACES[nation] for nation in NATIONS if nation not in texts]
    if told.key == "uk":
        return "Nation not known" + (f", and {', '.join(missing)}" if missing else "")
    return PLACES.get(told.key or "", told.key or "")


def _siblings(told: Told) -> Mapping[str, str]:
    """The texts for the other nations that stand beside it."""
    if told.answer is None:
        return {}
    if told.variant.startswith("easy."):
        return told.answer.easy_writers.get(told.writer, {}) if told.writer else told.answer.easy
    return told.answer.writers.get(told.writer or "") or told.answer.text
