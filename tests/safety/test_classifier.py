"""The trained half of the screen, with little models made by hand."""

import numpy as np
import pytest

from assistant.safety.classifier import Classifier, dense_features, known_words, sparse_features, spelling_of
from assistant.safety.features import BUCKETS, WEIGHT, blocks
from assistant.safety.message import Message
from assistant.safety.units import Unit, units
from assistant.safety.verdict import ROUTES

CLASSES = len(ROUTES) + 1
WORD = Unit(0, 1, ("limp",), (), ())
TWO = Unit(0, 2, ("floppy", "grey"), (), ())


def bucket(word):
    (found,) = dict(blocks(Unit(0, 1, (word,), (), ())))["word"]
    return found


class Encoder:
    def __init__(self):
        self.asked = []

    def __call__(self, texts):
        self.asked.append(list(texts))
        return np.zeros((len(texts), 4), np.float32)


def model(encode=None, *, words=("limp",), gate=0.0, used=None, **changed):
    """Knows `words`, and finds all classes alike."""
    arrays = {
        "buckets": np.array([bucket(word) for word in words]),
        "rarity": np.ones(len(words), np.float32),
        "quick": np.zeros((len(words), CLASSES), np.float16),
        "quick_bias": np.zeros(CLASSES, np.float32),
        "sparse": np.zeros((len(words), CLASSES), np.float16),
        "dense": np.zeros((4, CLASSES), np.float32),
        "bias": np.zeros(CLASSES, np.float32),
        "gate": np.array(gate),
        **known_words(used or {}, {}),
    }
    return Classifier(arrays | changed, encode or Encoder())


def towards(place, strength, rows=None):
    found = np.zeros(CLASSES, np.float32) if rows is None else np.zeros((rows, CLASSES), np.float16)
    found[..., place] = strength
    return found


def danger(classify, text):
    return [float(chances.sum()) for _, chances in classify(Message(text))]


def test_where_nothing_was_learned_every_route_is_as_likely_as_calm():
    ((_, chances),) = model()(Message("limp"))
    assert chances == pytest.approx([1 / CLASSES] * len(ROUTES))


def test_great_certainty_is_a_probability_too():
    assert danger(model(bias=towards(1, 300.0)), "limp") == pytest.approx([1.0])
    assert danger(model(bias=towards(0, 300.0)), "limp") == pytest.approx([0.0])


@pytest.mark.parametrize("at", [0, 1])
def test_a_word_it_learned_as_danger_is_danger_and_an_unknown_one_is_not(at):
    words = ("limp", "grey") if at == 0 else ("grey", "limp")
    weights = np.zeros((2, CLASSES), np.float16)
    weights[at, 1] = 5.0
    classify = model(words=words, sparse=weights, bias=towards(0, 4.0))
    assert danger(classify, "limp")[0] > 0.9
    assert danger(classify, "grey")[0] < 0.2
    assert danger(classify, "teapot")[0] < 0.2


def test_what_the_quick_look_rules_out_is_not_judged_nor_encoded():
    encode = Encoder()
    assert danger(model(encode, gate=0.5, quick_bias=towards(0, 9.0)), "limp") == []
    assert encode.asked == []


def test_what_the_quick_look_finds_dangerous_is_judged():
    assert len(danger(model(gate=0.5, quick_bias=towards(1, 9.0)), "limp")) == 1


def test_a_gate_of_nothing_lets_everything_through():
    assert len(danger(model(gate=0.0, quick_bias=towards(0, 1000.0)), "limp")) == 1


def test_the_same_text_is_encoded_once():
    encode = Encoder()
    assert len(model(encode)(Message("limp, grey"))) == 3
    assert encode.asked == [["limp grey"]]


def test_an_encoder_that_answers_more_than_it_was_asked_is_an_error():
    with pytest.raises(ValueError, match="zip"):
        model(lambda texts: np.zeros((len(texts) + 1, 4), np.float32))(Message("limp"))


def test_meaning_counts_more_than_any_other_block():
    unit = units(Message("she fell"))[0]
    found = dense_features(unit, {"she fell": np.ones(4, np.float32)})
    assert found == pytest.approx([WEIGHT["meaning"]] * 4)


def test_a_block_counts_as_much_however_many_words_it_has():
    for unit, rarity in ((WORD, 1.0), (TWO, 3.0)):
        known = sorted(dict(blocks(unit))["word"])
        rows = np.full(BUCKETS, -1)
        rows[known] = np.arange(len(known))
        places, values = sparse_features(unit, rows, np.full(len(known), rarity, np.float32))
        assert places.tolist() == list(range(len(known)))
        assert np.linalg.norm(values) == pytest.approx(WEIGHT["word"])


def test_it_mends_slips_of_words_it_learned_from_but_not_protected_ones():
    classify = model(used={"breathing": 30, "dealing": 90})
    assert classify.meant("brething") == "breathing"
    assert classify.meant("ealing") is None


def test_an_english_word_is_no_slip():
    assert spelling_of(known_words({"breathe": 90}, {"breath": 2})).meant("breath") is None


def test_words_used_once_are_not_kept_with_the_model():
    assert known_words({"slip": 1, "form": 2}, {})["uses_of"].tolist() == ["form"]


@pytest.mark.parametrize("name", ["uses", "ranks"])
def test_a_word_list_without_its_numbers_is_refused(name):
    arrays = known_words({"form": 2}, {"the": 1})
    with pytest.raises(ValueError, match="zip"):
        spelling_of(arrays | {name: np.array([], np.int32)})
