"""The nation that a question is about, wherever the child is cared for: "that is England. tell me about Scotland", "we
live in Cardiff, he is treated with you. can we ask for one where we live". It says nothing of where the child is.
"""

import re

from assistant.conversations.readers.named_place import place_wished
from assistant.details.nation import Named, named_places
from assistant.signs import BETWEEN_SENTENCES

LONGEST = 45  # words; a longer message says more
_SO = r"(?:(?:no|nope|not|and|but|so|ok|okay|right|well|please|pls|just|now|then|again|instead|sorry|thanks|i said|i asked(?: you)?|you)[ ,.!:]+)*"
_TELLS = r"(?:tell (?:me|us)|talk|explain|i (?:said|ask|asked|meant|mean|was asking|am asking|want(?:ed)?|need(?:ed)?)|we (?:asked|meant|mean|want|need)|what|how|say|show (?:me|us)|give (?:me|us)|and|only|want)"
ORDERS = re.compile(  # its name stands at the end, and hardly more
    rf"^{_SO}{_TELLS}(?: (?:to know|is it|about|for|of|in|on|how|it|is|was|works?|goes|does|do|things|are|done|that|the|same|rules?|answer|what|happens?|i|asked|meant|mean|we))* zznation(?: (?:then|instead|please|pls|now|only|not (?:england|scotland|wales|northern ireland)|rules?|one|bit|i said|i asked|not (?:here|there)))*[ .!?]*$"
    rf"|^{_SO}(?:not (?:england|scotland|wales|northern ireland)[ ,.]+)?zznation[ ,]+(?:i|we) (?:said|ask|asked|meant|mean|want(?:ed)?)(?: (?:about|for|you))*[ .!?]*$",
    re.IGNORECASE,
)
_OPINION = r"(?:(?:second |2nd |other |another |different )(?:opinions?|views?|look|doctors?)|opinions?|ask for (?:one|it|this|that)|(?:get|have|seek|request) one)"
ASKS = r"(?:can|could|may|might|do|does|will|would|is|are|if|whether|how|am|possible|allowed|state|right)"
IN_IT = re.compile(
    rf"\b{ASKS}\b[^.?!]*\b{_OPINION}\b[^.?!]*\bin zznation\b|\bin zznation[ ,]+(?:(?:and|so|then|please)[ ,]+)*{ASKS}\b[^.?!]*\b{_OPINION}\b"
    rf"|\b(?:how|what|is|are|does|do)\b[^.?!]{{0,30}}\b(?:rules?|works?|go|goes|happens?|different|the same|differ)\b[^.?!]{{0,14}}\bin zznation\b",
    re.IGNORECASE,
)
WHERE_THEY_LIVE = re.compile(
    rf"\b{ASKS}\b[^.?!]*\b{_OPINION}\b[^.?!]*\b(?:where (?:i|we) live|(?:near(?:er)?|close(?:r)?) to (?:home|us)|(?:back|at) home|in (?:my|our) own (?:country|nation)|up (?:here|there)|over the border|this side of the border)\b",
    re.IGNORECASE,
)
LIVES = re.compile(
    r"\b(?:i|we)(?:'?m|'?re)? (?:(?:am|are|all|both|actually|just|do) )*(?:live|stay|based|living|from)\b|\b(?:our|my) home\b",
    re.IGNORECASE,
)
OF_OTHER_THINGS = re.compile(  # what is done about a hospital is done where the care was given
    r"\b(?:complain\w*|complaint|ombudsm[ae]n|sue|suing|solicitor|court|pays?|paid|cost\w*|money|private\w*|died|death|coroner|inquest|fiscal|records?|notes|mov(?:e|ed|ing)|transfer\w*)\b",
    re.IGNORECASE,
)


def nation_asked(text: str) -> str | None:
    """None where no nation, or no single one, is asked about."""
    if len(text.split()) > LONGEST or OF_OTHER_THINGS.search(text) or place_wished(text):
        return None
    every = [one for one in named_places(text) if one.nation]
    for clause in BETWEEN_SENTENCES.split(text.replace("\u2019", "'")):
        if found := _asked_in(clause, [one for one in named_places(clause) if one.kind == "NATION" and one.nation]):
            return found
    if not WHERE_THEY_LIVE.search(text) or not LIVES.search(text):
        return None
    homes = {one.nation for one in every if one.how != "elsewhere"}
    return next(iter(homes)) if len(homes) == 1 else None


def _asked_in(clause: str, named: list[Named]) -> str | None:
    """Of several, the one that an order names and does not refuse."""
    for one in named:
        marked = re.sub(rf"\b{re.escape(one.plain)}\b", "zznation", clause, flags=re.IGNORECASE)
        if ORDERS.match(marked) or (len(named) == 1 and IN_IT.search(marked)):
            return one.nation
    return None
