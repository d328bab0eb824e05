"""Which files the encoder is read from, and what is refused."""

import shutil

import pytest

from assistant.encoder.encode import ENCODER, MANIFEST, TOKENIZER, EncoderRefused, encoder_folder
from assistant.encoder.tuned import MODEL, load_tuned_encoder


@pytest.fixture
def folder(tmp_path):
    """The encoder's files, to be spoiled."""
    for name in (MODEL, TOKENIZER, MANIFEST):
        shutil.copyfile(encoder_folder() / name, tmp_path / name)
    return tmp_path


def test_where_set_up_put_the_encoder_it_is_found(monkeypatch, tmp_path):
    monkeypatch.setenv("ENCODER_DIR", str(tmp_path))
    assert encoder_folder() == tmp_path
    monkeypatch.delenv("ENCODER_DIR")
    assert encoder_folder() == ENCODER


def test_an_empty_folder_says_what_builds_the_encoder(tmp_path):
    with pytest.raises(EncoderRefused, match="make run"):
        load_tuned_encoder(tmp_path)


@pytest.mark.parametrize("name", [MODEL, TOKENIZER])
def test_a_file_that_is_not_the_one_that_was_built_is_refused(folder, name):
    with open(folder / name, "ab") as file:
        file.write(b" ")
    with pytest.raises(EncoderRefused, match=f"{name} is not the file"):
        load_tuned_encoder(folder)


def test_a_file_that_is_gone_is_refused(folder):
    (folder / TOKENIZER).unlink()
    with pytest.raises(EncoderRefused, match="missing"):
        load_tuned_encoder(folder)
