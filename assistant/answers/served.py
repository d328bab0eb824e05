"""What may be told to families at this moment: read from the records, at most ten seconds old, so a withdrawal needs no
restart.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from assistant.answers.approval import CHAT, OPTIONAL, State, states
from assistant.answers.load import Answer
from assistant.records import content
from assistant.records.database import Database

log = structlog.get_logger()
FRESH_SECONDS = 10.0
ALWAYS = ("always_true",)  # told also as a draft: a family in danger or at a dead end must not meet silence
CARD = "card_"
ESSENTIAL_TOPIC, ESSENTIAL = "safety", ("always_true", "handoff_consent")


class NotApproved(Exception):
    """Production cannot start: wording that is told in every case is still a draft. The text names it."""


@dataclass(frozen=True)
class Serving:
    """A moment's picture. `off` holds withdrawn subjects."""

    states: dict[str, State] = field(default_factory=dict)
    off: frozenset[str] = frozenset()
    production: bool = False

    def may_tell(self, answer_id: str) -> bool:
        """Cards and the always-true sentence are always told; in production everything else only as approved."""
        if answer_id.startswith(CARD) or answer_id in ALWAYS:
            return True
        if answer_id in self.off:
            return False
        return not self.production or self.state(answer_id).status == "approved"

    def state(self, answer_id: str) -> State:
        return self.states.get(answer_id, State("draft"))

    def optional(self, answer_id: str) -> bool:
        return answer_id + OPTIONAL not in self.off

    @property
    def chat_is_off(self) -> bool:
        return CHAT in self.off


def require_essentials(serving: Serving, answers: list[Answer]) -> None:
    """Cards, the always-true sentence and the consent have no stand-in, so production starts only once they are
    approved. Raises NotApproved.
    """
    essential = [answer.id for answer in answers if answer.topic == ESSENTIAL_TOPIC or answer.id in ESSENTIAL]
    drafts = [one for one in essential if serving.state(one).status != "approved"]
    if drafts:
        raise NotApproved(
            f"In production these must be approved first (assistant answers approve ID --by NAME --role ROLE --review-by DATE): {', '.join(drafts)}"
        )


class Served:
    """Keeps the picture fresh. When the records are away the last one stands."""

    def __init__(
        self, db: Database, answers: list[Answer], *, production: bool, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._db, self._answers, self._production, self._clock = db, answers, production, clock
        self._picture, self._read_at, self._lock = Serving(production=production), float("-inf"), threading.Lock()

    def __call__(self) -> Serving:
        with self._lock:
            if self._clock() - self._read_at > FRESH_SECONDS:
                self._picture, self._read_at = self._read(), self._clock()
            return self._picture

    def _read(self) -> Serving:
        try:
            with self._db.read() as session:
                return picture(session, self._answers, production=self._production)
        except SQLAlchemyError as error:
            log.error("records_fault", error=type(error).__name__, route="served")
            return self._picture


def picture(session: Session, answers: list[Answer], *, production: bool) -> Serving:
    return Serving(states(session, answers), frozenset(one.subject for one in content.in_force(session)), production)
