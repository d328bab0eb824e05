"""The NHS number a family gave, if it is certain that it is one: a wrong one would name another child."""

import re

import nhs_number

from assistant.signs import plain

SYSTEM = "https://fhir.nhs.uk/Id/nhs-number"
GROUPED = re.compile(r"(?<![\d-])(?<!\d )\d{3}([ -])\d{3}\1\d{4}(?![\d-])(?! \d)")
SOLID = re.compile(r"(?<![\d-])(?<!\d )\d{10}(?![\d-])(?! \d)")
NAMED = re.compile(r"\bnhs\b", re.IGNORECASE)
REGIONS = (
    nhs_number.REGION_ENGLAND_WALES_IOM,
    nhs_number.REGION_SYNTHETIC,
)  # Scotland's and Northern Ireland's numbers are other systems'


def given_in(words: str) -> str | None:
    """Ten digits. A hospital's own number can have ten too, so it is either written in threes and four, or called an
    NHS number; and there is only one.
    """
    words = plain(words)
    found = {match[0] for match in GROUPED.finditer(words)}
    if NAMED.search(words):
        found |= {match[0] for match in SOLID.finditer(words)}
    numbers = {"".join(one for one in text if one.isdigit()) for text in found}
    valid = {
        number
        for number in numbers
        if number.isascii() and any(nhs_number.is_valid(number, for_region=region) for region in REGIONS)
    }
    return valid.pop() if len(valid) == 1 else None
