"""Who else may ring the number of the urgent review: "can my nan use that line, I'm abroad". Asked right behind it."""

import re

from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.readers.polite import LEAD
from assistant.conversations.told_engine import ToEngine
from assistant.signs import normalised

TOLD_OF_IT = ("marthas_rule", "out_of_hours")
LONGEST = 30  # words
_KIN = r"(?:mum|mam|mom|dad|mother|father|parents?|husband|wife|partner|boyfriend|girlfriend|brother|sister|nan|nana|gran|granny|grandma|grandad|grandparents?|aunt(?:ie|y)?|uncle|cousin|family|in-?laws|step ?\w+|ex|friend|neighbour|carer|foster (?:mum|carer|dad)|other half|relatives?)"
_WHO = rf"(?:(?:(?:my|our|his|her|their|the|an?)(?: other)? )?{_KIN}|the other parent|any(?:one|body)(?: else)?(?: in the family)?|somebody else|someone else)"
RINGS = re.compile(
    rf"^{LEAD}(?:(?:can|could|may|might|would|will) {_WHO}(?: be (?:allowed|able) to| also| ever| please)*|(?:is|are) {_WHO} (?:allowed|able|permitted) to|is it (?:ok|okay|all right|allowed)(?: for {_WHO} to| if {_WHO}))"
    r" (?:rings?|phones?|calls?|uses?|dials?|do|does|make) (?:it|that|them|this|on it|(?:that|this|the) (?:number|line|phone|call|one|scheme|rule))(?: (?:too|instead|as well|for (?:me|us|him|her)|then))*(?:[ ,;.?!\u2013-]+(?P<behind>[^?]*))?\??$"
)


def who_else_rings(text: str) -> bool:
    plain = normalised(text)
    return len(plain.split()) <= LONGEST and bool(RINGS.match(plain))


def urgent_line(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or snapshot.last_answer not in TOLD_OF_IT or not who_else_rings(snapshot.text):
        return None
    return it.plan(engine=ToEngine(intent="ask_marthas_rule"), after=it.lines)
