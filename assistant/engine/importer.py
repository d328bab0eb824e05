"""What Rasa learns from: our examples, and the answer files as responses of the domain, so that each answer's words
stand in one place only.

An answer becomes the response `utter_answer_<id>`: its UK text, so that `rasa shell` works, and its id, by which the
service words it.
"""

from functools import cached_property
from typing import Any

import yaml
from rasa.shared.core.domain import Domain
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.formats.rasa_yaml import RasaYAMLReader
from rasa.shared.nlu.training_data.training_data import TrainingData

from assistant.answers.load import CONTENT, load_answers
from assistant.engine.example import Example


class AnswersImporter(RasaFileImporter):
    def get_domain(self) -> Domain:
        return super().get_domain().merge(Domain.from_dict({"responses": _responses()}))

    def get_nlu_data(self, language: str | None = "en") -> TrainingData:
        return self._examples

    @cached_property
    def _examples(self) -> TrainingData:
        """What Rasa's own importer reads, without its parser in Python, its schema and its merging file by file: those
        took a third of a training. tests/engine/test_importer.py holds the two side by side.
        """
        reader = RasaYAMLReader()
        for path in self._nlu_files:
            with open(path, encoding="utf-8") as file:
                reader._parse_nlu(yaml.load(file, yaml.CSafeLoader).get("nlu"))
        examples = [Example(one.data) for one in reader.training_examples]
        return TrainingData(examples, reader.entity_synonyms, reader.regex_features, reader.lookup_tables)


def _responses() -> dict[str, list[dict[str, Any]]]:
    asked_for = [answer for answer in load_answers(CONTENT) if answer.intent]
    return {
        f"utter_answer_{answer.id}": [{"text": _plain(answer.text["uk"]), "custom": {"answer": answer.id}}]
        for answer in asked_for
    }


def _plain(text: str) -> str:
    """Rasa would take `{hospital.name}` for a slot of its own, and log a fault each time."""
    return text.replace("{", "(").replace("}", ")")
