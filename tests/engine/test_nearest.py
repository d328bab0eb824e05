"""The nearest messages are found as by measuring all of them, and hardly any are measured whole."""

import numpy as np
import pytest

from assistant.engine.nearest import MAIN, Meanings, Spellings, nearest_of

MESSAGES = 2000


@pytest.fixture
def chance():
    return np.random.default_rng(4)


def drawn(chance, rows, directions):
    """Directions of which each tells more than the one before it, as of messages."""
    return (chance.normal(size=(rows, directions)) * 1.05 ** np.arange(directions)).astype(np.float32) / 10


@pytest.mark.parametrize("directions", [MAIN * 3, MAIN, 5])
def test_they_are_those_that_measuring_everything_finds(chance, directions):
    alone, there = drawn(chance, MESSAGES, directions), drawn(chance, 300, 2 * directions)
    places = np.sort(chance.choice(MESSAGES, 300, replace=False))
    parts = [(alone, np.arange(MESSAGES)), (there, places)]
    meant = [(Meanings(rows, at, MESSAGES), drawn(chance, 1, rows.shape[1])[0]) for rows, at in parts]
    spelt = chance.random(MESSAGES).astype(np.float32)
    every = spelt.copy()
    for (rows, at), (_, vector) in zip(parts, meant, strict=True):
        every[at] += rows @ vector

    near, similarity = nearest_of(spelt, meant, 20)

    assert set(near) == set(np.argsort(-every)[:20])
    assert similarity == pytest.approx(every[near], rel=1e-4)


def test_what_cannot_be_among_them_is_not_measured_whole(chance, monkeypatch):
    meanings, measured = Meanings(drawn(chance, MESSAGES, MAIN * 3), np.arange(MESSAGES), MESSAGES), []
    whole = meanings.rest
    monkeypatch.setattr(
        meanings, "rest", lambda meant, messages: measured.append(len(messages)) or whole(meant, messages)
    )

    nearest_of(np.zeros(MESSAGES, np.float32), [(meanings, drawn(chance, 1, MAIN * 3)[0])], 20)

    assert sum(measured) < MESSAGES / 4


def test_where_there_are_fewer_all_of_them_are_near(chance):
    meanings = Meanings(drawn(chance, 3, 5), np.arange(3), 3)
    near, _ = nearest_of(np.zeros(3, np.float32), [(meanings, drawn(chance, 1, 5)[0])], 20)
    assert sorted(near) == [0, 1, 2]


def test_messages_are_alike_by_the_pieces_they_share(chance):
    weights = (chance.random((7, 5)) * (chance.random((7, 5)) < 0.5)).astype(np.float16)  # pieces by messages
    pieces, messages = np.nonzero(weights)
    starts = np.searchsorted(pieces, np.arange(8))
    spelt = Spellings(weights[pieces, messages], messages, starts, 5)
    asked, heavy = np.array([0, 3, 6]), np.array([0.5, 0.25, 1.0], dtype=np.float32)

    assert spelt.likeness(asked, heavy) == pytest.approx(heavy @ weights[asked].astype(np.float32))
    assert spelt.likeness(asked[:0], heavy[:0]).tolist() == [0] * 5


def test_what_is_held_in_half_precision_is_told_in_full(chance):
    rows = drawn(chance, MESSAGES, MAIN * 2).astype(np.float16)
    held, whole = (Meanings(kind, np.arange(MESSAGES), MESSAGES) for kind in (rows, rows.astype(np.float32)))
    vector, few = drawn(chance, 1, MAIN * 2)[0], np.arange(9)
    assert np.array_equal(held.rest(vector, few), whole.rest(vector, few))
