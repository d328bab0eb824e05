"""Where a family says how and when it is to be reached, a number or an hour beside a restless word is no danger by a
guess: "07700 900333, any time of the night, I will not be asleep". What the rules find stands.
"""

import re
from dataclasses import replace

from assistant.conversations.forms import HANDOFF_FORM
from assistant.conversations.readers.card_denied import says_new_danger
from assistant.conversations.snapshot import Snapshot
from assistant.handoffs.readers.times_said import time_said
from assistant.safety.asked import HARM
from assistant.safety.verdict import Finding, Verdict, ordered
from assistant.signs import normalised

STEPS = ("contact_method", "contact_value", "best_time")
LONGEST = 30  # words
NUMBER = re.compile(r"\+?\d(?:[ ()-]{0,2}\d){8,}")
SOMEBODY = re.compile(  # who may be feared, or is ill: it says more than when to ring
    r"\b(?:s?he|hes|shes|him|her|his|they|them|husband|wife|partner|ex|boyfriend|girlfriend|step\w+|dad|father|man|bloke|uncle|brother|secret\w*|listen\w*|find(?:s|ing)? out|knows?|delete|lying|fault|sorry)\b"
)
LEAVES = re.compile(
    r"\b(?:wo?n'?t|will not|not going to|not gonna) (?:be )?(?:here|around|about|alive|need it)\b|\bbefore i\b"
)


def beside_a_number(verdict: Verdict, snapshot: Snapshot) -> Verdict:
    """What the classifier alone takes for a card is a line there."""
    if verdict.level != "card" or snapshot.form != HANDOFF_FORM or snapshot.field not in STEPS:
        return verdict
    return (
        Verdict(ordered([_lowered(one) for one in verdict.findings]), verdict.encoded)
        if _reaches(snapshot.text)
        else verdict
    )


def _reaches(text: str) -> bool:
    plain = normalised(text)
    if len(plain.split()) > LONGEST or not (NUMBER.search(plain) or time_said(text)):
        return False
    return not (HARM.search(plain) or SOMEBODY.search(plain) or LEAVES.search(plain) or says_new_danger(text, None))


def _lowered(found: Finding) -> Finding:
    guessed = found.level == "card" and found.why == "learned"  # alone: not "learned, after a card"
    return replace(found, level="line", report=False) if guessed else found
