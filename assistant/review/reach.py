"""Every text that can reach a family, collected from the running code and its files, never from a copied list.

A text is what stands between two things a reader can tell apart: a message, a label, a paragraph of a page.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import yaml

from assistant.answers.helplines import LINE, load_helplines
from assistant.answers.languages import load_languages
from assistant.answers.load import Answer, load_answers
from assistant.hospital.fields import FIELD, FIELDS, fill
from assistant.hospital.profile import Liaison, Profile
from assistant.review.reach_code import errors, literals, spoken_fields
from assistant.review.reach_pages import pages, scripts

ANSWERS, BANK = Path("assistant/answers"), Path("assistant/take_along/bank.yml")
MESSAGE, PART, LABEL, PAGE = "message", "part", "label", "page"
CLOSED = datetime(2026, 12, 24, 23, 0, tzinfo=UTC)  # before holidays, when "opens again on …" is longest
PLACEHOLDER = re.compile(r"(?<!\{)\{([a-z_]+)\}(?!\})")
BRACED = re.compile(r"\{[^{}]*\}|[{}]")
SAMPLES = {
    "reference": "7KQ4-M2XR",
    "by": "Priya Shah",
    "who": "Priya from PALS",
    "before": "Tom from PALS",
    "child": "Noah",
    "secret": "7KQ4M-2XRAC",
    "sources": "NHS: Second opinions",
    "at": "Monday 5 January 2026 at 09:00",
    "nation": "Northern Ireland",
    "title": "Notes, scans and test results",
    "count": "12",
    "skip": "I do not have it with me",
    "missing": "Which hospital site",
    "number": "3",
    "questions": "12 questions",
    "label": "Ward, clinic or service",
    "was": "Kestrel ward",
    "most": "4000",
    "sent": "Tuesday 24 November at 09:30",
    "status": "Being worked on.",
    "line": "Childline on 0800 1111",
    "what": "It is free for children and young people under 19.",
}


@dataclass(frozen=True)
class Told:
    """`key` is the nation's text it is part of (`uk`, `england`, …) for an answer's, None elsewhere; `english` is False
    for language cards.
    """

    file: str
    id: str
    variant: str
    text: str
    kind: str
    answer: Answer | None = None
    key: str | None = None
    writer: str | None = None
    english: bool = True


def everything(root: Path, profile: Profile) -> list[Told]:
    """In the order of a reader: answers, the dialogue's own words, what the code says, pages and scripts. Raises
    BadAnswer.
    """
    told = [one for answer in load_answers(root / ANSWERS / "content") for one in of_answer(answer)]
    told += _languages(root)
    told += _domain(root)
    told += _phrases(root)
    told += _bank(root)
    told += [Told(file, name, "say", text, MESSAGE) for file, name, text in errors()]
    told += [Told(file, place, "", text, PART if _sentence(text) else LABEL) for file, place, text in literals(root)]
    told += [
        Told("assistant/hospital/fields.py", name, case, text, PART)
        for name, case, text in spoken_fields(profile, bare(profile), now=CLOSED)
    ]
    told += [Told(file, place, "", text, PAGE if _sentence(text) else LABEL) for file, place, text in pages(root)]
    told += [Told(file, place, "", text, PART if _sentence(text) else LABEL) for file, place, text in scripts(root)]
    return told


def of_answer(answer: Answer) -> Iterator[Told]:
    """All texts of one answer. A card's optional sentence is told with its text, so it is measured with it too."""
    file = f"content/{answer.id}.yml"
    extra = f"\n\n{answer.optional}" if answer.optional else ""
    for kind, of_writers in _texts(answer):
        for writer, texts in of_writers.items():
            for key, text in texts.items():
                place = f"{kind}writers.{writer}.{key}" if writer else f"{kind or 'text.'}{key}"
                yield Told(file, answer.id, place, text + extra, MESSAGE, answer, key, writer or None)
    yield Told(file, answer.id, "title", answer.title, LABEL, answer)
    if answer.line:
        yield Told(file, answer.id, "line", answer.line, PART, answer, "uk")
    for name, text in answer.route.items():
        yield Told(file, answer.id, f"route.{name}", text, PART, answer, "uk")


def _texts(answer: Answer) -> Iterator[tuple[str, Mapping[str, Mapping[str, str]]]]:
    yield "", {"": answer.text, **answer.writers}
    yield "easy.", {"": answer.easy, **answer.easy_writers}


def filled(text: str, profile: Profile) -> str:
    """As a family of this hospital reads it. What the records give stands as a sample; what nobody gives is left as it
    is.
    """
    lines = load_helplines()
    named = LINE.sub(lambda match: lines[match[1]].told() if match[1] in lines else match[0], text)
    told = PLACEHOLDER.sub(lambda match: SAMPLES.get(match[1]) or _fact(match[1]), named)
    return FIELD.sub(lambda match: fill(match[0], profile, now=CLOSED) if match[1] in FIELDS else match[0], told)


def unknown_fields(text: str) -> list[str]:
    """Everything in braces that neither the hospital's profile nor the records can give."""
    return [word for word in BRACED.findall(text) if not _given(word)]


def _given(word: str) -> bool:
    if field := FIELD.fullmatch(word):
        return field[1] in FIELDS
    if line := LINE.fullmatch(word):
        return line[1] in load_helplines()
    match = PLACEHOLDER.fullmatch(word)
    return bool(match and (match[1] in SAMPLES or _fact(match[1]) != word))


def _fact(name: str) -> str:
    """Actions give the hospital's facts by short names, since Rasa fills `{phone}` but not
    `{hospital.liaison_phone}`.
    """
    field = name if name in FIELDS else f"liaison_{name}"
    return f"{{hospital.{field}}}" if field in FIELDS else f"{{{name}}}"


def without_fields(text: str) -> str:
    """The text's own words: what a hospital or a record fills in stands as "it", or as the end of a sentence."""
    return re.sub(r"\{[a-z_.0-9]+\}", lambda match: "it." if "_sentence" in match[0] else "it", text)


def bare(profile: Profile) -> Profile:
    """A hospital that has told us next to nothing, so that every fallback sentence is seen."""
    liaison = Liaison(name=profile.liaison.name)
    gone = {"switchboard": None, "policy_url": None, "urgent_review": None, "interpreter": None, "safeguarding": None}
    return profile.model_copy(update={**gone, "liaison": liaison})


def _languages(root: Path) -> Iterator[Told]:
    for code, card in load_languages(root / ANSWERS / "languages").items():
        file = f"languages/{code}.yml"
        for answer in card.answers:
            yield Told(file, answer.id, "text", answer.text["uk"], MESSAGE, answer, "uk", english=False)
            yield Told(file, answer.id, "title", answer.title, LABEL, answer, english=False)
        yield Told(file, card.card.id, "choice", card.choice, LABEL, card.card, english=False)
        yield Told(file, card.card.id, "needs", card.needs, LABEL, card.card)


def _domain(root: Path) -> Iterator[Told]:
    responses = yaml.load((root / "domain.yml").read_text(encoding="utf-8"), yaml.CSafeLoader).get("responses") or {}
    for name, versions in responses.items():
        for number, version in enumerate(versions):
            variant = f"version {number + 1}" if len(versions) > 1 else ""
            yield Told("domain.yml", name, variant, _joined(version["text"]), MESSAGE)
            for button in version.get("buttons") or ():
                yield Told("domain.yml", name, "button", button["title"], LABEL)


def _phrases(root: Path) -> Iterator[Told]:
    path = root / ANSWERS / "phrases.yml"
    phrases: Mapping[str, str] = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader) if path.exists() else {}
    for name, text in phrases.items():
        yield Told("phrases.yml", name, "", text.strip(), MESSAGE if _sentence(text) else LABEL)


def _bank(root: Path) -> Iterator[Told]:
    """The questions a family may ask the team, in quotation marks since they are its words, and the choices that lead
    to them.
    """
    path = root / BANK
    bank = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader) if path.exists() else {}
    for entry in bank.get("questions") or ():
        yield Told(BANK.as_posix(), entry["id"], "question", f'"{entry["question"]}"', PART)
        if own := entry.get("own"):
            yield Told(BANK.as_posix(), entry["id"], "young_person", f'"{own}"', PART)
    for choice in (*(bank.get("coming_up") or ()), *(bank.get("concerns") or ())):
        yield Told(BANK.as_posix(), choice["title"], "choice", choice["title"], LABEL)
        if own := choice.get("own"):
            yield Told(BANK.as_posix(), choice["title"], "young_person", own, LABEL)


def _joined(text: str) -> str:
    """A folded YAML text may have more than one empty line between paragraphs."""
    return re.sub(r"\n\s*\n+", "\n\n", text.strip())


def _sentence(text: str) -> bool:
    return bool(re.search(r"[.!?:][\"”’)]*(?:\s|$)", text.strip())) and len(text.split()) > 2
