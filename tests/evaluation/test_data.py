"""The held-out messages stay apart from the training messages, and the training messages from each other."""

import re
from collections import defaultdict

import pytest

from assistant.encoder.encode import encoder_folder, load_encoder
from tests.evaluation.nlu.data import DANGER, MECHANICS, OUT_OF_SCOPE, SMALL, Said, held_out, training

TOO_ALIKE = 0.9  # the encoder's cosine: the same message in other words has less
SHORT = 5  # words; what can be said in so few is said alike by anybody ("is it free?")
LEAST_OF_A_TOPIC, LEAST_OUT_OF_SCOPE, LEAST_HELD_OUT = 60, 300, 12


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


@pytest.fixture(scope="module")
def trained() -> list[Said]:
    return training()


@pytest.fixture(scope="module")
def kept() -> list[Said]:
    return held_out()


def test_every_topic_has_messages_enough(trained, kept):
    counts: dict[str, int] = defaultdict(int)
    for one in trained:
        counts[one.intent] += 1
    few = {intent: count for intent, count in counts.items() if intent not in SMALL | MECHANICS | DANGER and count < LEAST_OF_A_TOPIC}
    assert few == {} and counts[OUT_OF_SCOPE] >= LEAST_OUT_OF_SCOPE
    held = {intent: sum(one.intent == intent for one in kept) for intent in {one.intent for one in kept}}
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
    """Longer messages only: five words for one thing are alike whoever writes them."""
    encoder = load_encoder(encoder_folder())
    ours, theirs = ([one for one in said if len(one.text.split()) > SHORT] for said in (trained, kept))
    alike = encoder([one.text for one in theirs]) @ encoder([one.text for one in ours]).T
    near = [one.intent for one, most in zip(theirs, alike.max(axis=1), strict=True) if most > TOO_ALIKE]
    assert near == []
