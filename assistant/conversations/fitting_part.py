"""Which sentences of an answer fit a question that it has answered already: so that a follow-up is not told the whole
answer again, nor only that nothing more is known.
"""

import re

MOST = 2  # sentences
LEAST_LETTERS, STEM = 4, 5  # of a word that says something, and what is compared of it
SENTENCE = re.compile(r"(?:[^.!?\u201c\"]|[\u201c\"][^\u201d\"]*[\u201d\"]|\.(?=\d))+(?:[.!?]+|$)")
SMALL = frozenset(
    """
    about after again also been before being both can't cannot could does doing don't dont each else even ever from going have having hers here
    into itself just know like made make many maybe might more most much must need only other over really said same shall should some such sure
    tell than that thats that's their them then there these they thing things think this those through told very want well were what whats what's
    when where which while will with without wont won't would your yours actually please okay another doctor doctors child children hospital team
    opinion second someone anyone people
    """.split()
)
ALIKE = {"money": "cost", "pay": "cost", "paid": "cost", "price": "cost", "charge": "cost", "free": "free", "gp": "gp"}


def fitting_part(answer: str, asked: str, title: str = "") -> str:
    """At most two sentences of the answer, as they stand there; empty when none says what was asked about. Words of the
    answer's own title say nothing of its parts.
    """
    wanted = _words(asked) - _words(title)
    sentences = [found[0].strip() for paragraph in answer.split("\n\n") for found in SENTENCE.finditer(paragraph)]
    fits = [len(wanted & _words(sentence)) for sentence in sentences]
    best = max(fits, default=0)
    chosen = [sentence for sentence, count in zip(sentences, fits, strict=True) if best and count == best]
    return " ".join(chosen[:MOST]) if len(chosen) <= MOST else ""


def _words(text: str) -> set[str]:
    plain = re.findall(r"[a-z']+", text.lower().replace("\u2019", "'"))
    named = {ALIKE[word] for word in plain if word in ALIKE}
    return named | {word[:STEM] for word in plain if len(word) >= LEAST_LETTERS and word not in SMALL}
