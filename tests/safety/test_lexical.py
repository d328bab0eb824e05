"""A message's words and letters as numbers: the same words the same numbers, and slips near what was meant."""

import numpy as np
import pytest

from assistant.safety.lexical import BUCKETS, WEIGHT, features


def alike(one, other):
    (a, values), (b, others) = features(one), features(other)
    first, second = dict(zip(a, values, strict=True)), dict(zip(b, others, strict=True))
    return sum(value * second.get(bucket, 0.0) for bucket, value in first.items())


def test_the_same_words_give_the_same_numbers_each_bucket_once():
    (buckets, values), (again, _) = features("he is not breathing"), features("he is not breathing")
    assert set(buckets) == set(again) and len(set(buckets)) == len(buckets) == len(values)
    assert buckets.min() >= 0 and buckets.max() < BUCKETS


def test_each_block_has_its_weight_whatever_the_length_of_the_text():
    whole = WEIGHT["words"] ** 2 + WEIGHT["letters"] ** 2
    for text in ("help", "he is not breathing", "we have waited eight months for a letter " * 5):
        assert float(np.square(features(text)[1]).sum()) == pytest.approx(whole, rel=0.05)


def test_a_slip_of_the_finger_is_nearer_than_another_word():
    assert alike("not breathing", "not breathng") > alike("not breathing", "not sleeping")


def test_the_order_of_words_counts_and_apostrophes_do_not():
    assert alike("she can not stop", "she can not stop") > alike("she can not stop", "stop can not she")
    assert alike("she can't stop", "she cant stop") == pytest.approx(alike("she cant stop", "she cant stop"))


def test_without_words_there_is_nothing():
    assert [len(part) for part in features("...")] == [0, 0]
