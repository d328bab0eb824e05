"""Words after a card that put its kind right, or tell more of it, and take nothing back: "not sad, I am ill", "I am
sitting with her".
"""

import re
from collections.abc import Sequence

from assistant.signs import normalised

LONGEST = 30  # words
LONGEST_WITH = 60
OF_MOOD = frozenset(("distress", "self_harm"))
_WHO = r"(?:i'?m|im|i am|i feel|i'?ve been|he'?s|hes|he is|she'?s|shes|she is|they'?re|they are|(?:my|our) \w+(?:'?s| is)?|it'?s|we'?re|we are)"
ILL = re.compile(
    rf"(?:\b{_WHO}|\bjust|\bactually|\bproperly|\bonly|\bbeing) (?:(?:just|really|actually|properly|proper|physically|so|very|being|all|well|been|feeling|still|only|that)[ ]+)*(?:ill|poorly|sick|unwell|not well|in pain)\b(?! (?:of|and tired|with worry|to death|about))"
    r"|\b(?:it'?s|its|thats|that'?s) (?:my|his|her) (?:body|tummy|stomach|belly|head|heart|chest)\b"
)
NOT_SAD = re.compile(
    r"\b(?:not|never|isn'?t|isnt|ain'?t|aint|aren'?t)(?: (?:even|actually|really|at all|that|being|feeling|just|about being|about))* (?:sad|upset|down|depressed|low|distressed|stressed|struggling|suicidal|emotional|crying|lonely|in (?:a )?crisis)\b"
    r"|\bnot (?:that|like that|about (?:my |his |her )?(?:feelings|mood)|(?:my|his|her) (?:mood|feelings)|a mood|feelings|mental)\b|\bnothing to do with (?:my |his |her |being )?(?:mood|feelings|sad\w*|mental)\b"
)
GOES_IN = re.compile(
    r"\b(?:should|shud|shld|do|can|shall|must|need|have|ought|am)\b[^.?!]{0,25}\b(?:go|come|get|be|taken|ring|call|phone|see)\b(?: straight| back| down| over)* ?(?:in\b|to (?:the )?(?:hospital|ward|clinic|doctors?|gp|a ?(?:&|and|n)? ?e\b)|seen\b|111|999|someone|somebody|the (?:team|nurse|ward)|a doctor)"
)
BODY = re.compile(
    r"\b(?:tummy|stomach|belly|head|chest|throat|back|legs?|arms?|ears?|skin|temp(?:erature)?|fever|hot|cold|cough\w*|dizzy|faint\w*|black(?:s|ed)? out|throwing up|threw up|vomit\w*|rash|hurts?|hurting|aches?|aching|sore|pain(?:ful)?|breath\w*|diabet\w*|asthma\w*|infection|op(?:eration)?)\b"
)
DARK = re.compile(  # with which words of the body may say the other thing
    r"\b(?:took|taken|take|taking|swallow\w*|drank|pills?|tablets?|overdos\w*|lot|cut\w*|harm\w*|die|dead|dying|death|kill\w*|end|ending|over|gone|vanish|disappear|enough|any ?more|point|pointless|deserve|want|wants|wish|without me|goodbye|give up|giving up|worth|sleep for|voices|myself|himself|herself)\b"
)
SMALL = re.compile(
    r"^(?:(?:no|nah|nope|oh|ok|okay|yes|yeah|lol|haha|ha|well|please|pls|thanks|thank you|sorry|and|but|so|just|really|honestly|actually|like i said|i said|look|you(?:'ve)? (?:misread|misunderstood|got it wrong)|that's not what i meant|what (?:do|should) i do|i(?:'m| am)|it is|it's|he(?:'s| is)|she(?:'s| is))\b ?)*$"
)
PARTS = re.compile(r"[,.;:!?\n\u2026]+|\s[-\u2013\u2014]+\s|\b(?:and|but|because|cos|so|then)\b")
FAINTS = re.compile(
    r"\bblack(?:s|ed|ing)? ?out|\bgo(?:es|ing)? (?:all )?(?:black|gr[ea]y)\b|\bfaint(?:s|ed|ing)?\b|\bpass(?:es|ed|ing) out|\bcollaps"
)
_KIN = r"(?:mum|mam|mummy|mom|dad|daddy|mother|father|parents|nan|nana|gran|granny|grandma|grandad|sister|brother|aunt\w*|uncle|wife|husband|partner|friend|teacher|nurse|foster \w+|step ?\w+)"
_THEM = r"(?:her|him|them|(?:my|our) \w+)"
WITH = re.compile(
    rf"\b(?:i|we|(?:her|his|their|my|our|the|a) {_KIN})(?:'?m|'?re|'?s|'?ll| am| are| is| will)?(?: (?:am|are|is|going to|gonna|just|now|still|here|there|right|both|all|to|be|being|in))* (?:(?:sit|sitting|sat|stay|staying|sleep|sleeping|stop|stopping|stand|standing|lying|lie) )?(?:here |there |in |up )?(?:with|beside|next to|by) {_THEM}\b"
    rf"|\b(?:her|his|their|my|our) {_KIN}(?:'?s| is|s)? (?:here|there|in there|with (?:her|him|them|me)|home|at home)\b"
    r"|\b(?:s?he|they|i)(?:'?s|'?re|'?m| is| are| am|s)? ?(?:not|n'?t|isn'?t|isnt|aren'?t|never)(?: (?:being|going to be|left|ever|all))* (?:alone|on (?:her|his|their|my) own|by (?:her|him|them|my)sel\w+)\b"
    r"|\b(?:not|isn'?t|isnt|aren'?t) (?:in )?(?:any )?(?:immediate |real )?(?:danger|risk)(?: (?:this|right|at|just|for|now|today|tonight))"
    rf"|\bsafe (?:for now|for tonight|right now|this minute|at the moment|just now|tonight|now|here|with (?:me|us|her|his|{_KIN}))\b"
    rf"|\b(?:keeping (?:an eye|watch) on|watching over|not leaving|won'?t leave|wont leave|never leave|not letting) {_THEM}\b"
)
NOT_WITH = re.compile(
    r"\b(?:can'?t|cant|cannot|couldn'?t|won'?t let|wont let|not able to|have to (?:go|leave)|nobody|no ?one|run off|ran off|missing|locked|gone|not safe|isn'?t safe|unsafe|if)\b"
)
SHOWN_FOR_NOTHING = re.compile(
    r"\bmis(?:read|understood|understand|took|taken)\b|\bwrong\b|\bnobody (?:wants|is|said)\b|\b(?:never|didn'?t|did not) (?:say|said|mean)\b|\bnot what i (?:meant|said)\b"
)


def ill_instead(text: str, cards: frozenset[str]) -> bool:
    """`cards` are the routes of cards and lines that stand near: a card of despair, and the body is what is meant."""
    plain = normalised(text)
    if not cards & OF_MOOD or len(plain.split()) > LONGEST or not ILL.search(plain):
        return False
    return bool(NOT_SAD.search(plain) or GOES_IN.search(plain))


def only_of_the_body(text: str) -> bool:
    """Whether each part of it is of illness, denies the mood, or says little: with anything else both may be meant."""
    return all(_of_the_body(part.strip()) for part in PARTS.split(normalised(text)) if part.strip())


def _of_the_body(part: str) -> bool:
    if DARK.search(part):
        return False
    return any(one.search(part) for one in (ILL, NOT_SAD, GOES_IN, BODY)) or bool(SMALL.match(part))


def told_of_fainting(before: Sequence[str]) -> bool:
    return any(FAINTS.search(normalised(one)) for one in before)


def stays_with(text: str, cards: frozenset[str]) -> bool:
    """Somebody is with the one whom a card of self-harm is about: that makes it no less true."""
    plain = normalised(text)
    if "self_harm" not in cards or len(plain.split()) > LONGEST_WITH or SHOWN_FOR_NOTHING.search(plain):
        return False
    return any(WITH.search(one) and not NOT_WITH.search(one) for one in re.split(r"[.!?;\n]+", plain))
