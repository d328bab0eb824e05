"""What a message means, as numbers: the encoder's vector of the whole message beside that of its last sentence.

Families tell the story first and ask at the end, so the last sentence is given a voice of its own. The vectors are scaled, because
Rasa's classifier exposes no strength of regularisation.
"""

import re
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from assistant.encoder.encode import Encoder, load_encoder

SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
FEWEST_WORDS = 2


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class EncoderFeaturizer(DenseFeaturizer, GraphComponent):
    def __init__(self, config: dict[str, Any], encoder: Encoder) -> None:
        super().__init__(config.get("name", "EncoderFeaturizer"), config)
        self._scale, self._encoder = float(config["scale"]), encoder

    @staticmethod
    def required_packages() -> list[str]:
        return ["onnxruntime", "tokenizers"]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`scale` multiplies the unit vectors."""
        return {**DenseFeaturizer.get_default_config(), "scale": 4.0}

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        if float(config.get("scale", 1.0)) <= 0:
            raise ValueError("EncoderFeaturizer: `scale` must be above 0")

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "EncoderFeaturizer":
        return cls(config, load_encoder())

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str:
        return load_encoder().digest  # Rasa fingerprints this class's source, not the model it runs

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            if text := message.get(TEXT):
                vector = self._scale * np.concatenate(self._encoder([text, last_sentence(text)]))
                message.add_features(Features(vector.reshape(1, -1), FEATURE_TYPE_SENTENCE, TEXT, self._identifier))
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        self.process(training_data.training_examples)
        return training_data


def last_sentence(text: str) -> str:
    return next((part for part in reversed(SENTENCE.split(text)) if len(part.split()) >= FEWEST_WORDS), text)
