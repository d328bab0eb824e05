"""The edge of every action: run it, and when it fails say so honestly.

Rasa swallows a failed action and goes on, so a failure that is not caught here would end in silence or a false promise.
Only the
error's type is logged: its text may hold a family's words.
"""

from abc import abstractmethod
from typing import Any

import structlog
from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict
from sqlalchemy.exc import SQLAlchemyError

from actions.deps import Deps, Said, said
from assistant import clock
from assistant.handoffs.errors import HandoffError
from assistant.hospital.fields import fill

log = structlog.get_logger()


class HonestAction(Action):
    """`writes` marks actions with a side effect: nothing may speak after them but they themselves (a guard test holds
    it).
    """

    writes = False
    failed = "utter_handoff_not_sent"

    def __init__(self, deps: Deps) -> None:
        self.deps = deps

    @abstractmethod
    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, said: Said) -> list[dict[str, Any]]:
        """Do it, then say what really happened, after the commit."""

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        try:
            return self.act(dispatcher, tracker, said(tracker))
        except (HandoffError, SQLAlchemyError) as error:
            log.error("action_failed", action=self.name(), error=type(error).__name__)
            self.say(dispatcher, self.failed)
            return self.after_failure()

    def after_failure(self) -> list[dict[str, Any]]:
        return []

    def say(self, dispatcher: CollectingDispatcher, response: str, **facts: str) -> None:
        """Facts of the hospital go in by name, since Rasa fills `{phone}` but not `{hospital.phone}`."""
        dispatcher.utter_message(response=response, **{**self._hospital(), **facts})

    def _hospital(self) -> dict[str, str]:
        names = {"phone": "liaison_phone", "liaison_name": "liaison_name", "liaison_contact": "liaison_contact",
                 "response_sentence": "response_sentence", "next_sentence": "liaison_next_sentence"}  # fmt: skip
        return {
            name: fill(f"{{hospital.{field}}}", self.deps.profile, now=clock.now()) for name, field in names.items()
        }
