"""Which paragraph of an answer fits a question that it has answered already: so that a follow-up is not told the whole
answer again, nor only that nothing more is known. A whole one, since half of it can say the opposite.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from assistant.conversations.readers.kind_of_question import Kind, kinds_asked

LEAST_LETTERS, STEM = 4, 5  # of a word that says something, and what is compared of it
OF_A_KIND = 2  # in words: what kind of thing is asked for weighs more than one word that is the same
SMALL = frozenset(
    """
    about after again also been before being both can't cannot could does doing don't dont each else even ever from going have having hers here
    into itself just know like made make many maybe might more most much must need only other over really said same shall should some such sure
    tell than that thats that's their them then there these they thing things think this those through told very want well were what whats what's
    when where which while will with without wont won't would your yours actually please okay another doctor doctors child children hospital team
    opinion second someone anyone people take takes long time does
    """.split()
)
AT_HOME = ("mum", "mam", "mom", "mummy", "mother", "dad", "daddy", "father", "nan", "nana", "gran", "parent", "parents")
ALIKE = {"gp": "gp"} | dict.fromkeys(AT_HOME, "paren")
MEANT_NOT = re.compile(
    r"\b(?:not|rather than|instead of) (?:the |my |your )?[\w']+(?= |$)"
)  # "I meant my mum, not the staff"
Likeness = Callable[[str, Sequence[str]], Sequence[float]]  # of a text to each of some others: more is more alike


@dataclass(frozen=True)
class Part:
    """A paragraph as it stands in the answer. `sure` when it has words of what was asked, `shares` how many."""

    text: str
    sure: bool
    shares: int = field(default=0, compare=False)


def fitting_part(answer: str, asked: str, title: str = "", likeness: Likeness | None = None) -> Part | None:
    """The paragraph that shares most words with what was asked, and tells the kind of thing that was asked for (a time
    to "how long"); among equals, and where none shares any, the one that means the most alike. Words of the answer's
    own title say nothing of its parts.
    """
    if "meant" in asked.lower() or "mean" in asked.lower():
        asked = MEANT_NOT.sub("", asked)
    wanted, kinds = words_in(asked) - words_in(title), kinds_asked(asked)
    paragraphs = answer.split("\n\n")
    shared = [len(wanted & words_in(paragraph)) + _told(kinds, paragraph) for paragraph in paragraphs]
    best = [one for one, count in zip(paragraphs, shared, strict=True) if count == max(shared)]
    if len(best) == 1 and max(shared):
        return Part(best[0], sure=True, shares=max(shared))
    if likeness is None or len(paragraphs) == 1:
        return None
    alone = likeness(asked, best)
    in_place = likeness(f"{title}. {asked}", [f"{title}. {one}" for one in best])
    alike = [sum(both) for both in zip(alone, in_place, strict=True)]
    return Part(best[alike.index(max(alike))], sure=max(shared) > 0, shares=max(shared))


def most_alike(asked: str, texts: Sequence[str]) -> list[int]:
    """The places of those that share most words with it; none where none shares any."""
    wanted = words_in(asked)
    shared = [len(wanted & words_in(text)) for text in texts]
    return [place for place, count in enumerate(shared) if count and count == max(shared)]


def _told(kinds: Sequence[Kind], paragraph: str) -> int:
    return sum(OF_A_KIND for kind in kinds if kind.told(paragraph))


def words_in(text: str) -> set[str]:
    """Those that say something, each by its beginning."""
    plain = re.findall(r"[a-z0-9']+", text.lower().replace("\u2019", "'"))
    named = {ALIKE[word] for word in plain if word in ALIKE}
    figures = {word for word in plain if any(letter.isdigit() for letter in word)}
    return named | figures | {word[:STEM] for word in plain if len(word) >= LEAST_LETTERS and word not in SMALL}
