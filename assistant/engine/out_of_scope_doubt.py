"""The Rasa component around `may_be_out_of_scope`: between the second net, which sets danger aside, and the
fallback.
"""

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.exceptions import InvalidConfigException
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from assistant.engine.danger import DANGER
from assistant.engine.doubt import may_be_out_of_scope


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class OutOfScopeDoubt(GraphComponent):
    """Takes the confidence away from an intent that is in doubt, so that the fallback takes the message."""

    def __init__(self, share: float) -> None:
        self._share = share

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"share": 0.18}  # of the first intent's confidence, at which out of scope becomes a doubt

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "OutOfScopeDoubt":
        if not 0 < config["share"] <= 1:
            raise InvalidConfigException("OutOfScopeDoubt: `share` must be above 0 and at most 1")
        return cls(config["share"])

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            ranking = [one for one in message.get(INTENT_RANKING_KEY) or [] if one["name"] not in DANGER]
            if may_be_out_of_scope(ranking, self._share):
                message.set(INTENT, {**message.get(INTENT), "confidence": 0.0}, add_to_output=True)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        return training_data
