"""Reads words as concepts: "me mam's fella batters our Liam" has family, then hurt, then a name.

The classifier learns from concepts and from pairs of them in order, so it can know a combination it has never seen in
these words.
"""

from functools import cache, lru_cache
from importlib.resources import files

import yaml

_REACH = 6  # words between the two concepts of a pair


def concepts_of(words: tuple[str, ...]) -> list[tuple[int, str]]:
    """(place, concept) for every concept in these words, in order."""
    found = [(i, concept) for i, word in enumerate(words) for concept in _single(word)]
    starts = _lexicon()[1]
    for i, word in enumerate(words):
        for phrase, concept in starts.get(word, ()):
            if words[i : i + len(phrase)] == phrase:
                found.append((i, concept))
    return sorted(set(found))


def concept_features(words: tuple[str, ...]) -> set[str]:
    """Each concept, and each ordered pair of different places within reach."""
    found = concepts_of(words)
    features = {concept for _, concept in found}
    for n, (i, first) in enumerate(found):
        for j, second in found[n + 1 :]:
            if j - i > _REACH:
                break
            if j > i:
                features.add(f"{first}>{second}")
    return features


@lru_cache(maxsize=20_000)
def _single(word: str) -> tuple[str, ...]:
    singles, _, beginnings = _lexicon()
    return tuple(sorted({*singles.get(word, ()), *(concept for start, concept in beginnings if word.startswith(start))}))


@cache
def _lexicon() -> tuple[dict, dict, tuple]:
    """Words, phrases by their first word, and beginnings of words: each with its concept."""
    singles: dict[str, list[str]] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    beginnings = []
    for concept, listed in yaml.safe_load(files("assistant.safety").joinpath("concepts.yml").read_text("utf-8")).items():
        for entry in listed.split(", "):
            words = tuple(entry.split())
            if len(words) > 1:
                phrases.setdefault(words[0], []).append((words, concept))
            elif entry.endswith("*"):
                beginnings.append((entry[:-1], concept))
            else:
                singles.setdefault(entry, []).append(concept)
    return singles, phrases, tuple(beginnings)
