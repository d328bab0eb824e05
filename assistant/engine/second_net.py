"""A typed message never fires a danger rule here: the service's danger screen has read it already, and it alone sends
`report_…`.

What the classifier saw of danger stays in the ranking, where the service sees what its own screen may have missed. The
dialogue goes on with the best other intent, so that a question with a frightening word in it is answered and a form is
not left. Of somebody at the end of their strength that is the answer about where to lean.
"""

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY
from rasa.shared.nlu.training_data.message import Message

from assistant.engine.danger import DANGER
from assistant.engine.untrained import Untrained

DISTRESS, LEANS = "express_distress", "ask_emotional_support"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class SecondNet(Untrained):
    """Stands after the classifier and before the fallback."""

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            if (message.get(INTENT) or {}).get("name") in DANGER:
                message.set(INTENT, _instead(message.get(INTENT_RANKING_KEY) or []), add_to_output=True)
        return messages


def _instead(ranking: list[dict[str, Any]]) -> dict[str, Any]:
    """The best of the others; distress counts for the answer to it."""
    worth = {one["name"]: one["confidence"] for one in ranking if one["name"] not in DANGER}
    first = ranking[0] if ranking else {}
    if first.get("name") == DISTRESS:
        worth[LEANS] = worth.get(LEANS, 0.0) + first["confidence"]
    name = max(worth, key=worth.__getitem__, default=None)
    return {"name": name, "confidence": worth[name] if name else 0.0}
