"""The Rasa component around the encoder: gives the classifier what a message means, by itself and behind what was said
before (`assistant/engine/meaning.py`).
"""

import hashlib
import os
import re
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.exceptions import InvalidConfigException
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, METADATA, METADATA_EXAMPLE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from assistant.answers.said_before import words_before
from assistant.encoder.encode import EncoderRefused, encoder_folder, read_manifest
from assistant.encoder.sent import unpacked
from assistant.encoder.shape import SIZE
from assistant.encoder.tuned import MODEL, TunedEncoder, load_tuned_encoder
from assistant.engine.kept_vectors import KeptVectors, Make
from assistant.engine.meaning import held_together, in_its_place, meaning
from assistant.engine.normaliser import AS_TYPED
from assistant.safety.plain import spoken


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class EncoderFeaturizer(DenseFeaturizer, GraphComponent):
    """Three vectors beside each other: of the message, of the message in its place, and of what it shares with what
    stood before it. Without a place the last two are zero.
    """

    @staticmethod
    def required_packages() -> list[str]:
        return ["onnxruntime", "tokenizers"]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {
            **DenseFeaturizer.get_default_config(),
            "sha256": None,  # of the encoder this model is made for; another one is refused
            "scale": 3.5,  # what the unit vectors are multiplied with: Rasa's LogisticRegressionClassifier has no C
            "scale_in_context": 3.5,
        }

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        if not re.fullmatch(r"[0-9a-f]{64}", str(config.get("sha256"))):
            raise InvalidConfigException(
                "EncoderFeaturizer needs `sha256`: the tuned model's, as var/encoder/encoder.json has it"
            )
        if not (config["scale"] > 0 and config["scale_in_context"] > 0):
            raise InvalidConfigException("EncoderFeaturizer: `scale` and `scale_in_context` must be above 0")

    def __init__(self, name: str, config: dict[str, Any], encoder: TunedEncoder) -> None:
        super().__init__(name, config)
        self._encoder = encoder
        self._scale, self._scale_in_context = config["scale"], config["scale_in_context"]
        self._before: dict[str, np.ndarray] = {}  # of what can stand before a message, each made once

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "EncoderFeaturizer":
        cls.validate_config(config)
        encoder = load_tuned_encoder(encoder_folder())
        if encoder.digest != config["sha256"]:
            raise EncoderRefused(f"{MODEL} is {encoder.digest}, but {config['sha256']} is asked for")
        return cls(execution_context.node_name, config, encoder)

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str:
        """Other words before a message are other training data."""
        before = hashlib.sha256(repr(sorted(words_before().items())).encode()).hexdigest()
        return read_manifest(encoder_folder())["sha256"][MODEL] + before

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            self._add(message, self._vector(message))
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """On every core: a message's vector does not depend on its company."""
        messages, encoder = training_data.training_examples, self._encoder
        kept = KeptVectors(encoder_folder(), encoder.digest, lambda text: meaning(encoder, text))
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            vectors = pool.map(lambda message: self._vector(message, kept), messages)
            for message, vector in zip(messages, vectors, strict=True):
                self._add(message, vector)
        kept.keep()
        return training_data

    def _add(self, message: Message, vector: np.ndarray) -> None:
        message.add_features(Features(vector[np.newaxis], FEATURE_TYPE_SENTENCE, TEXT, self._identifier))

    def _vector(self, message: Message, meaning_of: Make | None = None) -> np.ndarray:
        meaning_of = meaning_of or self._meaning
        text, told = message.get(TEXT) or "", _told(message)
        before = words_before().get(told.get("after") or "")
        alone = self._sent(message, told) if told.get("meaning") else meaning_of(text)
        if not before:
            return np.concatenate([alone * self._scale, np.zeros(2 * SIZE, dtype=np.float32)])
        there = meaning_of(in_its_place(before, text))
        shared = held_together(alone, self._meaning_of(before))
        return np.concatenate([alone * self._scale, *(one * self._scale_in_context for one in (there, shared))])

    def _meaning(self, text: str) -> np.ndarray:
        return meaning(self._encoder, text)

    def _meaning_of(self, before: str) -> np.ndarray:
        if before not in self._before:
            self._before[before] = self._meaning(before)
        return self._before[before]

    def _sent(self, message: Message, told: dict[str, Any]) -> np.ndarray:
        """What the service's screen encoded, as long as nothing in the words had to be mended since."""
        text = message.get(TEXT) or ""
        if spoken(text) == spoken(message.get(AS_TYPED) or text):
            return unpacked(told["meaning"])
        return self._meaning(text)


def _told(message: Message) -> dict[str, Any]:
    """What came with the message: from the service in a turn, from the example's `metadata` in training."""
    metadata = message.get(METADATA) or {}
    return metadata.get(METADATA_EXAMPLE) or metadata
