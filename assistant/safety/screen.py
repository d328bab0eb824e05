"""The danger screen: a family's message in, a verdict out. It reads nothing after loading, and remembers nothing."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np

from assistant.encoder.encode import EncoderRefused, encoder_folder, load_encoder
from assistant.safety.classifier import ClassifierRefused, load_classifier
from assistant.safety.context import with_earlier
from assistant.safety.decision import decide
from assistant.safety.message import Message
from assistant.safety.ruling import rule_findings
from assistant.safety.units import Unit
from assistant.safety.verdict import Finding, Verdict, highest, ordered

MODE_RULES, MODE_FULL = "rules", "rules and classifier"
TRAINED = Path(__file__).parents[2] / "var/safety"


class Classify(Protocol):
    """The classifier: judges a message whose slips of the finger were mended with `meant`."""

    meant: Callable[[str], str | None]

    def __call__(self, message: Message) -> list[tuple[Unit, np.ndarray]]: ...


class Screen:
    """`mode` says what decides: rules alone, or rules and the trained classifier; `reason` why it is rules alone."""

    def __init__(self, classify: Classify | None = None, reason: str = "") -> None:
        self._classify, self.reason = classify, reason
        self.mode = MODE_FULL if classify else MODE_RULES

    def __call__(self, text: str, earlier: Sequence[str] = ()) -> Verdict:
        """`earlier` holds the family's last few messages, newest first."""
        return Verdict(ordered(with_earlier(text, self._findings(text), earlier, self._findings)))

    def _findings(self, text: str) -> list[Finding]:
        """Rules read the words as they were typed and as they were meant, so that mending never silences one."""
        typed = Message(text)
        ruled = rule_findings(typed)
        if self._classify is None:
            return ruled
        meant = Message(text, self._classify.meant)
        if meant.text != typed.text:
            ruled = highest(ruled + rule_findings(meant))
        return decide(meant, self._classify(meant), ruled)


def load_screen() -> Screen:
    """Rules alone: what is left when everything else is away."""
    return Screen()


def load_trained_screen(folder: Path = TRAINED, encoder: Path | None = None) -> Screen:
    """Rules and classifier. Without the trained files, or with others than were trained, the rules work alone and `reason` says why."""
    try:
        encode = load_encoder(encoder or encoder_folder())
        return Screen(load_classifier(folder, encode, encode.digest))
    except (ClassifierRefused, EncoderRefused) as refused:
        return Screen(reason=str(refused))
    except Exception as error:  # a danger screen that half works is worth more than a service that does not start
        return Screen(reason=f"the danger model cannot be read ({type(error).__name__})")
