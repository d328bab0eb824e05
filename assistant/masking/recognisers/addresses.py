"""Where a family lives: postcodes, and streets with a house number or after "we live in"."""

import re

from assistant.masking.recognisers.spans import Span, by_pattern

POSTCODE = re.compile(r"\b(?:GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})\b", re.IGNORECASE)
OUTWARD = re.compile(
    r"\bpost ?code(?: (?:is|area|starts))*[ :]*(?P<code>[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]?)\b", re.IGNORECASE
)
ROAD = (
    r"(?:roads?|rd|streets?|st|avenue|ave|lane|ln|crescent|cres|terrace|gardens|gdns|grove|mews|close|drive|dr|way|court|place|square|hill|row|walk|park|view|rise|"
    r"green|parade|circus|bank|vale|loan|brae|wynd|quay|wharf|fold|croft|house|cottages?|heights|lodge|tower|point)"
)
SMALL = (
    r"(?!(?:of|on|in|at|to|a|an|and|or|weeks?|wks?|days?|months?|mths?|years?|yrs?|hours?|hrs?|hr|minutes?|mins?|times?|people|nurses?|doctors?|for|from|by|with|our|my|his|her|their|is|was|are|"
    r"miles?|mg|ml|kg|am|pm|said|can|no|not|that|this|we|they|she|he|it|out|off|up|down|big|more|other|different|wards?|beds?|bays?|rooms?|full|long|one|two|car|am|as|so|but|if|when|year|kids?|children)\b)"
)
STREET_NAME = rf"(?:the |st\.? |saint |upper |lower |old |new |great |little |north |south |east |west )?(?:{SMALL}[^\W\d_][\w'’-]+[ ]+){{1,3}}"
FLAT = r"(?:(?:flat|apartment|apt|unit|no\.?|number) ?\d{1,4}[a-z]?,? )"
STREET = re.compile(rf"\b{FLAT}?\d{{1,4}}[a-z]?,? (?:{STREET_NAME}|the ){ROAD}\b(?!['’]s)", re.IGNORECASE)
ROADS_ONLY = (
    r"(?:roads?|rd|streets?|avenue|ave|lane|crescent|terrace|gardens|grove|mews|close|drive|way|court|place|square)"
)
LIVES = re.compile(
    rf"\b(?:(?:live|lives|living|lived|stay|stays|staying|house is|flat is|home is) (?:at|on|in|near)|address is|address:|moved to|from) "
    rf"(?P<street>(?:{FLAT}|\d{{1,4}}[a-z]?,? )?{STREET_NAME}{ROADS_ONLY})\b(?! hospital)",
    re.IGNORECASE,
)
HOME = re.compile(
    r"\b(?:live|lives|living|lived|address is|address:) (?:at |in )?(?P<home>(?:flat|apartment|apt) ?\d{1,4}[a-z]?(?:,? [A-Z][\w'’-]+){0,4})\b"
)
NOT_A_HOME = re.compile(r"\b(?:great ormond|ormond|harley|wimpole|portland place|wet|dead|down|in the) ", re.IGNORECASE)


def postcodes(text: str) -> list[Span]:
    return [*by_pattern(POSTCODE)(text), *by_pattern(OUTWARD, group="code")(text)]


def streets(text: str) -> list[Span]:
    named = [match.span("street") for match in LIVES.finditer(text) if not NOT_A_HOME.search(match["street"])]
    return [*by_pattern(STREET)(text), *named, *by_pattern(HOME, group="home")(text)]
