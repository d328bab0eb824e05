"""Which model is served: the one that our own training sealed, or, where that one is broken or another's, the last one
that was served well. Without Rasa.

A model is code (CVE-2024-49375): no other is ever loaded.
"""

import contextlib
import hashlib
import json
import shutil
import sys
import tarfile
from pathlib import Path

LAST_GOOD = "last-good"
SEAL = "model.json"
SERVED_MODEL = "SERVED_MODEL"  # in the engine's environment: which file it loads
REFUSED = "The model is not the one that was trained here. Train again: remove the model folder and run `make run`."
FALLEN_BACK = (
    "The model in {folder} is broken, or was not trained here. The last good one is served instead. Train again:"
    " remove the model folder and run `make run`."
)


def servable(model: Path) -> Path:
    """Exits where neither this model nor a last good one can be served."""
    if _is_whole(model):
        return model
    kept = model.parent / LAST_GOOD / model.name
    if not _is_whole(kept):
        sys.exit(REFUSED)
    print(FALLEN_BACK.format(folder=model.parent), file=sys.stderr, flush=True)
    return kept


def keep(model: Path) -> None:
    """It was loaded: from now on it is the last good one. Nothing is kept where the folder cannot be written to."""
    folder = model.parent / LAST_GOOD
    if model.parent.name == LAST_GOOD or _seal(model) == _seal(folder / model.name):
        return
    with contextlib.suppress(OSError):
        half = model.parent / f"{LAST_GOOD}.half"
        shutil.rmtree(half, ignore_errors=True)
        half.mkdir(mode=0o700)
        for name in (model.name, SEAL):
            shutil.copyfile(model.with_name(name), half / name)
        shutil.rmtree(folder, ignore_errors=True)
        half.rename(folder)


def _is_whole(model: Path) -> bool:
    sealed = _seal(model)
    return bool(sealed) and hashlib.sha256(model.read_bytes()).hexdigest() == sealed and tarfile.is_tarfile(model)


def _seal(model: Path) -> str | None:
    """None where either file is missing, or the seal says nothing."""
    try:
        return str(json.loads(model.with_name(SEAL).read_text())["sha256"]) if model.is_file() else None
    except (OSError, ValueError, KeyError, TypeError):
        return None
