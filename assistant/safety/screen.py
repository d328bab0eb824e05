"""The danger screen: a family's message in, a verdict out. It reads nothing after loading, and remembers nothing."""

from collections.abc import Sequence

from assistant.safety.message import Message
from assistant.safety.ruling import rule_findings
from assistant.safety.verdict import Verdict, ordered

MODE_RULES = "rules"


class Screen:
    """`mode` says what decides: rules alone, or rules and the trained classifier."""

    mode = MODE_RULES

    def __call__(self, text: str, earlier: Sequence[str] = ()) -> Verdict:
        """`earlier` holds the family's last few messages, newest first."""
        return Verdict(ordered(rule_findings(Message(text))))


def load_screen() -> Screen:
    return Screen()
