"""The family's own list, meant by its name where questions are asked for: "just use the list", "my list, but add"."""

import re

USES = re.compile(
    r"^(?:(?:yes|yeah|ok|okay|oh|no|please|just|can you|could you|i'?d like to|i want to|let'?s|well)[ ,.]+)*"
    r"(?:(?:use|send|take|attach|include|put(?: in)?|copy|add|go with) )?(?:my|the|that|our)(?: own)? (?:question )?list"
    r"(?: (?:please|pls|then|i (?:just )?made|we (?:just )?made|from (?:before|earlier|here)|as it is|with it|in|thanks|will do))*"
    r"(?:[ ,.;]*\b(?:but|and|plus|then)?(?: also)? ?(?:please )?add(?: in)?(?: this)?[: ]+(?P<more>.+?))?[ .!]*$",
    re.IGNORECASE | re.DOTALL,
)


def uses_list(words: str) -> str | None:
    """What is to be added to it, empty where nothing is; None where the words are not of the list."""
    found = USES.match(words.strip().replace("\u2019", "'"))
    return None if found is None or "?" in words.replace(found["more"] or "", "") else found["more"] or ""
