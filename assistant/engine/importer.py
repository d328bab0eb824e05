"""Brings the answer files into Rasa's domain, so that each answer's words stand in one place only.

An answer becomes the response `utter_answer_<id>`: its UK text, so that `rasa shell` works, and its id, by which the
service words it.
"""

from typing import Any

from rasa.shared.core.domain import Domain
from rasa.shared.importers.rasa import RasaFileImporter

from assistant.answers.load import CONTENT, load_answers


class AnswersImporter(RasaFileImporter):
    def get_domain(self) -> Domain:
        return super().get_domain().merge(Domain.from_dict({"responses": _responses()}))


def _responses() -> dict[str, list[dict[str, Any]]]:
    asked_for = [answer for answer in load_answers(CONTENT) if answer.intent]
    return {
        f"utter_answer_{answer.id}": [{"text": _plain(answer.text["uk"]), "custom": {"answer": answer.id}}]
        for answer in asked_for
    }


def _plain(text: str) -> str:
    """Rasa would take `{hospital.name}` for a slot of its own, and log a fault each time."""
    return text.replace("{", "(").replace("}", ")")
