"""What an answer to one step says besides: "ring me on 07700 900123 after six" answers three.

Only what is plain, for lines that are still empty, never from a family's own message; the family sees each on the check
page.
"""

import re
from collections.abc import Mapping

from assistant import clock
from assistant.details.phone import has_phone
from assistant.details.read import Details
from assistant.handoffs.fields import BY_NAME, by_letter
from assistant.handoffs.form.answer_parts import parted
from assistant.handoffs.form.prefill import lines_in
from assistant.handoffs.form.several_lines import all_at_once, several_lines
from assistant.handoffs.form.told_apart import without_others
from assistant.handoffs.readers.belongs import ASKER, may_name_ward
from assistant.handoffs.readers.beside_the_address import with_what_is_said
from assistant.handoffs.readers.dates import cannot_be, name_and_birth, year_meant
from assistant.handoffs.readers.place_beside import place_beside
from assistant.handoffs.readers.times_said import time_said
from assistant.handoffs.readers.ward_denied import without_denied, without_name
from assistant.handoffs.words.dictated import written
from assistant.handoffs.words.second_thoughts import last_address
from assistant.hospital.profile import Profile
from assistant.masking.recognisers.people import announced

MAIL = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;.]+")
NUMBER = re.compile(r"(?:\+?44|0)[\d ()-]{8,15}\d")
BORN = re.compile(
    r"\b(?:born|dob|d\.o\.b\.?|date of birth|birthday)(?: is| was| on|:)* ?(\d{1,2}(?:st|nd|rd|th)?[/. -](?:of )?\w+[/. -]\d{2,4})",
    re.IGNORECASE,
)
WARD = re.compile(r"\b(?:ward|bay|clinic) (?:no\.? |number )?(?:\d{1,3}[a-z]?|[a-z]\d{1,2})\b", re.IGNORECASE)
IT_WAS = re.compile(  # "It was newborn intensive care at Northgate"
    r"(?:^|[.,;] *)(?:it|the ward|that)(?:'?s| is| was) (?:on |in |the |called )*(?P<place>[^.,;?]{3,40}?)(?= (?:at|in) |[ ]*(?:[.,;]|$))",
    re.IGNORECASE,
)
LONGEST = 500  # letters; a longer text is a story, and what it tells of is not an answer
RUNG = ("Phone call", "Text message")
CONTACT = ("contact_method", "contact_value")
OF_WARDS = ("site", "place")
OWN_NAME = re.compile(  # "my name is Kay and I'm his aunt": not the child's
    r"\b(?:my name(?:'?s| is)|i'?m called|i am called|this is|call me|(?:i'?m|i am)(?= (?-i:[A-Z])))(?: [\w'\u2019-]+(?: (?-i:[A-Z])[\w'\u2019-]+)*)",
    re.IGNORECASE,
)
OWN_NAME_BEHIND = re.compile(  # who asks: "foster carer, Dee"
    r"^[ ,]+(?:(?:i'?m|my name(?:'?s| is)|called) )?(?P<name>(?:(?:Miss|Mrs|Mr|Ms|Mx|Dr|Rev|Prof)\.? )?[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+){0,2})[ ]*(?=[.,;!]|$)"
)
CHILD = re.compile(
    r"\b(?:his|her|their|the child'?s|my (?:son|daughter|boy|girl|child)'?s?|(?:s?he|they) (?:is|are)|s?he['\u2019]?s)\b",
    re.IGNORECASE,
)
CALLED = re.compile(r"^(?: name(?:'?s| is)?)?(?: (?:is|are|called|named))*[ :,]+", re.IGNORECASE)
BEFORE_THE_CHILD = re.compile(
    r"\b(?:called|named|name(?:'?s| is)?|about|for|of|to|(?:grand)?(?:son|daughter|child|children)|boy|girl|baby|kid|lad|lass|brother|sister|nephew|niece|patient|twins?|little one)[ ,:(]*$",
    re.IGNORECASE,
)
AFTER_THE_CHILD = re.compile(r"['\u2019]s?(?: |$)|,? who\b")


def also_said(step: str, words: str, given: Mapping[str, str], profile: Profile) -> dict[str, str]:
    """Lines for other steps than `step`, in the order of the form."""
    if BY_NAME[step].own_words or len(words) > LONGEST:
        return {}
    of_wards = without_name(without_denied(words, profile), given.get("child_name", ""))
    found = _plainly(words, of_wards, profile) if len(words.split()) > 2 else {}
    if step == "site":
        found |= place_beside(of_wards, profile)
    if step in ("consent", "relationship") and CHILD.search(words):
        found |= _child(without_others(words))
    if (
        step in ("consent", "relationship", "child_name")
        and (born := BORN.search(words))
        and not cannot_be(born[1], clock.now().date())
    ):
        found["child_identifier"] = born[1]
    if (
        step == "child_name"
        and (birth := name_and_birth(year_meant(words, clock.now().date()))[1])
        and not cannot_be(birth, clock.now().date())
    ):
        found["child_identifier"] = birth
    if "place" not in found and (ward := _ward(of_wards, profile, step)):
        found["place"] = ward
    if step == "consent" and "relationship" in found:
        found["relationship"] = _with_own_name(words, found["relationship"], profile)
    several = several_lines(step, words, profile, given)
    found |= several or (all_at_once(words, profile, given) if step == "consent" else {})
    if step in (*CONTACT, "consent"):
        found |= {name: line for name, line in _reached_by(step, words, profile).items() if name not in several}
        rung = given.get(step, "").startswith(RUNG)
        if step == "contact_method" and (by_letter(given) or (rung and not has_phone(written(words)))):
            # an address for what is to be sent as well: the number is asked, or where a letter goes
            found.pop("contact_value", None)
            found |= {name: line for name, line in several.items() if by_letter(given) and name == "contact_value"}
    return {name: line for name, line in found.items() if line and name != step and name not in given}


def _plainly(words: str, of_wards: str, profile: Profile) -> dict[str, str]:
    """Site and ward are read in what is `of_wards`: without those that are denied, and without the child's name."""
    found = lines_in(Details(words, profile), profile)
    if of_wards == words:
        return dict(found)
    there = lines_in(Details(of_wards, profile), profile)
    return {k: v for k, v in found.items() if k not in OF_WARDS} | {k: v for k, v in there.items() if k in OF_WARDS}


def _ward(words: str, profile: Profile, step: str) -> str | None:
    """One that is named behind "it was", or any by its number."""
    was, numbered = IT_WAS.search(words), WARD.search(words)
    if was and may_name_ward(was["place"], profile, step):
        return was["place"]
    return numbered[0] if numbered and len(words.split()) > 2 else None


def _child(words: str) -> dict[str, str]:
    """The name behind "she is" or "his name is", with the birthday behind that, before any other that is told."""
    for cue in CHILD.finditer(words):
        told = CALLED.sub("", words[cue.end() :])
        name, birth = name_and_birth(told)
        if (names := announced(told)) and told.startswith(names[0]):
            born = birth if birth and name == names[0] and not cannot_be(birth, clock.now().date()) else None
            return {"child_name": names[0]} | ({"child_identifier": born} if born else {})
    without_own = OWN_NAME.sub("", ASKER.sub("", words))
    named = [name for name in announced(without_own) if _of_the_child(name, without_own)]
    return dict(zip(("child_name",), named, strict=False))


def _of_the_child(name: str, words: str) -> bool:
    """Behind a word that says so, or with an "s": a bare name at the end is of who writes."""
    at = words.find(name)
    return bool(BEFORE_THE_CHILD.search(words[:at]) or AFTER_THE_CHILD.match(words[at + len(name) :]))


def _with_own_name(words: str, line: str, profile: Profile) -> str:
    """ "Yes. Foster carer, Dee": the name of who asks stands with it."""
    known = Details(words, profile).relationship
    behind = words.partition(known.said)[2] if known else ""
    found = OWN_NAME_BEHIND.match(behind) or OWN_NAME.search(words)
    return f"{line}, {found[0].strip(' ,.') if found.re is OWN_NAME else found['name']}" if found else line


def with_own_name(line: str, rest: str, profile: Profile) -> str:
    """Who asks, with their own name where it is told behind it: "Dad. I'm Martin Reeves"."""
    own = OWN_NAME.search(rest)
    if own is None or announced(line) or Details(own[0], profile).relationship:
        return line
    return f"{line}, {own[0].strip(' ,.')}"


def _reached_by(step: str, words: str, profile: Profile) -> dict[str, str]:
    """Without what is said to us beside it: "text 07700 900621. wots it cost to send this"."""
    parts = parted("contact_value", words, profile) if step in CONTACT else None
    said = parts.answer if parts and parts.answer and parts.question else words
    found = _reached(written(said), when=step in CONTACT or has_phone(said), whole=step == "contact_method")
    return {**(parts.others if parts else {}), **found}


def _reached(words: str, *, when: bool, whole: bool) -> dict[str, str]:
    """`whole` is where nothing but this is asked, so that what stands beside an address is said of it."""
    found, words = {}, last_address(words)
    if mail := MAIL.search(words):
        found["contact_value"] = mail[0]
    elif (number := NUMBER.search(words)) and has_phone(number[0]):
        found["contact_value"] = number[0].strip()
    if whole and "contact_value" in found:
        found["contact_value"] = with_what_is_said(words, found["contact_value"])
    if when and (hour := time_said(words)):
        found["best_time"] = hour
    return found
