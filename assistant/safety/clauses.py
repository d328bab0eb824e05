"""Cuts a message into clauses, so that a calm clause neither hides nor excuses a dangerous one.

Families often write without punctuation, so a clause also begins at "but", "and she", "because", and at a new
subject in a run-on ("im on ward 3 shes not breathing"), unless the word before asks for one ("I think she's").
"""

from dataclasses import dataclass

from assistant.safety.normalise import HARD, NONE, Text

_BREAKS = set(
    [
        "but",
        "because",
        "although",
        "though",
        "however",
        "also",
        "anyway",
        "so",
        "then",
        "while",
        "whilst",
        "yet",
        "except",
        "unless",
        "plus",
    ]
)
_SUBJECTS = set(
    [
        "i",
        "im",
        "ive",
        "id",
        "ill",
        "he",
        "hes",
        "hed",
        "she",
        "shes",
        "shed",
        "they",
        "theyre",
        "theyve",
        "we",
        "weve",
        "were",
        "you",
        "youre",
        "it",
        "its",
        "there",
        "theres",
        "thats",
        "this",
        "my",
        "his",
        "her",
        "the",
        "our",
        "nobody",
        "no",
        "someone",
        "everyone",
        "everybody",
        "now",
        "can",
        "could",
        "how",
        "what",
        "who",
        "when",
        "where",
        "is",
        "are",
        "do",
        "does",
        "should",
        "would",
        "tonight",
        "today",
        "baby",
        "please",
        "if",
    ]
)
_RUN_ONS = set(["hes", "shes", "im", "ive", "theyre", "theyve", "theres", "weve", "youre"])
# A run-on subject after one of these still belongs to its clause: "I think she's", "if he's", "said he's".
_LEADS = set(
    [
        "think",
        "thinks",
        "thought",
        "if",
        "when",
        "whether",
        "that",
        "say",
        "says",
        "said",
        "saying",
        "know",
        "knows",
        "knew",
        "like",
        "because",
        "since",
        "until",
        "till",
        "told",
        "reckon",
        "feel",
        "feels",
        "sure",
        "worried",
        "scared",
        "afraid",
        "believe",
        "hope",
        "wish",
        "case",
        "as",
        "than",
        "and",
        "what",
        "why",
        "how",
        "where",
        "who",
        "or",
        "unless",
        "while",
        "although",
        "though",
        "after",
        "before",
        "swear",
        "suppose",
        "guess",
        "now",
        "once",
        "me",
        "us",
        "them",
        "him",
        "her",
    ]
)


@dataclass(frozen=True)
class Clause:
    """Words `start` to `end` of the message; `sentence` counts the sentences before it."""

    start: int
    end: int
    sentence: int


def clauses(text: Text) -> tuple[Clause, ...]:
    found, start, sentence = [], 0, 0
    for i in range(1, len(text.words)):
        if _begins(text, i):
            found.append(Clause(start, i, sentence))
            start = i
            sentence += text.breaks[i] == HARD
    if text.words:
        found.append(Clause(start, len(text.words), sentence))
    return tuple(found)


def _begins(text: Text, i: int) -> bool:
    word, before = text.words[i], text.words[i - 1]
    after = text.words[i + 1] if i + 1 < len(text.words) else ""
    if text.breaks[i] != NONE:
        return True
    if word in ("and", "or"):
        return after in _SUBJECTS
    return (word in _BREAKS and before != "so") or (word in _RUN_ONS and before not in _LEADS)
