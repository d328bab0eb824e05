"""Trains one pipeline and reads texts with it, in a process of its own, so that its time and memory are its own.

`python -m tests.evaluation.nlu.reading CONFIG MODEL TEXTS OUT` in the engine's environment: trains unless MODEL is
there, reads the JSON
list in TEXTS and writes `{training_seconds, load_seconds, memory_mb, read: [{ranking, intent, confidence, ms}]}`.
"""

import asyncio
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from tests.evaluation.nlu.data import DANGER, ROOT, TRAINING

RANKED = 5
WARM_UP = 20


def train(config: Path, model: Path) -> float:
    began = time.monotonic()
    command = [
        sys.executable,
        "-W",
        "ignore",
        "-m",
        "assistant.engine.serve",
        "train",
        "nlu",
        "--config",
        config,
        "--nlu",
        TRAINING,
    ]
    command += ["--fixed-model-name", model.name.removesuffix(".tar.gz"), "--out", model.parent]
    with open(model.with_suffix(".log"), "w") as log:
        subprocess.run(
            [str(part) for part in command],
            cwd=ROOT,
            check=True,
            stdout=log,
            stderr=log,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
    return time.monotonic() - began


def read(model: Path, texts: list[str]) -> dict[str, Any]:
    began = time.monotonic()
    from rasa.core.agent import Agent

    agent = Agent.load(model)
    load = time.monotonic() - began
    return {"load_seconds": round(load, 1), "read": asyncio.run(read_with(agent, texts)), "memory_mb": round(_memory())}


async def read_with(agent: Any, texts: list[str]) -> list[dict[str, Any]]:
    for text in texts[:WARM_UP]:
        await agent.parse_message(text)
    found = []
    for text in texts:
        began = time.perf_counter()
        parse = await agent.parse_message(text)
        took = (time.perf_counter() - began) * 1000
        # The danger screen has read a message before understanding does, so danger is set aside for every pipeline
        # alike.
        ranking = [
            [one["name"], round(float(one["confidence"]), 4)]
            for one in parse["intent_ranking"]
            if one["name"] not in DANGER | {"nlu_fallback"}
        ]
        found.append({"ranking": ranking[:RANKED], "intent": parse["intent"]["name"], "ms": round(took, 2)})
    return found


def _memory() -> float:
    """Megabytes that this process holds now (not the peak, which training or loading may have left)."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def main() -> None:
    config, model, texts, out = map(Path, sys.argv[1:])
    timing = model.with_suffix(".seconds")
    if not model.exists():
        timing.write_text(str(round(train(config, model), 1)))
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    found = read(model, json.loads(texts.read_text(encoding="utf-8")))
    out.write_text(json.dumps({"training_seconds": float(timing.read_text()) if timing.exists() else None, **found}))


if __name__ == "__main__":
    main()
