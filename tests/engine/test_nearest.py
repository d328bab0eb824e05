"""The nearest messages are found as by measuring all of them, and hardly any are measured whole."""

import numpy as np
import pytest

from assistant.engine.nearest import MAIN, Meanings, nearest_of

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
