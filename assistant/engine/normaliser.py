"""The Rasa component around `normalise`: the first of the pipeline."""

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from assistant.engine.normalise import digest, normalise, read_textspeak

AS_TYPED = "as_typed"  # the words before they were mended


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class Normaliser(GraphComponent):
    @staticmethod
    def required_packages() -> list[str]:
        return ["ftfy"]

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "Normaliser":
        return cls()

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str:
        return digest()  # Rasa fingerprints this class's source, not the words it reads

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            message.set(AS_TYPED, message.get(TEXT) or "")
            message.set(TEXT, normalise(message.get(TEXT) or "", read_textspeak()))
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        self.process(training_data.training_examples)
        return training_data
