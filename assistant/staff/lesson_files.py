"""What staff taught, as files: examples in Rasa's own format, with their origin; what was marked wrong, as cases that a
new model must read rightly; and missed danger and wrong cards, as cases for the danger screen.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import yaml

from assistant.records.models import Lesson
from assistant.staff.learning import MARKED_BY_STAFF, MARKED_WRONG, intents
from assistant.staff.lesson_kinds import CARD_WRONG, missed_route

EXAMPLES, CASES, DANGER = "learned.yml", "regressions.yml", "danger.yml"
HEAD = (
    "# Messages of families, masked by a program, which misses some. Read each before you use it, and write it anew as\n"
    "# another family would: no real family's words belong into a repository.\n"
)
HEAD_OF_DANGER = (
    "# For the danger screen: written anew, a text belongs into tests/safety/reported.yml, under the same name. It is no\n"
    "# example of the dialogue's: none goes into data/nlu.\n"
)


def examples(taught: Sequence[Lesson]) -> str:
    """Rasa NLU YAML, by intent. The same words of one intent stand once."""
    by_intent: dict[str, dict[str, dict[str, str]]] = defaultdict(dict)
    for one in taught:
        by_intent[intents()[one.topic or ""]].setdefault(_plain(one.masked), _origin(one))
    nlu = [
        {"intent": intent, "examples": [{"text": text, "metadata": origin} for text, origin in texts.items()]}
        for intent, texts in sorted(by_intent.items())
    ]
    return HEAD + _dumped({"version": "3.1", "nlu": nlu})


def cases(taught: Sequence[Lesson]) -> str:
    """What was marked wrong: the text, the intent that is right, and what was read."""
    found = [
        {"text": _plain(one.masked), "intent": intents()[one.topic or ""], "was": one.was, "metadata": _origin(one)}
        for one in taught
        if one.origin in (MARKED_WRONG, MARKED_BY_STAFF)
    ]
    return HEAD + _dumped({"cases": found})


def danger_cases(marked: Sequence[Lesson]) -> str:
    """`danger` must be a card of its route; `no_card` must not be a card. Named as in tests/safety/reported.yml."""
    missed = [
        {"text": _plain(one.masked), "route": route, "metadata": _origin(one)}
        for one in marked
        if (route := missed_route(one.topic))
    ]
    wrong = [{"text": _plain(one.masked), "metadata": _origin(one)} for one in marked if one.topic == CARD_WRONG]
    return HEAD + HEAD_OF_DANGER + _dumped({"danger": missed, "no_card": wrong})


def _origin(one: Lesson) -> dict[str, str]:
    return {"origin": one.origin, "lesson": str(one.id), "by": one.by, "at": one.at.isoformat(timespec="seconds")}


def _plain(masked: str) -> str:
    """On one line. Rasa takes square brackets with round ones behind them for an entity."""
    return " ".join(masked.split()).replace("](", "] (").replace("]{", "] {")


def _dumped(content: dict[str, Any]) -> str:
    return yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=1000)
