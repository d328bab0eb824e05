"""Numbers that are one person's: NHS numbers, phones, hospital numbers. Weights, doses, rates and years are shorter and
stay.
"""

import re

import nhs_number
import phonenumbers

from assistant.masking.recognisers.dates import births, full_dates
from assistant.masking.recognisers.online import emails
from assistant.masking.recognisers.spans import Span, blanked, by_pattern

TEN_DIGITS = re.compile(r"(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)")
FEWEST_DIGITS = 9  # a UK number without its leading zero; fewer are weights, doses and years
# that are looked at number by number; a text of more is a table, and each number costs a quarter of a millisecond
MOST_DIGITS = 1_200
IN_A_ROW = re.compile(
    r"[+(\[]*+\d(?:(?:e?xt(?:ension|ensi[o\u00f3]n?|n)?|int|anexo|\u0434\u043e\u0431|[x\u30fc]|[^\w\n]){0,12}+\d){8,}+",
    re.IGNORECASE,
)
LONG_NUMBER = re.compile(r"(?<![\w-])[A-Za-z]{0,3}\d{5,}[A-Za-z]?(?![\w-])")
IN_GROUPS = re.compile(r"(?<![\w/.-])[A-Za-z]{0,3}[-/]?\d{2,6}(?:[-/]\d{2,7}){1,2}[A-Za-z]?(?![\w/-])")
MIXED = re.compile(r"(?<![\w-])[A-Z]{1,3}\d{1,4}[A-Z]{1,2}\d{3,}(?![\w-])|(?<![\w-])[A-Z]{1,4}-\d{4,}(?![\w-])")
FEWEST_IN_GROUPS = 7  # "120/80" is a blood pressure
NAMED = re.compile(
    r"\b(?:(?:hospital|patient|hosp|unit|nhs|chi|h ?& ?c|case|record|clinic|crn|insurance|passport)(?: id)?[ -]?(?:number|num|no\.?|nr|ref(?:erence)?|id|#)|mrn|chi|crn|pid"
    r"|number on (?:the|her|his) (?:wrist ?)?band)(?: (?:is|was|it's|its))*[ :=#.-]*(?P<number>[A-Z]{0,4}[ /-]?\d(?:[ /.-]?[A-Z]?\d){3,}[A-Z]?)(?![\w])",
    re.IGNORECASE,
)
SPOKEN = r"(?:oh|o|zero|nought|one|two|three|four|five|six|seven|eight|nine|double|triple|treble|hundred)"
SPOKEN_NUMBER = re.compile(rf"\b{SPOKEN}(?:[ ,-]+(?:{SPOKEN}|\d)){{6,}}\b", re.IGNORECASE)


def nhs_numbers(text: str) -> list[Span]:
    return [match.span() for match in TEN_DIGITS.finditer(text) if nhs_number.is_valid(re.sub(r"\D", "", match[0]))]


def phones(text: str) -> list[Span]:
    """A date beside a number is not part of it."""
    rest = blanked(text, [*emails(text), *full_dates(text), *births(text), *nhs_numbers(text)])
    return [*_written(rest), *(match.span() for match in SPOKEN_NUMBER.finditer(rest))]


def _written(text: str) -> list[Span]:
    digits = sum(char.isdigit() for char in text)
    if digits < FEWEST_DIGITS:
        return []
    if digits > MOST_DIGITS:  # rather a table hidden than a number left
        return [match.span() for match in IN_A_ROW.finditer(text)]
    found = phonenumbers.PhoneNumberMatcher(text, "GB", leniency=phonenumbers.Leniency.POSSIBLE)
    return [(one.start, one.end) for one in found if sum(char.isdigit() for char in one.raw_string) >= FEWEST_DIGITS]


def hospital_numbers(text: str) -> list[Span]:
    in_groups = [
        match.span()
        for match in IN_GROUPS.finditer(text)
        if sum(char.isdigit() for char in match[0]) >= FEWEST_IN_GROUPS
    ]
    return [*by_pattern(LONG_NUMBER, MIXED)(text), *in_groups, *by_pattern(NAMED, group="number")(text)]
