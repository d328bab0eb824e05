"""Wishes for ideas, at the step that takes a family's questions for the team: "got any suggestions?". Asked of us, and
no question of theirs.
"""

import re

from assistant.signs import normalised

LONGEST = 14  # words
_IF_YOU = r"(?:if you were (?:me|us)|if (?:it|she|he|this|that) (?:was|were) (?:yours|your (?:own )?(?:child|kid|son|daughter|baby|boy|girl|little (?:one|boy|girl)))|in (?:my|our) (?:place|shoes|position|boots|situation))"
_SO = rf"(?:(?:{_IF_YOU}|um+|erm?|oh|hm+|well|ok|okay|right|so|and|but|sorry|please|honestly|no|actually|not sure|i(?:'?m| am) (?:blank|stuck|lost|clueless|not sure)|(?:my )?mind(?:'?s| is|'?s gone| has gone|s gone)?(?: gone)? (?:a )?blank|no idea|dunno|i (?:do not|don'?t|dont) know|(?:i )?can'?t think(?: of (?:any|one|anything))?)[ ,.;!-]+)*"
_IDEAS = r"(?:ideas?|suggestions?|examples?|samples?|prompts?|tips?|pointers?|starters?|recommendations?|hints?)"
_SOME = r"(?:a few|a couple|some|one or two|a list|any|an?)"
_THINGS = rf"(?:(?:of )?(?:good |useful |sensible |common |the usual |typical )?(?:questions?|ones|{_IDEAS}|things? to ask|things))"
_BY_US = r"(?:(?:can|could|would|will) (?:you|u)(?: please| maybe| just| possibly)?|(?:you|u) (?:could|can)|please)"
_TAIL = rf"(?: (?:{_IF_YOU}|please|pls|then|maybe|for me|for us|to (?:start|choose from|pick from|begin with|ask|put(?: here| down)?|work from|look at)|at all|here|off|with|of (?:questions?|what to ask)|on (?:what to (?:ask|put|write)|this|that)|for (?:this|that|questions?|the (?:team|doctors?|consultant))|what to (?:ask|put|write)|i (?:could|might|should|can) (?:ask|use|put|pick)(?: from)?))*"
ASKS = re.compile(
    rf"^{_SO}(?:"
    rf"(?:(?:have you |you |you'?ve |u )?got|have you|do you have|are there|any chance of|what about|how about|(?:can|could|may) (?:i|we) (?:have|get|see)|i(?:'d| would)? (?:like|need|want)|i could do with|show me)? ?(?:{_SOME} )?(?:good |useful )?{_IDEAS}"
    rf"|(?:{_BY_US} )?(?:give|show|tell|offer|send) (?:me|us) (?:{_SOME} )?(?:{_THINGS}|(?:a few|a couple|some|one or two))"
    rf"|(?:{_BY_US} )?(?:suggest|recommend) (?:{_SOME} )?(?:{_THINGS}|something|some|a few|any|one)"
    rf"|{_BY_US} (?:start|get|set) (?:me|us) (?:off|going|started)"
    rf"|(?:{_BY_US} )?help (?:me|us) (?:to )?(?:(?:think of|come up with|find|dream up|make up|work out|choose|pick) (?:(?:{_SOME} )?{_THINGS}|something|a few|a couple|some|one or two|what to (?:ask|put|write))|(?:think|dream|make) (?:some|them|a few|a couple) up)"
    r"|(?:what|which)(?: (?:ones?|questions?|things?|sort of (?:questions?|things?)|kind of (?:questions?|things?)))?(?: (?:do|would|should|might|could)|'?d) (?:families|parents|people|others|other (?:families|parents|people)|most (?:families|parents|people)|you|everyone|everybody)(?: (?:usually|normally|generally|tend to|mostly|often))* (?:ask|put|send(?: in)?|write|suggest|recommend|choose|pick|want to know)"
    r"|(?:what|which)(?: (?:ones?|questions?|things?))? (?:would|should|could|might|can|do|shall) (?:be (?:clever|good|sensible|useful|best|worth(?:while)?|smart|wise)|i be|i|we)(?: (?:to (?:ask|put|be asking)|asking|ask|put|be asking))(?: (?:them|him|her|the team|here|about|first))*"
    r"|what(?:'?s| is| are) (?:good|worth|sensible|useful|the (?:best|usual|right)|best)(?: (?:things?|questions?|ones))? (?:to ask|asking|to put)(?: (?:them|him|her|the team|here))*"
    r"|(?:what|which)(?: (?:is|are|would be))? (?:good |best |right |normal |usual )*(?:questions?|things?)(?: (?:is|are|would be|to be|the|good|best|right|useful|ok))*(?: (?:to )?(?:ask|put|say))?(?: (?:them|him|her|doctor|the (?:team|doctor)|here|about))*(?<= ask| put| say|good|best|them|here|ctor|team| him| her|bout)"
    r"|(?:no+[ ,]+|but )*i(?:'?m| am|m)? (?:ask(?:ed|ing)?) (?:you|u)(?: for| about| on)? (?:(?:what|which|good|some|a) )*(?:questions?|ideas?)(?: (?:is |are )?(?:good|best))?(?: to (?:ask|put))?"
    rf"){_TAIL}$"
)


def asks_for_ideas(text: str) -> bool:
    plain = normalised(text).strip(" .!?")
    return len(plain.split()) <= LONGEST and bool(ASKS.match(plain))
