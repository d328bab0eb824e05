"""The held-out messages stay apart from the training messages, and the training messages from each other."""

import re
from collections import Counter, defaultdict
from functools import cache

import numpy as np
import pytest
import yaml

from assistant.answers.said_before import words_before
from assistant.encoder.encode import encoder_folder
from assistant.encoder.tuned import load_tuned_encoder
from assistant.engine.meaning import meaning
from assistant.safety.verdict import ROUTES
from assistant.tuning.learned import authors, of_author
from tests.evaluation.danger_report import everyday
from tests.evaluation.danger_report import held_out as held_out_danger
from tests.evaluation.nlu.data import (
    DANGER,
    FRESH,
    MECHANICS,
    OUT_OF_SCOPE,
    ROOT,
    SMALL,
    VOICES,
    Said,
    held_out,
    in_context,
    training,
)

TOO_ALIKE = 0.97  # the cosine of two meanings: the same message in other words has less
SHORT = 5  # words; what can be said in so few is said alike by anybody ("is it free?")
LEAST_OF_A_TOPIC, LEAST_OUT_OF_SCOPE, LEAST_HELD_OUT = 60, 300, 12


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


@pytest.fixture(scope="module")
def trained() -> list[Said]:
    return training()


@pytest.fixture(scope="module")
def leaning() -> list[Said]:
    return in_context()


@pytest.fixture(scope="module")
def kept() -> list[Said]:
    return [*held_out(), *held_out(VOICES), *held_out(FRESH)]


def test_every_topic_has_messages_enough(trained, leaning):
    counts: dict[str, int] = defaultdict(int)
    for one in [*trained, *leaning]:
        counts[one.intent] += 1
    few = {
        intent: count
        for intent, count in counts.items()
        if intent not in SMALL | MECHANICS | DANGER and count < LEAST_OF_A_TOPIC
    }
    assert few == {} and counts[OUT_OF_SCOPE] >= LEAST_OUT_OF_SCOPE
    held = Counter(one.intent for one in [*held_out(), *held_out(VOICES)])
    assert {intent: count for intent, count in held.items() if count < LEAST_HELD_OUT} == {}


def test_no_message_stands_twice_in_training(trained):
    seen: dict[str, str] = {}
    twice = []
    for one in trained:
        if one.intent in SMALL | MECHANICS:
            continue
        if plain(one.text) in seen:
            twice.append((one.text, one.intent, seen[plain(one.text)]))
        seen[plain(one.text)] = one.intent
    assert twice == []


def test_no_held_out_message_is_a_training_message_in_any_dress(trained, kept):
    known = {plain(one.text) for one in trained}
    same = [one.intent for one in kept if plain(one.text) in known and len(one.text.split()) > SHORT]
    assert same == []


def test_no_held_out_message_is_nearly_a_training_message(trained, kept):
    """Longer messages only: five words for one thing are alike whoever writes them. Meanings are compared where a third
    of the words are the same, or it would take a minute.
    """
    ours, theirs = (sorted({one.text for one in said if len(one.text.split()) > SHORT}) for said in (trained, kept))
    encoder = load_tuned_encoder(encoder_folder())
    of = cache(lambda text: meaning(encoder, text))
    near = [text for text, other in share_words(theirs, ours) if of(text) @ of(other) > TOO_ALIKE]
    assert near == []


def test_a_message_with_one_word_changed_is_looked_at():
    same, other = "can they say no to another opinion", "how long is it"
    assert share_words(["can they say no to a second opinion"], [same, other]) == [
        ("can they say no to a second opinion", same)
    ]


def share_words(texts: list[str], others: list[str]) -> list[tuple[str, str]]:
    """The pairs of which at least a third of all their words stands in both."""
    mine, theirs = ([set(plain(text).split()) for text in some] for some in (texts, others))
    place = {word: at for at, word in enumerate(sorted(set().union(*mine)))}
    both = _bag(mine, place) @ _bag(theirs, place).T
    sizes = np.add.outer([len(words) for words in mine], [len(words) for words in theirs])
    return [(texts[one], others[other]) for one, other in np.argwhere(both * 3 >= sizes - both)]


def _bag(texts: list[set[str]], place: dict[str, int]) -> np.ndarray:
    bag = np.zeros((len(texts), len(place)), dtype=np.float32)
    for row, words in zip(bag, texts, strict=True):
        row[[place[word] for word in words if word in place]] = 1
    return bag


@pytest.fixture(scope="module")
def safety_training() -> set[str]:
    return {plain(one.text) for author in authors() for one in of_author(author)}


@pytest.fixture(scope="module")
def measuring() -> dict[str, list[str]]:
    return held_out_danger()


@pytest.mark.parametrize("kind", ["everyday", *ROUTES, "hard_negatives"])
def test_no_message_that_measures_the_danger_screen_is_one_it_learned_from(safety_training, measuring, kind):
    """Short ones are said alike by anybody ("thank you", "she is not breathing"), and so, by chance, are a few longer
    everyday ones; the page counts them.
    """
    texts = measuring[kind]
    same = [text for text in texts if len(plain(text).split()) > SHORT and plain(text) in safety_training]
    assert len(same) <= (0.01 * len(texts) if kind == "everyday" else 0)


def test_everyday_messages_are_many_kinds_and_most_are_short():
    kinds = everyday()
    texts = [text for some in kinds.values() for text in some]
    assert len(kinds) >= 50 and len(texts) >= 1500
    assert sum(len(text.split()) <= 8 for text in texts) > len(texts) / 2
    assert len({plain(text) for text in texts}) > 0.9 * len(texts)


def test_every_message_in_context_names_what_stood_before_it_and_means_one_thing_there(leaning):
    meant: dict[tuple[str | None, str], str] = {}
    for one in leaning:
        assert one.after in words_before(), one.after
        assert meant.setdefault((one.after, plain(one.text)), one.intent) == one.intent, (one.after, one.text)


def test_no_held_out_conversation_is_learned_from(trained, leaning):
    """Longer messages only: short ones are typed alike by anybody."""
    known = {plain(one.text) for one in [*trained, *leaning]}
    same = [text for text in held_out_conversations() if len(plain(text).split()) > SHORT and plain(text) in known]
    assert same == []


def held_out_conversations() -> list[str]:
    found = []
    for path in (ROOT / "tests/evaluation/conversation").rglob("*.yml"):
        for item in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader):
            says = item.get("says", [])
            found += [says] if isinstance(says, str) else says
            found += [turn["say"] for turn in item.get("turns", []) if "say" in turn]
    return found
