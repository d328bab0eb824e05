"""Ranks the intents by a straight line between each and all others, as Rasa's own LogisticRegressionClassifier does:
fitted sooner (solver.py), kept as plain numbers, and asked without scikit-learn, which an engine that serves does not
load.
"""

from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier as AnyClassifier
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix

from assistant.engine.columns import columns_of
from assistant.engine.solver import fit

LEARNT = "intents.npz"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class IntentClassifier(AnyClassifier, GraphComponent):
    @classmethod
    def required_components(cls) -> list[type]:
        return [Featurizer]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {
            "max_iter": 100,  # steps of the fit, at most
            "ranking_length": 10,  # of the ranking that a message is given; 0 is all of it
        }

    def __init__(self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource) -> None:
        self._config, self._model_storage, self._resource = config, model_storage, resource
        self.settle(np.zeros((0, 0), np.float32), np.zeros(0, np.float32), [])

    def settle(self, weights: np.ndarray, intercepts: np.ndarray, names: list[str]) -> None:
        """What was learned: a row of weights and an intercept for each name. SciPy and NumPy take a message's few
        columns from it, so each of them lies together in memory.
        """
        self._weights, self._intercepts, self._names = np.asfortranarray(weights), intercepts, names

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "IntentClassifier":
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "IntentClassifier":
        component = cls.create(config, model_storage, resource, execution_context)
        with model_storage.read_from(resource) as folder, np.load(folder / LEARNT, allow_pickle=False) as kept:
            component.settle(kept["weights"], kept["intercepts"], kept["names"].tolist())
        return component

    def train(self, training_data: TrainingData) -> Resource:
        examples = [one for one in training_data.intent_examples if one.get(INTENT) and one.get(TEXT)]
        names, labels = np.unique([one.get(INTENT) for one in examples], return_inverse=True)
        sparse, dense = columns_of(examples)
        weights, intercepts = fit(sparse, dense, labels, classes=len(names), most_steps=self._config["max_iter"])
        with self._model_storage.write_to(self._resource) as folder:
            np.savez(folder / LEARNT, weights=weights, intercepts=intercepts, names=names)
        self.settle(weights, intercepts, names.tolist())
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        most = self._config["ranking_length"]
        for message in messages:
            sure = self._sure(*columns_of([message]))
            order = np.argsort(-sure, kind="stable").tolist()
            ranking = [{"name": self._names[at], "confidence": float(sure[at])} for at in order]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking[:most] if most else ranking, add_to_output=True)
        return messages

    def _sure(self, sparse: csr_matrix, dense: np.ndarray) -> np.ndarray:
        """How sure it is of each class, for one message."""
        weights, first = self._weights, sparse.shape[1]
        scores = weights[:, sparse.indices] @ sparse.data + weights[:, first:] @ dense[0] + self._intercepts
        sure = np.exp(scores - scores.max())
        return sure / sure.sum()

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        self.process(training_data.training_examples)
        return training_data
