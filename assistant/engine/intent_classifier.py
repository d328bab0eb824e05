"""Rasa's own LogisticRegressionClassifier, fitted sooner (solver.py) and read so that asking it copies nothing."""

from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.logistic_regression_classifier import LogisticRegressionClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix, hstack

from assistant.engine.columns import columns_of
from assistant.engine.solver import fit

FEWEST = 3  # classes; of two, scikit-learn fits another kind of model


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class IntentClassifier(LogisticRegressionClassifier):
    """scikit-learn multiplies by the weights turned round; SciPy copies all of them for that, message by message (a
    third of a parse),
    unless they lie in memory column by column. The answers are the same."""

    def train(self, training_data: TrainingData) -> Resource:
        examples = [one for one in training_data.intent_examples if one.get(INTENT) and one.get(TEXT)]
        names, labels = np.unique([one.get(INTENT) for one in examples], return_inverse=True)
        if len(names) < FEWEST:
            return super().train(training_data)
        sparse, dense = columns_of(examples)
        fitted = fit(sparse, dense, labels, classes=len(names), most_steps=self.config["max_iter"])
        self.clf.coef_, self.clf.intercept_ = fitted
        self.clf.classes_, self.clf.n_features_in_ = names.astype(object), self.clf.coef_.shape[1]
        self.persist()
        return self._resource

    def _create_X(self, messages: list[Message]) -> csr_matrix:
        """As Rasa makes it, all messages at once."""
        sparse, dense = columns_of(messages)
        return hstack([sparse, csr_matrix(dense)], format="csr")

    def process(self, messages: list[Message]) -> list[Message]:
        """As Rasa's, without what scikit-learn makes sure of anew for each message."""
        if len(self.clf.classes_) < FEWEST:
            return super().process(messages)
        names, most = self.clf.classes_.tolist(), self.config["ranking_length"]
        for message in messages:
            sure = self._sure(*columns_of([message]))
            order = np.argsort(-sure, kind="stable").tolist()
            ranking = [{"name": names[at], "confidence": float(sure[at])} for at in order]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking[:most] if most else ranking, add_to_output=True)
        return messages

    def _sure(self, sparse: csr_matrix, dense: np.ndarray) -> np.ndarray:
        """How sure it is of each class, for one message."""
        weights, first = self.clf.coef_, sparse.shape[1]
        scores = weights[:, sparse.indices] @ sparse.data + weights[:, first:] @ dense[0] + self.clf.intercept_
        sure = np.exp(scores - scores.max())
        return sure / sure.sum()

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> LogisticRegressionClassifier:
        component = super().load(config, model_storage, resource, execution_context, **kwargs)
        component.clf.coef_ = np.asfortranarray(component.clf.coef_)
        return component
