"""The Rasa component around the neighbours' vote: what the nearest training messages were about, mixed into the
classifier's view.

A straight line between topics misses what a family says in a way that only few say it; the nearest messages do not. On
authors that
it had not seen, the two together were 1 to 2 points of macro-F1 better than the classifier alone.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.exceptions import InvalidConfigException
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix

from assistant.encoder.shape import SIZE
from assistant.engine.columns import columns_of
from assistant.engine.nearest import Meanings, Spellings, nearest_of
from assistant.engine.neighbours import blended, main_directions, shares

LEARNT = "neighbours.npz"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class NeighbourVote(GraphComponent):
    """Stands after the classifier and reads the same features."""

    @staticmethod
    def required_packages() -> list[str]:
        return ["scipy"]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {
            "nearest": 20,  # training messages that vote
            "sharpness": 20.0,  # how much more a nearer one counts
            "share": 0.35,  # of the confidence that is theirs; the rest is the classifier's
            "directions": 192,  # of a meaning alone, and twice as many of one in its place, that are kept of each
        }

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        if config["nearest"] < 1 or config["sharpness"] <= 0:
            raise InvalidConfigException("NeighbourVote: `nearest` must be 1 or more and `sharpness` above 0")
        if config["directions"] < 1:
            raise InvalidConfigException("NeighbourVote: `directions` must be 1 or more")
        if not 0 < config["share"] < 1:
            raise InvalidConfigException("NeighbourVote: `share` must be between 0 and 1")

    def __init__(self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource) -> None:
        self._config, self._model_storage, self._resource = config, model_storage, resource
        nothing, nobody = np.zeros((0, 1), np.float32), np.zeros(0, np.int64)
        self._spelt = Spellings(nothing[:, 0], nobody, nobody, 0)
        self._to_alone = self._to_there = nothing  # the directions of both
        self._alone = self._there = Meanings(nothing, nobody, 0)
        self._labels, self._names = nobody, list[str]()

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "NeighbourVote":
        cls.validate_config(config)
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "NeighbourVote":
        component = cls.create(config, model_storage, resource, execution_context)
        with model_storage.read_from(resource) as folder, np.load(folder / LEARNT, allow_pickle=False) as kept:
            component._to_alone, component._to_there = kept["to_alone"], kept["to_there"]
            component._labels, component._names = kept["labels"], kept["names"].tolist()
            every = len(component._labels)
            component._spelt = Spellings(kept["data"], kept["indices"], kept["indptr"], every)
            component._alone = Meanings(kept["alone"], np.arange(every), every)
            component._there = Meanings(kept["there"], kept["in_place"], every)
        return component

    def train(self, training_data: TrainingData) -> Resource:
        examples = [one for one in training_data.intent_examples if one.get(INTENT) and one.get(TEXT)]
        names = sorted({one.get(INTENT) for one in examples})
        spelt, meanings = features_of(examples)
        by_feature = spelt.T.tocsr()
        in_place = np.flatnonzero(meanings[:, SIZE:].any(axis=1))
        alone, there, most = meanings[:, :SIZE], meanings[in_place, SIZE:], self._config["directions"]
        to_alone, to_there = main_directions(alone, most), main_directions(there, 2 * most)
        with self._model_storage.write_to(self._resource) as folder:
            np.savez_compressed(
                folder / LEARNT,
                data=by_feature.data.astype(np.float16),
                indices=by_feature.indices,
                indptr=by_feature.indptr,
                alone=(alone @ to_alone).astype(np.float16),
                there=(there @ to_there).astype(np.float16),
                to_alone=to_alone,
                to_there=to_there,
                in_place=in_place,
                labels=np.array([names.index(one.get(INTENT)) for one in examples]),
                names=np.array(names),
            )
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            near, similarity = self._nearest(message)
            votes = shares(
                similarity,
                self._labels[near],
                nearest=self._config["nearest"],
                sharpness=self._config["sharpness"],
                classes=len(self._names),
            )
            ranking = blended(message.get(INTENT_RANKING_KEY) or [], self._names, votes, self._config["share"])
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
            message.set(INTENT, dict(ranking[0]) if ranking else {"name": None, "confidence": 0.0}, add_to_output=True)
        return messages

    def _nearest(self, message: Message) -> tuple[np.ndarray, np.ndarray]:
        spelt, (dense,) = features_of([message])
        similarity = self._spelt.likeness(spelt.indices, spelt.data)
        meant = [(self._alone, dense[:SIZE] @ self._to_alone)]
        if dense[SIZE:].any():  # only a message in its place is near to others in theirs
            meant.append((self._there, dense[SIZE:] @ self._to_there))
        return nearest_of(similarity, meant, self._config["nearest"])

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        return training_data


def features_of(messages: Sequence[Message]) -> tuple[csr_matrix, np.ndarray]:
    """Of each message letters and words (sparse) and meaning (dense), of length one in all."""
    spelt, meant = columns_of(messages)
    rows = np.repeat(np.arange(len(messages)), np.diff(spelt.indptr))
    squares = np.bincount(rows, spelt.data**2, minlength=len(messages)) + (meant**2).sum(axis=1)
    shorter = (1 / np.sqrt(np.where(squares, squares, 1))).astype(np.float32)
    scaled = csr_matrix((spelt.data * shorter[rows], spelt.indices, spelt.indptr), shape=spelt.shape)
    return scaled, meant * shorter[:, np.newaxis]
