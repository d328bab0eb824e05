"""Which files the encoder is read from, and what it makes of texts."""

import json
import shutil

import numpy as np
import pytest

from assistant.encoder.encode import (
    ENCODER,
    MANIFEST,
    MODEL,
    TOKENIZER,
    EncoderRefused,
    encoder_folder,
    load_encoder,
)


@pytest.fixture(scope="module")
def encode():
    return load_encoder(encoder_folder())


@pytest.fixture
def folder(tmp_path):
    """The encoder's files, to be spoiled."""
    for name in (MODEL, TOKENIZER, MANIFEST):
        shutil.copyfile(encoder_folder() / name, tmp_path / name)
    return tmp_path


def test_each_text_becomes_a_unit_vector_whatever_its_company(encode):
    alone, both = encode(["can we ask another doctor"]), encode(["can we ask another doctor", "thanks"])
    assert np.allclose(np.linalg.norm(both, axis=1), 1, atol=1e-4)
    assert np.array_equal(alone[0], both[0])


def test_texts_of_one_meaning_lie_closer_than_others(encode):
    asked, meant, other = encode(["can we see another doctor", "we want a second opinion", "where do I park my car"])
    assert asked @ meant > asked @ other


def test_no_texts_are_no_vectors(encode):
    assert encode([]).shape == (0, 384)


def test_where_set_up_put_the_encoder_it_is_found(monkeypatch, tmp_path):
    monkeypatch.setenv("ENCODER_DIR", str(tmp_path))
    assert encoder_folder() == tmp_path
    monkeypatch.delenv("ENCODER_DIR")
    assert encoder_folder() == ENCODER


def test_an_empty_folder_says_what_builds_the_encoder(tmp_path):
    with pytest.raises(EncoderRefused, match="make run"):
        load_encoder(tmp_path)


@pytest.mark.parametrize("name", [MODEL, TOKENIZER])
def test_a_file_that_is_not_the_one_that_was_built_is_refused(folder, name):
    with open(folder / name, "ab") as file:
        file.write(b" ")
    with pytest.raises(EncoderRefused, match=f"{name} is not the file"):
        load_encoder(folder)


def test_a_file_that_is_gone_is_refused(folder):
    (folder / TOKENIZER).unlink()
    with pytest.raises(EncoderRefused, match="missing"):
        load_encoder(folder)


def test_another_model_than_the_one_asked_for_is_refused(folder):
    built = json.loads((folder / MANIFEST).read_text())["sha256"][MODEL]
    assert load_encoder(folder, sha256=built).digest == built
    with pytest.raises(EncoderRefused, match="is asked for"):
        load_encoder(folder, sha256="0" * 64)
