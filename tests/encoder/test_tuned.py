"""What was tuned, as it is shipped and put back; and the tuned encoder's own files."""

import numpy as np
import pytest

from assistant.encoder.encode import EncoderRefused, encoder_folder
from assistant.encoder.tuned import CHANGES, STEPS, changes_of, load_tuned_encoder, with_changes

BASE = {"matrix": np.array([[1.0, 2.0], [3.0, 4.0]], np.float32), "bias": np.array([0.5, 0.5], np.float32)}


def test_what_was_not_tuned_stays_as_it_is():
    whole = with_changes(BASE, changes_of(BASE, {"bias": BASE["bias"] + 1}))
    assert np.array_equal(whole["matrix"], BASE["matrix"]) and np.array_equal(whole["bias"], [1.5, 1.5])


def test_a_matrix_is_shipped_in_eight_bits_and_each_row_has_a_scale_of_its_own():
    change = np.array([[0.127, -0.05], [12.7, 3.0]], np.float32)
    packed = changes_of(BASE, {"matrix": BASE["matrix"] + change})
    assert packed["matrix"].dtype == np.int8
    missed = np.abs(with_changes(BASE, packed)["matrix"] - BASE["matrix"] - change)
    assert (missed <= np.abs(change).max(axis=1, keepdims=True) / STEPS).all()


def test_a_row_that_did_not_change_is_not_changed():
    packed = changes_of(BASE, {"matrix": BASE["matrix"]})
    assert np.array_equal(with_changes(BASE, packed)["matrix"], BASE["matrix"])


def test_it_tells_the_mean_and_the_most_of_a_text_of_any_length():
    encode = load_tuned_encoder(encoder_folder())
    told = [encode(encode.tokenizer.encode("he is poorly " * times).ids) for times in (1, 40)]
    for one in told:
        mean, most = np.split(one, 2)
        assert one.shape == (768,) and (most >= mean).all()


def test_an_encoder_that_was_built_from_other_changes_is_refused(tmp_path):
    (tmp_path / "tuned.npz").write_bytes(CHANGES.read_bytes() + b" ")
    with pytest.raises(EncoderRefused, match="other tuned layers"):
        load_tuned_encoder(encoder_folder(), tmp_path / "tuned.npz")
