"""That an address is to be kept from somebody: "he doesn't know where we live", "keep our address private". The parts
of a message that say so, for the team, in the family's words.
"""

import re

from assistant.signs import BETWEEN_SENTENCES

_KIN = r"(?:mum|mam|mom|mother|dad|father|parents?|ex|ex[- ](?:wife|husband|partner)|partner|husband|wife|step ?(?:dad|mum)|boyfriend|girlfriend|family)"
OTHER = rf"(?:(?:(?:my|his|her|their|the|our) )?(?:(?:other|birth|real|child'?s|own) )*{_KIN}|he|she|him|her)"
_WE = r"(?:we|i|us|me and (?:the )?(?:kids|children|him|her|\w+))"
_LIVE = (  # "where we are" is a place at the end of its clause alone: "where we are with the diagnosis" is none
    r"(?:(?:both |all |now |are |am |have |'re |'ve |'m )*(?:live|living|stay|staying|moved(?: to)?|based)|(?:have |'ve )?gone(?: to)?"
    r"|(?:are|am|'re|'m)(?: both| all)?(?: (?:now|at|these days|at the moment|right now))?(?=[ ]*(?:$|[.,;!?\n]|(?:and|or|but|so|because|cos)\b|(?:private|secret|hidden)\b|from\b|to (?:him|her)\b)))"
)
ADDRESS = rf"(?:(?:my|our) (?:(?:new|home|own|current|real|actual) )*address(?:es)?|where {_WE} ?{_LIVE}(?: now)?)"
_ANY_ADDRESS = rf"(?:{ADDRESS}|(?:the|this|that) (?:new )?address)"
_NEVER = r"(?:must not|mustn'?t|cannot|can'?t|cant|should not|shouldn'?t|is not to|isn'?t to|'s not to|is not allowed to|isn'?t allowed to|'s not allowed to|must never|can never|does not|doesn'?t|doesnt|is not|isn'?t)"
_LEARN = r"(?:know|find out|be told|learn|see|get|have|hear|be given|discover)"
_NOT = r"(?:do not|don'?t|dont|never|must not|mustn'?t|please not)"
KEPT = re.compile(
    rf"\b{OTHER} ?{_NEVER}(?: (?:ever|even|be allowed to))* {_LEARN}(?: about)? {_ANY_ADDRESS}(?![\w'])"
    rf"|\b(?:keep|kept|hold|leave) {_ANY_ADDRESS} (?:private|secret|hidden|safe|confidential|back|off\b|out of|away from|from)\b"
    rf"|\b{_ANY_ADDRESS}(?: (?:has|have|needs?|ought))? (?:must|is|to|should|stay|stays|be|has to|needs to)(?: (?:be|stay|kept|not|never|go|get|reach|to))* (?:private|secret|hidden|confidential|from {OTHER}|to {OTHER}|reach {OTHER}|back from)\b"
    rf"|\b{_NOT} (?:ever )?(?:give|tell|show|send|let) {OTHER}(?: know| see| have)? {_ANY_ADDRESS}(?![\w'])"
    rf"|\b{_NOT} (?:ever )?(?:give|put|show|send|share|print|write) {_ANY_ADDRESS} (?:to {OTHER}|out|on (?:any|the|his|her)\w*)\b"
    rf"|\b(?:i am|i'?m|im|we are|we'?re) not (?:allowed|able|supposed) to (?:tell|let|give) {OTHER}(?: know)? {_ANY_ADDRESS}(?![\w'])"
    rf"|\b(?:do not|don'?t|dont) want {OTHER} (?:to )?(?:{_LEARN}|knowing|finding out|seeing|getting) {_ANY_ADDRESS}(?![\w'])",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"^(?:(?:and|but|so|ok|no|please|sorry|also)[ ,]+)*(?:will|would|do(?! not)|does|did|can|could|is|are|might|must|should|what|how|who|where|why|if) ",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^(?:(?:and|but|so|also|ok|oh|yes|no|please|well|look|the other thing is|another thing is|the thing is|the problem is|one thing)[ ,:]+)+(?:that )?",
    re.IGNORECASE,
)


def keeps_address(words: str) -> list[str]:
    """The sentences that say so, each as it stands; a question says nothing of the kind."""
    return [
        _OPENING.sub("", one).strip(" .!;,")
        for one in BETWEEN_SENTENCES.split(words.replace("\u2019", "'"))
        if _keeps(one)
    ]


def _keeps(sentence: str) -> bool:
    return not (sentence.rstrip().endswith("?") or _ASKS.match(sentence.strip())) and bool(KEPT.search(sentence))
