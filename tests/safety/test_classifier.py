"""The trained half of the screen, with little heads made by hand."""

import numpy as np
import pytest

from assistant.encoder.encode import encoder_folder
from assistant.encoder.tuned import load_tuned_encoder
from assistant.safety.classifier import Classifier
from assistant.safety.lexical import BUCKETS, features
from assistant.safety.verdict import ROUTES

CLASSES = len(ROUTES) + 1


@pytest.fixture(scope="module")
def tokenizer():
    return load_tuned_encoder(encoder_folder()).tokenizer


class Encoder:
    """Sees how many pieces a window has, and counts its runs."""

    def __init__(self):
        self.runs = 0

    def __call__(self, pieces):
        self.runs += 1
        return np.array([len(pieces), 1.0], np.float32)


def towards(place, strength):
    found = np.zeros(CLASSES, np.float32)
    found[place] = strength
    return found


def model(tokenizer, encode=None, weights=None, bias=None, words=None):
    head = {
        "weights": np.zeros((2, CLASSES), np.float32) if weights is None else weights,
        "bias": np.zeros(CLASSES, np.float32) if bias is None else bias,
        "words": np.zeros((BUCKETS, CLASSES), np.int8) if words is None else words,
        "words_scale": np.ones(CLASSES, np.float32),
        "words_bias": np.zeros(CLASSES, np.float32),
    }
    return Classifier(head, encode or Encoder(), tokenizer)


def judge(classify, text):
    return [one.chances for one in classify(classify.read(text))]


def test_where_nothing_was_learned_every_route_is_as_likely_as_calm(tokenizer):
    assert judge(model(tokenizer), "limp")[0] == pytest.approx([1 / CLASSES] * len(ROUTES))


def test_great_certainty_is_a_probability_too(tokenizer):
    assert judge(model(tokenizer, bias=towards(1, 300.0)), "limp")[0].sum() == pytest.approx(1.0)
    assert judge(model(tokenizer, bias=towards(0, 300.0)), "limp")[0].sum() == pytest.approx(0.0)


def test_the_routes_stand_in_their_order(tokenizer):
    for place, route in enumerate(ROUTES):
        chances = judge(model(tokenizer, bias=towards(place + 1, 9.0)), "limp")[0]
        assert ROUTES[int(chances.argmax())] == route


def test_what_the_encoder_says_counts(tokenizer):
    weights = np.zeros((2, CLASSES), np.float32)
    weights[0, 1] = 1.0
    classify = model(tokenizer, weights=weights)
    assert judge(classify, "a long sentence of some more words")[0][0] > judge(classify, "limp")[0][0]


def test_a_short_message_is_encoded_once_and_an_empty_one_never(tokenizer):
    encode = Encoder()
    judge(model(tokenizer, encode), "She won't wake up! Her lips are blue. Please help.")
    assert encode.runs == 1
    assert judge(model(tokenizer, encode), " ") == [] and encode.runs == 1


def test_a_word_that_was_learned_as_danger_counts_and_one_never_met_counts_for_nothing(tokenizer):
    words = np.zeros((BUCKETS, CLASSES), np.int8)
    buckets, _ = features("limp")
    words[buckets, 1] = 20
    classify = model(tokenizer, words=words)
    known, unknown = judge(classify, "limp")[0], judge(classify, "teapot")[0]
    assert known[0] > unknown[0] and unknown == pytest.approx([1 / CLASSES] * len(ROUTES), abs=0.02)


def test_a_misspelled_word_shares_letters_with_the_one_that_was_meant():
    whole, slip, other = (set(features(text)[0].tolist()) for text in ("breathing", "brething", "parking"))
    assert len(whole & slip) > 2 * len(whole & other)


def test_a_long_text_counts_no_more_than_a_short_one():
    for text in ("limp", "she is limp and grey and i do not know what to do " * 5):
        assert np.linalg.norm(features(text)[1]) < 1.5
