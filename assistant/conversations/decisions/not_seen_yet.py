"""A first view that never came: no second one can be asked for without it; a second that was asked for, and silence
since; and whether another place is quicker, which is of appointments.
"""

import re

from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.told_engine import ToEngine
from assistant.details.question import asks
from assistant.signs import normalised

LONGEST = 26  # words
NO_FIRST = re.compile(
    r"\b(?:haven'?t|havent|have not|hasn'?t|hasnt|has not|never|not|not even|yet to)(?: (?:even|yet|ever|actually|been))* (?:had|have|got|seen|given)(?: \w+)? (?:an?|the|any|even one|our|my|his|her) first (?:opinion|one|view|look|appointment|visit|consultation)\b"
    r"|\b(?:nobody|no one)(?:'?s| has| ever)* (?:gave|given|has given|offered) (?:me|us|him|her) (?:one|a first|the first)(?: (?:one|opinion|view))? (?:to (?:start|begin) with|yet|at all|in the first place)\b"
)
QUICKER = re.compile(
    r"\b(?:another|different|other|any(?: other)?|which|somewhere|anywhere|elsewhere)\b(?: (?:else|other|hospitals?|clinics?|places?|trusts?|nearby|near (?:me|us)))*[^.?!]{0,20}\b(?:shorter|quicker|faster|smaller|less of an?|no) (?:waiting |wait |wating )?(?:wait(?:s|ing)?|lists?|queues?|times?)\b"
)
SILENCE = r"(?:not (?:a|one) (?:single )?(?:peep|word|sausage|dicky ?bird|whisper)|(?:dead|radio|total|complete|utter|stony) silence|silence (?:since|ever since)|no word|(?:nobody|no[ -]?one)(?:'?s| has| have|'ve| ever)* (?:come|came|got|rung|rang|phoned|written|wrote|replied|answered)(?: back)?|zilch|tumbleweed|heard nothing|nothing since)"
ASKED_FOR_ONE = re.compile(
    rf"\b(?:asked|requested|put in|applied|(?:was|were|been|got|they|he|she|gp) promised)\b[^.?!]{{0,30}}\b(?:second|2nd|another|other) (?:opinion|view|doctor|look|consultant)\b.*\b{SILENCE}\b"
)


def not_seen_yet(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or it.lines or it.reader.writer == "bereaved":
        return None
    intent = about_the_queue(snapshot.text)
    return it.plan(engine=ToEngine(intent=intent), after=it.lines) if intent else None


def about_the_queue(text: str) -> str | None:
    plain = normalised(text)
    if len(plain.split()) > LONGEST:
        return None
    if NO_FIRST.search(plain):
        return "ask_referral_stuck"
    if ASKED_FOR_ONE.search(plain):
        return "ask_waiting_time"
    return "ask_appointments" if asks(text) and QUICKER.search(plain) else None
