"""The number or the address, of the words that answer for it: one that may be used, for the way that was asked for."""

import re
from collections.abc import Mapping

from assistant.details.phone import has_phone
from assistant.handoffs.fields import BY_LETTER, NOT_GIVEN, ON_THE_WARD, WAYS, by_letter
from assistant.handoffs.readers.belongs import MAIL
from assistant.handoffs.readers.refusal import NotUnderstood
from assistant.handoffs.readers.way_to_reach import letter_address, post_address
from assistant.handoffs.words.dictated import written
from assistant.hospital.profile import Profile

DO_NOT_USE = re.compile(
    r"^(?:please )?(?:do not|don'?t|dont|never|not) (?:call|ring|text|phone|use|email|contact|on)?\b(?:(?!\b(?:i'?m|im|i am|cos|because|while|text)\b)[^.,;])*(?:\d|@)[^.,;]*(?:[.,;]|$)(?!.*(?:\d{5}|@))",
    re.IGNORECASE,
)
ORDERED_BESIDE = re.compile(  # an address: how it was to be put right, and no part of it
    r"\b(?:take|leave|get|strip|cut) (?:\S+ ){0,4}?(?:off|out|away)\b|\b(?:off|at|from) the (?:front|end|start|beginning)\b|\b(?:is|was|it'?s|that'?s) (?:all |still )?wrong\b|\b(?:remove|delete)\b",
    re.IGNORECASE,
)
MAIL_IS = re.compile(r"^(?:(?:my|the) )?e-?mail(?: address)?(?: is)?[.:,]+\s+(?=\S+@)", re.IGNORECASE)


def reached_by(address: str, given: Mapping[str, str]) -> bool:
    """Whether the address is one for the way that was asked for."""
    way = given.get("contact_method", "")
    if way.startswith((WAYS["phone"], WAYS["text"])):
        return has_phone(address)
    return way.startswith(WAYS["email"]) and MAIL.search(address) is not None


def needs_no_number(given: Mapping[str, str]) -> bool:
    """To be reached as they wish: they are there, or are written to."""
    return by_letter(given) or given.get("contact_method", "").startswith(ON_THE_WARD)


def unasked(given: dict[str, str]) -> dict[str, str]:
    """Lines that need no question because of what was said before. An address stands in its own line alone, so that it
    is put right in one place.
    """
    if "contact_value" in given and _only_written_to(given) and "best_time" not in given:
        return {"best_time": NOT_GIVEN}  # a letter comes when it comes
    if "contact_value" in given or not needs_no_number(given):
        return {}
    if not by_letter(given):
        return {"contact_value": NOT_GIVEN}
    home = post_address(given["contact_method"].removeprefix(f"{BY_LETTER} (").removesuffix(")"))
    if home is None:
        return {}
    return {
        "contact_method": BY_LETTER,
        "contact_value": home,
        **({} if "best_time" in given else {"best_time": NOT_GIVEN}),
    }


def _only_written_to(given: Mapping[str, str]) -> bool:
    address = given.get("contact_value", "")
    return given.get("contact_method") == BY_LETTER and not (has_phone(address) or MAIL.search(address))


def number_or_address(words: str, profile: Profile, given: dict[str, str]) -> str:
    if by_letter(given):
        return _where_a_letter_goes(words)
    home = post_address(words) if needs_no_number(given) or not given else None
    if home:
        return home
    words = MAIL_IS.sub("", written(words))
    if DO_NOT_USE.search(words):
        raise NotUnderstood("utter_handoff_contact_unclear")
    if ORDERED_BESIDE.search(words) and len(only := MAIL.findall(words)) == 1:
        return only[0]
    if re.search(r"[^@\s]+@[^@\s]+\.[^@\s.]+", words) or has_phone(words):
        return words
    raise NotUnderstood("utter_handoff_contact_unclear")


def _where_a_letter_goes(words: str) -> str:
    """What may be no address is asked about once; who gives a number besides is not sent away with it."""
    if DO_NOT_USE.search(words):
        raise NotUnderstood("utter_unclear_step")
    if home := letter_address(words):
        return home
    if MAIL.search(words) or has_phone(words):
        return words
    raise NotUnderstood("utter_unclear_step", once=True)
