"""Only a model that was trained here is served; the last good one stands in for one that is broken or another's."""

import hashlib
import io
import json
import tarfile

import pytest

from assistant.engine.good_model import keep, servable


def put(folder, words: bytes, *, sealed: bytes | None = None):
    """A model with these words in it. `sealed`: what its seal was made of instead."""
    folder.mkdir(exist_ok=True)
    path = folder / "model.tar.gz"
    with tarfile.open(path, "w:gz") as packed:
        info = tarfile.TarInfo("metadata.json")
        info.size = len(words)
        packed.addfile(info, io.BytesIO(words))
    digest = hashlib.sha256(path.read_bytes() if sealed is None else sealed).hexdigest()
    (folder / "model.json").write_text(json.dumps({"sha256": digest}))
    return path


@pytest.fixture
def model(tmp_path):
    return put(tmp_path / "model", b"a model")


def test_the_model_that_was_sealed_here_is_served(model):
    assert servable(model) == model


def broken(model):
    model.write_bytes(b"not a model")
    model.with_name("model.json").write_text(json.dumps({"sha256": hashlib.sha256(b"not a model").hexdigest()}))


SPOILED = {
    "another's": lambda model: put(model.parent, b"code of a stranger", sealed=b"another"),
    "broken, though its seal fits": broken,
    "cut short": lambda model: model.write_bytes(model.read_bytes()[:40]),
    "gone": lambda model: model.unlink(),
    "without its seal": lambda model: model.with_name("model.json").unlink(),
    "with a seal that says nothing": lambda model: model.with_name("model.json").write_text("[]"),
}


@pytest.mark.parametrize("spoil", SPOILED.values(), ids=SPOILED)
def test_no_other_model_is_served(model, spoil):
    spoil(model)
    with pytest.raises(SystemExit, match="not the one that was trained here"):
        servable(model)


@pytest.mark.parametrize("spoil", SPOILED.values(), ids=SPOILED)
def test_the_last_good_one_is_served_instead_and_that_is_said(model, spoil, capsys):
    good = model.read_bytes()
    keep(model)
    spoil(model)
    served = servable(model)
    assert served != model and served.read_bytes() == good
    assert "last good one is served" in capsys.readouterr().err


def test_the_newest_that_was_loaded_is_the_last_good_one(model):
    keep(model)
    put(model.parent, b"a newer model")
    assert servable(model) == model
    keep(model)
    newer = model.read_bytes()
    model.unlink()
    assert servable(model).read_bytes() == newer
    keep(servable(model))  # what stands in is not kept again as itself
    assert servable(model).read_bytes() == newer


def test_a_last_good_one_that_was_changed_is_not_served_either(model):
    keep(model)
    (model.parent / "last-good" / "model.tar.gz").write_bytes(b"code of a stranger")
    model.unlink()
    with pytest.raises(SystemExit):
        servable(model)


def test_where_nothing_can_be_written_nothing_is_kept_and_it_goes_on(model, monkeypatch):
    def full(*_):
        raise OSError("no room")

    monkeypatch.setattr("shutil.copyfile", full)
    keep(model)
    assert servable(model) == model
