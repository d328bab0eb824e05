"""The Rasa component around the encoder: gives the classifier what a message means (`assistant/encoder/meaning.py`)."""

import re
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.exceptions import InvalidConfigException
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from assistant.encoder.encode import MODEL, Encoder, encoder_folder, load_encoder, read_manifest
from assistant.encoder.meaning import meaning


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class EncoderFeaturizer(DenseFeaturizer, GraphComponent):
    @staticmethod
    def required_packages() -> list[str]:
        return ["onnxruntime", "tokenizers"]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {
            **DenseFeaturizer.get_default_config(),
            "sha256": None,  # of the encoder this model is made for; another one is refused
            "scale": 4.0,  # what the unit vectors are multiplied with: Rasa's LogisticRegressionClassifier has no C
        }

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        if not re.fullmatch(r"[0-9a-f]{64}", str(config.get("sha256"))):
            raise InvalidConfigException(
                "EncoderFeaturizer needs `sha256`: the model's, as var/encoder/encoder.json has it"
            )
        if not config["scale"] > 0:
            raise InvalidConfigException("EncoderFeaturizer: `scale` must be above 0")

    def __init__(self, name: str, config: dict[str, Any], encoder: Encoder) -> None:
        super().__init__(name, config)
        self._encoder = encoder
        self._scale = config["scale"]

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "EncoderFeaturizer":
        cls.validate_config(config)
        return cls(execution_context.node_name, config, load_encoder(encoder_folder(), sha256=config["sha256"]))

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str:
        return read_manifest(encoder_folder())["sha256"][MODEL]

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            vector = meaning(self._encoder, message.get(TEXT) or "") * self._scale
            message.add_features(Features(vector[np.newaxis], FEATURE_TYPE_SENTENCE, TEXT, self._identifier))
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        self.process(training_data.training_examples)
        return training_data
