"""Whether it can all be done in a letter, and where that goes: "to whom should a letter be addressed", "is
correspondence by post acceptable". Where the hospital is to write is read elsewhere (`others_know.py`).
"""

import re

from assistant.signs import normalised

LONGEST = 45  # words
_A_LETTER = r"(?:an? (?:\w+ )?|my |the |our |ordinary |proper |paper |some )*letters?"
NAMES_POST = re.compile(
    rf"\b(?:by (?:ordinary |royal )?(?:post|mail|letter)|(?:in|through) the post|in {_A_LETTER}|(?:write|send|post|address|put) (?:it |this |that |my question |my words )?(?:in |into )?{_A_LETTER}|postal address|correspond\w*|where (?:do|can|should|would) (?:i|we) post|(?:address|post) (?:a|my|the) (?:letter|envelope))\b"
)
_I = r"(?:i|we|one|people|families|somebody|someone)"
ASKS_IT = re.compile(
    rf"\b(?:(?:may|can|could|might|should|shall) {_I}(?: (?:also|not|instead|just|please|rather))* (?:write|put|send|post|do|ask|correspond|reach|contact|use)\b"
    rf"|(?:is|are|would|whether|if)\b[^.?!]{{0,40}}\b(?:acceptable|possible|allowed|permitted|all right|alright|ok(?:ay)?|accepted|fine)\b|where (?:do|can|should|would|shall|must) {_I}\b|(?:to )?whom\b|who (?:do|should|would|shall) {_I}\b"
    rf"|(?:what|which)(?:'s| is|s)? (?:the |your |its |their )?(?:\w+ )?(?:postal )?address\b|(?:have you|do you have|is there) (?:got )?(?:a|an|any) (?:postal )?address\b|how (?:do|can|should) {_I} (?:write|send|post|address)\b)"
)
# Of another letter, or of one that the hospital writes.
OTHER_LETTERS = re.compile(
    r"\b(?:complain\w*|notes|records?|results?|referr\w+|appointment|gp|school|solicitor\w*|lawyer|m\.?p\.?|got|received|came|arrived|lost|support letter|(?:he|she|they|hospital|doctors?|consultant|clinic) (?:wrote|write|writes|sent|send|sends)|(?:get|have|receive) (?:an? |the |my )?(?:\w+ )?(?:letters?|answer|reply)|write to (?:me|us)|in the letter|second opinion letter|e-?mail|cop(?:y|ies))\b"
)


def asks_by_post(text: str) -> bool:
    plain = normalised(text)
    if len(plain.split()) > LONGEST or OTHER_LETTERS.search(plain):
        return False
    return bool(NAMES_POST.search(plain) and ASKS_IT.search(plain))
