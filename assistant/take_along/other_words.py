"""A question of the list that is named by another word for what it is about: "the needle one", of injections. By words
that families use for one another; else by what the words mean, where one question is clearly nearest.
"""

import re
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

import yaml

from assistant.signs import normalised
from assistant.take_along.which_questions import WORD, content, substance

FILE = Path(__file__).with_name("other_words.yml")
Likeness = Callable[[str, Sequence[str]], Sequence[float]]  # of a text to each of some others: more is more alike
WHOLE = 3  # letters, up to which a word stands for itself alone
LEAST, AHEAD = 0.45, 0.15  # of both ways of asking how alike they are; less is a guess
NAMED = re.compile(
    r"^(?:and |also |then |so |ok |please |put |move |bring )*(?:the |that |this |my |our )?(?P<about>[a-z'-]+(?: [a-z'-]+){0,2}?) (?:one|question|q)s?\b(?P<rest>.{0,28})$"
)
TOLD_ABOUT = re.compile(r"\b(?:one|question|bit) (?:about|asking|that asks|that says|on|where|with) (.+)$")
FEWEST_TOLD = 3  # words that say in full what a question is about
PRONOUN = frozenset(
    "this that which other another same next last first final top bottom every each no any one only right wrong".split()
)


def names_by_other_words(words: str) -> bool:
    """ "The needle one", and little beside it: said of a question of the list, whether it has the word or not."""
    return bool(about(words))


def about(words: str) -> str:
    """What the question that is named so is about; empty where the words name none in this way."""
    found = NAMED.match(normalised(words).strip(" .!?,"))
    said = found["about"] if found else ""
    return said if said and substance(said) and not PRONOUN & set(said.split()) else ""


def by_other_words(words: str, questions: Sequence[str], likeness: Likeness | None = None) -> list[int]:
    """The place of the one that is meant; none where it is not plain which."""
    said = about(words) or " ".join(substance(words))
    if not said or not questions:
        return []
    things = _things(said)
    shared = [len(things & _things(question)) for question in questions]
    best = [place for place, count in enumerate(shared) if count and count == max(shared)]
    if best:
        return best if len(best) == 1 else []
    return _nearest(said, questions, likeness) if likeness and about(words) else []


def told_in_full(words: str, questions: Sequence[str], likeness: Likeness | None = None) -> list[int]:
    """ "The one about treatment that must not be put off": by the longest run of its words, small ones too; else by
    what it means. None where two could be meant.
    """
    told = TOLD_ABOUT.search(normalised(words).strip(" .!?,"))
    if told is None or len(told[1].split()) < FEWEST_TOLD:
        return []
    runs = [_longest_run(told[1], question) for question in questions]
    longest = max(runs, default=0)
    if longest >= FEWEST_TOLD:
        return [runs.index(longest)] if runs.count(longest) == 1 else []
    return _nearest(told[1], questions, likeness) if likeness and questions else []


def _longest_run(told: str, question: str) -> int:
    """Words that stand one behind the other in both."""
    ours, theirs = (WORD.findall(normalised(one)) for one in (told, question))
    return SequenceMatcher(None, ours, theirs, autojunk=False).find_longest_match().size


def _nearest(said: str, questions: Sequence[str], likeness: Likeness) -> list[int]:
    alone, asked = likeness(said, questions), likeness(f"the question about {said}", questions)
    alike = [a + b for a, b in zip(alone, asked, strict=True)]
    first, *rest = sorted(alike, reverse=True)
    clear = first >= LEAST and all(first - other >= AHEAD for other in rest)
    return [alike.index(first)] if clear else []


def _things(text: str) -> set[int]:
    """Which of the file's lines have a word of the text."""
    said = {*content(text), *(word.lower() for word in WORD.findall(text))}
    return {
        place
        for place, begins in enumerate(_lines())
        if any(word == one or (len(one) > WHOLE and word.startswith(one)) for word in said for one in begins)
    }


@cache
def _lines() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split()) for line in yaml.load(FILE.read_text(encoding="utf-8"), yaml.CSafeLoader))
