"""Insults that are aimed at the program alone ("you stupid bot"), and that it repeats itself: no abuse of people. What
is left of a message without them is what is judged.
"""

import re

_INSULT = r"(?:fuck(?:ing|in|er)?|off|effing|bloody|damn(?:ed)?|stupid|useless|dumb|thick|shit(?:ty)?|crap(?:py)?|rubbish|pathetic|brainless|annoying|worthless|silly|idiotic|moronic|clueless|sodding|bastard|hopeless|ridiculous|piece of (?:shit|crap))"
_PROGRAM = r"(?:chat ?bots?|robots?|bots?|machine|computer(?: program)?|programme?|a\.?i\.?|software|algorithm|automated (?:thing|system))"
AT_PROGRAM = re.compile(
    rf"(?:\b(?:you|u|ur|youre|you're|your|this|that|a|an|the|some|such)\s+|\b{_INSULT}[\s,!]{{1,3}}){{0,6}}\b{_PROGRAM}\b"
    r"|\b(?:you|u|it|this)(?:'?re|'?s| are| r| is| just| only| still| always)* (?:keeps? (?:on )?)?(?:repeat(?:s|ing)? (?:yourself|urself|itself|the same \w+|that)|(?:say|giv|tell|send|show)(?:e|s|ing)? (?:me |us )?the same (?:\w+ )?(?:things?|answers?|stuff|words?|lines?|pages?))(?: (?:again|over and over|every time|to me))*",
    re.IGNORECASE,
)


def without_program(text: str) -> str:
    return AT_PROGRAM.sub(" ", text)
