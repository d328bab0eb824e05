"""The Rasa component that never takes a child for dead without a sign: "why did they stop the feed pump" is not
answered with child death reviews because that topic was the nearest of many far ones. The next likeliest counts
instead.
"""

import re

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, METADATA, TEXT
from rasa.shared.nlu.training_data.message import Message

from assistant.engine.danger import DANGER
from assistant.engine.untrained import Untrained

PRESUMES_A_DEATH = {"ask_death_review", "ask_inquest"}
SPOKEN_OF = {"death_review", "inquest", "bereaved_support", "stillborn"}  # answers that a family reads after a death
SURE = 0.6  # the words then are those of the topic, said without the word
A_SIGN = re.compile(
    r"\b(?:die[ds]?|dying|dead|deid|deaths?|passed|passing|lost|losing|gone|killed|buried|funeral|grave|coffin|mortuary|grie\w+|bereave\w*|late"
    r"|still ?born\w*|miscarr\w+|sids|fatal\w*|mortality|inquests?|coroners?|fiscal|patholog\w+|autopsy|post ?mortems?|pm|cdop|child death"
    r"|medical examiners?|key worker|happened|investigat\w+|reviews?|panel|the cause|(?:been|be|have) saved)\b",
    re.IGNORECASE,
)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class PresumedDeath(Untrained):
    """Stands after the second net and before the fallback."""

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            intent = message.get(INTENT) or {}
            if intent.get("name") not in PRESUMES_A_DEATH or intent["confidence"] >= SURE or has_a_sign(message):
                continue
            ranking = [
                one for one in message.get(INTENT_RANKING_KEY) or [] if one["name"] not in PRESUMES_A_DEATH
            ]  # it is not offered as a guess either
            other = next((one for one in ranking if one["name"] not in DANGER), None)
            message.set(INTENT, dict(other or {"name": None, "confidence": 0.0}), add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        return messages


def has_a_sign(message: Message) -> bool:
    """In the words, or in what was told just before them."""
    after = (message.get(METADATA) or {}).get("after")
    return after in SPOKEN_OF or bool(A_SIGN.search(message.get(TEXT) or ""))
