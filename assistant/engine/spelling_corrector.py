"""The Rasa component around `Corrector`. It learns which words the training messages use behind which, so it stands
after `Normaliser`.
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
from assistant.spelling.corrector import Corrector, digest, general_words, protected_words
from assistant.spelling.habit import count_pairs

PAIRS = "pairs.json"
Pairs = dict[tuple[str, str], int]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class SpellingCorrector(GraphComponent):
    def __init__(self, model_storage: ModelStorage, resource: Resource, pairs: Pairs) -> None:
        self._model_storage = model_storage
        self._resource = resource
        self._correct = self._corrector(pairs)

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
            kept = json.loads((folder / PAIRS).read_text(encoding="utf-8"))
        return cls(model_storage, resource, {(before, word): count for before, word, count in kept})

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str:
        return digest() + read_manifest(encoder_folder())["sha256"][TOKENIZER]

    def train(self, training_data: TrainingData) -> Resource:
        pairs = dict(count_pairs(message.get(TEXT) or "" for message in training_data.training_examples))
        kept = [[*pair, count] for pair, count in sorted(pairs.items())]
        with self._model_storage.write_to(self._resource) as folder:
            (folder / PAIRS).write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
        self._correct = self._corrector(pairs)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            message.set(TEXT, self._correct(message.get(TEXT) or ""))
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        self.process(training_data.training_examples)
        return training_data

    @staticmethod
    def _corrector(pairs: Pairs) -> Corrector:
        return Corrector(pairs, general_words(encoder_folder() / TOKENIZER), protected_words())
