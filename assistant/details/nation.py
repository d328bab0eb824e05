"""Which UK nation a message names, by its own name or by a city or well-known hospital in it."""

import re

PLACES = {
    "scotland": """
        scotland, scottish, glasgow, edinburgh, aberdeen, dundee, inverness, fife, lothian, tayside, lanarkshire, ayrshire,
        stirling, perth, paisley, yorkhill, rhcyp, nhs greater glasgow
    """,
    "wales": """
        wales, welsh, cardiff, swansea, newport, wrexham, bangor gwynedd, merthyr, aberystwyth, llanelli, rhondda, noah's ark
        hospital, gwent, powys, the valleys
    """,
    "northern_ireland": """
        northern ireland, n ireland, belfast, derry, londonderry, lisburn, newry, antrim, ballymena, armagh, omagh, enniskillen,
        craigavon, ulster, ni
    """,
    "england": """
        england, english hospital, london, liverpool, manchester, birmingham, leeds, sheffield, newcastle, bristol, southampton,
        nottingham, leicester, bradford, oxford, cambridge, norwich, plymouth, exeter
    """,
}
TITLES = {"england": "England", "scotland": "Scotland", "wales": "Wales", "northern_ireland": "Northern Ireland"}
PATTERNS = {
    nation: re.compile(r"\b(?:" + "|".join(re.escape(place.strip()) for place in places.replace("\n", " ").split(",")) + r")\b")
    for nation, places in PLACES.items()
}
ELSEWHERE = re.compile(r"\b(used to live|moved from|move from|came from|before we moved|on holiday in|born in|grew up in|new south wales|prince of wales)\b")
FILLER = re.compile(r"[^a-z']+")
LEANING = frozenset(
    """
    then and in what about how is it for the same we are we're were i i'm im am live here ok so but oh sorry please of from near just outside also
    does that apply work up down over there though
    """.split()
)


def nation_in(text: str) -> str | None:
    """The one nation a message names; None when it names none, several, or a place where they no longer are."""
    plain = text.lower().replace("\u2019", "'")
    if ELSEWHERE.search(plain):
        return None
    named = [nation for nation, pattern in PATTERNS.items() if pattern.search(plain)]
    return named[0] if len(named) == 1 else None


def only_names_nation(text: str) -> bool:
    """A message that leans on the last answer and adds nothing but the nation: "and in wales?", "we live near Belfast"."""
    nation = nation_in(text)
    if nation is None:
        return False
    rest = PATTERNS[nation].sub(" ", text.lower().replace("\u2019", "'"))
    return all(word in LEANING for word in FILLER.split(rest) if word)
