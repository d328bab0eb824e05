"""The date of birth, or the number a child is found by, of the words that answer for it."""

import re

from assistant import clock
from assistant.handoffs.fields import ASKED, NOT_GIVEN
from assistant.handoffs.readers.dates import cannot_be, lacks_year, only_date, speaks_of_a_date, year_meant
from assistant.handoffs.readers.refusal import NotUnderstood
from assistant.handoffs.words.dictated import written
from assistant.handoffs.words.spoken_dates import day_put_right
from assistant.hospital.profile import Profile

LEAST_FIGURES = 5
YEAR = re.compile(r"^(?:in |it was |that was )?(?:19|20)\d\d[ .!]*$", re.IGNORECASE)
DAY_ONLY = re.compile(r"\b(?:only|just|put|change|make|should|nothing else|say)\b", re.IGNORECASE)
BESIDE_A_DAY = re.compile(
    r"\b(?:only|just|put|change|make|it|is|it'?s|the|his|her|their|my|dob|date|day|of|birth(?:day)?|born|on|no|not|sorry|to|and|nothing|else|should|be|say|in|was|that|please|year|(?:19|20)\d\d)\b|[\W_]+",
    re.IGNORECASE,
)
AGE_BEHIND = re.compile(  # "14 March 2019, no 2020, she is six"
    r"(?<=\d)[ ,.;-]+(?:so |and )?(?:s?he|they)(?:'?s|'?re| is| are)? (?:now |only |just |nearly |about )*(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)(?: (?:years?|months?|weeks?))?(?: old)?(?: now)?[ .!]*$",
    re.IGNORECASE,
)
FINE_BEHIND = re.compile(  # "22/6/2010 its fine"
    r"(?<=\w)[ ,.;-]+(?:and )?(?:it'?s|that'?s|thats|it is|that is|i'?m|i am) (?:all )?(?:fine|ok|okay|right|alright|cool|no problem|no bother)(?: (?:with (?:that|it|this)|then|now|really|i (?:guess|suppose)))*[ .!]*$",
    re.IGNORECASE,
)
OF_BIRTH_BEHIND = re.compile(  # "22/8/2017 her birthday", "15 march 2016 then"
    r"(?<=\d)[ ,.;-]+(?:(?:(?:that'?s|thats|it'?s|its|is|was) )?(?:her|his|their|my|the) (?:birthday|b-?day|d\.?o\.?b\.?|birth ?date|date of birth)|then|so there|there)(?: (?:then|anyway|though|if that helps|instead))*[ .!]*$",
    re.IGNORECASE,
)
THERE_BEHIND = re.compile(  # "15 Sept 2019 and he is at the Heath": of another line
    r"(?<=\d)[ ,.;-]+(?:(?:and|but) )?(?:s?he|they|we)(?:'?s|'?re| is| are)? (?:now |still |being )?(?:at|in|on|under|treated|seen) (?!\d)[^\d]*$",
    re.IGNORECASE,
)
NO_NUMBER = re.compile(  # before a day: "dont have number. 14 jan 2019"
    r"^(?:(?:oh|christ|jesus|jeez|god|ffs|bloody hell|sorry|um+|look|well|honestly|lord|fuck(?:'s sake)?|i'm afraid)[ ,.!]+)*(?:(?:i|we) )?(?:do not|don['\u2019]?t|dont|have ?n['\u2019]?t|can['\u2019]?t|cannot|no)(?: have| got| know| remember| find)* ?(?:the |a |her |his |their |any |that )?(?:(?:bloody|damn|fucking|flipping|sodding|stupid|actual|blasted) )*(?:hospital |nhs )?(?:number|no\.?|num)(?: (?:here|with me|on me|off (?:by heart|the top of my head|hand)|by heart|to hand|right now|sorry))*[ ,.;:-]+(?:(?:but|its|it's|s?he(?:'?s| is| was)|born|dob|birthday|(?:her|his) (?:birthday|dob|date of birth)(?: is)?)[ :]+)*(?=\S*\d|the \w+ of)",
    re.IGNORECASE,
)


def birth_or_number(words: str, profile: Profile, given: dict[str, str]) -> str:
    """Digits first: "i dont have the number but he was born 4/5/2019" gives what we asked for. A day that cannot be, or
    a number too short to find anybody by, is asked about once.
    """
    words = NO_NUMBER.sub("", words)
    words = year_meant(written(day_put_right(words)), clock.now().date())
    asked_about = day_put_right(given.get(ASKED, "").removeprefix("child_identifier: "))
    if YEAR.match(words) and lacks_year(asked_about):
        return f"{asked_about} {words.strip(' .!')}"
    words = _day_alone(words)
    if cannot_be(words, clock.now().date()):
        raise NotUnderstood("utter_handoff_date_cannot_be")
    if lacks_year(words):
        raise NotUnderstood("utter_handoff_date_no_year")
    if any(char.isdigit() for char in words) and not speaks_of_a_date(words) and _is_short(words):
        raise NotUnderstood("utter_handoff_number_short")
    if any(char.isdigit() for char in words) or speaks_of_a_date(words):
        return words
    if re.search(
        r"\b(don['\u2019]?t|do not|not) (know|have|remember|sure)|\b(?:haven['\u2019]?t|have not|not|never) got\b|\b(?:can['\u2019]?t|cannot) (?:look|find|get|reach|remember|check|see)\b|\bno idea\b|\brather not\b",
        words.lower(),
    ):
        return NOT_GIVEN
    raise NotUnderstood("utter_handoff_identifier_unclear")


def _day_alone(words: str) -> str:
    """ "Dob is 17 May 2024 only": without the order to us, and without a year that was begun with twice."""
    day = only_date(words)
    rest = words.replace(day, " ", 1) if day else words
    twice = day is not None and re.search(r"\b(?:19|20)\d\d\b", rest)
    return day if day and (twice or DAY_ONLY.search(rest)) and not BESIDE_A_DAY.sub("", rest) else words


def _is_short(words: str) -> bool:
    """Fewer figures than any date, hospital number or NHS number has: an age, a ward, half a number."""
    return len(re.sub(r"\D", "", words)) < LEAST_FIGURES
