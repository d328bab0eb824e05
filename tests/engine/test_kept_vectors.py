"""A training encodes only what no training before it has: the same vectors, and nothing of another encoder's."""

import numpy as np
import pytest

from assistant.encoder.shape import SIZE
from assistant.engine.kept_vectors import FILE, KeptVectors


@pytest.fixture
def made():
    return []


@pytest.fixture
def make(made):
    def vector(text: str) -> np.ndarray:
        made.append(text)
        return np.full(SIZE, len(text), np.float32)

    return vector


def test_the_next_training_makes_only_what_is_new(tmp_path, make, made):
    first = KeptVectors(tmp_path, "one", make)
    before = first("how long")
    first.keep()
    again = KeptVectors(tmp_path, "one", make)
    assert np.array_equal(again("how long"), before) and np.array_equal(again("who"), make("who"))
    assert made == ["how long", "who", "who"]


def test_what_is_no_training_text_any_more_is_not_kept(tmp_path, make, made):
    for texts in (["a", "bb"], ["bb"], ["a"]):
        kept = KeptVectors(tmp_path, "one", make)
        for text in texts:
            kept(text)
        kept.keep()
    assert made == ["a", "bb", "a"]


def test_another_encoder_has_other_vectors(tmp_path, make, made):
    for digest in ("one", "two"):
        kept = KeptVectors(tmp_path, digest, make)
        kept("a")
        kept.keep()
    assert made == ["a", "a"]


@pytest.mark.parametrize("broken", [b"", b"PK\x03\x04half", b"not an archive"])
def test_a_broken_file_is_made_anew(tmp_path, make, broken):
    (tmp_path / FILE).write_bytes(broken)
    kept = KeptVectors(tmp_path, "one", make)
    kept("a")
    kept.keep()
    assert np.array_equal(KeptVectors(tmp_path, "one", lambda text: pytest.fail(text))("a"), kept("a"))
