"""`make evaluate`: this pipeline and stock Rasa's, trained on the same messages, read the held-out ones. Writes
docs/results/understanding.*

Run in the engine's environment. A trained model is kept under var/evaluation by the hash of what it was trained from:
with its hundred epochs
stock takes more than an hour on two cores. `--stock-epochs 35` gives it fewer, and the page says so.
"""

import argparse
import json
import subprocess
import sys
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from tests.evaluation.nlu import figures, noise, page
from tests.evaluation.nlu.data import ROOT, TRAINING, far_out_of_scope, held_out

KEPT = ROOT / "var" / "evaluation"
RESULTS = ROOT / "docs" / "results"
HERE = Path(__file__).parent
OURS, STOCK, STOCK_EPOCHS = ROOT / "config.yml", HERE / "stock.yml", 100
OUR_CODE = (ROOT / "assistant" / "engine", ROOT / "assistant" / "encoder", ROOT / "assistant" / "spelling")


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--stock-epochs", type=int, default=STOCK_EPOCHS)
    epochs = reader.parse_args().stock_epochs
    said, far = held_out(), far_out_of_scope()
    clean = [one.text for one in said]
    sets = {
        "clean": clean,
        "typos": noise.with_typos(clean),
        "textspeak": noise.in_textspeak(clean),
        "far": [one.text for one in far],
    }
    found = {
        name: measure(said, sets, *read_all(name, config, sets))
        for name, config in (("ours", OURS), ("stock", stock(epochs)))
    }
    meta = {
        "date": date.today().isoformat(),
        "commit": commit(),
        "messages": len(said),
        "far": len(far),
        "stock_epochs": epochs,
    }
    page.write(RESULTS, meta, found)
    print((RESULTS / "understanding.md").read_text(encoding="utf-8"))


def stock(epochs: int) -> Path:
    """The config that is trained."""
    if epochs == STOCK_EPOCHS:
        return STOCK
    KEPT.mkdir(parents=True, exist_ok=True)
    fewer = KEPT / f"stock-{epochs}-epochs.yml"
    fewer.write_text(
        STOCK.read_text(encoding="utf-8").replace(f"epochs: {STOCK_EPOCHS}", f"epochs: {epochs}"), encoding="utf-8"
    )
    return fewer


def read_all(
    name: str, config: Path, sets: dict[str, list[str]]
) -> tuple[dict[str, Any], dict[str, list[dict[str, Any]]]]:
    KEPT.mkdir(parents=True, exist_ok=True)
    model = KEPT / f"{name}-{_hash(config, *(OUR_CODE if name == 'ours' else ()))}.tar.gz"
    texts, out = KEPT / f"{name}-texts.json", KEPT / f"{name}-read.json"
    texts.write_text(json.dumps([text for one in sets.values() for text in one]))
    print(f"{name}: {'reads' if model.exists() else 'trains and reads'} ...", flush=True)
    with open(KEPT / f"{name}.log", "wb") as log:
        python = sys.executable if name == "ours" else ROOT / ".venv-stock" / "bin" / "python"
        command = [python, "-W", "ignore", "-m", "tests.evaluation.nlu.reading", config, model, texts, out]
        subprocess.run([str(part) for part in command], cwd=ROOT, check=True, stdout=log, stderr=log)
    run = json.loads(out.read_text())
    read = iter(run.pop("read"))
    return run, {kind: [next(read) for _ in one] for kind, one in sets.items()}


def measure(said: list, sets: dict, run: dict[str, Any], read: dict[str, list]) -> dict[str, Any]:
    clean = figures.quality(said, read["clean"])
    drops = {
        f"{kind}_drop": clean["macro_f1"] - figures.quality(said, read[kind])["macro_f1"]
        for kind in ("typos", "textspeak")
    }
    return {
        **clean,
        **drops,
        "near_answered": figures.answered(figures.out_of_scope(said, read["clean"])),
        "far_answered": figures.answered(read["far"]),
        **figures.speed(read["clean"]),
        "training_seconds": run["training_seconds"],
        "memory_mb": run["memory_mb"],
        "details": figures.details(said, read["clean"]),
    }


def commit() -> str:
    return subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.strip()


def _hash(*inputs: Path) -> str:
    seen = sha256()
    for one in (*inputs, TRAINING):
        for path in [one] if one.is_file() else sorted(one.rglob("*")):
            if path.is_file() and path.suffix in (".yml", ".py", ".txt", ".json"):
                seen.update(path.name.encode() + path.read_bytes())
    return seen.hexdigest()[:12]


if __name__ == "__main__":
    main()
