"""Inside a form: are these words the answer to the step that was asked, or something else?

The service hands over what is plainly an answer as `inform`. What it was not sure of comes as text, and is decided
here, after
the intent is known: a clear question or command is left as it is, and the form answers it and asks its step again.
"""

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from assistant.engine.danger import DANGER
from assistant.engine.step import YES_OR_NO, is_answer
from assistant.engine.untrained import Untrained

ANSWER = {"name": "inform", "confidence": 1.0}
NOT_KNOWN = {"name": "nlu_fallback", "confidence": 0.3}
FEW = 2  # words, outside a form
SHARE = 0.35  # of what is left without `inform`: as sure as the fallback wants it


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class FieldAnswer(Untrained):
    def process(
        self, messages: list[Message], tracker: DialogueStateTracker = None
    ) -> list[Message]:  # Rasa checks this very type
        step = tracker.get_slot("requested_slot") if tracker and tracker.active_loop_name else None
        for message in messages:
            intent, text = message.get(INTENT) or {}, message.get(TEXT) or ""
            if step and is_answer(step, text, intent.get("name"), intent.get("confidence") or 0.0):
                message.set(INTENT, dict(ANSWER), add_to_output=True)
            elif step and step not in YES_OR_NO and intent.get("name") == ANSWER["name"]:
                message.set(INTENT, dict(NOT_KNOWN), add_to_output=True)  # a question is written in no line
            elif tracker and not step and intent.get("name") == ANSWER["name"] and len(text.split()) <= FEW:
                message.set(INTENT, _topic(message) or intent, add_to_output=True)
        return messages


def _topic(message: Message) -> dict | None:
    """Nothing was asked that a word or two could answer: the likeliest other intent, where it is likely without it."""
    ranking = message.get(INTENT_RANKING_KEY) or []
    others = [one for one in ranking if one["name"] not in {*DANGER, ANSWER["name"], NOT_KNOWN["name"]}]
    left = sum(one["confidence"] for one in others)
    return dict(others[0]) if others and others[0]["confidence"] >= SHARE * left > 0 else None
