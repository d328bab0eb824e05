"""The family's own list, meant by its name where questions are asked for: "just use the list", "my list, but add"."""

import re

NTH = ("first", "second", "third", "fourth", "fifth")
USES = re.compile(
    r"^(?:(?:yes|yeah|ok|okay|oh|no|nope|wait|sorry|please|just|can you|could you|i'?d like to|i want to|let'?s|well)[ ,.]+)*"
    r"(?:(?:use|send|take|attach|include|put(?: in)?|copy|add|go with) (?:all (?:of )?)?(?:(?:my|the|that|this|our|all)(?: (?:own|whole|same))? )?(?:question )?list|(?:(?:the |my )?questions?(?: line| bit| part| box)? (?:should|must|needs? to|ought to|has to|have to|(?:is|are) to) (?:just )?(?:be|say|have)|(?:for|as|under) (?:the |my )?questions?(?: line)?[ ,:]+(?:put|use)?) ?(?:my|the|our)(?: own)? (?:question )?list|(?:my|the|that|our)(?: own)? (?:question )?list"
    r"|(?:use|send|take|include|put(?: in)?|copy|go with) (?:(?:my|the|those|these|all) )*(?:\d+ |two |three |four |five |six )?(?:questions?|ones)(?= (?:(?:that )?(?:i|we)(?:'?ve)? (?:just |already )?ma[dk]e|from (?:before|my list|the list)))"
    r"|(?:(?:my|the|that|our)(?: own)? (?:question )?list[ ,.]+)?(?:my |the |those |all )*(?:\d+|two|three|four|five|six|seven|eight|nine|ten) questions?(?= (?:that )?(?:i|we)(?:'?ve)? (?:just |already )?ma[dk]e))"
    r"(?: (?:please|pls|then|(?:that )?(?:i|we)(?:'?ve)? (?:just |already )?ma[dk]e|from (?:before|earlier|here|(?:my|the) list)|(?:before|earlier|already)|as it is|with (?:it|that|this)|with (?:the|my) message|in with it|(?:in(?:to)?|under|for) (?:the |my )?questions?(?: (?:bit|line|part|box))?|in|thanks|will do|what i made))*"
    r"(?:[ ,.;]*\b(?:but |just |and )?(?:not|without|except(?: for)?|minus|leave out|leaving out|drop|skip|take out|apart from)(?: the)? (?P<out>(?:(?:number|no\.?|question|q|nr) ?)?\d+|(?:first|second|third|fourth|fifth|last)(?: one| question)?)(?: (?:please|pls|thanks|thank you))*(?:[ ,.;]+(?:because |cos |as |since )?(?:that'?s|thats|that is|it'?s|its|it is|that one|that)\b[^?]{2,60}?)?)?"
    r"(?:[ ,.;]*\b(?:but|and|plus|then)?(?: also)? ?(?:please )?add(?: in)?(?: this)?[: ]+(?P<more>.+?))?[ .!]*$",
    re.IGNORECASE | re.DOTALL,
)

_THE = r"(?:(?:my|the|that|this|our|any)(?: (?:old|other|whole|same|question|stupid|bloody))*)"
REFUSES = re.compile(
    rf"^(?:(?:no|nope|oh|wait|sorry|please|pls|actually|god|and|but|ok|i said|i mean)[ ,.!]+)*"
    rf"(?:(?:please )?(?:do not|don'?t|dont|never) (?:you dare )?(?:use|send|take|attach|include|put|add|copy|give|show|go with|pass on)(?: in)?(?: (?:them|him|her|the team))? {_THE} list(?: (?:in|on|with it|to (?:them|anyone|the team)))?"
    rf"|(?:i|we)(?:'?d| would)? ?(?:do not|don'?t|dont|rather not) (?:want|wish|need)?(?: to)?(?: (?:use|send|include))? ?{_THE} list(?: (?:used|sent|in|to go|going|included|with it|passed on))*"
    rf"|not {_THE} list|(?:scrap|forget|ditch|drop|bin|lose|ignore|leave(?: out| off)?|take out|remove) {_THE} list|(?:leave|take) {_THE} list (?:out|off|alone)|{_THE} list (?:is not|isn'?t) to (?:go|be (?:sent|used))|without {_THE} list)"
    r"(?: (?:please|pls|then|today|at all|now|thanks|thank you|ever))*"
    r"(?:[ ,.;!-]+(?:because |cos |coz |as |since )?(?:it'?s|its|it is|it was|that'?s|thats|that is|that one'?s|it has|it says|it scares|it frightens|it upset)\b[^?:]{2,60}?)?[ .!]*$",
    re.IGNORECASE,
)


def refuses_list(words: str) -> bool:
    """ "Dont use that list!! its the dying one": nothing of it is to go, and no other question is said."""
    return REFUSES.match(words.strip().replace("\u2019", "'")) is not None


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
