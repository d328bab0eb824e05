"""A family that comes back to the chat, or asks where it was: "hi I'm back", "where were we", "back"."""

import re

from assistant.signs import normalised

_HELLO = r"(?:(?:hi|hello|hey|hiya|ok|okay|right|so|sorry|oh|well|anyway|only me|me again)[ ,.!]+)*"
_CORE = (
    r"(?:(?:i'?m|im|i am|we'?re|we are) back(?: (?:again|now|here))*|back(?: (?:again|now))*"
    r"|(?:i|we) (?:was|were|have been|wrote|came) (?:here|on here)(?: \w+)? (?:before|earlier|already|yesterday|last night|this morning)"
    r"|(?:i|we) (?:had to|needed to) (?:stop|go|leave|break off)(?: (?:then|earlier|last time|there|for a bit))*"
    r"|where (?:was i|were we|are we|did (?:we|i) (?:get(?: up)? to|leave off|stop)|had (?:we|i) got(?: up)? to)(?: up to| at)?"
    r"|what (?:were we|was i) (?:talking about|doing|saying|asking|on about))"
)
_GO_ON = r"(?:(?:shall|can|could|should|may) (?:we|i)|let'?s|lets|i(?:'?d| would) like to|i want to|ready to) (?:please |just )?(?:go on|carry on|continue|finish|get on|pick (?:it|this) up)(?: with)?(?: (?:it|this|that|the (?:message|form|list)|my (?:message|list)|where (?:we|i) (?:were|was|left off)))?"
GOES_ON = re.compile(rf"\b{_GO_ON}")
COMES_BACK = re.compile(
    rf"^{_HELLO}{_CORE}(?:[ ,.!?]+(?:sorry[ ,.!]+)?(?:and |so )?(?:{_CORE}|{_GO_ON}))*(?:[ ,.!]+(?:please|then|again|sorry|thanks|about that|for the wait))*[ .!?]*$"
)


def comes_back(text: str) -> bool:
    return bool(COMES_BACK.match(normalised(text)))


def wants_to_go_on(text: str) -> bool:
    """ "Back now, can we carry on with the message": not only back."""
    return bool(GOES_ON.search(normalised(text)))
