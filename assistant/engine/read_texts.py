"""Reads texts with a trained model, as `assistant learn report` asks: a JSON list on standard input, the intents of
it, in its order, on standard output. Run in the engine's own environment: `python -m assistant.engine.read_texts
MODEL`.
"""

import asyncio
import json
import os
import sys
from pathlib import Path


def main() -> None:
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    os.environ["LOG_LEVEL"] = "ERROR"  # its log holds what it reads
    from assistant.engine.good_model import servable

    model = servable(Path(sys.argv[1]))
    from rasa.core.agent import Agent

    agent = Agent.load(model)
    texts = json.loads(sys.stdin.read())
    json.dump([asyncio.run(agent.parse_message(text))["intent"]["name"] for text in texts], sys.stdout)


if __name__ == "__main__":
    main()
