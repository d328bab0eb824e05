"""The neighbours' vote: the nearest messages count, nearer ones more, and the classifier keeps its say."""

import numpy as np
import pytest

from assistant.engine.doubt import may_be_out_of_scope
from assistant.engine.neighbours import blended, main_directions, shares

LABELS = np.array([0, 0, 1, 1, 2])
SIMILAR = np.array([0.9, 0.1, 0.6, 0.6, 0.0])


def test_only_the_nearest_vote_and_a_nearer_one_counts_more():
    found = shares(SIMILAR, LABELS, nearest=2, sharpness=5.0, classes=3)
    assert found.sum() == pytest.approx(1) and found[0] > found[1] > 0 == found[2]


def test_asking_for_more_neighbours_than_there_are_asks_all():
    assert shares(SIMILAR, LABELS, nearest=50, sharpness=1.0, classes=3)[2] > 0


def test_the_vote_can_change_who_comes_first_and_confidences_still_add_up():
    ranking = [
        {"name": "refused", "confidence": 0.5},
        {"name": "rights", "confidence": 0.4},
        {"name": "court", "confidence": 0.1},
    ]

    mixed = blended(ranking, ["refused", "rights"], np.array([0.1, 0.9]), 0.35)

    assert [one["name"] for one in mixed] == ["rights", "refused", "court"]
    assert sum(one["confidence"] for one in mixed) == pytest.approx(1)
    assert mixed[2]["confidence"] == pytest.approx(0.065)


@pytest.mark.parametrize(
    "outside, doubtful",
    [(0.20, True), (0.10, True), (0.05, False), (0.0, False)],
)
def test_out_of_scope_close_behind_is_a_doubt(outside, doubtful):
    ranking = [{"name": "ask_records", "confidence": 0.5}, {"name": "out_of_scope", "confidence": outside}]
    assert may_be_out_of_scope(ranking, 0.18) is doubtful


def test_out_of_scope_in_front_is_no_doubt():
    assert not may_be_out_of_scope(
        [{"name": "out_of_scope", "confidence": 0.4}, {"name": "ask_records", "confidence": 0.3}], 0.18
    )
    assert not may_be_out_of_scope([], 0.18)


def test_along_the_main_directions_the_nearest_stay_the_nearest():
    chance = np.random.default_rng(1)
    rows = chance.normal(size=(300, 6)) @ chance.normal(size=(6, 40)) + 0.01 * chance.normal(size=(300, 40))
    directions = main_directions(rows, 6)
    whole, few = rows @ rows.T, (rows @ directions) @ (rows @ directions).T
    assert directions.shape == (40, 6)
    assert np.array_equal(np.argsort(-whole)[:, :5], np.argsort(-few)[:, :5])


def test_few_rows_have_no_more_directions_than_columns():
    assert main_directions(np.eye(3)[:2], 192).shape == (3, 3)
