"""The shipped files are used only if they are whole and belong together; else the rules work alone and say so. And they
were made from what stands here.
"""

import hashlib
import json
import re
import shutil

import numpy as np
import pytest

from assistant.encoder.encode import MANIFEST, TOKENIZER, encoder_folder
from assistant.encoder.tuned import CHANGES, MODEL, changes_of, with_changes
from assistant.safety.classifier import load_classifier
from assistant.safety.screen import MODE_FULL, MODE_RULES, load_trained_screen
from assistant.safety.verdict import HEAD

MOST_LAYERS, MOST_HEAD = 12_000_000, 2_000_000  # bytes


@pytest.fixture
def files(tmp_path):
    """Copies of what was shipped and built, to break."""
    for path in (
        encoder_folder() / MANIFEST,
        encoder_folder() / MODEL,
        encoder_folder() / TOKENIZER,
        HEAD,
        HEAD.with_suffix(".json"),
        CHANGES,
    ):
        shutil.copy(path, tmp_path / path.name)
    return tmp_path


def loaded(folder):
    return load_trained_screen(folder, folder / HEAD.name, folder / CHANGES.name)


def change(path, **fields):
    path.write_text(json.dumps(json.loads(path.read_text()) | fields))


def test_whole_files_are_used(files):
    screen = loaded(files)
    assert (screen.mode, screen.reason) == (MODE_FULL, "")


def test_what_is_served_is_what_was_shipped():
    """Byte for byte: set-up builds the encoder that the head's card names, which is the one that was measured."""
    card = json.loads(HEAD.with_suffix(".json").read_text())
    assert hashlib.sha256((encoder_folder() / MODEL).read_bytes()).hexdigest() == card["encoder"]
    assert hashlib.sha256(HEAD.read_bytes()).hexdigest() == card["sha256"]
    assert (
        hashlib.sha256(CHANGES.read_bytes()).hexdigest()
        == json.loads(CHANGES.with_suffix(".json").read_text())["sha256"]
    )


def test_a_message_without_words_has_nothing_to_judge(files):
    assert loaded(files)("\u200b\u200b").level == "none"


@pytest.mark.parametrize(
    "broken, why",
    [
        (lambda folder: (folder / HEAD.name).unlink(), "head.npz is missing; make tune"),
        (lambda folder: (folder / "head.json").unlink(), "head.json is missing; make tune"),
        (lambda folder: (folder / "head.json").write_text("{"), "cannot be read .JSONDecodeError"),
        (lambda folder: (folder / HEAD.name).write_bytes(b"else"), "^the danger head is not the file that was made$"),
        (
            lambda folder: change(folder / "head.json", encoder="0"),
            "^the danger head was measured with another encoder$",
        ),
        (lambda folder: change(folder / "head.json", routes=["other"]), "^the danger head knows other routes$"),
        (lambda folder: (folder / CHANGES.name).write_bytes(b"else"), "was built from other tuned layers"),
        (lambda folder: (folder / MODEL).write_bytes(b"else"), "is not the file that was built"),
        (lambda folder: (folder / MANIFEST).unlink(), "has no encoder yet"),
    ],
)
def test_with_broken_files_the_rules_work_alone_and_say_why(files, broken, why):
    broken(files)
    screen = loaded(files)
    assert screen.mode == MODE_RULES and re.search(why, screen.reason)
    assert screen("hes stopped breathing").level == "card"
    assert screen("everything is pointless").level == "none"


def test_a_head_that_would_run_code_is_not_read(files):
    with np.load(files / HEAD.name) as whole:
        arrays = dict(whole)
    np.savez_compressed(files / HEAD.name, **arrays | {"bias": arrays["bias"].astype(object)})
    change(files / "head.json", sha256=hashlib.sha256((files / HEAD.name).read_bytes()).hexdigest())
    card = json.loads((files / "head.json").read_text())
    with pytest.raises(ValueError, match="pickle"):
        load_classifier(lambda pieces: pieces, None, card["encoder"], files / HEAD.name)


def test_they_are_small_enough_to_ship():
    assert CHANGES.stat().st_size <= MOST_LAYERS and HEAD.stat().st_size <= MOST_HEAD


def test_changes_come_back_as_they_were_but_for_a_rounding():
    draw = np.random.RandomState(1)
    base = {
        "a.weight": draw.randn(5, 7).astype(np.float32),
        "a.bias": draw.randn(5).astype(np.float32),
        "b": draw.randn(3).astype(np.float32),
    }
    tuned = {"a.weight": base["a.weight"] + 0.01 * draw.randn(5, 7).astype(np.float32), "a.bias": base["a.bias"] + 0.5}
    whole = with_changes(base, changes_of(base, tuned))
    assert np.abs(whole["a.weight"] - tuned["a.weight"]).max() < 0.0002
    assert whole["a.bias"] == pytest.approx(tuned["a.bias"])
    assert (whole["b"] == base["b"]).all()
