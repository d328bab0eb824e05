"""Whether the hospital owes a family a second opinion, in exact words: "must a consultant agree to one"."""

import re

from assistant.conversations.forms import HANDOFF_FORM
from assistant.conversations.readers.polite import LEAD
from assistant.conversations.snapshot import Snapshot
from assistant.engine.if_refused import OF_A_REQUEST
from assistant.signs import normalised

LONGEST = 24  # words
_WHO = r"(?:they|the (?:[\w'-]+ )?(?:hospital|trust|nhs|ward|clinic|doctors?|consultants?|surgeons?|team|staff)|our (?:doctors?|consultant|team|hospital)|(?:his|her|an?|any|every) (?:doctor|consultant|surgeon|team|hospital|trust)|(?:doctors|hospitals|consultants|the doctors|surgeons|trusts|nhs))"
_REALLY = r"(?:legally|actually|really|always|even|by law|obviously|ever|just|still)"
_DO = r"(?:give|grant|arrange|agree to|allow|offer|provide|organi[sz]e|say yes to|accept|sort(?: out)?|set up|do|get|carry out|run|go along with|sign off(?: on)?|let (?:us|me|you|him|her|families|people|parents) (?:have|get|ask for|see))"
_US = r"(?:us|me|you|him|her|families|patients|parents|people|everyone|anyone)"
_NAMED = r"(?:(?:an?|the|our|any|this) (?:second|other|new|fresh|outside|independent) (?:opinion|look|view|review|doctor|pair of eyes)|another (?:opinion|doctor|look|view|review|consultant)|a different (?:doctor|consultant))"
_LEANS = r"(?:one|it|this|that)"
_WHEN = r"(?:,? (?:if|when|once|where|because) (?:[\w'-]+ ?){1,9}| (?:by law|to (?:us|me)|for (?:us|me|him|her|the asking)|then|at all|on the nhs|nowadays|in this country|legally))*"


def _owed(what: str) -> str:
    must = rf"(?:do|does) {_WHO} (?:{_REALLY} )*(?:have|need|got) to|(?:must|should|will) {_WHO}(?: {_REALLY})*|(?:are|is) {_WHO} (?:{_REALLY} )*(?:bound|obliged|required|supposed|forced|meant|made|obligated|compelled)(?: by law)? to|(?:have|has) {_WHO} (?:{_REALLY} )*(?:got )?to"
    return rf"(?:{must}) {_DO} (?:{_US} )?{what}|(?:do|does) {_WHO} (?:{_REALLY} )*owe (?:{_US} )?{what}"


def _turned_down(what: str) -> str:
    may = rf"(?:can|could|may) {_WHO}|(?:are|is) {_WHO} (?:{_REALLY} )*(?:free|allowed|entitled|able) to"
    return rf"(?:{may}) (?:(?:just|simply|flatly|{_REALLY}) )*(?:ignore|turn down|refuse|reject|say no to|decline|brush off|bin) (?:{_US} )?{what}"


_REQUEST = rf"(?:{_NAMED}|(?:an?|our|my|the|such a|this|that) (?:polite |written )?request(?: for {_NAMED})?)"
DUTY = re.compile(rf"^{LEAD}(?:{_owed(_NAMED)}){_WHEN}$")
DUTY_LEANS = re.compile(rf"^{LEAD}(?:{_owed(_LEANS)}){_WHEN}$")
REFUSED = re.compile(rf"^{LEAD}(?:{_turned_down(_REQUEST)}){_WHEN}$")
REFUSED_LEANS = re.compile(rf"^{LEAD}(?:{_turned_down(_LEANS)}){_WHEN}$")


def answer_on_duty(snapshot: Snapshot) -> str | None:
    """The id of the answer; "one" is a second opinion where the form is open, or where such a request was told of."""
    plain = normalised(snapshot.text).strip(" .!?")
    if len(plain.split()) > LONGEST:
        return None
    leans = snapshot.form == HANDOFF_FORM or snapshot.last_answer in OF_A_REQUEST
    if DUTY.match(plain) or (leans and DUTY_LEANS.match(plain)):
        return "legal_right"
    return "refused" if REFUSED.match(plain) or (leans and REFUSED_LEANS.match(plain)) else None
