"""What is asked of before every start loads little: a start waits for it."""

import subprocess
import sys

import pytest

HEAVY = ("spacy", "presidio_analyzer", "rasa_sdk", "fastapi", "onnxruntime", "assistant.conversations")


def loaded_by(module):
    look = f"import sys, {module}; print(*sys.modules)"
    return subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True).stdout.split()


@pytest.mark.parametrize("module", ["assistant.service.before_start", "assistant.staff.invite"])
def test_what_stands_before_a_start_loads_nothing_of_a_conversation(module):
    loaded = loaded_by(module)
    assert module in loaded and [name for name in loaded if name.startswith(HEAVY)] == []
