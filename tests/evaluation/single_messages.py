"""How single messages are understood, on each set that nobody tunes on: `python -m tests.evaluation.single_messages
MODEL`, in the engine's environment. A set is by an author of its own, frozen before its first measurement.

Prints a line a set, for a model that is there already; `make evaluate` trains its own, and stock Rasa's beside it.
"""

import asyncio
import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import structlog

import assistant.engine.without_tensorflow  # noqa: F401 - before Rasa
from tests.evaluation.nlu import figures, noise
from tests.evaluation.nlu.data import FRESH, HELD_OUT, VOICES, far_out_of_scope, held_out
from tests.evaluation.nlu.reading import read_with

SETS = {"understanding": HELD_OUT, "voices": VOICES, "fresh": FRESH}


def main() -> None:
    from rasa.core.agent import Agent

    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    agent = Agent.load(str(Path(sys.argv[1])))
    for name, folder in SETS.items():
        said = held_out(folder)
        texts = [one.text for one in said]
        clean = figures.quality(said, read(agent, texts))
        slipped = figures.quality(said, read(agent, noise.with_typos(texts)))
        lost = clean["macro_f1"] - slipped["macro_f1"]
        told = " ".join(f"{figure} {value:.3f}" for figure, value in clean.items())
        print(f"{name} ({len(said)} messages): {told}, lost to slips {lost:.3f}", flush=True)
    far = [one.text for one in far_out_of_scope()]
    if far:
        print(f"far out of scope ({len(far)} messages): answered {figures.answered(read(agent, far)):.4f}")


def read(agent: Any, texts: Sequence[str]) -> list[figures.Read]:
    return asyncio.run(read_with(agent, list(texts)))


if __name__ == "__main__":
    main()
