"""`assistant answers report`: one page, for reviewers, of everything a family can be told, with where it comes from and
where it stands.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from statistics import median

from jinja2 import Environment, FileSystemLoader

from assistant import clock
from assistant.answers.languages import load_languages
from assistant.answers.load import Answer, Source
from assistant.hospital.hours import spoken_day
from assistant.hospital.profile import Profile
from assistant.review.check_sources import to_look_at_again
from assistant.review.limits import GRADE, MESSAGE_WORDS, PARAGRAPH_SENTENCES, SENTENCE_WORDS
from assistant.review.reach import LABEL, everything, filled
from assistant.review.report_entry import Entry, HasLabel, entry_of, standing
from assistant.settings import ROOT

TEMPLATES = Path(__file__).parent / "templates"
TOPICS = {  # in the order of the page
    "safety": "Danger and faults: cards", "urgent": "Urgent reviews", "basics": "What a second opinion is", "rights": "Rights and nations",
    "asking": "Asking for one", "who": "Who may ask", "doctors": "Doctors and routes", "time_and_money": "Time, money and travel", "records": "Notes and scans",
    "after": "During and afterwards", "disagreement": "When views differ", "support": "Support", "assistant": "About this chat", "languages": "Cards in other languages",
}  # fmt: skip
GROUPS = (  # what else is told, by the file it stands in; the first that fits
    ("The dialogue's own words", ("domain.yml", "phrases.yml")),
    ("Questions that are offered", ("assistant/take_along/bank.yml",)),
    ("Sentences with this hospital's facts", ("assistant/hospital/",)),
    ("Pages about the chat", ("assistant/web/templates/",)),
    ("The chat window", ("assistant/web/static/",)),
    ("When something cannot be done, and other words of the code", ("assistant/", "actions/")),
)


def report(
    answers: Sequence[Answer],
    sources: Mapping[str, Source],
    profile: Profile,
    states: Mapping[str, HasLabel],
    out: Path,
) -> None:
    """Writes the page, readable on its own: no file, script or font from elsewhere. Facts of the hospital are those of
    `profile`.
    """
    cards = {card.card.id: card for card in load_languages().values()}
    known = {answer.id for answer in answers}
    answers = [*answers, *(one for card in cards.values() for one in card.answers if one.id not in known)]
    titles = {answer.id: answer.title for answer in answers}
    order = list(TOPICS)
    entries = [entry_of(answer, sources, profile, states, titles, cards.get(answer.id)) for answer in answers]
    entries.sort(key=lambda entry: (_place(order, entry.answer.topic), entry.answer.title.lower()))
    topics = [
        (topic, TOPICS.get(topic, topic or "Other"), list(group))
        for topic, group in groupby(entries, key=lambda entry: entry.answer.topic)
    ]
    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters["whole_numbers"] = lambda text: re.sub(r"(?<=\d) (?=\d)", "\u00a0", text)
    page = environment.get_template("report.html").render(
        hospital=profile,
        day=f"{spoken_day(clock.now().date())} {clock.now().year}",
        topics=topics,
        others=_others(profile),
        answers=len(entries),
        states=Counter(word for entry in entries for word in standing(entry.state)).most_common(),
        reading=_summary(entries),
        stale=to_look_at_again(sources, today=clock.now().date()),
        limits={"sentence": SENTENCE_WORDS, "paragraph": PARAGRAPH_SENTENCES, "message": MESSAGE_WORDS, "grade": GRADE},
    )
    out.write_text(page, encoding="utf-8")


def _others(profile: Profile) -> list[tuple[str, list[tuple[str, str]]]]:
    """Everything else that can be told, by where it stands; each sentence once. Labels can be seen on the pages
    themselves.
    """
    left = [told for told in everything(ROOT, profile) if told.answer is None and told.kind != LABEL]
    groups: dict[str, list[tuple[str, str]]] = {title: [] for title, _ in GROUPS}
    seen: set[str] = set()
    for one in left:
        text = filled(one.text, profile)
        if text not in seen:
            seen.add(text)
            group = next(title for title, files in GROUPS if one.file.startswith(files) or title == GROUPS[-1][0])
            groups[group].append(
                (f"{Path(one.file).name} {one.id}" if one.file.startswith("assistant/web/") else one.id, text)
            )
    return list(groups.items())


def _summary(entries: Sequence[Entry]) -> dict[str, object]:
    measured = [
        (reading.measure, entry.answer, reading)
        for entry in entries
        for reading in entry.readings
        if reading.language == "en-GB"
    ]
    worst, answer, reading = max(measured, key=lambda one: one[0].grade)
    grades = [one.grade for one, _, _ in measured]
    return {
        "texts": len(grades),
        "median": round(median(grades), 1),
        "worst": worst.grade,
        "worst_answer": answer,
        "worst_reading": reading,
        "words": max(one.words for one, _, _ in measured),
    }


def _place(order: Sequence[str], topic: str) -> int:
    return order.index(topic) if topic in order else len(order)
