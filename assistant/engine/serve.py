"""Starts Rasa, sealed: loopback, no HTTP API, no telemetry, a checked model, and a log that never holds what families
write.

Run in the engine's own environment: `python -m assistant.engine.serve run …` takes the arguments of `rasa`.
"""

import os
import sys
from pathlib import Path

from assistant.engine.good_model import SERVED_MODEL, servable
from assistant.engine.only_serving import leave_out
from assistant.pulse import beat

# A message is too short to share between cores: the others only spin, and what else runs here wants them.
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def main() -> None:
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    os.environ["LOG_LEVEL"] = "ERROR"
    if "run" in sys.argv:
        leave_out()
        for name in THREADS:
            os.environ.setdefault(name, "1")
        port = sys.argv[sys.argv.index("--port") + 1] if "--port" in sys.argv else "5005"
        beat(f"http://127.0.0.1:{port}/", os.environ.get("NOTIFY_SOCKET", ""))
    if "--model" in sys.argv:
        at = sys.argv.index("--model") + 1
        sys.argv[at] = os.environ[SERVED_MODEL] = str(servable(Path(sys.argv[at])))
    from rasa.__main__ import main as rasa

    rasa()


if __name__ == "__main__":
    main()
