"""Which other topic a message may have been about. Without Rasa: the channel asks."""

from typing import Any

from assistant.engine.danger import DANGER

SURE = 0.6  # from here on the first topic is told alone
SHARE = 0.5  # of the first one's confidence, at which the second is close


def close_to_first(intent: str | None, ranking: list[dict[str, Any]]) -> str | None:
    """The second topic, where the first (`intent`) is told without being sure and the second was nearly as likely."""
    topics = [one for one in ranking if one["name"] not in DANGER | {"nlu_fallback"}]
    if len(topics) < 2 or topics[0]["name"] != intent:
        return None
    first, second = (one["confidence"] for one in topics[:2])
    return topics[1]["name"] if first < SURE and second >= SHARE * first else None
