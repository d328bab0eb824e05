"""What a family needs so that it can be spoken with, read from its own words: shown first, wherever its handoff is.

The words themselves stand beside these wherever the handoff may be read. In lists and figures only these stand, which
are ours.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from assistant.details.interjections import without_interjections
from assistant.details.load import read_list
from assistant.details.question import asks
from assistant.handoffs.beside.set_aside import answer_alone
from assistant.handoffs.beside.story import wishes_for_care
from assistant.handoffs.fields import BY_NAME, NOT_GIVEN

BSL, HEARING, SEEING, READING, DO_NOT_RING, OTHER = (
    "British Sign Language",
    "Deaf or hard-of-hearing",
    "Sight or large-print",
    "Reading or writing",
    "Do not ring",
    "Another need",
)
SIGNING = re.compile(r"\b(?:bsl|british sign language|sign language|signer|signing)\b", re.IGNORECASE)
DEAF = re.compile(
    r"\b(?:deaf|deafened|hard of hearing|hearing (?:aids?|loss|impaired)|lip ?-?read\w*)\b", re.IGNORECASE
)
SEES = re.compile(
    r"\b(?:large(?:r)? (?:print|text|letters)|big(?:ger)? (?:print|letters|writing)|braille|screen reader|blind|partially sighted|(?:visual|sight) (?:impairment|loss)|visually impaired"
    r"|(?:can'?t|cannot|can not|don'?t|do not) see (?:very )?(?:well|small))\b",
    re.IGNORECASE,
)
READS = re.compile(
    r"\b(?:easy ?-?read|dyslexi[ac]|audio|read(?:ing)? (?:it )?(?:out|aloud|to me)"
    r"|(?:can'?t|cannot|can not|don'?t|do not|struggle to|find it hard to|trouble|hard|difficult(?:y)?(?: with)?) ?(?:to )?(?:read|writ)\w*|literacy)\b",
    re.IGNORECASE,
)
NO_RINGING = re.compile(
    r"(?:^|[.,;:!?(\n]|\b(?:please|but|and|so|me|to))\s*(?:please )?(?:(?:do not|don'?t|dont|never|can'?t|cannot) (?:ring|call|phone|telephone)\b(?! (?:it|this|him|her|them)\b)"
    r"|no (?:phone )?calls\b|texts? only\b|only (?:by )?(?:texts?|e-?mail)\b)",
    re.IGNORECASE,
)
NAMED = re.compile(  # words of a need with language or talking that hardly stand for anything else
    r"\b(?:interpret(?:er|ers|ing)|translat(?:or|ors|er|ion)|bsl|makaton|sign language|(?:hearing|induction) loop|hearing aids?|sight|eyesight|glasses|large print|printed?|autis\w*|adhd|learning (?:disab|diffic)\w+"
    r"|memory|quiet|pictures?|relay|stammer\w*|stutter\w*|(?:short|simple|simpler|easy|easier|plain|little|small) (?:words|english|sentences)|muddled?|my english|aphasia|non ?verbal|communication (?:aid|book|board)|anxiety|anxious|panic\w*)\b",
    re.IGNORECASE,
)
REQUESTS = re.compile(  # a need put as a question: "could we have an interpreter"; not what one costs or may tell
    r"^(?:please )?(?:(?:can|could|may|might|would|will) (?:i|we|you|u|they|he|she|somebody|someone|(?:a|my|our|his|her) [\w-]+)(?: please| just| also| maybe)*"
    r"|(?:would|is) it (?:be )?(?:possible|ok|okay|all right|alright)|(?:is there )?(?:any|a) chance)(?: (?:to|that|of|for|i|we|somebody|someone))*"
    r" (?:have|get|be|use|bring|come|sit|sign|interpret|translate|write|print|speak|talk|read|send|put|keep|provide|arrange|book|an?|large|some)\b",
    re.IGNORECASE,
)
LITTLE_ENGLISH = re.compile(
    r"\b(?:(?:my|our|his|her|the|baby'?s) )?(?:wife|husband|partner|mum|mam|mother|dad|father|parents|nan|gran|grandma|grandmother|grandad|aunt|uncle|sister|brother)(?:'?s)?(?: (?:have|has|got|speaks?|understands?|knows?|is|are|with|only|really))*"
    r"(?: (?:no|not much|hardly any|very little|little|bad|poor)| (?:(?:does|do)(?: not|n'?t)|can(?: ?not|'?t)) (?:speak|understand|know)(?: (?:any|much|good|very good))?) english\b",
    re.IGNORECASE,
)
LONGEST, MOST_WORDS = 120, 30
ABOUT_REACHING = ("needs", "contact_method", "contact_value", "best_time", "message")


@dataclass(frozen=True)
class Needs:
    """`kinds` are in our words, the most pressing first; `words` are the family's, on one line, empty when it asked for
    nothing.
    """

    kinds: tuple[str, ...] = ()
    words: str = ""

    def __bool__(self) -> bool:
        return bool(self.kinds)

    @property
    def told(self) -> str:
        """As a line of a letter or of a printed page, in our words alone: the family's stand below, marked."""
        return ", ".join(self.kinds)


def read(lines: Mapping[str, str]) -> Needs:
    """`lines` by field, as they stand now."""
    said = " ".join(lines.get("needs", "").split())
    asked = "" if said.strip(" .!").lower() in (*_nothing(), "") else said
    plain = asked.replace("\u2019", "'")
    kinds = [DO_NOT_RING] if any(_no_ringing(lines.get(name, "")) for name in ABOUT_REACHING) else []
    kinds += [
        kind for kind, sign in ((BSL, SIGNING), (HEARING, DEAF), (SEEING, SEES), (READING, READS)) if sign.search(plain)
    ]
    kinds += [language for language, sign in _languages() if sign.search(plain)]
    return Needs(tuple(dict.fromkeys(kinds)) or ((OTHER,) if asked else ()), asked)


def names_need(words: str) -> bool:
    """Whether these words, at the step that asks for needs, plainly say one, and ask for nothing but it."""
    plain = answer_alone(words.replace("\u2019", "'"))  # "is that help" behind it is asked of us
    if len(plain.split()) > MOST_WORDS or asks_to_know(plain) or wishes_for_care(plain):
        return False
    return bool(NAMED.search(plain) or set(read({"needs": plain}).kinds) - {OTHER})


def asks_to_know(plain: str) -> bool:
    """Whether they ask to be told something, which is no need: "is it confidential, the interpreter?"."""
    clauses = re.split(r"(?<=[,.;!?])\s+", plain)
    return asks(plain) and any(asks(one) and not REQUESTS.match(without_interjections(one)) for one in clauses)


def only_ringing(noted: str) -> bool:
    """Whether all that was noted in the chat is that nobody is to ring: what helps to talk is not known then."""
    return bool(noted) and all(_no_ringing(part) for part in noted.split(";"))


def with_noted(answer: str, noted: str) -> str:
    """The step's answer, and what was noted of ringing before it: neither takes the other's place."""
    if not noted or not only_ringing(noted) or _no_ringing(answer):
        return answer
    nothing = answer.strip(" .!").lower() in _nothing()
    return noted if nothing else f"{answer.strip()}; {noted}"


def with_language(noted: str, said: str) -> str:
    """What was noted in the chat, with the language that the family said: "an interpreter" alone names none."""
    return noted if not said or said.lower() in noted.lower() else f"{said}; {noted}"


def speaks_little(words: str) -> str | None:
    """ "Phone but I work until 5, wife no English": what is said of somebody of the family, at any step."""
    found = LITTLE_ENGLISH.search(words.replace("\u2019", "'"))
    return found[0].strip() if found else None


def kinds_of(figure: str) -> set[str]:
    """What a conversation or a handoff told for figures, each kind once: our kinds as they are, other words read."""
    parts = filter(None, (part.strip() for part in figure.split(";")))
    ours = {BSL, HEARING, SEEING, READING, DO_NOT_RING, OTHER, *(language for language, _ in _languages())}
    return {kind for part in parts for kind in ((part,) if part in ours else read({"needs": part}).kinds)}


def for_figures(lines: Mapping[str, str]) -> str:
    """The kinds alone, as many as there is room for, parted as a conversation's needs are."""
    told = ""
    for kind in read(lines).kinds:
        more = f"{told}; {kind}" if told else kind
        told = more if len(more) <= LONGEST else told
    return told


def _no_ringing(words: str) -> bool:
    return NO_RINGING.search(words.replace("\u2019", "'")) is not None


def _nothing() -> tuple[str, ...]:
    return (BY_NAME["needs"].skip or "").lower(), NOT_GIVEN.lower(), "no", "nothing", "none needed", "no thank you"


@cache
def _languages() -> list[tuple[str, re.Pattern[str]]]:
    """Here a nationality is a language: the family was asked what help with language it needs."""
    named = {**read_list("languages")["languages"], "Welsh": ["cymraeg"]}
    return [
        (language, re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, (language, *written)))})(?!\w)", re.IGNORECASE))
        for language, written in named.items()
    ]
