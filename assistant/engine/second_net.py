"""A typed message never fires a danger rule here: the service's danger screen has read it already, and it alone sends
`report_…`.

What the classifier saw of danger stays in the ranking, where the service sees what its own screen may have missed. The
dialogue goes on with the
best other intent, so that a question with a frightening word in it is answered and a form is not left.
"""

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY
from rasa.shared.nlu.training_data.message import Message

from assistant.engine.danger import DANGER
from assistant.engine.untrained import Untrained


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class SecondNet(Untrained):
    """Stands after the classifier and before the fallback."""

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            intent, ranking = message.get(INTENT) or {}, message.get(INTENT_RANKING_KEY) or []
            if intent.get("name") in DANGER:
                other = next((one for one in ranking if one["name"] not in DANGER), {"name": None, "confidence": 0.0})
                message.set(INTENT, dict(other), add_to_output=True)
        return messages
