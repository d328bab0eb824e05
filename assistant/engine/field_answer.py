"""Inside a form: are these words the answer to the step that was asked, or something else?

The service hands over what is plainly an answer as `inform`. What it was not sure of comes as text, and is decided
here, after
the intent is known: a clear question or command is left as it is, and the form answers it and asks its step again.
"""

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from assistant.engine.step import is_answer

ANSWER = {"name": "inform", "confidence": 1.0}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class FieldAnswer(GraphComponent):
    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "FieldAnswer":
        return cls()

    def process(
        self, messages: list[Message], tracker: DialogueStateTracker = None
    ) -> list[Message]:  # Rasa checks this very type
        step = tracker.get_slot("requested_slot") if tracker and tracker.active_loop_name else None
        for message in messages:
            intent = message.get(INTENT) or {}
            if step and is_answer(step, message.get(TEXT) or "", intent.get("name"), intent.get("confidence") or 0.0):
                message.set(INTENT, dict(ANSWER), add_to_output=True)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        return training_data
