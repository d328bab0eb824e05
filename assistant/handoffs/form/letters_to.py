"""Letters to an address that is told with the wish, and a number beside it: "Can it be letters, please, to my sister's,
14 Larch Close, Hexham? And a text to me on 07700 900188 if it's quick." A wish put as a question is an answer.
"""

import re
from collections.abc import Mapping

from assistant.details.phone import has_phone
from assistant.handoffs.fields import BY_LETTER, BY_NAME, by_letter
from assistant.handoffs.readers.way_to_reach import post_address
from assistant.handoffs.words.sentences import sentences
from assistant.masking.recognisers.addresses import POSTCODE, STREET

STEPS = (
    "relationship",
    "child_name",
    "child_identifier",
    "site",
    "place",
    "contact_method",
    "contact_value",
    "best_time",
)
LONGEST = 50  # words
_LEAD = r"(?:(?:and|but|so|also|oh|ok|please|yes|no|well|sorry|then|just|only)[ ,]+)*"
WISHED = re.compile(
    rf"^{_LEAD}(?:(?:(?:can|could|may|might|would|will) (?:it|they|we|i|you|u)|i(?:'?d| would) (?:like|prefer|rather)|i (?:want|prefer|need)|make (?:it|that))\b[^.?!]{{0,30}}?\b(?:letters?|post|write)\b"
    r"|(?:(?:send|post|put) )?(?:it |them |the |a |any |all )*(?:letters?|post)\b(?=[ ,]+(?:please[ ,]+)?(?:(?:can |could |should |must |to )?(?:go|be sent|come) )?(?:to|at|c/?o)\b)"
    r"|(?:write|post it|send it) to (?:me|us) at\b)",
    re.IGNORECASE,
)
BY_POST = re.compile(  # "reach me by letter: 4 Marine Terrace", also where the address is a sentence by itself
    rf"(?:^{_LEAD}(?:only )?|\b(?:reach|contact|answer|reply to|write to) (?:me|us) (?:only )?)(?P<way>by (?:letter|post)\b.*)$",
    re.IGNORECASE | re.DOTALL,
)
REFUSED = re.compile(r"(?<!\bor )\b(?:not|never|no|don'?t|dont|cannot|can'?t|won'?t|isn'?t)\b", re.IGNORECASE)
WHOSE = re.compile(
    r"\b(?:to|at|c/?o) (?P<whose>(?:my|our|his|her|the) [\w' -]{2,30}?)[, ]+(?:at |which is )?$", re.IGNORECASE
)
ASKED_BEHIND = re.compile(
    r"[, ]+(?:(?:did|have|do) (?:you|u)\b|is that|ok(?:ay)?\b|if (?:that|it)|please\b|thanks?\b).*$", re.IGNORECASE
)
TIES = re.compile(rf"^{_LEAD}", re.IGNORECASE)


def letters_to(step: str, words: str, lines: Mapping[str, str]) -> tuple[dict[str, str], str]:
    """The way and the address, and the words left for the step; nothing and all of them where no address is told. Where
    a number stands already, the address joins it.
    """
    plain = words.replace("\u2019", "'").strip()
    said = sentences(plain)
    if (posted := _by_post(step, said, lines)) and len(plain.split()) <= LONGEST:
        return posted
    wished = [one for one in said if WISHED.match(one) and not REFUSED.search(one)]
    address = _address(wished[0]) if len(wished) == 1 and step in STEPS and len(plain.split()) <= LONGEST else ""
    stands = lines.get("contact_value", "")
    if not address or address.lower() in stands.lower() or (step == "contact_value" and not by_letter(lines)):
        return {}, words
    others = [one for one in said if one not in wished]
    number = next((one for one in others if has_phone(one)), "")
    told = TIES.sub("", number).strip(" .?!")
    value = f"{stands}; letters to {address}" if stands else "; ".join(filter(None, (address, told)))
    if len(value) > BY_NAME["contact_value"].longest:
        return {}, words
    found = {} if stands else {"contact_method": BY_LETTER}
    return {**found, "contact_value": value}, " ".join(one for one in others if one != number)


def _by_post(step: str, said: list[str], lines: Mapping[str, str]) -> tuple[dict[str, str], str] | None:
    """Told in one breath with another answer, or with the reason: no line of how to be reached stands yet."""
    wish = next((one for one in said if BY_POST.search(one)), None)
    if wish is None or step not in STEPS[:-2] or "contact_value" in lines or "?" in wish:
        return None
    found = BY_POST.search(wish)
    way = found["way"] if found else ""
    others = [one for one in said if one != wish]
    apart = next((one for one in others if post_address(one)), "")
    address = _address(way) or (post_address(apart) or "" if apart else "")
    if not address or REFUSED.search(way) or any(has_phone(one) for one in said):
        return None
    left = " ".join(one for one in others if one != apart)
    return {"contact_method": BY_LETTER, "contact_value": address}, left


def _address(sentence: str) -> str:
    """From whose house it is, or from the number of the house, to the end of what is told of it."""
    street = STREET.search(sentence)
    if street is None:
        return ""
    ends = POSTCODE.search(sentence)
    told = sentence[street.start() : ends.end()] if ends else ASKED_BEHIND.sub("", sentence[street.start() :])
    whose = WHOSE.search(sentence[: street.start()])
    return f"{whose['whose'].strip()}, {told}".strip(" .,?!") if whose else told.strip(" .,?!")
