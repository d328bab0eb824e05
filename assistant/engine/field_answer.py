"""Inside a form: are these words the answer to the step that was asked, or something else?

The service hands over what is plainly an answer as `inform`. What it was not sure of comes as text, and is decided
here, after
the intent is known: a clear question or command is left as it is, and the form answers it and asks its step again.
"""

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from assistant.engine.step import is_answer
from assistant.engine.untrained import Untrained

ANSWER = {"name": "inform", "confidence": 1.0}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class FieldAnswer(Untrained):
    def process(
        self, messages: list[Message], tracker: DialogueStateTracker = None
    ) -> list[Message]:  # Rasa checks this very type
        step = tracker.get_slot("requested_slot") if tracker and tracker.active_loop_name else None
        for message in messages:
            intent = message.get(INTENT) or {}
            if step and is_answer(step, message.get(TEXT) or "", intent.get("name"), intent.get("confidence") or 0.0):
                message.set(INTENT, dict(ANSWER), add_to_output=True)
        return messages
