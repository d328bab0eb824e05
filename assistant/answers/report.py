"""`assistant answers report`: one page, for reviewers, of everything a family can be told, with where it comes from and where it stands."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from statistics import median
from typing import Protocol

from jinja2 import Environment, FileSystemLoader

from assistant import clock
from assistant.answers.limits import GRADE, MESSAGE_WORDS, PARAGRAPH_SENTENCES, SENTENCE_WORDS, Measure, measure, paragraphs
from assistant.answers.languages import LanguageCard, load_languages
from assistant.answers.load import NATIONS, Answer, Source
from assistant.answers.reach import LABEL, MESSAGE, Told, everything, filled, of_answer
from assistant.hospital.hours import spoken_day
from assistant.hospital.profile import Profile
from assistant.settings import ROOT

TEMPLATES = Path(__file__).parent / "templates"
TOPICS = {  # in the order of the page
    "safety": "Danger and faults: cards", "urgent": "Urgent reviews", "basics": "What a second opinion is", "rights": "Rights and nations",
    "asking": "Asking for one", "who": "Who may ask", "doctors": "Doctors and routes", "time_and_money": "Time, money and travel", "records": "Notes and scans",
    "after": "During and afterwards", "disagreement": "When views differ", "support": "Support", "assistant": "About this chat", "languages": "Cards in other languages",
}  # fmt: skip
PLACES = {"uk": "Any nation without its own text", "england": "England", "scotland": "Scotland", "wales": "Wales", "northern_ireland": "Northern Ireland"}
WRITERS: dict[str | None, str] = {
    None: "Parent or carer", "young_person": "Young person about themselves", "without_responsibility": "Someone without parental responsibility",
    "bereaved": "Family whose child has died",
}  # fmt: skip
ROUTE = {
    "what": "What it is", "who_arranges": "Who arranges it", "needs": "What it needs", "cost_or_delay": "What it may cost or delay", "cannot": "What it cannot do"
}  # fmt: skip
GROUPS = (  # what else is told, by the file it stands in; the first that fits
    ("The dialogue's own words", ("domain.yml", "phrases.yml")),
    ("Questions that are offered", ("assistant/questions/bank.yml",)),
    ("Sentences with this hospital's facts", ("assistant/hospital/",)),
    ("Pages about the chat", ("assistant/web/templates/",)),
    ("The chat window", ("assistant/web/static/",)),
    ("When something cannot be done, and other words of the code", ("assistant/", "actions/")),
)
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
        return _standing(self.state)[-1]


def report(answers: Sequence[Answer], sources: Mapping[str, Source], profile: Profile, states: Mapping[str, HasLabel], out: Path) -> None:
    """Writes the page, readable on its own: no file, script or font from elsewhere. Facts of the hospital are those of `profile`."""
    cards = {card.card.id: card for card in load_languages().values()}
    answers = [*answers, *(card.card for card in cards.values() if card.card.id not in {answer.id for answer in answers})]
    titles = {answer.id: answer.title for answer in answers}
    order = list(TOPICS)
    entries = [_entry(answer, sources, profile, states, titles, cards.get(answer.id)) for answer in answers]
    entries.sort(key=lambda entry: (_place(order, entry.answer.topic), entry.answer.title.lower()))
    topics = [(topic, TOPICS.get(topic, topic or "Other"), list(group)) for topic, group in groupby(entries, key=lambda entry: entry.answer.topic)]
    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters["whole_numbers"] = lambda text: re.sub(r"(?<=\d) (?=\d)", "\u00a0", text)
    page = environment.get_template("report.html").render(
        hospital=profile,
        day=f"{spoken_day(clock.now().date())} {clock.now().year}",
        topics=topics,
        others=_others(profile),
        answers=len(entries),
        states=Counter(word for entry in entries for word in _standing(entry.state)).most_common(),
        reading=_summary(entries),
        limits={"sentence": SENTENCE_WORDS, "paragraph": PARAGRAPH_SENTENCES, "message": MESSAGE_WORDS, "grade": GRADE},
        route_titles=ROUTE,
    )
    out.write_text(page, encoding="utf-8")


def _entry(answer: Answer, sources: Mapping[str, Source], profile: Profile, states: Mapping[str, HasLabel], titles: Mapping[str, str], card: LanguageCard | None) -> Entry:
    facts = list(dict.fromkeys(cited.fact for cited in answer.sources if cited.fact in sources))
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


def _reading(told: Told, profile: Profile, facts: Sequence[str]) -> Reading:
    text = filled(told.text, profile)
    supports = {cited.fact for cited in (told.answer.sources if told.answer else ()) if cited.supports in ("uk", told.key)}
    cited = [number for number, fact in enumerate(facts, start=1) if fact in supports]
    language = told.id.removeprefix("language_") if told.id.startswith("language_") else "en-GB"
    return Reading(_nation(told), _readers(told), paragraphs(text), measure(text), cited, language)


def _also(answer: Answer, card: LanguageCard | None) -> list[tuple[str, str]]:
    lines = [("As one line, below another answer", answer.line), ("Last sentence, which a hospital may leave out", answer.optional)]
    return lines + ([("Choice below it", card.choice), ("What the team then reads", card.needs)] if card else [])


def _readers(told: Told) -> str:
    """Who reads it. Words for nobody in particular are for all who have none of their own."""
    answer = told.answer
    if told.writer or answer is None:
        return WRITERS.get(told.writer, told.writer or "")
    without = [writer for writer in WRITERS if writer and writer not in answer.writers and not (writer == "bereaved" and _told_instead(answer))]
    everybody = len(without) == len(WRITERS) - 1
    return "Everybody" if everybody else "; ".join([WRITERS[None], *(WRITERS[writer].lower() for writer in without)])


def _told_instead(answer: Answer) -> bool:
    return answer.id != INSTEAD and answer.topic not in NOT_INSTEAD


def _standing(label: str) -> list[str]:
    words = [label.split()[0].lower().strip(",")]
    return words + [word for word in ("overdue", "withdrawn") if word in label]


def _nation(told: Told) -> str:
    """A text that no nation changes is for all four."""
    texts = (told.answer.writers.get(told.writer or "") or told.answer.text) if told.answer else {}
    if told.key == "uk" and not any(nation in texts for nation in NATIONS):
        return "All four nations"
    missing = [PLACES[nation] for nation in NATIONS if nation not in texts]
    if told.key == "uk":
        return "Nation not known" + (f", and {', '.join(missing)}" if missing else "")
    return PLACES.get(told.key or "", told.key or "")


def _others(profile: Profile) -> list[tuple[str, list[tuple[str, str]]]]:
    """Everything else that can be told, by where it stands; each sentence once. Labels can be seen on the pages themselves."""
    left = [told for told in everything(ROOT, profile) if told.answer is None and told.kind != LABEL]
    groups: dict[str, list[tuple[str, str]]] = {title: [] for title, _ in GROUPS}
    seen: set[str] = set()
    for one in left:
        text = filled(one.text, profile)
        if text not in seen:
            seen.add(text)
            group = next(title for title, files in GROUPS if one.file.startswith(files))
            groups[group].append((f"{Path(one.file).name} {one.id}" if one.file.startswith("assistant/web/") else one.id, text))
    return list(groups.items())


def _summary(entries: Sequence[Entry]) -> dict[str, object]:
    measured = [(reading.measure, entry.answer, reading) for entry in entries for reading in entry.readings if reading.language == "en-GB"]
    worst, answer, reading = max(measured, key=lambda one: one[0].grade)
    grades = [one.grade for one, _, _ in measured]
    return {"texts": len(grades), "median": round(median(grades), 1), "worst": worst.grade, "worst_answer": answer, "worst_reading": reading, "words": max(one.words for one, _, _ in measured)}


def _place(order: Sequence[str], topic: str) -> int:
    return order.index(topic) if topic in order else len(order)
