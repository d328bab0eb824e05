"""The danger screen: a family's message in, a verdict out. It reads nothing after loading, and remembers nothing."""

from collections.abc import Sequence
from pathlib import Path

from assistant.encoder.encode import ENCODER, EncoderRefused, load_encoder
from assistant.safety.classifier import Classifier, ClassifierRefused, load_classifier
from assistant.safety.context import with_earlier
from assistant.safety.decision import decide
from assistant.safety.message import Message
from assistant.safety.ruling import rule_findings
from assistant.safety.verdict import Finding, Verdict, ordered

TRAINED = Path(__file__).parents[2] / "var/safety"


class Screen:
    """`mode` says what decides: "rules and classifier", or "rules" alone with the reason."""

    def __init__(self, classifier: Classifier | None = None, reason: str = "no classifier was given") -> None:
        self._classifier = classifier
        self.mode = "rules and classifier" if classifier else f"rules: {reason}"

    def __call__(self, text: str, earlier: Sequence[str] = ()) -> Verdict:
        """`earlier` holds the family's last few messages, newest first."""
        found = self._findings(text)
        return Verdict(ordered(with_earlier(text, found, earlier, self._findings)))

    def _findings(self, text: str) -> list[Finding]:
        message = Message(text)
        ruled = rule_findings(message)
        return decide(message, self._classifier(message), ruled) if self._classifier else ruled


def load_screen(trained: Path = TRAINED, encoder: Path = ENCODER) -> Screen:
    """Without a danger model that fits this checkout, the rules go on alone, and `mode` says so."""
    try:
        encode = load_encoder(encoder)
        return Screen(load_classifier(trained, encode, encode.digest))
    except (ClassifierRefused, EncoderRefused) as refused:
        return Screen(reason=str(refused))
