"""Words typed at one step that can only be of another line: a birthday where a ward is asked, the writer's own part in
the child's life where the child's name is. They go where they belong, and the family is shown the line.
"""

import re

from assistant.details.phone import has_phone
from assistant.details.read import Details
from assistant.handoffs.readers.dates import is_one_date
from assistant.handoffs.readers.way_to_reach import post_address
from assistant.hospital.profile import Profile
from assistant.masking.recognisers.addresses import POSTCODE
from assistant.masking.recognisers.people import announced
from assistant.masking.recognisers.words import given_names, is_everyday, names_that_are_words

ADDRESS = 4  # words that a number or an address alone is written in
FEW = 10  # and with what is said around it: "no wait, use this one"
SHORT = 5  # words of a site, a ward, a name or a relationship
MAIL = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;.]+")
NUMBER = re.compile(r"(?:\+?44|0)[\d ()-]{8,15}\d")
MOBILE = re.compile(r"(?:\+44 ?|\b0)7\d")
BEFORE_A_BIRTHDAY = re.compile(
    r"^(?:(?:sorry|it was|it'?s|s?he was|they were|born|dob|date of birth|birthday|then|is|on)[:, ]+)*", re.IGNORECASE
)
USE_THIS = re.compile(
    r"\b(?:use|try|it'?s|should (?:be|say)|instead|rather|better|new one|this one|type it|put|meant|number|e-?mail|not that|wrong (?:one|number)|correct)\b",
    re.IGNORECASE,
)
ASK_FOR = re.compile(r"\bask (?:for|to speak to)\b", re.IGNORECASE)
NO_DATE_HERE = ("relationship", "child_name", "site", "place", "contact_method", "needs")
NO_ADDRESS_HERE = (
    "child_name",
    "child_identifier",
    "site",
    "place",
    "best_time",
    "needs",
    "relationship",
)
NO_SITE_HERE = ("child_name", "child_identifier", "contact_method", "contact_value")
NO_NAME_HERE = ("child_identifier", "site")
OF_A_PLACE = re.compile(  # a ward's name alone may be a child's: "Wren Okafor"
    r"\b(?:wards?|units?|clinics?|departments?|dept|centre|center|care|outpatients?|[pn]?icu|scbu|itu|hdu|opd|cdc|camhs|casualty|emergency|on|in|at|under)\b|\ba ?(?:&|and|n) ?e\b",
    re.IGNORECASE,
)
RELATION = r"(?:worker|guardian|carer|nan|nana|gran|grandma|grandad|grandmother|grandfather|grandparent|aunt|auntie|aunty|uncle|mother|father|mum|mam|dad|sister|brother|stepmum|stepdad|stepmother|stepfather|advocate|childminder|friend)"
ASKER = re.compile(  # with the writer's own name: "I'm his aunt Pat"
    rf"\b(?:i'?m|i am|this is|it'?s) (?:his|her|their|the child'?s)(?: [\w-]+){{0,2}}? {RELATION},? (?-i:[A-Z])[\w'\u2019-]+(?: (?-i:[A-Z])[\w'\u2019-]+){{0,2}}",
    re.IGNORECASE,
)
PART = re.compile(  # in the child's life
    rf"^(?:(?:i'?m|im|i am|also|and|his|her|their|the|a|an|actually|sorry)[ ,]+)*(?:[\w-]+[ ,&]+){{0,3}}"
    rf"{RELATION}[ .!]*$",
    re.IGNORECASE,
)
NAME = re.compile(r"^[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+){1,3}[ .!]*$")


def belongs(words: str, profile: Profile, step: str | None) -> tuple[str, str] | None:
    """The line that the words can only be of, and what stands in it; None where they may answer the step."""
    plain = words.replace("\u2019", "'")
    readers = (_birthday, _address, _part, _site_or_place, _name)
    return next((found for reader in readers if step and (found := reader(plain, words, profile, step))), None)


def is_a_name(words: str) -> bool:
    """Whether somebody can be called so: not where most of the words are everyday ones and none is a known name."""
    said = re.findall(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*", words)
    everyday = sum(is_everyday(word.lower()) for word in said)
    if not said or announced(words) or everyday * 2 < len(said):
        return bool(said)
    called = given_names() | names_that_are_words()
    return everyday * 2 == len(said) and (not words.islower() or said[0].lower() in called)


def is_named(words: str) -> bool:
    """A name and little else, as nobody writes of anything but a person."""
    said = words.strip(" .!").split()
    known = sum(len(one.split()) for one in announced(words))
    return is_a_name(words) and len(said) <= SHORT + 2 and (bool(NAME.match(words)) or known * 2 > len(said) > 1)


def _birthday(plain: str, words: str, profile: Profile, step: str) -> tuple[str, str] | None:
    alone = BEFORE_A_BIRTHDAY.sub("", plain).strip(" .!")
    return ("child_identifier", words.strip(" .!")) if step in NO_DATE_HERE and is_one_date(alone) else None


def _address(plain: str, words: str, profile: Profile, step: str) -> tuple[str, str] | None:
    if step in NO_ADDRESS_HERE and (home := post_address(plain)) and (step != "place" or POSTCODE.search(home)):
        return "contact_value", home
    if step not in NO_ADDRESS_HERE or len(plain.split()) > FEW or not (has_phone(plain) or MAIL.search(plain)):
        return None
    if step == "child_identifier" and not (MAIL.search(plain) or MOBILE.search(plain)):
        return None  # a hospital number looks like one that can be dialled
    found = MAIL.search(plain) or NUMBER.search(plain)
    if len(plain.split()) <= ADDRESS and (has_phone(plain) or MAIL.fullmatch(plain)):
        return "contact_value", words.strip(" .!")
    if found and found.start() == 0 and ASK_FOR.search(plain):
        return "contact_value", words.strip(" .!")
    return ("contact_value", found[0].strip()) if found and USE_THIS.search(plain) else None


def _part(plain: str, words: str, profile: Profile, step: str) -> tuple[str, str] | None:
    if step != "child_name" or len(plain.split()) > FEW or "?" in plain:
        return None
    if (asker := ASKER.search(plain)) and not plain[asker.end() :].strip(" .!"):
        return "relationship", words.strip(" .!")
    if len(plain.split()) > SHORT + 2:
        return None
    known = Details(plain, profile).relationship
    if not (known or PART.match(plain)):
        return None
    rest = plain.replace(known.said, "") if known else plain
    return None if announced(rest) or (not known and is_a_name(plain)) else ("relationship", words.strip(" .!"))


def _site_or_place(plain: str, words: str, profile: Profile, step: str) -> tuple[str, str] | None:
    if len(plain.split()) > SHORT or "?" in plain:
        return None
    if step in NO_SITE_HERE and profile.site(plain) and not (has_phone(plain) or "@" in plain):
        return "site", words.strip(" .!")
    if step in NO_SITE_HERE[:2] and may_name_ward(plain, profile, step) and not any(char.isdigit() for char in plain):
        return "place", words.strip(" .!")
    return (
        ("site", words.strip(" .!"))
        if step == "place" and profile.site(plain) and not (profile.place(plain) or Details(plain).specialty)
        else None
    )


def may_name_ward(words: str, profile: Profile, step: str | None = None) -> bool:
    """Not a person's name with a ward's in it; and where a name is asked, only with a word for a place."""
    place = profile.place(words)
    if place is None or OF_A_PLACE.search(words):
        return place is not None
    alone = words.strip(" .!").lower() in {name.lower() for name in (place.name, *place.aliases)}
    return step != "child_name" and (alone or not is_named(words))


def _name(plain: str, words: str, profile: Profile, step: str) -> tuple[str, str] | None:
    if step not in NO_NAME_HERE or not NAME.match(plain) or profile.site(plain):
        return None
    if profile.place(plain) and may_name_ward(plain, profile, step):
        return None
    return None if not is_a_name(plain) or Details(plain, profile).relationship else ("child_name", words.strip(" .!"))
