"""The kind of thing that a first message tells, where its words are sure, so that it can be said back: put off, a long
wait, not heard, a new diagnosis, a teenager, or what somebody else thinks.
"""

import re
from enum import Enum

from assistant.details.question import asks
from assistant.signs import normalised


class Told(Enum):
    TEENAGER = "teenager"
    PUT_OFF = "put_off"
    DIAGNOSIS = "diagnosis"
    NOT_HEARD = "not_heard"
    WAITING = "waiting"
    SECOND_HAND = "second_hand"


LONGEST = 50  # words; a longer message tells more than one thing
_CARE = r"(?:operations?|ops?|surger(?:y|ies)|appointments?|scans?|mri|procedures?|clinic|treatment|admission|theatre|date|tests?|biopsy|transplant)"
_MOVED = r"(?:(?:put|pushed|moved) (?:it |him |her |us |my \w+(?: \w+){0,2} |the \w+(?: \w+)? )?(?:off|back)|postponed|cancel(?:l?ed|ling)|called off|rescheduled|bumped)"
_AILED = r"(?:he|she|they|we|i|my \w+|our \w+|(?:his|her|their) \w+)"
_ILLNESS = r"(?:cancer|tumou?r|leuka?emia|epilepsy|diabetes|autism|crohn'?s?|colitis|scoliosis|cerebral palsy|cystic fibrosis|lymphoma|neuroblastoma|arthritis|heart (?:defect|condition|problem|murmur)|kidney (?:disease|failure)|(?:rare|genetic) (?:[\w-]+ ){0,3}(?:disease|condition|disorder|syndrome|tumou?r|cancer)|\w+ (?:disease|syndrome|disorder))"
_NEW = r"(?:just|today|yesterday|last (?:week|month|night|\w+day)|this (?:week|morning|month)|on \w+day|(?:a|two|three|few|\d+) (?:days?|weeks?) ago|new(?:ly)?|recently)"
_STAFF = r"(?:they|(?:the |his |her |our |my )?(?:doctors?|nurses?|consultants?|team|hospital|ward|staff|gp))"
_OTHERS = r"(?:(?:my|his|her|our|their) (?:\w+ )?(?:mum|mam|dad|mother|father|nan|gran\w*|aunt\w*|uncle|sister|brother|friend|neighbour|teacher|cousin|husband|wife|partner|mother[- ]in[- ]law)|a friend|everyone|people(?: at work)?)"
_SIGNS: tuple[tuple[Told, re.Pattern[str]], ...] = (
    (
        Told.TEENAGER,
        re.compile(
            r"^(?:(?:ok|okay|so|hi|hey|hello|um|right|well|like|yo|hiya)[ ,]+)*(?:i'?m|i am|im) (?:only |just )?(?:1[1-7]|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)\b(?! (?:weeks?|months?|days?|minutes|hours|stone|st|miles?))"
        ),
    ),
    (
        Told.PUT_OFF,
        re.compile(
            rf"\b{_MOVED}\b[^.!?]*\b{_CARE}\b|\b(?:put|pushed|moved) [^.!?]{{0,30}}\b{_CARE} (?:off|back)\b|\b{_CARE}\b[^.!?]*\b{_MOVED}\b"
        ),
    ),
    (
        Told.DIAGNOSIS,
        re.compile(
            rf"(?=.*\b{_NEW}\b).*\b(?:told|(?:been|got|getting|was|were) (?:\w+ )?diagnosed|diagnosed (?:him|her|my|our)|(?:said|found)|given (?:a|the) diagnosis)\b[^.!?]*\b(?:{_ILLNESS}|diagnosed with|diagnosis)\b"
        ),
    ),
    (
        Told.NOT_HEARD,
        re.compile(
            r"\b(?:nobody|no ?one)(?: (?:here|there|ever|will|really))* (?:listen(?:s|ed|ing)?|hears? (?:me|us)|takes? (?:me|us) seriously|believes? (?:me|us))\b"
            rf"|\b{_STAFF}(?: (?:here|there|just|really))* (?:do not|don'?t|dont|will not|won'?t|wont|doesn'?t|doesnt|never|not|didn'?t|did not|aren'?t|arent|are not|isn'?t) (?:\w+ )?(?:listen\w*|hear(?:ing)? (?:me|us)|tak(?:e|ing) (?:me|us) seriously|believ(?:e|ing) (?:me|us))\b"
            r"|\b(?:i|we)\b[^.!?]{0,30}\b(?:not|never) (?:being |been |feel(?:ing)? )?(?:listened to|heard(?! (?:of|from|back|about|anything|a ))|believed|taken seriously)\b|\bfobbed (?:me |us )?off\b|\bbrush(?:ed|ing) (?:me |us )?off\b"
        ),
    ),
    (
        Told.WAITING,
        re.compile(
            rf"\b(?:wait(?:ed|ing)|on (?:the|a) (?:\w+ )?(?:waiting )?list)\b[^.!?]*\b(?:(?:\d+|a|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|eighteen) (?:weeks|months|years?)|ages|so long|forever|months|years)\b|\b(?:months|years?) (?:\w+ )?(?:has |have |had |been )*{_AILED}? ?(?:has |have |had |been )*wait(?:ed|ing)\b"
        ),
    ),
    (
        Told.SECOND_HAND,
        re.compile(
            rf"^(?:(?:hi|hello|so|ok|well|and)[ ,]+)*{_OTHERS}(?: (?:keeps?|has|have|all|just|is|are))* (?:says?|saying|reckons?|thinks?|told (?:me|us)|on at me)\b(?=.*\b(?:another|second|opinions?|wrong|ask|doctors?|hospital|should|normal|private|elsewhere)\b)"
        ),
    ),
)
PUT_OFF_AT_ALL = re.compile(rf"(?:^|\b(?:been|was|got|keeps?|they(?:'ve| have)?)(?: \w+){{0,2}} ){_MOVED}\b")
# Then the matter is another, and not to be said back lightly.
HEAVY = re.compile(
    r"\b(?:died|dead|death|dying|passed away|lost (?:him|her|our|my)|stillborn|miscarr\w+|suicid\w+|kill\w*|hurt(?:s|ing)? (?:himself|herself|myself)|abus\w+|social services|court|police|pregnan\w+)\b"
)
OF_ANOTHER = re.compile(r"\b(?:dog|cat|holiday|flight|wedding|driving test|car|boiler|gas)\b")
# What the writer did or wishes: nobody else put anything off.
THEIR_OWN = re.compile(
    r"\b(?:i|we)(?:'ve|'d)?(?: have| had| would| just)* (?:put|pushed|moved|cancel\w*|postpone\w*|like|want|need|wish|asked)\b"
)


def told_first(text: str) -> Told | None:
    """None where anything is asked, or what is told is not sure, or is more than a short sentence could answer."""
    plain = normalised(text)
    if len(plain.split()) > LONGEST or asks(text) or HEAVY.search(plain) or OF_ANOTHER.search(plain):
        return None
    kind = next((kind for kind, sign in _SIGNS if sign.search(plain)), None)
    return None if kind is Told.PUT_OFF and THEIR_OWN.search(plain) else kind


def tells_delay(text: str) -> bool:
    """That care was put off, or is long waited for: in words of any length, and beside a question."""
    plain = normalised(text)
    if OF_ANOTHER.search(plain) or THEIR_OWN.search(plain):
        return False
    return bool(PUT_OFF_AT_ALL.search(plain)) or any(
        sign.search(plain) for kind, sign in _SIGNS if kind in (Told.PUT_OFF, Told.WAITING)
    )
