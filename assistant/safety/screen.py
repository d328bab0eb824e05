"""The danger screen: a family's message in, a verdict out. It reads nothing after loading, and remembers nothing."""

import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np

from assistant.encoder.encode import EncoderRefused, encoder_folder
from assistant.encoder.sent import unit
from assistant.encoder.shape import SIZE
from assistant.encoder.tuned import CHANGES, load_tuned_encoder
from assistant.safety.asked import Asked
from assistant.safety.at_the_program import without_program
from assistant.safety.calm_forms import is_plain
from assistant.safety.classifier import ClassifierRefused, Judged, load_classifier
from assistant.safety.context import with_earlier
from assistant.safety.decision import CARD, HINT, LINE, MIDDLE, decide
from assistant.safety.idioms import without_idioms
from assistant.safety.message import Message
from assistant.safety.reading import Reading
from assistant.safety.ruling import lowered, put_right, rule_findings
from assistant.safety.tongues import foreign_findings, is_foreign
from assistant.safety.verdict import HEAD, Finding, Verdict, highest, ordered

SHORT = 30  # words of a clause that is judged by itself
LONGEST = 8000  # characters of a text that are looked at; a message has half of that at most
MODE_RULES, MODE_FULL = "rules", "rules and classifier"


class Classify(Protocol):
    def read(self, message: str) -> Reading: ...

    def __call__(self, reading: Reading) -> list[Judged]: ...


class Screen:
    """`mode` says what decides: rules alone, or rules and the trained classifier; `reason` why it is rules alone.
    `Screen()` is what is left when everything else is away.
    """

    def __init__(self, classify: Classify | None = None, reason: str = "") -> None:
        self._classify, self.reason = classify, reason
        self.mode = MODE_FULL if classify else MODE_RULES

    def __call__(self, text: str, earlier: Sequence[str] = (), asked: Asked = Asked.NOTHING) -> Verdict:
        """`earlier` holds the family's last few messages, newest first; `asked` is what the message comes after."""
        found, hinted, encoded = self._looked(text, asked, earlier)
        found = self._of_people(found, text, asked)
        return Verdict(
            ordered(with_earlier(text, found, hinted, earlier, lambda before: self._looked(before, Asked.NOTHING)[0])),
            encoded,
        )

    def alike(self, text: str, others: Sequence[str]) -> list[float]:
        """How much each of the others means what the text means, at most 1, by the screen's own encoder; all 0 where
        the rules work alone.
        """
        mine = self._meaning(text)
        return [float(mine @ self._meaning(other)) for other in others]

    def _meaning(self, text: str) -> np.ndarray:
        judged = self._classify(self._classify.read(_bounded(text))) if self._classify else []
        return (
            unit(np.mean([one.encoded[:SIZE] for one in judged], axis=0))
            if judged
            else np.zeros(SIZE, dtype=np.float32)
        )

    def _of_people(self, found: list[Finding], text: str, asked: Asked) -> list[Finding]:
        """Without abuse that is none once what is said to the program is left out."""
        rest = without_program(text)
        if rest == text or all(one.route != "abusive" or one.card for one in found):
            return found
        if any(one.route == "abusive" for one in self._looked(rest, asked)[0]):
            return found
        return [one for one in found if one.route != "abusive"]

    def _after_card(self, earlier: Sequence[str]) -> bool:
        return any(one.level == "card" for before in earlier for one in self._looked(before, Asked.NOTHING)[0])

    def _draws(self, words: str) -> bool:
        return bool(self._looked(words, Asked.NOTHING)[0])

    def _looked(
        self, text: str, asked: Asked, earlier: Sequence[str] = ()
    ) -> tuple[list[Finding], list[Finding], np.ndarray | None]:
        """What is found, and what would be after a card. Figures of speech are left out of it where the same said
        plainly draws nothing at all, by rule or by what was learned; anything else is read as it was written.
        """
        text = _bounded(text)
        found, hinted, encoded = self._as_written(text, asked, earlier)
        if (found or hinted) and (plain := without_idioms(text)) != text:
            again, hints, _ = self._as_written(plain, asked, earlier)
            if not again:
                return [], hints, encoded
        return found, hinted, encoded

    def _as_written(
        self, text: str, asked: Asked, earlier: Sequence[str]
    ) -> tuple[list[Finding], list[Finding], np.ndarray | None]:
        """Rules first, in every language: a plain danger is found also where the classifier has nothing to say."""
        message = Message(text)
        ruled = [*rule_findings(message, earlier), *foreign_findings(text)]
        if self._classify is None or asked is Asked.ANSWERED or is_foreign(text):
            return ruled, ruled, None
        if is_plain(message, draws=self._draws) and (
            not earlier or is_plain(message, after_card=self._after_card(earlier), draws=self._draws)
        ):
            return ruled, ruled, None
        reading = self._classify.read(text)
        judged = self._classify(reading)
        alone = self._alone(reading, ruled)
        middle = self._in_the_middle(judged, asked, earlier)
        found, hinted = (
            highest(
                lowered(right, message)
                for one in decide(reading, judged, ruled, asked, alone, line, middle)
                if (right := put_right(one, message))
            )
            for line in (LINE, HINT)
        )
        return found, hinted, judged[0].encoded if len(judged) == 1 else None

    def _in_the_middle(self, judged: Sequence[Judged], asked: Asked, earlier: Sequence[str]) -> bool:
        """Of a chat in which nothing has drawn a card or a line: looked at only where it decides."""
        if not CARD <= _danger_of(judged) < MIDDLE or not (earlier or asked is Asked.STEP):
            return False
        return not any(self._draws(before) for before in earlier)

    def _alone(self, reading: Reading, ruled: Sequence[Finding]) -> frozenset[str]:
        """Of a long text, the clauses of rules that are likely danger by themselves: rows of numbers before a cry must
        not excuse it.
        """
        if self._classify is None or len(reading.windows) < 2:
            return frozenset()
        clauses = {
            finding.clause for finding in ruled if finding.level == "card" and len(finding.clause.split()) <= SHORT
        }
        return frozenset(
            clause for clause in clauses if _danger_of(self._classify(self._classify.read(clause))) >= CARD
        )


def _danger_of(judged: Sequence[Judged]) -> float:
    return max((float(one.chances.sum()) for one in judged), default=0.0)


def _bounded(text: str) -> str:
    """One letter may stand for eighteen (\ufdfa): written out, a text is no longer than this, its middle left out."""
    whole = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return whole if len(whole) <= LONGEST else f"{whole[: LONGEST // 2]}\n{whole[-LONGEST // 2 :]}"


def load_trained_screen(encoder: Path | None = None, head: Path = HEAD, changes: Path = CHANGES) -> Screen:
    """Rules and classifier. Without the trained files, or with others than were measured, the rules work alone and
    `reason` says why.
    """
    try:
        tuned = load_tuned_encoder(encoder or encoder_folder(), changes)
        return Screen(load_classifier(tuned, tuned.tokenizer, tuned.digest, head))
    except (ClassifierRefused, EncoderRefused) as refused:
        return Screen(reason=str(refused))
    except Exception as error:  # noqa: BLE001 - half a danger screen is worth more than no service
        return Screen(reason=f"the danger model cannot be read ({type(error).__name__})")
