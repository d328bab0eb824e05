"""Packs what was learned into two files, each with its card: `python -m assistant.tuning.ship LEARNED BUILT`, in the
encoder's environment.

They are the shipped ones, unless `--aside` says another folder for both.

The encoder is built from the packed layers at once, so that the head's card names the very model that it will be served
and measured with.
"""

import argparse
import json
from datetime import date
from pathlib import Path

import numpy as np

from assistant.encoder.build import WEIGHTS_SHA256, build, load_weights, weights_folder
from assistant.encoder.encode import read_manifest, sha256_of
from assistant.encoder.tuned import CHANGES, MODEL, changes_of
from assistant.safety.verdict import HEAD, ROUTES

MOST_LAYERS, MOST_HEAD = 12_000_000, 2_000_000  # bytes
LICENCE = "Apache-2.0, as the weights they change (sentence-transformers/all-MiniLM-L6-v2) and this project"


def ship(learned: Path, built: Path, aside: Path | None) -> None:
    changes, head_file = (aside / CHANGES.name, aside / HEAD.name) if aside else (CHANGES, HEAD)
    recipe = json.loads((learned / "recipe.json").read_text("utf-8"))
    with np.load(learned / "layers.npz", allow_pickle=False) as layers:
        np.savez_compressed(changes, **changes_of(load_weights(weights_folder() / "model.safetensors"), dict(layers)))
    with np.load(learned / "head.npz", allow_pickle=False) as head:
        np.savez_compressed(head_file, **head)
    build(built, changes)
    made = {"made": date.today().isoformat(), **recipe, "licence": LICENCE}
    figures = "docs/results/danger.md"
    _write(changes, {"sha256": sha256_of(changes), "weights_sha256": WEIGHTS_SHA256, **made, "figures": figures})
    encoder = read_manifest(built)["sha256"][MODEL]
    _write(
        head_file,
        {"sha256": sha256_of(head_file), "encoder": encoder, "routes": list(ROUTES), **made, "figures": figures},
    )
    for path, most in ((changes, MOST_LAYERS), (head_file, MOST_HEAD)):
        if path.stat().st_size > most:
            raise SystemExit(f"{path.name} has {path.stat().st_size} bytes; more than {most} are not shipped")
        print(f"{path.name}: {path.stat().st_size} bytes")


def _write(path: Path, card: dict) -> None:
    path.with_suffix(".json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("learned", type=Path)
    reader.add_argument("built", type=Path)
    reader.add_argument("--aside", type=Path)
    ship(**vars(reader.parse_args()))
