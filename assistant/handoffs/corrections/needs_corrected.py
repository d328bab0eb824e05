"""The line of needs put right from where a message is asked for: "large print please", "I didn't ask for language
help".
"""

import re

from assistant.handoffs.corrections.correction import FEW
from assistant.handoffs.fields import BY_NAME
from assistant.handoffs.readers.needs import names_need
from assistant.handoffs.readers.not_to_know import takes_out, wishes_in

ASKS_FOR = re.compile(
    r"\b(?:please|pls|plz|(?:i|we)(?:'?ll|'?d| would| will| do| also)* (?:need|want|like))\b", re.IGNORECASE
)
TELLS = re.compile(
    r"\b(?:he|she|they|his|her|their|is|was|are|were|has|have|had|does|did|because|when|since|for (?:the|his|her|my)|why|not|n'?t|get|take|make|see|look|stop|give|tell|ask|let)\b",
    re.IGNORECASE,
)  # a story, or an order
_NO_HELP = r"(?:(?:any |the |with )?(?:help with (?:(?:my|the|our) )?(?:language|communication|english)|(?:language|communication|english) help|an interpreter|interpreters?|a translator)(?: (?:line|bit))?)"
_ENGLISH = r"(?:(?:i|we|he|she)(?:'?m| am|'?re| are)? (?:(?:all |both |can |only )?(?:speak|talk|read)(?: \w+){0,2}? english(?: (?:fine|ok|perfectly|well|at home|just fine))*|english)|(?:my |our )?english is (?:fine|good|ok|okay|perfect|my first language|our first language|my language|my only language))"
_OUT = r"(?:(?:so |and |please |can you |could you |you can |just )*(?:take|cross|rub|get) (?:that|it|this|the (?:line|bit)|that (?:line|bit|part))(?: (?:bit|line|part))? (?:out|off|away)|(?:so |and |please |can you |could you |just )*(?:remove|delete|scrap|clear|erase) (?:that|it|this)(?: (?:bit|line|part|one))?|(?:put|say|make it) (?:none|no|nothing))(?: (?:please|pls|again|now|thanks))*"
NO_NEED = re.compile(  # "language help is just none. I didn't ask for that"
    rf"^(?:(?:no|oh|sorry|wait|and|also|but|what|why|huh|hang on)[ ,.!?]+)*(?:(?:the |my )?(?:language|communication|interpreter|language and communication)(?: (?:help|needs?|line|bit|thing))*(?:'s| is| should be| should say|:| -)? (?:just |only |actually )*(?:none|no|nothing|not needed|not wanted|n/?a)"
    rf"|(?:{_ENGLISH}[ ,.;!]+(?:so |and )?)?(?:i|we) (?:do not|don'?t|dont|did ?n'?t|did not|never) (?:need(?:ed)?|want(?:ed)?|ask(?:ed)? for) {_NO_HELP}|(?:{_ENGLISH}[ ,.;!]+(?:so |and )?)?no (?:language help|interpreter|help with language|translator)(?: (?:is )?needed)?"
    rf"|(?:that|this|it)(?:'?s| is| was)? ?(?:not|is ?n'?t|was ?n'?t) (?:a |about |for )?(?:my )?(?:language(?: help| needs?| thing)?|communication needs?)[ ,.;!]+(?:i(?: do not|'?m not| don'?t)? [^.!?]{{2,20}}[ ,.;!]+)?{_OUT})"
    rf"(?:[ ,.;!]+(?:(?:i|we) (?:did ?n'?t|did not|never|do not|don'?t|dont) (?:ask(?:ed)? for|said?|need|want|mention) [\w' ]{{2,30}}|(?:so |because |cos |as )?{_ENGLISH}|{_OUT}|please|thanks|thank you|sorry))*[ .!]*$",
    re.IGNORECASE,
)

OUT = re.compile(
    r"^(?:(?:please|can you|could you|just|and|ok|no|sorry)[ ,]+)*(?:(?:take|leave|cut) out|remove|delete|drop|scrap|erase|lose) (?:the |my |that )?(?P<what>\w[\w -]{2,40}?)(?: please| pls| thanks| again| now)*[ .!]*$"
    r"|^(?:(?:please|can you|could you|just|and|ok|no|sorry)[ ,]+)*take (?:the |my |that )?(?P<what2>\w[\w -]{2,40}?) (?:out|off|away)(?: please| pls| thanks| again| now)*[ .!]*$",
    re.IGNORECASE,
)
APART = re.compile(r"\s*[,;]\s*(?:and )?|\s+and\s+")


def part_out(words: str, stands: str) -> str | None:
    """ "Take out large print", where an interpreter stands beside it: what is left; None where it is not of them."""
    found, parts = OUT.match(words.replace("\u2019", "'").strip()), [one for one in APART.split(stands) if one]
    what = (found["what"] or found["what2"]).lower() if found else ""
    gone = [one for one in parts if what and re.search(rf"\b{re.escape(what)}\b", one.lower())]
    left = [one for one in parts if one not in gone]
    return ", ".join(left) if len(gone) == 1 and left else None


def without_help(plain: str, stands: str) -> str:
    """Whom not to ring stays, but where nothing else stands there and it is to go."""
    wishes, none = "; ".join(wishes_in(stands)), BY_NAME["needs"].skip or ""
    return none if not wishes or (takes_out(plain) and wishes == stands.strip()) else wishes


def only_a_need(words: str) -> str | None:
    """ "Large print please", where a message is asked for: of the line of needs. What tells more is for the team."""
    said = words.strip(" .!")
    few = len(said.split()) <= FEW - 1 and ASKS_FOR.search(said) and not TELLS.search(said)
    return said if few and names_need(said) else None
