"""Words that put right a part of a line that was given: "it's Bryony with a y, not Briony", "her surname is Fell". What
they replace must stand in one line, and in one only; the rest of that line stays as the family gave it.
"""

import re
from collections.abc import Mapping
from difflib import SequenceMatcher

from assistant.handoffs.dates import MONTHS
from assistant.handoffs.fields import NOT_GIVEN, SHOWN
from assistant.hospital.profile import Profile
from assistant.masking.recognisers.words import given_names, is_everyday, names_that_are_words

LONGEST = 16  # words
MOST_NEW, MOST_NAMES = 4, 3  # words of what is put in, and of a name
NO_NAMES = frozenset(  # "her surname is wrong"
    "wrong right missing different spelt spelled not with incorrect correct mine same changed hers his theirs there the a an on in also private long difficult".split()
)
ALIKE = 0.7  # how alike two spellings of one name are
CHILD = "child_name"
_LEAD = r"(?:(?:sorry|no|oh|wait|oops|actually|and|also|but|hang on|hold on|ah|correction|i meant|i mean|my mistake|typo)[ ,.:!-]+)*"
_IS = r"(?:'?s| is| was| should (?:be|say|have been)| spelt| spelled|:)(?: (?:actually|really|spelt|spelled|meant to be|called))*"
_NAMED = rf"(?:(?:it|that|this|the [\w ]{{2,20}}?|(?:her|his|their|my [\w']+'?s?) (?:(?:first|last|middle|full) )?[\w ]{{2,20}}?|s?he|they){_IS} (?:born (?:in|on) |born |on |in |at )?|(?:i meant|i mean|meant to (?:put|say)|change (?:it|that|(?:the|her|his) [\w ]{{2,20}}?) to|it should (?:be|say)|put|make it) )"
_SPELT = r"(?:[ ,]+(?:but )?(?:with|without|spelt with|spelled with|has|no) (?:an?|the|one|two|no|double|capital)? ?[\w' -]{1,14}?)?"
NEW_NOT_OLD = re.compile(
    rf"^{_LEAD}{_NAMED}?(?P<new>[^,.;]+?){_SPELT}[ ,;.]+(?:and )?(?:not|instead of|rather than) (?P<old>[^,;]+?)[ .!]*$",
    re.I,
)
OLD_TO_NEW = re.compile(
    rf"^{_LEAD}(?:(?:it'?s |that'?s )?not (?P<old>[^,;.]+?)[ ,;.]+(?:but |it'?s |it is |its |s?he'?s )+(?P<new>[^,;]+?)|change (?P<old2>[^,;]+?) to (?P<new2>[^,;]+?)|(?P<old3>[\w' -]+?) should (?:be|say|have been) (?P<new3>[^,;]+?)){_SPELT}[ .!]*$",
    re.I,
)
LAST_NAME = re.compile(
    rf"^{_LEAD}(?:it'?s )?(?:her|his|their|the(?: child'?s)?|my \w+'?s) (?:surname|(?:last|family|second) ?name){_IS} (?P<new>[\w'\u2019-]+(?: [\w'\u2019-]+)??)(?: (?:not|now)\b.*)?[ .!]*$",
    re.I,
)
FIRST_NAME = re.compile(
    rf"^{_LEAD}(?:it'?s )?(?:her|his|their|the(?: child'?s)?|my \w+'?s) (?:first|given|christian|fore) ?name{_IS} (?P<new>[\w'\u2019-]+)(?: (?:not)\b.*)?[ .!]*$",
    re.I,
)
SPELLS = re.compile(
    rf"^{_LEAD}(?:{_NAMED})(?P<new>(?:\w(?:[ .-]\w){{2,}})|[\w'\u2019-]+){_SPELT}(?: please)?[ .!]*$", re.I
)
HOW = re.compile(r"\b(?:spelt|spelled|with (?:an?|one|two|double|no)|without|no [a-z]\b)", re.I)
LETTERS = re.compile(r"^\w(?:[ .-]\w){2,}$")


def puts_right(words: str, lines: Mapping[str, str], profile: Profile) -> tuple[str, str] | None:
    """The line that changes, and the whole of it as it is to stand; None where the words change no part of one."""
    plain = " ".join(words.replace("\u2019", "'").split())
    if len(plain.split()) > LONGEST or "?" in plain:
        return None
    return _part_of_name(plain, lines) or _new_for_old(plain, lines, profile) or _spelling(plain, lines)


def _new_for_old(plain: str, lines: Mapping[str, str], profile: Profile) -> tuple[str, str] | None:
    for pattern in (OLD_TO_NEW, NEW_NOT_OLD):
        if found := pattern.match(plain):
            said = {name.rstrip("23"): value for name, value in found.groupdict().items() if value}
            if changed := _replaced(said["old"], said["new"], lines, profile):
                return changed
    return None


def _replaced(old: str, new: str, lines: Mapping[str, str], profile: Profile) -> tuple[str, str] | None:
    new, old = _joined(new), re.sub(r"^(?:the|on|in|at|a|an) ", "", old.strip(), flags=re.I)
    if not new or len(new.split()) > MOST_NEW:
        return None
    place = re.compile(rf"(?<![\w@]){re.escape(old)}(?![\w@])", re.I)
    stands = [field.name for field in SHOWN if not field.own_words and place.search(lines.get(field.name, ""))]
    if len(stands) != 1 or not _may_replace(stands[0], old, new, profile):
        return None
    whole = place.sub(lambda _: _written_like(new, lines[stands[0]]), lines[stands[0]], count=1)
    return stands[0], new if stands[0] in ("site", "place") else whole


def _may_replace(field: str, old: str, new: str, profile: Profile) -> bool:
    """A name takes names, a number or date figures or a month, a ward another ward: the rest is of something else."""
    if field == CHILD:
        return _is_name(new) or (new.isalpha() and _alike(old, new))
    if field in ("site", "place"):
        return (profile.site if field == "site" else profile.place)(new) is not None
    if field in ("child_identifier", "contact_value"):
        return any(char.isdigit() for char in new) or new.lower()[:3] in MONTHS or "@" in new
    return field in ("contact_method", "best_time")


def _part_of_name(plain: str, lines: Mapping[str, str]) -> tuple[str, str] | None:
    given = lines.get(CHILD, "").split()
    last, first = LAST_NAME.match(plain), FIRST_NAME.match(plain)
    found = last or first
    if not given or given == NOT_GIVEN.split() or len(given) > MOST_NAMES or found is None:
        return None
    new = _joined(found["new"])
    if new.lower() in NO_NAMES or any(char.isdigit() for char in new):
        return None
    new = _written_like(new, lines[CHILD])
    if last:
        return CHILD, " ".join([*(given[:-1] if len(given) > 1 else given), new])
    return CHILD, " ".join([new, *given[1:]])


def _spelling(plain: str, lines: Mapping[str, str]) -> tuple[str, str] | None:
    """ "It's Bryony with a y": of the words of the name, the one that is nearly the same."""
    found = SPELLS.match(plain)
    if found is None or CHILD not in lines or not (HOW.search(plain) or LETTERS.match(found["new"])):
        return None
    new = _joined(found["new"])
    near = [one for one in lines[CHILD].split() if one.lower() != new.lower() and _alike(one, new)]
    if len(near) != 1 or not _is_name(new):
        return None
    return CHILD, lines[CHILD].replace(near[0], _written_like(new, lines[CHILD]), 1)


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one.lower(), other.lower()).ratio() >= ALIKE


def _is_name(said: str) -> bool:
    called = given_names() | names_that_are_words()
    return (
        bool(said)
        and not any(char.isdigit() for char in said)
        and all(not is_everyday(word.lower()) or word[0].isupper() or word.lower() in called for word in said.split())
    )


def _joined(said: str) -> str:
    """Letters that are spelt out become a word."""
    said = said.strip(" .!'\"")
    return re.sub(r"[ .-]", "", said).capitalize() if LETTERS.match(said) else said


def _written_like(new: str, line: str) -> str:
    """With a capital where the line has one."""
    return new if new != new.lower() or line == line.lower() else new.title()
