"""The Rasa component that hears what is not wanted: "I don't want to complain" is never answered with complaints. The
next likeliest topic counts instead.
"""

import re
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from assistant.engine.danger import DANGER

COMPLAINT = "ask_complaint"
DENIED = re.compile(
    r"\b(?:do not|don't|dont|not|isn't|isnt|no|never|rather not|without|nor|wouldn't|wont|won't)\b(?: \w+){0,4} (?:complain\w*|complaints?)\b",
    re.IGNORECASE,
)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class DeniedTopic(GraphComponent):
    """Stands after the second net and before the fallback."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "DeniedTopic":
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            if (message.get(INTENT) or {}).get("name") == COMPLAINT and denies(message.get(TEXT) or ""):
                ranking = message.get(INTENT_RANKING_KEY) or []
                other = next((one for one in ranking if one["name"] not in DANGER | {COMPLAINT}), None)
                message.set(INTENT, dict(other or {"name": None, "confidence": 0.0}), add_to_output=True)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        return training_data


def denies(text: str) -> bool:
    """Of a complaint; a question about one ("why don't they answer complaints") is none."""
    return bool(DENIED.search(text.replace("\u2019", "'"))) and "?" not in text
