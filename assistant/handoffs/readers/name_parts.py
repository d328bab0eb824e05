"""A name that is told in its parts: "Zoe, last name as her dad's: Fielding", "Lily-Mae, I'd rather not say her surname.
Her initials are LP". The first name stays.
"""

import re

from assistant.masking.recognisers.words import given_names, is_everyday, names_that_are_words

LONGEST = 25  # words
_NAME = r"[^\W\d_][\w'-]*"
_WHOSE = r"(?:(?:her|his|their|my|our|the|from|on) ){0,3}(?:mine|(?:mum|mam|mom|dad|mother|father|parent|nan|gran|brother|sister|partner|wife|husband)(?:'?s)?)(?: (?:one|side|name|surname))?"
LAST = re.compile(
    rf"^(?:(?:(?:her|his|their|the) )?first name(?:'s| is)?[ :]+)?(?P<first>{_NAME}(?: {_NAME}){{0,2}}?)[ ,.;-]+(?:and |with )?(?:(?:her|his|their|the) )?(?:last|second|family|sur)[ -]?name(?:'s| is)?"
    rf"(?: (?:is )?(?:the )?(?:same )?(?:as|like|from|after) {_WHOSE})?[ ,:;=-]+(?:(?:so|it'?s|is|that'?s|which is)[ ,]+)*(?P<last>{_NAME}(?: {_NAME}){{0,2}})[ .!]*$",
    re.IGNORECASE,
)
_KEPT_BACK = (  # that the rest of the name is not given
    r"(?:(?:i'?d|i would|we'?d|we would|i|we) (?:rather|prefer to|do not|don'?t|dont|will not|won'?t|can ?not|can'?t)(?: to)?(?: not)? (?:say|give|share|put|write|tell you) (?:(?:her|his|their|the) )?(?:(?:last |second |family |sur)[ -]?name|rest)(?:[ ,]+(?:can i|if (?:that'?s|that is) (?:ok|okay|all right)|please))?[ ,.;?!]+)?"
)
INITIALS = re.compile(  # the child's, with nothing told between
    rf"^(?P<first>{_NAME}(?: {_NAME})?)[,.;( -]+{_KEPT_BACK}(?:(?:and|so|but|just|only|the|with|please|can i give|i'?ll give)[ ,]+)*(?:(?:her|his|their)[ ]+)?initials?\b(?: (?:are|is|would be|being))?[ ,:;.=-]+(?P<initials>(?-i:[A-Z]{{2,4}})|(?:[^\W\d_]\. ?){{1,3}}[^\W\d_]?)[ .!)]*$",
    re.IGNORECASE,
)
TAKEN_BACK = re.compile(r"\b(?:no|actually|sorry|only|just|instead|wait|rather (?:give|use|put))\b", re.IGNORECASE)


def name_in_parts(words: str) -> str:
    """The name as its parts make it; the words as they are where they tell none."""
    plain = words.replace("\u2019", "'").strip()
    if len(plain.split()) > LONGEST:
        return words
    if (found := LAST.match(plain)) and _are_names(found["first"]) and _are_names(found["last"]):
        return f"{found['first']} {found['last']}"
    found = INITIALS.match(plain)
    if (
        found
        and _are_names(found["first"])
        and not TAKEN_BACK.search(plain[found.end("first") : found.start("initials")])
    ):
        return f"{found['first']} ({found['initials'].strip()})"
    return words


def _are_names(said: str) -> bool:
    """No everyday word but one that somebody is called by."""
    called = given_names() | names_that_are_words()
    return all(one.lower() in called or not is_everyday(one.lower()) for one in said.split())
