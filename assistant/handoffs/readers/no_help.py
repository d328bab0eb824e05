"""Where help with language is asked about: that none is needed, however it is said; and the need alone, behind a "no"
that only leads to it: "none, only large print".
"""

import re

from assistant.details.read import Details
from assistant.handoffs.beside.asides import Aside, aside

NONE = "None"
ENGLISH_ONLY = "English"
MOST = 20  # words
_NO = r"(?:(?:no|nope|nah|naw|och|none|nothing|not needed)(?: (?:thanks|thank you|ta|really|needed|hen|love|pal|mate|dear|pet|son|duck|darling|you'?re (?:all right|alright|ok|fine)))*)"
_WE = r"(?:i|we|he|she|they|all of us|the family|both of us|me and (?:him|her|my \w+))"
_FINE = (
    r"(?:fine|good|ok|okay|perfect|well|no problem|fluently|only|just fine|all right|alright|native|at home|as well)"
)
_MATE = r"(?:mate|pal|love|hen|bro|bruv|fam|innit|lol|thanks|thank you|ta|cheers)"
_ENGLISH = (
    rf"(?:{_WE}(?:'?m| am|'?re| are)?(?: (?:all|both|can|only|just))* (?:speaks?|talks?|reads?|understands?)(?: (?:the|good|fluent|perfect|plain|the queen'?s|proper))? english(?: {_FINE})*(?:[ ,]+{_MATE})?"
    rf"|{_WE}(?:'?m| am|'?re| are)(?: (?:all|both))? (?:english|scottish|scots|irish|from here|born here)|(?:my |our )?english(?:'?s| is) (?:{_FINE}|my (?:first|only|own) language|our first language))"
)
_BESIDE = r"(?:scots?(?: right enough)?|right enough|same as you|born (?:and bred )?here|all my life|thanks?(?: you)?|cheers|that'?s (?:all|it|fine)|so (?:no|none|nothing|that'?s fine)|no help(?: needed)?|(?:i'?m|we'?re) fine|none|nothing|don'?t need (?:it|any(?:thing)?|help))"
ENGLISH = re.compile(rf"^(?:{_NO}[ ,.;!-]*)?{_ENGLISH}(?:[ ,.;!-]+(?:and |but |so )?{_BESIDE})*[ .!]*$", re.IGNORECASE)
LEADS = re.compile(  # "none, only large print"
    rf"^{_NO}[ ,.;-]+(?:but |only |just |except |apart from |other than )+(?P<need>\S.{{3,}})$", re.IGNORECASE
)
NO_NEED = re.compile(r"^(?:that|this|the (?:message|words)|to (?:say|ask|add)|thanks?|thank you)\b", re.IGNORECASE)
ASKED_BEHIND = re.compile(  # not "could somebody read it to me", which is a need
    rf"^(?P<none>{_NO}|i'?m (?:fine|ok))[ ]*[.,;!-]+\s*(?:(?:and|but|so|now|ok)[ ,]+)*(?:(?:can|may|could|do|shall|should|when can|when do) i (?:just |now |please )*(?:write|type|see|send|do|put|change|start|go|finish|get)|why|what|when|how|who|where|do|does|is|are|did|will (?:it|this|they))\b(?:(?!\b(?:interpret|translat|read|hear|sign|print|loop|braille|easy|slow|explain|language|speak|understand|in [a-z]+(?:ish|ian|ese|li|abi|du|ic)\b)\w*).)*$",
    re.IGNORECASE,
)


NOT_OF_TALK = re.compile(  # "None. Actually Theo will not want everything said in front of him": told back by itself
    rf"^(?P<none>{_NO})[ ]*[.;!\u2026]+\s*(?:(?:actually|but|and|although|though|only|also|oh|well)[ ,]+)*(?P<rest>(?:(?:[\w'-]+ ){{1,3}}(?:will not|won'?t|would not|wouldn'?t|does not|doesn'?t|do not|don'?t|would rather|would like|wants?|hates?|prefers?) )"
    r"(?=.*\b(?:in front of|without (?:him|her|them)|behind (?:his|her|their) back)\b)(?!.*\b(?:interpret|translat|sign|read|hear|language|english)\w*)[^.?!]*[.!]*)$",
    re.IGNORECASE,
)
OF_ANOTHER = re.compile(  # "none. Wait, my husband isn't, he might want Polish"
    rf"^(?:(?:just |please )*(?:put|say|write) )?(?:{_NO}|{_ENGLISH}|(?:i'?m|i am|we'?re|we are) (?:fine|ok|okay|good)(?: (?:with|in) english)?)[ ]*[.,;!-]+\s*(?:(?:oh|no|wait|hang on|hold on|actually|well|sorry|but|and|except|though|only)[ ,.]+)*"
    r"(?:(?:my|his|her|their|our|the) )?(?P<who>(?:(?:step|grand|foster|ex)[ -]?)?(?:mum|mam|mother|dad|father|husband|wife|partner|nan|nana|gran|granny|grandma|grandad|parents|aunt|uncle|sister|brother|child|son|daughter))\b"
    r"(?=.*\b(?:wants?|needs?|likes?|prefers?|speaks?|reads?|understands?|could do with|have|use)\b)[^.?]*$",
    re.IGNORECASE,
)
DOES_NOT_NEED = re.compile(
    r"\b(?:fine|enough|good|fluent|perfect|not need|n'?t need|no need|not want|n'?t want)\b", re.IGNORECASE
)


NONE_OF_THOSE = re.compile(  # "none of those. By letter only, please": how to reach them stays, the rest does not
    rf"^{_NO} of (?:those|these|that|them)[ ]*[.,;!-]+\s*(?P<rest>(?:by |in |only |just )*(?:letters?|post|writing|e-?mail|text)\b.*)$",
    re.IGNORECASE,
)


ALONE = re.compile(  # a language, and nothing else: "and he hits me" is never thrown away
    r"^[\w', -]*?\b(?:wants?|needs?|likes?|prefers?|speaks?|reads?|understands?|have|use|do with)(?: (?:it|only|mostly|mainly|some|in|an?|interpreter|help|letters?|someone|who|speaks))*(?: [A-Z][\w-]+)(?: (?:please|only|interpreter|speaker|better|at home|though))*[ .!]*$"
)


def need_of_another(words: str) -> str | None:
    """Their language, and whose it is: never the words in which a "none" was taken back."""
    found = OF_ANOTHER.match(words) if len(words.split()) <= MOST else None
    if found is None or DOES_NOT_NEED.search(words[found.start("who") :]):
        return None
    said = words[found.start("who") :]
    if len(said.split()) > 4 and not ALONE.match(said):
        return None
    language = Details(said).language
    return f"{language.value} for {found['who'].lower()}" if language and language.value != ENGLISH_ONLY else None


def beside_none(words: str) -> str:
    """What is told behind a "none" and is no help with talking: it stands in no line, and is told back."""
    found = NOT_OF_TALK.match(words.replace("\u2019", "'").strip())
    return found["rest"].strip(" .!") if found and aside(found["none"]) is Aside.NO_ANSWER else ""


def need_alone(words: str) -> str:
    """What is needed; our "None" where nothing is; the words as they are where they may say more."""
    plain = words.replace("\u2019", "'").strip()
    if another := need_of_another(plain):
        return another
    if aside(plain) is Aside.NO_ANSWER:
        return NONE
    if beside_none(plain):
        return NONE
    if found := NONE_OF_THOSE.match(plain):
        return words.strip()[found.start("rest") :]
    if len(plain.split()) <= MOST and (ENGLISH.match(plain) or nothing_needed("needs", plain)):
        return NONE
    found = LEADS.match(plain)
    leads = found and not NO_NEED.match(found["need"]) and aside(plain) is None
    return words.strip()[found.start("need") :] if found and leads else words


def nothing_needed(step: str, words: str) -> bool:
    """ "None. can i write the message now": whether nothing but a question to us stands behind it."""
    found = ASKED_BEHIND.match(words.replace("\u2019", "'").strip()) if step == "needs" else None
    return found is not None and aside(found["none"]) in (Aside.NO_ANSWER, None) and len(words.split()) <= MOST
