"""Whether a message may well be none of the assistant's affair. Without Rasa; `OutOfScopeDoubt` is the component around
it.
"""

from typing import Any

OUT_OF_SCOPE = "out_of_scope"


def may_be_out_of_scope(ranking: list[dict[str, Any]], share: float) -> bool:
    """Out of scope comes second, with at least this share of the first one's confidence. Better to ask than to answer
    beside the point.
    """
    first: dict[str, Any] = ranking[0] if ranking else {"name": OUT_OF_SCOPE}
    other = next((one["confidence"] for one in ranking if one["name"] == OUT_OF_SCOPE), 0.0)
    return first["name"] != OUT_OF_SCOPE and other >= share * first["confidence"]
