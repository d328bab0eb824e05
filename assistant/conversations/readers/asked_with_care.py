"""How to ask and stay on good terms, a doctor who only nods, whether a parent gets a letter, and whether an operation
would be called off: questions that stand beside a neighbouring subject, which is not meant.
"""

import re

from assistant.details.question import asks
from assistant.signs import normalised

LONGEST = 40  # words
GOOD_TERMS, NODS, CANCELLED, LETTER = "effect_on_care", "nods_only", "cancel_unknown", "letters_home"
_HIM = r"(?:him|her|them|any(?:one|body)|the (?:doctor|consultant|team|surgeon|specialist)|(?:his|her|our|my) (?:doctor|consultant|team|surgeon))"
_HUFF = rf"(?:(?:{_HIM} )?(?:taking|getting) (?:the huff|the hump|offen[cs]e|it (?:badly|personally|the wrong way)|cross|annoyed|upset|shirty)|(?:upsetting|offending|annoying|insulting|hurting|falling out with|stepping on the toes of) {_HIM}|(?:a |any )(?:fuss|row|falling out))"
ASKED_NICELY = re.compile(
    rf"\b(?:ask|say it|raise it|bring it up|put it|go about it|mention it)\b[^.?!]{{0,40}}\b(?:without {_HUFF}|(?:and|but) (?:still )?(?:stay|keep|remain) (?:friends|friendly|on good terms|on (?:his|her|their) good side))"
    r"|\bask (?:him|her|them) (?:nicely|kindly|politely|gently)\b[^?!]{0,60}\b(?:friends|friendly|good terms)\b"
)
NODS_ONLY = re.compile(
    r"\b(?:he|she|they|(?:the|my|our|his|her) (?:doctor|consultant|surgeon|cardiologist|specialist))(?:'?ll| will|'?d| would)?(?: just| only| always| simply| politely)* (?:nods?|smiles? and nods?|says? yes and does nothing|fobs? (?:me|us) off)\b(?! off to sleep)|\bwon'?t say no\b[^.?!]{0,30}\bpolite\b"
)
OP = r"(?:it|the (?:op|operation|surgery|appointment|procedure|scan)|my (?:op|operation|surgery|appointment|procedure|scan))"
CALLED_OFF = re.compile(
    rf"\b(?:would|will|do|could|might|if|can) (?:they|the (?:hospital|doctors?|surgeon|team))(?:'?d)?(?: just| have to| still| really)* (?:cancel|call off|postpone|put off|move) {OP}\b|\b(?:if|whether) they'?d (?:cancel|call off|postpone|put off|move) {OP}\b"
)
A_LETTER_TO = re.compile(
    r"\b(?:does|will|would|do|can|could) (?:he|she|they|(?:my|our) (?:step ?)?(?:mum|mam|mom|dad|mother|father|parents))(?: also| still| just| then)* get (?:a |any |the )?(?:letters?|cop(?:y|ies)|post)\b(?! (?:of|from) (?:support|school|complaint))"
)


def asked_with_care(text: str, *, young: bool = False) -> str | None:
    """The page or the phrase that answers it; None for anything else. `young`: who asks is the patient."""
    plain = normalised(text)
    if len(plain.split()) > LONGEST:
        return None
    if ASKED_NICELY.search(plain):
        return GOOD_TERMS
    if NODS_ONLY.search(plain) and not asks(text):
        return NODS
    if CALLED_OFF.search(plain):
        return CANCELLED
    return LETTER if young and A_LETTER_TO.search(plain) else None
