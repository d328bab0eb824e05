"""How hard a text is to read, and whether that is within the plan's limits: sentences, paragraphs, length,
Flesch-Kincaid grade.

Measured on what a family reads, with this hospital's facts filled in. Every question inside a quotation counts as a
sentence of its own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import yaml

SENTENCE_WORDS, PARAGRAPH_SENTENCES, MESSAGE_WORDS, GRADE = 20, 3, 90, 8.0
CARD_WORDS = 110  # with every line told; at night fewer are
CARD_OPENING_WORDS = 12  # shown large
EASY_LINE_WORDS, EASY_GRADE = 12, 5.0
FEWEST_WORDS = 3  # a grade of a shorter text says nothing about it
TERMS = Path(__file__).with_name("limits.yml")
SHORT = "help"
BETWEEN_SENTENCES = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9])")
ADDRESS = re.compile(r"https?://\S+")
BETWEEN_PARAGRAPHS = re.compile(r"\n\s*\n")


@dataclass(frozen=True)
class Measure:
    """`grade` is by textstat 0.7.8 with allowed terms shortened; `plain_grade` without."""

    words: int
    longest_sentence: str
    most_sentences: int
    grade: float
    plain_grade: float

    @property
    def sentence_words(self) -> int:
        return len(self.longest_sentence.split())


def paragraphs(text: str) -> list[str]:
    return [part.strip() for part in BETWEEN_PARAGRAPHS.split(text) if part.strip()]


def sentences(paragraph: str) -> list[str]:
    return [part for part in BETWEEN_SENTENCES.split(" ".join(paragraph.split())) if part]


@lru_cache(maxsize=10_000)
def measure(text: str) -> Measure:
    by_paragraph = [sentences(one) for one in paragraphs(text)]
    longest = max((one for told in by_paragraph for one in told), key=lambda one: len(one.split()), default="")
    return Measure(
        len(text.split()), longest, max(map(len, by_paragraph), default=0), grade(_shortened(text)), grade(text)
    )


def grade(text: str) -> float:
    import textstat  # here, so that everything else of this module works where it is not installed

    return round(textstat.flesch_kincaid_grade(text), 1)


def faults(text: str, *, message: bool, card: bool = False) -> Iterator[tuple[str, str]]:
    """What is wrong and what to do. `message`: it is sent as one message, so its length counts too."""
    found, most = measure(text), CARD_WORDS if card else MESSAGE_WORDS
    if found.sentence_words > SENTENCE_WORDS:
        yield (
            f'a sentence has {found.sentence_words} words ("{_start(found.longest_sentence)}").',
            f"Split it: {SENTENCE_WORDS} at most.",
        )
    if found.most_sentences > PARAGRAPH_SENTENCES:
        yield (
            f"a paragraph has {found.most_sentences} sentences.",
            f"Make two of it: {PARAGRAPH_SENTENCES} at most, with each question in a quotation.",
        )
    if message and found.words > most:
        yield f"it has {found.words} words.", f"Shorten it: {most} at most."
    if found.words >= FEWEST_WORDS and found.grade > GRADE:
        yield f"its reading grade is {found.grade}.", f"Use shorter words and sentences: {GRADE:g} at most."


def easy_faults(text: str) -> Iterator[tuple[str, str]]:
    """Easy read: a line an idea, short, in the plainest words. A line's own number or hours do not make it long."""
    for line in paragraphs(text):
        words = len(re.sub(r"\([^)]*\)", "", line).split())
        if words > EASY_LINE_WORDS:
            yield f'a line has {words} words ("{_start(line)}").', f"Split it: {EASY_LINE_WORDS} at most."
    if (found := measure(text)).grade > EASY_GRADE:
        yield f"its reading grade is {found.grade}.", f"Use plainer words: {EASY_GRADE:g} at most in easy read."


def opening_fault(text: str) -> tuple[str, str] | None:
    """A card's first paragraph is shown large, so it is one short sentence."""
    opening = next(iter(paragraphs(text)), "")
    if len(sentences(opening)) == 1 and len(opening.split()) <= CARD_OPENING_WORDS:
        return None
    return (
        "its first paragraph is shown large and is too long for that.",
        f"Open with one sentence of {CARD_OPENING_WORDS} words at most.",
    )


@cache
def _terms() -> re.Pattern[str]:
    terms = sorted(yaml.load(TERMS.read_text(encoding="utf-8"), yaml.CSafeLoader), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, terms)) + r")\b", re.IGNORECASE)


def _shortened(text: str) -> str:
    """A web address is pressed, not read aloud."""
    return _terms().sub(SHORT, ADDRESS.sub("here.", text))


def _start(sentence: str) -> str:
    return " ".join(sentence.split()[:6]) + " …"
