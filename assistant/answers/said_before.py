"""What was told or asked just before a message: by the name that turns and training examples use, and as words for the
encoder. An answer stands by its title, a step of the handoff by its question (domain.yml).
"""

import re
from functools import cache
from pathlib import Path

import yaml

from assistant.answers.load import CONTENT, load_answers

DOMAIN = Path(__file__).parents[2] / "domain.yml"
STEP = "step_"  # and the step's name
SENT = "sent"  # a message was passed to the team, and nothing was told since
ASKS = "utter_ask_handoff_form_handoff_"
SENT_WORDS = "Your message was passed to the team"


@cache
def words_before() -> dict[str, str]:
    responses = yaml.load(DOMAIN.read_text(encoding="utf-8"), yaml.CSafeLoader)["responses"]
    steps = {
        f"{STEP}{name.removeprefix(ASKS)}": _first_sentence(response[0]["text"])
        for name, response in responses.items()
        if name.startswith(ASKS)
    }
    answers = {answer.id: answer.title.rstrip("?.") for answer in load_answers(CONTENT)}
    return answers | steps | {SENT: SENT_WORDS}


def _first_sentence(text: str) -> str:
    return re.split(r"[.?]", text, maxsplit=1)[0].strip()
