"""Another way to be reached than the one that was given: "actually email is better", "don't ring, full stop"."""

import re
from collections.abc import Mapping

from assistant.details.phone import has_phone
from assistant.handoffs.corrections.correction import FEW, LONGEST, Correction
from assistant.handoffs.form.read_line import can_stand, read
from assistant.handoffs.readers.best_time import NO_TIME, OF_A_TIME
from assistant.handoffs.readers.needs import DEAF, NAMED
from assistant.handoffs.readers.not_to_know import not_to_know
from assistant.handoffs.readers.refusal import NotUnderstood
from assistant.hospital.profile import Profile

WAY_BETTER = re.compile(  # "actually email is better": the way to be reached, in words that name it
    r"^(?:(?:actually|sorry|no|oh|wait)[, ]+)+(?:(?:can|could) you )?(?:please )?(?:by |use )?(?:e-?mail|text|phone|call|ring)(?:ing|ed)?(?: me)?(?: (?:is|would be|might be))? (?:better|best|easier|instead|please)\b",
    re.IGNORECASE,
)
WAY_FIRST = re.compile(  # where help is asked about: "text. dont ring the house phone"
    r"^(?:(?:no|just|only|please|by)[ ,]+)*(?:text|e-?mail|ring|call|phone)(?: (?:me|only|please|message|call))*[.,;!]+ +(?:please )?(?:do not|don'?t|dont|not|never|no) (?:ring|call|phone|text|e-?mail)\b",
    re.IGNORECASE,
)
NO_WAY = re.compile(  # "no phone after all, write to me at ...": another way, with where
    r"^(?:(?:actually|sorry|oh|wait|please|and|but)[, ]+)*(?:no|not|never mind|forget|scrap|leave|do not|don'?t|dont) (?:the |my |by |use |use the )?(?:phone|mobile|calls?|calling|ring(?:ing)?|text(?:s|ing)?|e-?mails?)\b",
    re.IGNORECASE,
)
_NEVER = r"(?:(?:at all|full stop|ever|never|please|pls|thanks|thank you|ta|any ?more|period|end of|i mean it|ok|okay|under any circumstances)(?: |$))*"
_INSTEAD = r"(?:(?:please |just |only |so |but |and |rather |i'?d rather |you can |can you )*(?:write|text|e-?mail|message|send (?:a|an|me an?) (?:text|e-?mail|message))(?: (?:to )?(?:me|us))?(?: (?:instead|only|please|rather|thanks))*)?"
NO_CALLS = re.compile(
    rf"^(?:(?:actually|sorry|oh|no|please|well|honestly|i said)[ ])*(?:(?:do not|don'?t|dont|never|please don'?t|must not|mustn'?t) (?:ever )?(?:ring|call|phone)(?: me| us)?(?: |$)|(?:i|we)(?:'?d| would)? ?(?:really )?(?:do not|don'?t|dont|rather not|hate|can'?t bear)(?: want| like| wish)?(?: to)?(?: be| being)? (?:rung|called|phoned|phone calls|calls|the phone)(?: |$)|no (?:phone ?)?calls?(?: |$)"
    rf"|(?:there(?:'?s| is) )?no (?:good |best |right )*time(?: (?:is|would be|works|suits)(?: (?:a |the )?(?:good|best|right|ok|me)(?: time| one)?)?)?(?: |$))+{_NEVER}{_INSTEAD}$"
)
NO_RINGING = re.compile(  # in words of any kind: "phones are not for me"
    r"\b(?:never|not|no(?! phone\b)|nobody|no one|none|don'?t|dont|do not|without)\b(?! (?:mind|problem|worr\w+|rush|hurry|sure|else)\b)[^?]*?\b(?:ring(?:s|ing)?|rung|calls?|called|calling|phon(?:es?|ed|ing)|telephon\w+)\b"
    r"|\b(?:ring(?:ing)?|calls?|calling|phon(?:es?|ing))\b[^?]*? (?:(?:is|are|am|'re|'s) not|isn'?t|aren'?t) (?:for (?:me|us)|my thing|wanted|welcome|on|an option)\b"
)


def way_corrected(
    words: str, plain: str, lines: Mapping[str, str], profile: Profile, step: str | None
) -> Correction | None:
    """How to be reached, in words that name no line."""
    said = words.strip(" .!")
    if step == "best_time" and refuses_calls(plain, lines.get("contact_method", "")):
        return Correction("contact_method", said if can_stand("contact_method", plain, profile) else None)
    if (
        step == "needs"
        and "contact_method" in lines
        and WAY_FIRST.match(plain)
        and not (NAMED.search(plain) or DEAF.search(plain))
    ):
        return Correction("contact_method", said, ordered=True)
    better = WAY_BETTER.search(plain) and not plain.endswith("?")
    return Correction("contact_method", said) if better or _another_way(plain, lines, profile) else None


def refuses_calls(plain: str, given: str) -> bool:
    """ "Don't ring, full stop", where it is asked when: no time, and the way that was given is not wanted."""
    said = " ".join(re.sub(r"[,.;!\u2026-]+", " ", plain.lower()).split())
    if not given.startswith("Phone call") or re.search(r"\d", said) or not_to_know(plain):
        return False
    refused = len(said.split()) <= FEW and NO_RINGING.search(said) and not OF_A_TIME.search(NO_TIME.sub("", said))
    return bool(NO_CALLS.match(said) or refused)


def _another_way(plain: str, lines: Mapping[str, str], profile: Profile) -> bool:
    """The one that was given is refused, and where to reach them by another is said with it."""
    given = lines.get("contact_method")
    if not given or not NO_WAY.match(plain) or not ("@" in plain or has_phone(plain)) or len(plain.split()) > LONGEST:
        return False
    try:
        return read("contact_method", plain, profile, {}).split(" (")[0] != given.split(" (")[0]
    except NotUnderstood:
        return False
