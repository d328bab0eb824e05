"""How the everyday questions are understood in many voices: `python -m tests.evaluation.voices_report MODEL`, in the
engine's environment. Held out: one author, frozen before the first measurement; nobody tunes on them.

Prints how many are right, taken for another topic (confidently wrong) and not understood, of single messages.
"""

import asyncio
import logging
import sys
from collections import Counter
from pathlib import Path

import structlog

import assistant.engine.without_tensorflow  # noqa: F401 - before Rasa
from tests.evaluation.nlu.data import DANGER, VOICES, held_out

UNSURE = "nlu_fallback"


async def read(model: Path) -> Counter[str]:
    from rasa.core.agent import Agent
    from rasa.core.channels.channel import UserMessage

    processor = Agent.load(str(model)).processor
    seen: Counter[str] = Counter()
    for one in held_out(VOICES):
        parsed = await processor.parse_message(UserMessage(text=one.text))
        intent = parsed["intent"]["name"]
        ranked = [other["name"] for other in parsed["intent_ranking"] if other["name"] not in DANGER | {UNSURE}]
        kind = "right" if intent == one.intent else "not understood" if intent == UNSURE else "wrong"
        seen[kind] += 1
        seen["not understood, offered"] += kind == "not understood" and one.intent in ranked[:3]
    return seen


def main() -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    seen = asyncio.run(read(Path(sys.argv[1])))
    print(f"{sum(seen[kind] for kind in ('right', 'wrong', 'not understood'))} messages:", dict(seen))


if __name__ == "__main__":
    main()
