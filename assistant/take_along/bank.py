"""The question bank, and which of its questions fit what is coming up and what worries a family most."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import yaml

from assistant.details.nearing_an_end import speaks_of_an_end

FILE = Path(__file__).parent / "bank.yml"
WORD = re.compile(r"[a-z']+")
QUESTION_WORD = re.compile(  # "when can he play" is not about when
    r"\b(?:who|when|where)(?= (?:can|could|will|would|is|are|does|do|did|should|has|have|may)\b)"
)


@dataclass(frozen=True)
class BankQuestion:
    id: str
    stage: str
    concern: str
    ask: str
    question: str
    inspired_by: str
    own: str = ""


@dataclass(frozen=True)
class Concern:
    id: str
    title: str
    words: tuple[str, ...]
    own: str = ""


@dataclass(frozen=True)
class Bank:
    """`coming_up` is what a family may have ahead of it, each with the stage of the bank that fits."""

    questions: tuple[BankQuestion, ...]
    concerns: tuple[Concern, ...]
    coming_up: tuple[tuple[str, str], ...]

    def for_young(self) -> "Bank":
        """As a young person asks it, about their own care."""
        questions = tuple(replace(one, question=one.own or one.question) for one in self.questions)
        concerns = tuple(replace(one, title=one.own or one.title) for one in self.concerns)
        return replace(self, questions=questions, concerns=concerns)

    def stage_of(self, said: str) -> str | None:
        """The stage for what is coming up, as chosen or as said; None when it is not clear."""
        plain = said.lower().strip(" .!")
        if exact := [stage for title, stage in self.coming_up if title.lower() == plain]:
            return exact[0]
        return next((stage for stage, sign in STAGE_SIGNS if re.search(sign, plain)), None)

    def concern_of(self, said: str) -> str | None:
        """The concern whose words fit best; None when none do."""
        plain = QUESTION_WORD.sub("", said.lower().strip(" .!?"))
        if exact := [one.id for one in self.concerns if one.title.lower() == said.lower().strip(" .!?")]:
            return exact[0]
        score = {
            one.id: sum(bool(re.search(rf"\b{re.escape(word)}\b", plain)) for word in one.words)
            for one in self.concerns
        }
        if speaks_of_an_end(plain):
            score[NEAR_AN_END] += 2  # "end" and "life" by themselves are said of anything
        best = max(score, key=lambda one: (score[one], -MOST_TELLING.index(one)))
        return best if score[best] else None

    def names_stage(self, said: str) -> bool:
        return self.stage_of(said) is not None

    def names_concern(self, said: str) -> bool:
        """Whether the words plainly name one: by its title, by nothing but its words, or by one that says little else.
        A remark has words like "tell her" as well.
        """
        plain = said.lower().strip(" .!?")
        if any(one.title.lower() == plain for one in self.concerns):
            return True
        said_words = set(WORD.findall(plain)) - SMALL
        known = {"end", "life", *(word for one in self.concerns for word in one.words)}
        return bool(said_words) and (said_words <= known or bool(said_words & (known - EVERYDAY)))

    def fitting(
        self, stage: str, concern: str | None, *, without: Collection[str], most: int = 5
    ) -> list[BankQuestion]:
        """First stage and concern together, then the concern at other stages, then the stage's most general ones; never
        one of `without`.
        """
        left = [one for one in self.questions if one.id not in without]
        ranked = sorted(left, key=lambda one: _distance(one, stage, concern))
        return ranked[:most]

    def like(self, stage: str, concern: str | None, *, without: Collection[str], most: int = 3) -> list[BankQuestion]:
        return [
            one
            for one in self.fitting(stage, concern, without=without, most=most)
            if concern is None or one.concern == concern or one.stage == stage
        ]


STAGE_SIGNS = (
    (
        "opinions-differ",
        r"\b(differ|disagree|two (opinions|doctors)|different (things|opinions)|dont agree|don't agree)\b",
    ),
    ("afterwards", r"\b(results?|after(wards)?|report|next steps?|had (the|our|it))\b"),
    (
        "at-the-opinion",
        r"\b(second opinion (appointment|meeting|itself|clinic)|the second opinion|new (doctor|consultant)|other (doctor|consultant|hospital))\b",
    ),
    ("asking", r"\b(ask(ing)? for|request|want a second)\b"),
    (
        "before-asking",
        r"\b(meet(ing)?|appointment|clinic|ward round|decision|decide|operation|op|treatment|consultant|thursday|monday|tuesday|wednesday|friday|tomorrow)\b",
    ),
)
MOST_TELLING = (  # when two concerns fit as well, the one that says more about this child
    "intensive-care", "surgery", "palliative-end-of-life", "medicines", "trial-experimental", "rare-disease", "childs-voice", "doing-nothing", "timing",
    "risks", "alternatives", "benefits", "treatment-options", "diagnosis", "practicalities",
)  # fmt: skip
NEAR_AN_END = "palliative-end-of-life"
SMALL = frozenset("the a an about of and his her my our it its it's mostly just".split())
EVERYDAY = frozenset(  # words of concerns that remarks and requests have as well
    """sure is it name missed best plan choose go wrong long term help work working worth better other ways another way else
    different wait nothing leave watch without time soon decide quick late cut machine machines end life new study abroad
    internet no centre child tell her him she he wants scared age explain who when where travel cost notes records letter
    writing contact agree results result tests scan voice care""".split()
)
GENERAL = (
    "treatment-options",
    "diagnosis",
    "risks",
    "timing",
    "practicalities",
)  # what fits almost any family, most first
GENERAL_WHEN_ASKING = ("practicalities", "timing", "diagnosis")


@cache
def load_bank(path: Path = FILE) -> Bank:
    content = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    return Bank(
        tuple(BankQuestion(**one) for one in content["questions"]),
        tuple(
            Concern(one["id"], one["title"], _words(one["words"]), one.get("own", "")) for one in content["concerns"]
        ),
        tuple((one["title"], one["stage"]) for one in content["coming_up"]),
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(
        word
        for word in dict.fromkeys(WORD.findall(text))
        if (len(word) > 2 or word == "op") and word not in ("what", "the", "other", "her", "him", "she")
    )


def _distance(one: BankQuestion, stage: str, concern: str | None) -> tuple[int, int, str]:
    """A question for the second doctor is of no use to the child's own team, nor the other way round: those come
    last.
    """
    if (one.ask == "second-opinion-doctor") != (stage == "at-the-opinion"):
        return (4, 0, one.id)
    if one.concern == concern:
        return (0 if one.stage == stage else 1, 0, one.id)
    general = GENERAL_WHEN_ASKING if stage == "asking" else GENERAL
    return (
        2 if one.stage == stage else 3,
        general.index(one.concern) if one.concern in general else len(general),
        one.id,
    )
