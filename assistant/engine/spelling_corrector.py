"""The Rasa component around `Corrector`. It learns which words the training messages use, so it stands after
`Normaliser`.
"""

import json
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from assistant.encoder.encode import TOKENIZER, encoder_folder, read_manifest
from assistant.spelling.corrector import Corrector, count_words, digest, general_words, protected_words

USED = "used.json"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class SpellingCorrector(GraphComponent):
    def __init__(self, model_storage: ModelStorage, resource: Resource, used: dict[str, int]) -> None:
        self._model_storage = model_storage
        self._resource = resource
        self._correct = self._corrector(used)

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "SpellingCorrector":
        return cls(model_storage, resource, {})

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "SpellingCorrector":
        with model_storage.read_from(resource) as folder:
            return cls(model_storage, resource, json.loads((folder / USED).read_text(encoding="utf-8")))

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str:
        return digest() + read_manifest(encoder_folder())["sha256"][TOKENIZER]

    def train(self, training_data: TrainingData) -> Resource:
        used = dict(count_words(message.get(TEXT) or "" for message in training_data.training_examples))
        with self._model_storage.write_to(self._resource) as folder:
            (folder / USED).write_text(json.dumps(used, ensure_ascii=False, sort_keys=True), encoding="utf-8")
        self._correct = self._corrector(used)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            message.set(TEXT, self._correct(message.get(TEXT) or ""))
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        self.process(training_data.training_examples)
        return training_data

    @staticmethod
    def _corrector(used: dict[str, int]) -> Corrector:
        return Corrector(used, general_words(encoder_folder() / TOKENIZER), protected_words())
