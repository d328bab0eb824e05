"""The Rasa component that hears what is not wanted or not so (`said_not`): "I don't want to complain" is never answered
with complaints. The next likeliest topic counts instead. And what a no of the hospital would mean is heard in whatever
words (`if_refused`), the plain wish for another opinion with any slips (`plain_wish`).
"""

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, METADATA, TEXT
from rasa.shared.nlu.training_data.message import Message

from assistant.details.said_not import denied
from assistant.engine.danger import DANGER
from assistant.engine.if_refused import ASK_REFUSED, asks_if_refused
from assistant.engine.plain_wish import ASK_HOW, wishes_plainly
from assistant.engine.untrained import Untrained

SURE = 0.9  # of what a rule reads


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class DeniedTopic(Untrained):
    """Stands after the second net and before the fallback."""

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            self._hear_by_rule(message)
            self._leave_out(message, denied(message.get(TEXT) or ""))
        return messages

    @staticmethod
    def _leave_out(message: Message, topics: frozenset[str]) -> None:
        """What is denied is not offered as a guess either."""
        ranking = message.get(INTENT_RANKING_KEY) or []
        if not topics:
            return
        if (message.get(INTENT) or {}).get("name") in topics:
            other = next((one for one in ranking if one["name"] not in DANGER | topics), None)
            message.set(INTENT, dict(other or {"name": None, "confidence": 0.0}), add_to_output=True)
        left = [one for one in ranking if one["name"] not in topics]
        message.set(INTENT_RANKING_KEY, left, add_to_output=True)

    @staticmethod
    def _hear_by_rule(message: Message) -> None:
        """Whatever stood first, but a danger."""
        known = _known(message.get(TEXT) or "", (message.get(METADATA) or {}).get("after"))
        if known is None or (message.get(INTENT) or {}).get("name") in DANGER:
            return
        heard = {"name": known, "confidence": SURE}
        others = [one for one in message.get(INTENT_RANKING_KEY) or [] if one["name"] != known]
        rest = [{**one, "confidence": min(one["confidence"], 1 - SURE)} for one in others]
        message.set(INTENT, heard, add_to_output=True)
        message.set(INTENT_RANKING_KEY, [heard, *rest], add_to_output=True)


def _known(text: str, after: str | None) -> str | None:
    if asks_if_refused(text, after):
        return ASK_REFUSED
    return ASK_HOW if wishes_plainly(text, after) else None
