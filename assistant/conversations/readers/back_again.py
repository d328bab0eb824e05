"""A family that comes back to the chat, or asks where it was: "hi I'm back", "where were we", "it's me again, the
doctor came in". Every clause says so, or says why it went.
"""

import re

from assistant.signs import normalised

LONGEST = 40  # words
BETWEEN = re.compile(r"[.,;:!?\n]+|\s[-\u2013\u2014]\s|\b(?:and|but|so|because|cos|as|when|then)\b")
_SMALL = r"(?:hi|hello|hey|hiya|good (?:morning|evening|afternoon)|ok|okay|right|so|sorry|oh|well|anyway|again|please|then|thanks|thank you|about that|for the wait|no|yes)"
SMALL = re.compile(rf"{_SMALL}(?: {_SMALL})*")
_NEAR = r"(?:the|my|our|his|her|a|an|some)"
_LATELY = r"(?:before|earlier|already|yesterday|last (?:night|time|week)|this (?:morning|afternoon|evening)|just now|the other day|on \w+day|(?:an hour|a (?:day|few days|bit|while)|\d+ \w+) ago)"
_TAIL = r"(?: (?:then|there|for a (?:bit|while|moment|minute)|suddenly|please|again|now|here|earlier|last time|yesterday|last night|half ?way(?: through)?|in the middle(?: of it)?))*"
_END = r"(?: (?:please|then|again|now|sorry))*"
PLAINLY = re.compile(
    rf"(?:{_SMALL} )*(?:"
    rf"(?:i'?m|im|i am|we'?re|we are) back(?: (?:again|now|here))*|back(?: (?:again|now))*"
    rf"|(?:(?:it'?s|its|it is) )?(?:only )?me(?: again)?(?: (?:from|of) {_LATELY})?|(?:it'?s|its|it is) (?:only )?(?:us|me)(?: again)?"
    rf"|(?:i|we) (?:was|were|have been) (?:here|on here)(?: \w+)? {_LATELY}|(?:i|we)'?ve been (?:here|on here) {_LATELY}"
    rf"|(?:i|we) (?:had to|needed to) (?:stop|go|leave|break off|run|dash|rush off|put (?:it|this|the phone) (?:down|away))(?: (?:away|off))*{_TAIL}"
    r"|where (?:was i|were we|are we|did (?:we|i) (?:get(?: up)? to|leave off|stop)|had (?:we|i) got(?: up)? to)(?: up to| at)?"
    r"|what (?:were we|was i) (?:talking about|doing|saying|asking|on about)"
    rf"){_END}"
)
MORE = re.compile(  # of the chat by itself; in a message to the team it may be said to them
    rf"(?:{_SMALL} )*(?:"
    rf"(?:i|we) (?:wrote|came|talked|chatted|spoke)(?: (?:here|on here|to you|with you))+(?: \w+)? {_LATELY}"
    rf"|(?:i|we) (?:left|stopped|disappeared|vanished|dropped off|went(?: away| off)?|broke off|got (?:cut off|called away|interrupted|disconnected)|was (?:cut off|called away|interrupted)|lost (?:signal|the page|connection|you)){_TAIL}"
    rf"|(?:i|we) (?:was|were) (?:just |still )?(?:writing|filling|doing|in the middle of|half ?way through|making|typing|on)(?: (?:in|out|it|this|that|to (?:the team|you|them)|(?:the|a|my|our) (?:form|message|list|questions|letter|chat)|here|something)){{0,3}}{_TAIL}"
    r"|(?:do|can|will) you (?:still )?(?:remember (?:me|us|what (?:i|we) (?:said|wrote|told you))|know who (?:i am|we are))"
    r"|(?:do|have) you (?:still |all )*(?:have|got|kept|keep|saved) (?:it|that|everything|my (?:message|list|questions|words|form|things)|what (?:i|we)(?:'ve)? (?:wrote|written|said|put|told you))(?: (?:all|still|here|from before))*"
    rf"){_END}"
)
ALONE_NOTHING = re.compile(  # "me" answers who is asking; "we left" is of a place, "do you have it" of anything
    r"(?:(?:it'?s|its|it is) )?(?:only )?(?:me|us)|(?:i|we) (?:left|stopped|went(?: away| off)?)|(?:do|have) you (?:still |all )*(?:have|got|kept|keep|saved) .+"
)
WHY = re.compile(  # what took them away, in everyday words; nobody is worse in it
    rf"(?:{_NEAR} )?(?:\w+ )?(?:doctors?|nurses?|consultant|baby|kids?|children|son|daughter|mum|dad|husband|wife|partner|sister|brother|visitors?|someone|somebody|they|he|she)"
    rf" (?:came(?: (?:in|round|by|back|home))?|woke(?: up)?|rang|arrived|needed (?:me|feeding|changing)|called me|wanted me|cried|was crying|was hungry|had to be fed){_TAIL}"
    rf"|(?:{_NEAR} )?(?:\w+ )?(?:phone|mobile|battery|tablet|laptop|page|internet|wifi|signal)(?: (?:just|then))* (?:died|ran out|went (?:off|flat|dead)|dropped(?: out)?|crashed|shut(?: down)?|froze)(?: on me)?{_TAIL}"
)
_GO_ON = r"(?:(?:shall|can|could|should|may) (?:we|i)|let'?s|lets|i(?:'?d| would) like to|i want to|ready to) (?:please |just )?(?:go on|carry on|continue|finish|get on|pick (?:it|this) up)(?: with)?(?: (?:it|this|that|the (?:message|form|list)|my (?:message|list)|where (?:we|i) (?:were|was|left off)))?"
GOES_ON = re.compile(rf"\b{_GO_ON}")
CARRIES_ON = re.compile(rf"{_GO_ON}(?: (?:please|then|now))*")


def comes_back(text: str, *, plainly: bool = False) -> bool:
    """`plainly` where the words may be for the team."""
    plain = normalised(text)
    if len(plain.split()) > LONGEST:
        return False
    clauses = [one for part in BETWEEN.split(plain) if (one := part.strip(" '\""))]
    core = [one for one in clauses if PLAINLY.fullmatch(one) or (not plainly and MORE.fullmatch(one))]
    if not core or (len(clauses) == 1 and ALONE_NOTHING.fullmatch(clauses[0])):
        return False
    known = (SMALL, PLAINLY, MORE, WHY, CARRIES_ON)
    return all(any(one.fullmatch(clause) for one in known) for clause in clauses)


def wants_to_go_on(text: str) -> bool:
    """ "Back now, can we carry on with the message": not only back."""
    return bool(GOES_ON.search(normalised(text)))
