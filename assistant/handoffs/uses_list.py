"""The family's own list, meant by its name where questions are asked for: "just use the list", "my list, but add"."""

import re

USES = re.compile(
    r"^(?:(?:yes|yeah|ok|okay|oh|no|please|just|can you|could you|i'?d like to|i want to|let'?s|well)[ ,.]+)*"
    r"(?:(?:use|send|take|attach|include|put(?: in)?|copy|add|go with) (?:(?:my|the|that|this|our|all)(?: (?:own|whole|same))? )?(?:question )?list|(?:my|the|that|our)(?: own)? (?:question )?list"
    r"|(?:use|send|take|include|put(?: in)?|copy|go with) (?:(?:my|the|those|these|all) )*(?:\d+ |two |three |four |five |six )?(?:questions?|ones)(?= (?:(?:that )?(?:i|we)(?:'?ve)? (?:just |already )?ma[dk]e|from (?:before|my list|the list)))"
    r"|(?:(?:my|the|that|our)(?: own)? (?:question )?list[ ,.]+)?(?:my |the |those |all )*(?:\d+|two|three|four|five|six|seven|eight|nine|ten) questions?(?= (?:that )?(?:i|we)(?:'?ve)? (?:just |already )?ma[dk]e))"
    r"(?: (?:please|pls|then|(?:that )?(?:i|we)(?:'?ve)? (?:just |already )?ma[dk]e|from (?:before|earlier|here|(?:my|the) list)|(?:before|earlier|already)|as it is|with it|in|thanks|will do|what i made))*"
    r"(?:[ ,.;]*\b(?:but|and|plus|then)?(?: also)? ?(?:please )?add(?: in)?(?: this)?[: ]+(?P<more>.+?))?[ .!]*$",
    re.IGNORECASE | re.DOTALL,
)


def uses_list(words: str) -> str | None:
    """What is to be added to it, empty where nothing is; None where the words are not of the list."""
    found = USES.match(words.strip().replace("\u2019", "'"))
    return None if found is None or "?" in words.replace(found["more"] or "", "") else found["more"] or ""
