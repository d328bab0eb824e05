"""The family's own list, meant by its name where questions are asked for: "just use the list", "my list, but add"."""

import re

NTH = ("first", "second", "third", "fourth", "fifth")
USES = re.compile(
    r"^(?:(?:yes|yeah|ok|okay|oh|no|nope|wait|sorry|please|just|can you|could you|i'?d like to|i want to|let'?s|well)[ ,.]+)*"
    r"(?:(?:use|send|take|attach|include|put(?: in)?|copy|add|go with) (?:all (?:of )?)?(?:(?:my|the|that|this|our|all)(?: (?:own|whole|same))? )?(?:question )?list|(?:my|the|that|our)(?: own)? (?:question )?list"
    r"|(?:use|send|take|include|put(?: in)?|copy|go with) (?:(?:my|the|those|these|all) )*(?:\d+ |two |three |four |five |six )?(?:questions?|ones)(?= (?:(?:that )?(?:i|we)(?:'?ve)? (?:just |already )?ma[dk]e|from (?:before|my list|the list)))"
    r"|(?:(?:my|the|that|our)(?: own)? (?:question )?list[ ,.]+)?(?:my |the |those |all )*(?:\d+|two|three|four|five|six|seven|eight|nine|ten) questions?(?= (?:that )?(?:i|we)(?:'?ve)? (?:just |already )?ma[dk]e))"
    r"(?: (?:please|pls|then|(?:that )?(?:i|we)(?:'?ve)? (?:just |already )?ma[dk]e|from (?:before|earlier|here|(?:my|the) list)|(?:before|earlier|already)|as it is|with it|(?:in(?:to)?|under|for) (?:the |my )?questions?(?: (?:bit|line|part|box))?|in|thanks|will do|what i made))*"
    r"(?:[ ,.;]*\b(?:but |just |and )?(?:not|without|except(?: for)?|minus|leave out|leaving out|drop|skip|take out|apart from)(?: the)? (?P<out>(?:(?:number|no\.?|question|q|nr) ?)?\d+|(?:first|second|third|fourth|fifth|last)(?: one| question)?)(?: (?:please|pls|thanks|thank you))*(?:[ ,.;]+(?:because |cos |as |since )?(?:that'?s|thats|that is|it'?s|its|it is|that one|that)\b[^?]{2,60}?)?)?"
    r"(?:[ ,.;]*\b(?:but|and|plus|then)?(?: also)? ?(?:please )?add(?: in)?(?: this)?[: ]+(?P<more>.+?))?[ .!]*$",
    re.IGNORECASE | re.DOTALL,
)


def uses_list(words: str) -> str | None:
    """What is to be added to it, empty where nothing is; None where the words are not of the list."""
    found = USES.match(words.strip().replace("\u2019", "'"))
    return None if found is None or "?" in words.replace(found["more"] or "", "") else found["more"] or ""


def left_out(words: str, count: int) -> int | None:
    """The place, from nought, of the one of `count` questions that is not to go: "but not number 3"."""
    found = USES.match(words.strip().replace("\u2019", "'"))
    said = (found["out"] or "").lower() if found else ""
    if figures := re.search(r"\d+", said):
        at = int(figures[0]) - 1
    else:
        at = next((place for place, nth in enumerate(NTH) if said.startswith(nth)), count - 1 if "last" in said else -1)
    return at if 0 <= at < count else None
