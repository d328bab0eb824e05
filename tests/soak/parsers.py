"""What reads from outside, led by what it reaches: `python -m tests.soak.parsers portal_token 200000`, where
`requirements/fuzz.txt` is installed beside the test environment. Ends with 0 when nothing but its own refusal was
raised. Without atheris, tests/web/test_strangers.py asks the same with made-up values.
"""

import importlib
import sys
import tempfile
from pathlib import Path
from typing import Any


def main(name: str, runs: str) -> None:
    atheris: Any = importlib.import_module("atheris")
    with atheris.instrument_imports(
        include=["assistant.portal", "assistant.handoffs.delivery", "assistant.web", "jwt"]
    ):
        parsers = importlib.import_module("tests.support.parsers")
    parse = parsers.PARSERS[name]
    parse(b"{}")  # what loads at its first use
    with tempfile.TemporaryDirectory() as corpus:
        (Path(corpus) / "seed").write_text(parsers.SEEDS[name]())
        atheris.Setup([sys.argv[0], f"-atheris_runs={runs}", "-max_len=1500", "-timeout=10", corpus], parse)
        atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:3])
