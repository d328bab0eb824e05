"""What the messages before it make of a message. After a disclosure, "he's coming back upstairs" is no small talk."""

import re
from collections.abc import Callable, Sequence

from assistant.safety.normalise import normalise
from assistant.safety.verdict import Finding

GOES_ON = "goes on from an earlier card"
SHORT = 14  # words; a longer message says for itself what it is about
_GOES_ON = {
    "emergency": r"still|worse|not (?:helping|working)|nothing|no (?:change|answer|reply)|again|no better|hurry|please|what do i do|help|now",
    "self_harm": r"ive (?:done|taken|decided)|tonight|now|goodbye|bye|sorry|too late|wont work|dont (?:ring|send|tell)|going (?:out|now)|(?:need|have|got|better|must|gotta)(?: to)? (?:go|dash|run)|i mean it|alone|she (?:wont|has)|he (?:wont|has)",
    "safeguarding": r"(?:hes|shes|he is|she is|theyre) (?:\w+ )?(?:back|coming|here|home|outside|awake|downstairs|upstairs|at the door)|coming (?:back|up|upstairs|home)|"
    r"key in the door|delete|dont (?:ring|call|tell|send|write)|got to go|have to go|he (?:knows|found|saw|heard)|again|scared|hide|hiding",
    "deterioration": r"still|worse|no one|nobody|not (?:come|been)|again|now|gone|dropp\w+|hes|shes",
}
_PATTERNS = {route: re.compile(rf"\b(?:{pattern})\b") for route, pattern in _GOES_ON.items()}
_CALM = re.compile(
    r"\b(?:better|fine|ok|okay|sorted|safe|breathing|woke|came|seen|thanks|thank you|sorry|stopped|lol|joking)\b"
)
_OF_THE_BODY = ("emergency", "deterioration")
_TOLD_TO_WAIT = re.compile(
    r"\b(?:says?|said|tells?|told|wants?|thinks?)(?: (?:me|us|to|we|i|that|can|should|must|just|it))* wait\b|\bwait(?:ing)? (?:(?:till|until|for|to|the) )*(?:morning|tomorrow|monday|(?:he|she) (?:comes?|gets?|is))\b"
)  # at a danger that is there: no waiting
_AGE = re.compile(  # "hes Yusuf Karim hes 9 years old": who it is, and not how. Of a baby the age itself is a ground
    r"\b(?:hes|shes)(?= (?:\w+ ){0,4}?\S+ (?:years?|yrs?) old\b)"
)
_FAREWELL = re.compile(r"\bgood ?bye\b")  # from whoever wants to die

Findings = Callable[[str], list[Finding]]


def with_earlier(
    text: str, found: list[Finding], hinted: list[Finding], earlier: Sequence[str], findings: Findings
) -> list[Finding]:
    """A short message after a card: a line of the same route becomes a card; words that carry it on, or hint at it,
    become a line.
    """
    row = " ".join(normalise(text).words)
    if not earlier or len(row.split()) > SHORT or any(finding.level == "card" for finding in found):
        return found
    going_on = (
        []
        if _CALM.search(row)
        else [*(route for route in _PATTERNS if _carries_on(route, row)), *(one.route for one in hinted)]
    )
    if not found and not going_on:
        return found  # whatever was said before changes nothing, so it need not be read again
    before = {finding.route for message in earlier for finding in findings(message) if finding.level == "card"}
    kept = [Finding(f.route, "card", f.clause, f"{f.why}, after a card") if f.route in before else f for f in found]
    has = {finding.route for finding in kept}
    return kept + [
        Finding(route, _level(route, row), row, GOES_ON) for route in dict.fromkeys(going_on) if route in before - has
    ]


def _carries_on(route: str, row: str) -> bool:
    row = _AGE.sub(" ", row)
    return bool(_PATTERNS[route].search(row)) or (route in _OF_THE_BODY and bool(_TOLD_TO_WAIT.search(row)))


def _level(route: str, row: str) -> str:
    graver = (route == "self_harm" and _FAREWELL.search(row)) or (route in _OF_THE_BODY and _TOLD_TO_WAIT.search(row))
    return "card" if graver else "line"
