"""Whether words typed at a short line tell of what happened: they are for the team's message, and for no line."""

import re

from assistant.details.question import asks
from assistant.details.read import Details

LONG = 12  # words; what is shorter is an answer, or is asked about by its step
TOLD = re.compile(
    r"\b(?:wait(?:ed|ing)?|told|tells?|telling|said|says|since|after|scans?|operat\w+|surgery|weeks?|months?|days?|hours?|nobody|no one|noone|never|still|keeps?|kept|doctors?|consultants?|surgeons?|nurses?|"
    r"treatments?|results?|tests?|diagnos\w+|worried|scared|pain|better|worse|listen\w*|happen\w*|moved|sent|came|went|gave|given|stopped|started|changed|cancelled|discharged?|appointments?|medicines?|feel\w*|felt|want(?:ed)?|answers?)\b",
    re.IGNORECASE,
)
LEAST = 3  # words of that kind in a message that tells
NEED = re.compile(
    r"\b(?:interpret\w*|translat\w*|languages?|english|speak\w*|sign(?:ing)?|bsl|makaton|deaf\w*|hear(?:ing)?|lip|read(?:ing)?|print|braille|blind|sight|eyes?|glasses|dyslexi\w*|autis\w*|adhd|learning|slow\w*|"
    r"plain|easy|simple\w*|understand\w*|explain\w*|texts?|writ(?:e|ing|ten)|letters?|wheelchair|memory|quiet|picture\w*|communicat\w*|relay|wales|welsh|urdu|polish|arabic|stammer\w*|stutter\w*)\b",
    re.IGNORECASE,
)
IN_TIME = re.compile(
    r"\b(?:after|days?|hours?|weeks?|months?|since|never|still|answers?|appointments?)\b", re.IGNORECASE
)
REACHED = re.compile(r"\b(?:ring|call|phone|text|e-?mail|message|write to) (?:me|us)\b", re.IGNORECASE)
CARE = re.compile(
    r"\b(?:doctors?|consultants?|surgeons?|specialists?|opinions?|scans?|results?|x-?rays?|mri|biops\w+|operations?|surgery|treatments?|hospitals?|tests?|diagnos\w+)\b",
    re.IGNORECASE,
)
WISHED = re.compile(
    r"\b(?:another|second|different|see|sees|seen|look(?:s|ed|ing)?|(?:re-?)?check(?:s|ed|ing)?|refer\w*|wants?|transfer\w*)\b",
    re.IGNORECASE,
)
OF_WHO_COMES = re.compile(r"\b(?:female|male|wom[ae]n|lady|man|face)\b", re.IGNORECASE)  # to be able to talk at all
STEPS = ("relationship", "child_name", "contact_method", "best_time", "needs")
FITTED = ("child_identifier", "site", "place", "contact_value")  # they take only what fits them
FEWEST = 8  # words of what is said to be for the team
_WANT = r"(?:want(?:ed)?|need(?:ed)?|would like|'?d like|wish|have|am asking|'?m asking|am trying|'?m trying)"
FOR_THEM = re.compile(  # "that is what I want to ask"
    rf"\b(?:(?:that|this|it)(?:'?s| is| was)? (?:what|all|why|the (?:thing|question|bit|part)(?: that)?) (?:i|we)(?: really| just| only)* ?{_WANT}(?: to)? (?:ask|asked|tell|say|know|raise|write|pass on)\b|(?:put|use|keep|have) (?:that|this|it|those words) (?:in|as|for) (?:the|my|our) (?:message|questions?)\b|(?:that|this|it)(?:'?s| is) (?:for )?(?:my|our|the) (?:message|question)\b)",
    re.IGNORECASE,
)


def tells_story(step: str, words: str) -> bool:
    """False for what asks something, and for what holds what the step asks for."""
    if step == "needs" and wishes_for_care(words):
        return True
    if step in (*STEPS, *FITTED) and is_for_them(words):
        return True
    if step not in (*STEPS, *FITTED) or len(words.split()) <= LONG or asks(words) or _holds(step, words):
        return False
    return is_told(IN_TIME.sub("", words) if step == "best_time" else words)


def is_for_them(words: str) -> bool:
    """Said so, and more than that: whatever step is open, and whatever was shown for it."""
    return len(words.split()) >= FEWEST and FOR_THEM.search(words.replace("\u2019", "'")) is not None


def wishes_for_care(words: str) -> bool:
    """What is to be done for the child, and no help with language or talking."""
    wished = CARE.search(words) and WISHED.search(words)
    return bool(wished) and not (NEED.search(words) or OF_WHO_COMES.search(words) or asks(words))


def is_told(words: str) -> bool:
    """Long enough for the team's message, and of what happened."""
    return len(words.split()) > LONG and len(TOLD.findall(words)) >= LEAST


def _holds(step: str, words: str) -> bool:
    if step == "relationship":
        return Details(words).relationship is not None
    sign = {"needs": NEED, "contact_method": REACHED}.get(step)
    return bool(sign and sign.search(words))
