"""Several questions about the child in one breath, as an answer to what worries them most: "will it go wrong again and
when can he play rugby", "whether I could still sit my A levels, and if it will hurt". They are theirs for the list.
"""

import re

from assistant.signs import normalised

LEAST, FEWEST_WORDS, LONGEST = 2, 3, 60
_OPENS = r"(?:will|would|wont|won't|can|could|cant|can't|does|do|did|is|are|was|has|have|should|may|might|must|what|whats|what's|wot|when|whens|how|why|where|who|which|whether|if)"
LEAD = re.compile(
    r"^(?:(?:mostly|mainly|just|really|probably|well|um+|erm?|ok|so|i think|i suppose|and|also|both|that|it's|its|i worry(?: about)?|i'm worried(?: about)?|i want to know|i wonder)[ ,:]+)+",
    re.IGNORECASE,
)
BETWEEN = re.compile(
    rf"(?:[,;.?!]+\s*(?:(?:and|or|but|also|then|plus)\s+)*|\s+(?:and|or|plus)\s+(?:then\s+|also\s+)?)(?={_OPENS}\b)",
    re.IGNORECASE,
)
BEGINS = re.compile(rf"{_OPENS}\b", re.IGNORECASE)
NOT_OF_CARE = re.compile(  # of the second opinion, of us, of who pays: answered here, and for no list
    r"\b(?:opinions?|costs?|pay|paid|free|money|complain\w*|pals|referr?\w*|ask(?:ing)? for|appointments?|how long (?:does|will|would|do) (?:it|this|that|they) take|(?:you|u|your)|chat|messages?|list|legal|rights?|private|interpreter|parking|another (?:doctor|hospital)|somebody else|someone else|who reads|sees? this)\b"
)


def joined_questions(said: str) -> list[str]:
    """Each as it was typed; empty where there are not several, or one of them is for us."""
    plain = normalised(said)
    if len(plain.split()) > LONGEST or NOT_OF_CARE.search(plain):
        return []
    whole = LEAD.sub("", " ".join(said.split())).strip()
    parts = [one.strip(" ,;.!") for one in BETWEEN.split(whole)]
    asked = [one for one in parts if BEGINS.match(one) and len(one.split()) >= FEWEST_WORDS]
    return asked if len(asked) >= LEAST and len(asked) == len(parts) else []
