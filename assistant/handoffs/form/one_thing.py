"""Identity lines hold one thing: one name, one day or number, one asker, one address. Of words that tell more, that one
thing; where it cannot be parted for sure, nothing, and the step asks again.
"""

import re
from collections.abc import Callable, Mapping

from assistant.handoffs.form.told_apart import CHILDS_NAME, LEADS, MARKS, OTHER, OWN_NAME, STARTS, SURNAME, told_apart
from assistant.handoffs.form.with_care import says_how
from assistant.handoffs.readers.belongs import MAIL, NUMBER
from assistant.handoffs.readers.one_date import DAYS, days_meant, one_date
from assistant.handoffs.readers.way_to_reach import asks_to_reach
from assistant.hospital.profile import Profile
from assistant.masking.recognisers.addresses import STREET
from assistant.masking.recognisers.words import is_everyday

ONE_OF = ("relationship", "child_name", "child_identifier", "contact_value")
LEAST = 3  # words that are none of it, and so tell something else
MOST_BESIDE = 12  # words beside an address: whose it is, a second one, what is not to be used
OF_THE_CHILD = re.compile(  # beside a date of birth: what is told of the child, and stands in no other line
    r"\b(?:allerg\w+|adopt(?:ed|ion)|foster(?:ed)?|twins?|triplets?|(?:old|new|middle|other|birth|legal|real|second|first|last) (?:sur)?name|known as|prem(?:ature|mie)?|deaf|blind|autis\w+|epilep\w+|diabet\w+|asthma\w*)\b",
    re.IGNORECASE,
)
TWO_DAYS = re.compile(r"\b(?:died|death|passed away|both|due|other one|older|younger|first|second)\b", re.IGNORECASE)
OF_A_DAY = re.compile(
    r"\b(?:s?he(?:'?s| is| was)?|they|was|were|is|it'?s|its|it|his|her|their|the|my|a|an|born|dob|d\.o\.b|date|day|of|birth(?:day)?|on|in|at|nhs|hospital|patient|mrn|number|no|num|and|or|so|but|just|put|only|please|sorry|not|about|around|think|i|year|month|years?|months?|weeks?|old|aged?|now|then|that|this|year's|last)\b",
    re.IGNORECASE,
)
A_NUMBER = re.compile(r"\b[A-Za-z]{0,3}\d[\d -]{3,}\d\b")
TAIL_OF_NAME = re.compile(  # what may stand behind a name and is of it
    r"\b(?:known as|aka|we call|everyone|everybody|goes by|called|spelt|spelled|with|double|surname|middle name|first name|last name|hyphen|formerly|twins?|triplets?|initials?|capital|letters?|accent|pronounced|prefers?|but|not|short for|nickname\w*|both)\b",
    re.IGNORECASE,
)


def one_thing(name: str, words: str, given: Mapping[str, str], profile: Profile) -> str | None:
    """What may stand in the line; the words as they are where they tell one thing."""
    plain = words.replace("\u2019", "'")
    more = TELLS_MORE.get(name)
    if more is None or not more(plain):
        return words
    if name == "child_identifier" and (day := _one_day(plain)):
        return day
    told = told_apart(name, plain, given, profile)
    return None if name in told.open else told.lines.get(name)


def told_twice(name: str, words: str) -> list[str]:
    """The days or the names that stand side by side, where nothing says which is meant."""
    plain = words.replace("\u2019", "'")
    if name != "child_identifier" or _one_day(plain) or TWO_DAYS.search(plain) or OF_THE_CHILD.search(plain):
        return []
    found = [one[0] for one in days_meant(plain)]
    return found if len(found) > 1 else []


def _one_day(plain: str) -> str | None:
    day = one_date(plain)
    number = A_NUMBER.findall(DAYS.sub(" ", plain))
    return day or (number[0].strip() if len(number) == 1 and not DAYS.search(plain) else None)


def _days(plain: str) -> bool:
    if not (DAYS.search(plain) or A_NUMBER.search(plain)) or OF_THE_CHILD.search(plain) or TWO_DAYS.search(plain):
        return False
    told = beside_a_day(plain)
    named = any(one[0].isupper() and not is_everyday(one.lower()) for one in told)
    return len(DAYS.findall(plain)) > 1 or len(told) >= LEAST or (named and bool(DAYS.search(plain)))


def beside_a_day(plain: str) -> list[str]:
    """The words that are of no day and no number."""
    return re.findall(r"[^\W\d_][\w'-]*", OF_A_DAY.sub(" ", A_NUMBER.sub(" ", DAYS.sub(" ", plain))))


def _names(plain: str) -> bool:
    clauses = _clauses(plain)
    if DAYS.search(plain) or any(OTHER.match(one) for one in clauses):
        return True
    if TAIL_OF_NAME.search(plain):
        return False
    said = OWN_NAME.sub("", LEADS.sub("", plain))
    told = [one for one in re.findall(r"[^\W\d_][\w'-]*", said) if one.islower() and is_everyday(one)]
    return len(told) >= LEAST


def _askers(plain: str) -> bool:
    clauses = _clauses(plain)
    cues = any(cue.match(one) for one in clauses[1:] for cue in (CHILDS_NAME, SURNAME, OTHER))
    return bool(DAYS.search(plain)) or cues


def _addresses(plain: str) -> bool:
    if len(NUMBER.findall(plain)) + len(MAIL.findall(plain)) != 1 or says_how(plain) or STREET.search(plain):
        return False  # how to ring safely belongs to the number, and where letters go may stand with one
    beside = NUMBER.sub(" ", MAIL.sub(" ", plain)).split()
    asks = "?" in plain and not any(map(asks_to_reach, _clauses(plain)))  # "could you ring twice?" is of the address
    return asks or len(beside) > MOST_BESIDE or any(OTHER.match(one) for one in _clauses(plain))


def _clauses(plain: str) -> list[str]:
    said = [one for part in MARKS.split(plain) for one in STARTS.split(part)]
    return [LEADS.sub("", one.strip()) for one in said if one and one.strip()]


TELLS_MORE: dict[str, Callable[[str], bool]] = {
    "relationship": _askers,
    "child_name": _names,
    "child_identifier": _days,
    "contact_value": _addresses,
}
